"""A rehearsal: processes at the real acts, a log without fault, the same visitors for the same seed."""

import json
import pickle
import re
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from core.catalogue_file import read_catalogue
from core.centre_day.absences import Roster, rosters_of
from core.centre_day.behaviour import NORMAL, Behaviour
from core.centre_day.behaviour_file import read_behaviour, usual_behaviour
from core.centre_day.centre_plan import Centre
from core.domain.catalogue import Catalogue
from core.domain.errors import CounterBusyError, StoreUnreachableError
from core.storage.setting_up import CentrePlan, queues_of
from dawr.centre_commands import EGYPT
from dawr.rehearsal import day
from dawr.rehearsal.centre import rehearsal_plan, served_at
from dawr.rehearsal.day import Cast, fingerprint, rehearse, wrongs
from dawr.rehearsal.likeness import comers, desk_days, simulated_centre
from dawr.rehearsal.pace import Pace, pace_of
from dawr.rehearsal.people import Part, RehearsalBrokenError, kiosk_day
from dawr.rehearsal.people import played as played_part
from dawr.rehearsal.shift import Shift
from dawr.rehearsal.stopwatch import Stopwatch, added_up, at_share, table
from tests.core.log_checker import violations
from tests.core.postgresql_server import shared_server
from tests.dawr.test_commands import dawr

CATALOGUE = read_catalogue(EGYPT)


