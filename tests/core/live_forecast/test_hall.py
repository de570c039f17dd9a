"""The forecast of a centre follows its log: what it says, from what, and what it does not."""

from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.events import EventType
from core.domain.forecast import NOT_TODAY, ComingWait, HallForecast, WaitRange
from core.domain.policy import CallingPolicy, Preset
from core.forecast.replicator import Replicator
from core.live_forecast.hall import LiveHall, told_of
from core.live_forecast.memory import MemoryFile
from core.usecases.close_day import close_day
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.operation import new_operation
from core.usecases.set_policy import set_policy
from core.usecases.take_break import end_break, take_break
from tests.builders import KIOSK
from tests.core.hall import MORNING, TWO_STEPS, Hall


def following(hall: Hall, replicator: Replicator, memory: Path | None = None) -> LiveHall:
    live = LiveHall(hall.store, None if memory is None else MemoryFile(memory), replicator)
    live.begin()
    live.catch_up()
    return live


def told(hall: Hall, forecast: HallForecast, priority: str = "regular") -> None:
    wish = Wish(service="civ-birth-cert", priority=priority)
    issue_ticket(hall.store, wish, op=new_operation(), actor=KIOSK, forecast=forecast)


def served(hall: Hall, times: int, minutes: float = 10, counter: str = "1") -> None:
    for _ in range(times):
        hall.issue()
        ticket = hall.start(hall.call(counter), counter)
        hall.wait(minutes=minutes)
        hall.complete(ticket, counter)
        hall.wait(seconds=10)


def coming(live: LiveHall, queue: str = "civ", priority: str = "regular") -> ComingWait:
    found = live.forecast().of(queue, priority)
    assert found is not None
    return found


def test_an_empty_log_promises_nothing(hall: Hall, replicator: Replicator) -> None:
    assert following(hall, replicator).forecast() == HallForecast()


def test_nobody_waits_long_where_nobody_waits(hall: Hall, replicator: Replicator) -> None:
    hall.sit("1", "nadia", "civ")

    assert coming(following(hall, replicator)).range == WaitRange(0, 5, about=True)


def test_the_wait_grows_with_the_line_and_priority_passes(hall: Hall, replicator: Replicator) -> None:
    hall.sit("1", "nadia", "civ")
    served(hall, 3)
    for _ in range(6):
        hall.issue()
    hall.call()
    live = following(hall, replicator)

    ordinary, elderly = coming(live), coming(live, priority="elderly")

    assert 30 < ordinary.median < 90
    assert elderly.median < ordinary.median / 2
    assert ordinary.range.low < ordinary.median < ordinary.range.high


def test_who_gets_another_class_is_ahead_of_whoever_comes_now(hall: Hall, replicator: Replicator) -> None:
    hall.sit("1", "nadia", "civ")
    served(hall, 3)
    waiting = [hall.issue() for _ in range(6)]
    live = following(hall, replicator)
    before = coming(live, priority="elderly").median

    for ticket in waiting:
        hall.change_class(ticket, "elderly")
    live.catch_up()

    assert coming(live, priority="elderly").median > before + 20


def test_the_rule_of_the_centre_is_the_rule_of_the_forecast(hall: Hall, replicator: Replicator) -> None:
    hall.sit("1", "nadia", "civ")
    for _ in range(6):
        hall.issue()
    hall.call()
    live = following(hall, replicator)
    before = coming(live, priority="elderly").median

    set_policy(hall.store, CallingPolicy(preset=Preset.FIFO), op=new_operation(), actor="system")
    live.catch_up()

    assert coming(live, priority="elderly").median == coming(live).median > 2 * before


def test_a_queue_without_an_open_counter_promises_nothing_on_a_first_day(
    hall: Hall, replicator: Replicator
) -> None:
    """Long after the doors nobody knows whether somebody still comes."""
    hall.store.clock = MORNING + timedelta(hours=6)
    hall.sit("1", "nadia", "civ")
    hall.issue("pas-passport-renew")
    live = following(hall, replicator)

    assert live.forecast().of("pas", "regular") is None
    assert live.forecast().of("civ", "regular") is not None


