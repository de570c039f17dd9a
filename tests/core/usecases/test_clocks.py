"""Clocks that jump, days without midnight, midnight itself: numbers, order and days stay as they are."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from core.domain.errors import NobodyWaitingError
from core.domain.ticket import StepState, Ticket
from core.usecases.expected_wait import people_ahead
from tests.core.hall import MORNING, ONE_STEP, Hall
from tests.core.log_checker import violations

CAIRO = ZoneInfo("Africa/Cairo")
CHANGES = [
    datetime(2026, 4, 23, 22, tzinfo=UTC),
    datetime(2026, 10, 29, 21, tzinfo=UTC),
    datetime(2027, 4, 29, 22, tzinfo=UTC),
    datetime(2027, 10, 28, 21, tzinfo=UTC),
    datetime(2028, 4, 27, 22, tzinfo=UTC),
    datetime(2028, 10, 26, 21, tzinfo=UTC),
    datetime(2029, 4, 26, 22, tzinfo=UTC),
    datetime(2029, 10, 25, 21, tzinfo=UTC),
]
_A_WHILE = timedelta(minutes=20)

pytestmark = pytest.mark.faults


def works(hall: Hall, until: datetime, *, meanwhile: Callable[[Hall], None] = lambda _: None) -> None:
    """A visitor in twenty minutes, each served at once."""
    while hall.store.clock < until:
        hall.issue()
        hall.sit("1", "nadia", "civ")
        hall.complete(hall.start(hall.call()))
        hall.wait(seconds=_A_WHILE.total_seconds())
        meanwhile(hall)


def issued(hall: Hall) -> list[dict[str, str]]:
    return [event for event in map(json.loads, hall.lines()) if event["type"] == "issued"]


@pytest.mark.row("F13")
@pytest.mark.parametrize("change", CHANGES, ids=lambda each: each.date().isoformat())
def test_a_hall_that_is_open_when_cairos_clock_is_changed(hall: Hall, change: datetime) -> None:
    hall.store.clock = change - timedelta(hours=2)
    works(hall, change + timedelta(hours=4))

    by_clock = Counter(
        datetime.fromisoformat(event["at"]).astimezone(CAIRO).date().isoformat() for event in issued(hall)
    )
    by_log = Counter(event["day"] for event in issued(hall))
    assert by_log == by_clock
    assert len(by_log) == 2
    for day, count in by_log.items():
        numbers = [event["number"] for event in issued(hall) if event["day"] == day]
        assert numbers == [f"A{number}" for number in range(1, count + 1)]
    assert hall.log().count("day_closed") == 1


JUMPS: dict[str, list[timedelta]] = {
    "ten minutes back": [timedelta(minutes=-10)],
    "a second and an hour, to and fro": [
        timedelta(seconds=1),
        timedelta(seconds=-1),
        timedelta(hours=1),
        timedelta(hours=-1),
    ],
    "a day back": [timedelta(days=-1)],
}


@pytest.mark.row("F12")
@pytest.mark.parametrize("jumps", JUMPS.values(), ids=JUMPS)
def test_a_clock_that_jumps_changes_no_order_number_or_day(hall: Hall, jumps: list[timedelta]) -> None:
    hall.sit("1", "nadia", "civ")
    came = [hall.issue().id for _ in range(3)]
    in_hand = hall.start(hall.call())
    for jump in jumps:
        hall.store.clock += jump
        came += [hall.issue().id for _ in range(2)]
        for ticket in came[1:]:
            assert people_ahead(hall.store, ticket) < len(came)
    hall.complete(in_hand)

    numbers = [event["number"] for event in issued(hall)]
    assert numbers == [f"A{number}" for number in range(1, len(came) + 1)]
    assert hall.call_all() == came[1:]
    assert list(hall.store.days()) == ["2026-11-22"]


def before_midnight(hall: Hall) -> dict[str, Ticket]:
    """A ticket in every state that a night can meet, a quarter of an hour before it."""
    hall.store.clock = MORNING.replace(hour=21, minute=45)
    hall.sit("1", "nadia", "civ")
    hall.sit("2", "omar", "civ")
    hall.sit("3", "c3", "civ")
    for _ in range(6):
        hall.issue()
    return {
        "missed": hall.no_show(hall.call()),
        "parked": hall.park(hall.call()),
        "done": hall.complete(hall.start(hall.call())),
        "called": hall.call("1"),
        "serving": hall.start(hall.call("2"), "2"),
        "waiting": hall.issue(),
    }


@pytest.mark.row("F14")
def test_midnight_ends_every_ticket_in_a_named_state(hall: Hall) -> None:
    tickets = before_midnight(hall)
    hall.wait(minutes=30)
    assert str(hall.issue().code) == "A1"

    assert {name: hall.now(ticket).state.value for name, ticket in tickets.items()} == {
        "missed": "no_show",
        "parked": "expired",
        "done": "completed",
        "called": "expired",
        "serving": "expired",
        "waiting": "expired",
    }
    assert hall.log().count("day_closed") == 1
    hall.sit("1", "nadia", "civ")
    assert str(hall.complete(hall.start(hall.call())).code) == "A1"
    with pytest.raises(NobodyWaitingError):
        hall.call()


@pytest.mark.row("F14")
def test_what_a_kiosk_gave_before_midnight_comes_in_after_it_and_waits_no_more(hall: Hall) -> None:
    hall.store.clock = MORNING.replace(hour=21, minute=45)
    lease = hall.lease()
    at = hall.store.clock
    hall.wait(minutes=30)
    hall.issue()

    late = hall.absorb(lease, lease.first, issued_at=at)

    assert hall.now(late).state is StepState.EXPIRED
    assert str(hall.issue().code) == "A2"


# The bugs of others, planted here.
@pytest.fixture
def spoilt(tmp_path: Path) -> Iterator[Hall]:
    """A hall that nobody expects to be faultless, without the last guard."""
    hall = Hall(tmp_path)
    hall.in_sql("DROP INDEX number_once_a_day")
    yield hall
    hall.close()


@pytest.mark.row("F23", bug="reset at midnight")
def test_numbers_that_a_job_sets_back_at_midnight_are_found(spoilt: Hall) -> None:
    """By the clock of summer: an hour too early on the last day of it."""
    change = CHANGES[1]
    done: list[bool] = []

    def job(hall: Hall) -> None:
        if hall.store.clock >= change and not done:
            hall.in_sql("UPDATE series_numbers SET last = 0")
            done.append(True)

    spoilt.store.clock = change - timedelta(hours=2)
    works(spoilt, change + timedelta(hours=1), meanwhile=job)

    assert [each for each in violations(spoilt.lines()) if each.startswith("duplicate_number")]


@pytest.mark.row("F23", bug="expiry by run time")
def test_a_visitor_who_is_sent_back_since_the_service_takes_long_is_found(
    spoilt: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.storage.ticket_writes.may", lambda *_: True)
    spoilt.sit("1", "nadia", "civ")
    spoilt.sit("2", "omar", "civ")
    spoilt.issue(ONE_STEP)
    slow = spoilt.start(spoilt.call())
    spoilt.wait(hours=1)
    spoilt.resume(slow)
    spoilt.call("2")

    found = {each.partition(":")[0] for each in violations(spoilt.lines())}
    assert found & {"wrong_move", "double_call"}