@pytest.fixture(scope="module", params=["in a file", "on a server"])
def out(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What a rehearsal of 150 visitors left; its page is kept beside it."""
    out = tmp_path_factory.mktemp("rehearsal") / "out"
    url = shared_server().url("rehearsal")
    where = ["--database", url] if request.param == "on a server" else []
    yield _rehearsed(out, *where)
    shared_server().drop(url)


def _rehearsed(out: Path, *where: str) -> Path:
    result = dawr("rehearse", "--visitors", "150", "--counters", "20", "--kiosks", "3", "--out", out, *where)
    assert result.exit_code == 0, result.output
    (out / "page").write_text(result.output, encoding="utf-8")
    return out


def lines(out: Path) -> list[str]:
    return (out / "events.jsonl").read_text(encoding="utf-8").splitlines()


def test_the_log_of_a_rehearsal_has_no_fault_and_everybody_has_ended(out: Path) -> None:
    found = violations(lines(out), ranks=CATALOGUE.rank_by_class, all_over=True)
    assert found == []
    assert Counter(json.loads(line)["type"] for line in lines(out))["issued"] == 150


def test_everything_that_people_do_is_rehearsed(out: Path) -> None:
    kinds = {json.loads(line)["type"] for line in lines(out)}
    assert {"login", "printed", "called", "serving", "step_completed", "completed", "no_show"} <= kinds
    assert {"recalled", "parked", "requeued", "transferred", "counter_closed", "day_closed"} <= kinds


def test_kiosks_and_counters_worked_side_by_side(out: Path) -> None:
    actors = [json.loads(line)["actor"] for line in lines(out) if json.loads(line)["type"] == "issued"]
    assert set(actors) == {"kiosk.k1", "kiosk.k2", "kiosk.k3"}
    assert actors != sorted(actors)


def test_the_page_tells_rates_latencies_refusals_and_what_the_seed_cannot_fix(out: Path) -> None:
    page = (out / "page").read_text(encoding="utf-8")
    for word in ("all acts", "p99 ms", "call_next", "wrong keys, all refused", "It does not fix"):
        assert word in page
    refusals = page.partition("other refusals: ")[2].splitlines()[0]
    assert re.fullmatch(r"none|\{'wrong_state': \d+\}", refusals), "but for a cancelled ticket, none"
    assert "asked again 0" in page


def test_a_rehearsal_never_replaces_another(tmp_path: Path) -> None:
    few: list[str | Path] = ["--visitors", "3", "--counters", "1", "--kiosks", "1", "--out", tmp_path]
    assert dawr("rehearse", *few).exit_code == 0
    before = lines(tmp_path)
    result = dawr("rehearse", *few)
    assert result.exit_code == 1
    assert "is there already" in result.output
    assert lines(tmp_path) == before


def test_a_rehearsal_never_touches_a_centre() -> None:
    url = shared_server().new_centre()
    result = dawr("rehearse", "--database", url)
    assert (result.exit_code, "holds a centre already" in result.output) == (1, True)
    shared_server().drop(url)


@pytest.mark.faults
def test_a_rehearsal_that_was_killed_leaves_nobody_behind(tmp_path: Path) -> None:
    slow = ["--visitors", "500", "--counters", "3", "--kiosks", "2", "--speed", "realtime"]
    parent = subprocess.Popen([sys.executable, "-m", "dawr", "rehearse", *slow, "--out", tmp_path])
    await_true(lambda: (tmp_path / "rehearsal.db.nudge").exists() and len(family(tmp_path)) > 3)
    parent.kill()
    parent.wait()
    await_true(lambda: not family(tmp_path))


def family(folder: Path) -> list[str]:
    """The processes that have the database of this rehearsal open."""
    found = []
    for process in Path("/proc").iterdir():
        with suppress(OSError):
            files = [str(each.readlink()) for each in (process / "fd").iterdir()]
            if any(each.startswith(str(folder / "rehearsal.db")) for each in files):
                found.append(process.name)
    return found


def await_true(said: Callable[[], bool]) -> None:
    until = time.monotonic() + 20
    while not said():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_the_seed_fixes_who_comes_and_the_store_does_not(tmp_path: Path) -> None:
    def played(name: str, seed: int) -> list[str]:
        cast = Cast(visitors=40, counters=3, kiosks=2, seed=seed, pace=Pace(None))
        rehearse(cast, CATALOGUE, tmp_path / name)
        return lines(tmp_path / name)

    first, again, other = played("first", 1), played("again", 1), played("other", 2)
    assert fingerprint(first) == fingerprint(again) != fingerprint(other)
    assert first[-1] != again[-1]


def test_what_is_wrong_with_a_rehearsal_fails_it(tmp_path: Path) -> None:
    cast = Cast(visitors=5, counters=1, kiosks=1, seed=1, pace=Pace(None))
    played = rehearse(cast, CATALOGUE, tmp_path)
    assert wrongs(cast, played) == []
    with closing(sqlite3.connect(tmp_path / "rehearsal.db")) as connection:
        assert connection.execute("SELECT count(*) FROM tickets").fetchone() == (5,)
    more = Cast(visitors=6, counters=1, kiosks=1, seed=1, pace=Pace(None))
    assert wrongs(more, played) == ["5 tickets for 6 visitors"]


def test_a_counter_that_cannot_go_on_ends_the_rehearsal_for_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The others would wait for ever until those whom it does not serve have left the hall."""

    def without_the_second_clerk(catalogue: Catalogue, counters: int, pin: str) -> CentrePlan:
        plan = rehearsal_plan(catalogue, counters, pin)
        return replace(plan, people=[person for person in plan.people if person.id != "c2"])

    monkeypatch.setattr(day, "rehearsal_plan", without_the_second_clerk)
    cast = Cast(visitors=20, counters=3, kiosks=1, seed=1, pace=Pace(None))
    with pytest.raises(RehearsalBrokenError, match="counter_day"):
        rehearse(cast, CATALOGUE, tmp_path)


PART = Part(
    database="none.db", seed=1, pace=Pace(None), doors_closed=Path("doors-closed"), broken=Path("broken")
)


def test_a_part_that_cannot_go_on_says_so_to_the_parent_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(RehearsalBrokenError, match=r"kiosk_day: There is no database .*none\.db") as broken:
        played_part(kiosk_day, PART, 1, [])
    assert str(pickle.loads(pickle.dumps(broken.value))) == str(broken.value)  # noqa: S301


@pytest.mark.parametrize("counters", [1, 5, 30, 64])
def test_every_queue_has_a_counter_and_the_most_asked_for_has_most(counters: int) -> None:
    queues = queues_of(CATALOGUE, ("desk", "cashier"))
    served = served_at(CATALOGUE, queues, counters)
    assert len(served) == counters
    count = Counter(queue for each in served for queue in each)
    assert set(count) == {queue.id for queue in queues}
    demand = {queue.id: CATALOGUE.agency_by_id[queue.agency].demand_share for queue in queues}
    assert count[max(demand, key=lambda id_: demand[id_])] == max(count.values())


def test_speed_is_max_or_a_number_of_times_as_fast_as_life() -> None:
    assert pace_of("max").times is None
    assert pace_of("realtime").times == 1
    assert pace_of("realtime*60").times == 60
    for wrong in ("fast", "realtime*", "realtime*0", "realtime*-1", "max*2"):
        with pytest.raises(ValueError, match=re.escape(repr(wrong)[1:-1])):
            pace_of(wrong)
    assert dawr("rehearse", "--speed", "fast").exit_code == 2


def arrivals(visitors: int, kiosks: int, seed: int, behaviour: Behaviour | None = None) -> list[list[float]]:
    """When who comes to each kiosk, in seconds after the doors."""
    coming = comers(likeness(behaviour), NORMAL, visitors, kiosks, seed)
    return [[each.at for each in kiosk] for kiosk in coming]


def likeness(behaviour: Behaviour | None = None) -> Centre:
    """A rehearsal's centre to its simulation."""
    plan = rehearsal_plan(CATALOGUE, 12, "7k2m9x4q")
    return simulated_centre(CATALOGUE, plan, behaviour or usual_behaviour(), 7)


def changed(tmp_path: Path, text: str) -> Behaviour:
    """The usual numbers, with these in their stead."""
    (tmp_path / "day.yaml").write_text(text, encoding="utf-8")
    return read_behaviour(tmp_path / "day.yaml")


def test_who_comes_and_when_follows_the_file_of_numbers(tmp_path: Path) -> None:
    few = changed(
        tmp_path,
        "arrivals: {half_hours: [0, 0, 1], priority: 1}\n"
        "people: {classes: {pregnant: 1}, languages: {en: 1}}\n",
    )
    coming = [each for kiosk in comers(likeness(few), NORMAL, 80, 2, 3) for each in kiosk]

    assert all(3600 <= each.at <= 5400 + 60 for each in coming)
    assert {(each.priority, each.language) for each in coming} == {("pregnant", "en")}


def test_visitors_are_those_of_the_simulation_that_judges_the_forecast() -> None:
    """Half of them in the hours that hold half of the shares, more for what is asked for more."""
    coming = [each for kiosk in comers(likeness(), NORMAL, 4000, 2, 3) for each in kiosk]
    shares = usual_behaviour().arrivals.half_hours
    before = sum(each.at < 7 * 1800 for each in coming) / len(coming)
    assert before == pytest.approx(sum(shares[:7]) / sum(shares), abs=0.05)
    assert sum(each.priority != "regular" for each in coming) / len(coming) == pytest.approx(0.1, abs=0.03)
    assert {CATALOGUE.service_by_id[each.service].agency for each in coming} == {
        agency.id for agency in CATALOGUE.agencies if CATALOGUE.services_for("citizen", agency.id)
    }


def test_clerks_and_breaks_are_those_of_the_simulation() -> None:
    centre = likeness()
    rosters = rosters_of(centre, centre.behaviour.scenarios[NORMAL], np.random.default_rng([5, 2]))
    days = desk_days(centre, NORMAL, 5)
    assert {counter: day.roster for counter, day in days.items()} == rosters

    shift = Shift(Roster(rosters["1"].clerk, [100.0, 300.0], [200.0, 400.0], [(150.0, "lunch", 60.0)]))
    assert [shift.is_here(moment) for moment in (99, 100, 200, 300, 400)] == [False, True, False, True, False]
    assert (shift.comes_at(100), shift.comes_at(300)) == (300, None)
    assert (shift.break_due(149), shift.break_due(150)) == (None, ("meal", 60.0))
    shift.begin_break()
    assert shift.break_due(150) is None


def test_clerks_do_what_the_file_of_numbers_says(tmp_path: Path) -> None:
    """Everybody is missing when called, nobody comes back, and every clerk begins with a break."""
    numbers = changed(
        tmp_path,
        "no_shows: {least: 1, most: 1, returns: 0}\nabsence: {lunch: 0, short: [[480, 480, 1]], "
        "unplanned_per_hour: 0}\narrivals: {cancel: 0}\npeople: {paper_out: 0}\ndesk: {wrong_key: 0}\n",
    )
    cast = Cast(visitors=12, counters=3, kiosks=1, seed=1, pace=Pace(None), behaviour=numbers)
    played = rehearse(cast, CATALOGUE, tmp_path / "out")
    kinds = Counter(json.loads(line)["type"] for line in lines(tmp_path / "out"))
    breaks = [
        each for each in map(json.loads, lines(tmp_path / "out")) if each.get("about") == "break_started"
    ]

    assert wrongs(cast, played) == []
    assert (kinds["no_show"], kinds["serving"], kinds["recalled"], kinds["cancelled"]) == (12, 0, 12, 0)
    assert len(breaks) == 3


@pytest.mark.parametrize("scenario", ["understaffed", "closure"])
def test_nobody_is_left_in_the_hall_when_clerks_are_missing(tmp_path: Path, scenario: str) -> None:
    """Once the doors are closed everybody helps."""
    text = "scenarios:\n  understaffed: {missing_counters: 0.8}\n  closure: {closing_queues: 9, "
    text += "closing_counters: 1, closing_between: [480, 481], closing_returns: 0}\n"
    numbers = changed(tmp_path, text)
    cast = Cast(
        visitors=12, counters=4, kiosks=1, seed=1, pace=Pace(None), behaviour=numbers, scenario=scenario
    )
    played = rehearse(cast, CATALOGUE, tmp_path / "out")
    assert wrongs(cast, played) == []
    assert violations(lines(tmp_path / "out"), ranks=CATALOGUE.rank_by_class, all_over=True) == []


def test_numbers_that_do_not_fit_are_refused_before_anything_is_made(tmp_path: Path) -> None:
    def refused(text: str, *more: str) -> str:
        (tmp_path / "day.yaml").write_text(text, encoding="utf-8")
        result = dawr("rehearse", "--behaviour", tmp_path / "day.yaml", "--out", tmp_path / "out", *more)
        assert (result.exit_code, (tmp_path / "out").exists()) == (1, False)
        return result.output

    assert "line 2: pears is not known: did you mean pairs?" in refused("arrivals:\n  pears: 1\n")
    assert "there is no scenario war, but normal," in refused("arrivals: {pairs: 0}\n", "--scenario", "war")
    assert "lords is no priority class" in refused("people: {classes: {lords: 1}}\n")


def test_arrivals_are_the_seeds_and_in_order() -> None:
    times = arrivals(1000, 8, 7)
    assert times == arrivals(1000, 8, 7) != arrivals(1000, 8, 8)
    assert sum(len(each) for each in times) == 1000
    assert all(each == sorted(each) for each in times)
    assert max(map(max, times)) < 8 * 3600


def test_a_rehearsal_at_the_pace_of_life_times_a_number_takes_its_time(tmp_path: Path) -> None:
    cast = Cast(visitors=6, counters=4, kiosks=1, seed=3, pace=Pace(20_000))
    played = rehearse(cast, CATALOGUE, tmp_path)
    assert wrongs(cast, played) == []
    assert played.total.last - played.total.first > max(arrivals(6, 1, 3)[0]) / 20_000 / 2


def test_a_store_that_is_away_is_asked_again_and_a_wrong_key_that_works_is_a_bug() -> None:
    watch = Stopwatch()
    answers = [StoreUnreachableError("locked"), StoreUnreachableError("locked")]

    def act() -> str:
        if answers:
            raise answers.pop()
        return "done"

    def refused() -> None:
        raise CounterBusyError("1")

    assert watch.time("call", act) == "done"
    watch.press_wrong_key(refused)
    assert (watch.asked_again, watch.wrong_keys, len(watch.seconds["call"])) == (2, 1, 1)
    with pytest.raises(RuntimeError, match="not refused"):
        watch.press_wrong_key(lambda: None)


def test_the_figures_of_all_processes_are_added_up() -> None:
    one, two = Stopwatch(), Stopwatch()
    one.time("call", lambda: None)
    two.time("call", lambda: None)
    two.refused["wrong_state"] += 1
    total = added_up([one, two])
    assert len(total.seconds["call"]) == 2
    assert total.refused == {"wrong_state": 1}
    assert (total.first, total.last) == (one.first, two.last)
    assert "all acts" in table(total)[-1]
    assert [at_share([1, 2, 3, 4], share) for share in (0.5, 0.99, 1.0)] == [2, 4, 4]