def test_before_anybody_is_there_a_first_day_has_no_number(hall: Hall, replicator: Replicator) -> None:
    """How long it takes until a counter opens that has never opened, nobody can know at the doors."""
    hall.store.clock = MORNING - timedelta(minutes=50)
    hall.sit("1", "nadia", "civ")
    live = following(hall, replicator)
    for counter in ("2", "3", "4", "5"):  # Many who may come, so most replications see one.
        live.forecaster.follower.centre.serve(counter, ["pas"])
    assert live.forecast().of("pas", "regular") is None
    assert live.forecast().of("civ", "regular") is not None

    hall.sit("3", "omar", "pas")
    live.catch_up()
    assert coming(live, "pas").basis


def test_where_nobody_comes_any_more_a_known_centre_says_not_today(
    hall: Hall, replicator: Replicator
) -> None:
    for _ in range(3):
        hall.sit("1", "nadia", "civ")
        served(hall, 2)
        close_day(hall.store, op=new_operation(), actor="system")
        hall.store.clock += timedelta(days=1)
    hall.store.clock += timedelta(hours=8)
    hall.sit("1", "nadia", "civ")
    live = following(hall, replicator)

    assert coming(live, "pas").range == NOT_TODAY


def test_a_counter_that_vanishes_makes_the_wait_longer(hall: Hall, replicator: Replicator) -> None:
    hall.sit("1", "nadia", "civ")
    hall.sit("3", "omar", "civ")
    for _ in range(8):
        hall.issue()
    hall.call("1")
    live = following(hall, replicator)
    before = coming(live).median

    hall.store.close_sitting(new_operation(), hall.sittings["3"])
    live.catch_up()

    assert coming(live).median > 1.3 * before, (before, coming(live))


def test_a_clerk_who_never_finishes_does_not_stop_the_forecast(hall: Hall, replicator: Replicator) -> None:
    hall.sit("1", "nadia", "civ")
    served(hall, 5)
    hall.issue()
    hall.start(hall.call())
    hall.issue()
    hall.wait(hours=3)
    live = following(hall, replicator)

    wait = coming(live)
    assert wait.basis
    assert wait.range.high > 60


def test_a_break_of_the_only_clerk_is_waited_for(hall: Hall, replicator: Replicator) -> None:
    hall.sit("1", "nadia", "civ")
    served(hall, 2)
    live = following(hall, replicator)
    assert coming(live).median < 1

    take_break(hall.store, hall.sittings["1"], "meal", op=new_operation())
    live.catch_up()
    away = coming(live).median
    end_break(hall.store, hall.sittings["1"], op=new_operation())
    live.catch_up()

    assert away > 15
    assert coming(live).median < 1


def test_whatever_the_desk_does_the_forecast_has_the_same_line_as_the_store(
    hall: Hall, replicator: Replicator
) -> None:
    """Parked, missed, sent on, taken back: who waits, and who is at which counter."""
    hall.sit("1", "nadia", "civ", "civ-cashier")
    parked = hall.park(hall.start(hall.pick(hall.issue())))
    missed = hall.no_show(hall.pick(hall.issue()))
    hall.pick(hall.issue())
    hall.undo()
    sent_on = hall.complete(hall.start(hall.pick(hall.issue(TWO_STEPS))))
    hall.undo()
    back = hall.now(sent_on)
    moved = hall.transfer(hall.issue(), "pas", keep_place=False)
    hall.cancel(hall.issue())
    live = following(hall, replicator)
    follower = live.forecaster.follower

    def waits() -> set[str]:
        live.catch_up()
        return set(follower.hall.waiting)

    def stored() -> set[str]:
        return {each.ticket for each in hall.store.waiting([each.id for each in hall.store.queues()])}

    assert waits() == stored()
    assert follower.hall.serving(back.id) == follower.centre.counters["1"]
    assert follower.hall.waiting[moved.id].base == follower.hall.waiting[moved.id].ready
    hall.complete(back)
    hall.resume(parked)
    hall.reinstate(missed)
    assert waits() == stored()
    assert follower.hall.serving(back.id) is None


def test_a_review_stands_in_a_line_of_its_own_beside_its_visitor(hall: Hall, replicator: Replicator) -> None:
    hall.sit("1", "nadia", "civ", "civ-cashier")
    hall.sit("2", "omar", "pas")
    hall.sit("3", "c1", "civ-review")
    ticket = hall.issue("civ-correction", further=("pas-passport-renew",))
    live = following(hall, replicator)
    follower = live.forecaster.follower

    def waits() -> set[str]:
        live.catch_up()
        return set(follower.hall.waiting)

    desk = hall.start(hall.call())
    hall.complete(desk)
    hall.undo()
    assert waits() == set()
    hall.complete(desk)
    assert waits() == {ticket.id, f"{ticket.id}#2"}
    review = hall.call("3")
    assert waits() == {ticket.id}
    hall.complete(hall.start(hall.call("2"), "2"), "2")
    hall.complete(review, "3")
    assert waits() == {ticket.id}
    assert not any(each.ticket for each in follower.hall.counters.values())


