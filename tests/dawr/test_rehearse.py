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

import pytest

from core.catalogue_file import read_catalogue
from core.domain.catalogue import Catalogue
from core.domain.errors import CounterBusyError, StoreUnreachableError
from core.storage.setting_up import CentrePlan, queues_of
from dawr.centre_commands import EGYPT
from dawr.rehearsal import day
from dawr.rehearsal.centre import rehearsal_plan, served_at
from dawr.rehearsal.day import Cast, fingerprint, rehearse, wrongs
from dawr.rehearsal.pace import Pace, arrivals, pace_of
from dawr.rehearsal.people import Part, RehearsalBrokenError, kiosk_day
from dawr.rehearsal.people import played as played_part
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