def test_what_was_told_is_logged_and_what_came_of_it_is_learned(hall: Hall, replicator: Replicator) -> None:
    hall.sit("1", "nadia", "civ")
    served(hall, 3)
    for _ in range(3):
        hall.issue()
    live = following(hall, replicator)
    forecast = live.forecast()

    told(hall, forecast)
    issued = [event for event in hall.events() if event.type is EventType.ISSUED][-1]
    live.catch_up()
    assert live.forecaster.calibration.count == 0
    for _ in range(4):
        hall.no_show(hall.call())
    live.catch_up()

    said = forecast.of("civ", "regular")
    assert said is not None
    assert (issued.facts["wait_from"], issued.facts["wait_to"]) == (said.range.low, said.range.high)
    basis = told_of(issued)
    assert basis is not None
    assert basis[0].p50 == pytest.approx(said.median)
    assert live.forecaster.calibration.count == 1


def test_before_the_time_of_an_appointment_nothing_is_told(hall: Hall, replicator: Replicator) -> None:
    hall.sit("1", "nadia", "civ")
    served(hall, 1)
    forecast = following(hall, replicator).forecast()

    wish = Wish(service="civ-birth-cert", appointment=hall.appointment(hall.book(minutes=30).code).id)
    issue_ticket(hall.store, wish, op=new_operation(), actor=KIOSK, forecast=forecast)

    assert "wait_to" not in hall.events()[-1].facts


def test_who_is_booked_for_today_is_expected(hall: Hall, replicator: Replicator) -> None:
    hall.sit("1", "nadia", "civ")
    for place in range(8):
        hall.book(f"r-{place}", minutes=24 * 60 + 5)
    hall.store.clock += timedelta(days=1)
    hall.sit("1", "nadia", "civ")
    hall.issue()
    hall.call()
    live = following(hall, replicator)
    with_bookings = coming(live).median

    live.forecaster.follower.hall.bookings.clear()
    assert coming(live).median < with_bookings / 2


def test_what_was_learned_outlives_the_program_and_is_rebuilt_from_the_log(
    hall: Hall, replicator: Replicator, tmp_path: Path
) -> None:
    kept = tmp_path / "learned"
    hall.sit("1", "nadia", "civ")
    first = following(hall, replicator, kept)
    for minutes in (4, 20):
        served(hall, 5, minutes)
        told(hall, first.forecast())
        hall.no_show(hall.call())
        close_day(hall.store, op=new_operation(), actor="system")
        hall.store.clock += timedelta(hours=20)
        hall.sit("1", "nadia", "civ")
        first.catch_up()
    hall.issue()
    hall.call()

    again = following(hall, replicator, kept)
    anew = LiveHall(hall.store, MemoryFile(tmp_path / "other"), replicator)
    anew.begin(anew=True)
    anew.catch_up()
    first.catch_up()

    assert kept.stat().st_size > 0
    for other in (again, anew):
        assert other.forecast() == first.forecast()
        assert other.forecaster.follower.learned == first.forecaster.follower.learned
        assert other.forecaster.calibration == first.forecaster.calibration
    assert again.forecaster.calibration.count == 2


def test_a_copy_that_is_of_another_log_or_damaged_is_left_alone(
    hall: Hall, replicator: Replicator, tmp_path: Path
) -> None:
    kept = tmp_path / "learned"
    hall.sit("1", "nadia", "civ")
    served(hall, 2)
    close_day(hall.store, op=new_operation(), actor="system")
    live = following(hall, replicator, kept)
    content = kept.read_bytes()
    hash_ = hall.events()[-1].hash.encode()
    assert hash_ in content

    for damaged in (b"", content[:100], content.replace(hash_, hash_[::-1])):
        kept.write_bytes(damaged)
        other = following(hall, replicator, kept)
        assert other.forecaster.follower.learned == live.forecaster.follower.learned


def test_yesterday_says_nothing_of_today(hall: Hall, replicator: Replicator) -> None:
    hall.sit("1", "nadia", "civ")
    live = following(hall, replicator)
    hall.store.clock += timedelta(days=1)

    assert live.forecast() == HallForecast()
