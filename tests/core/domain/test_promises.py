"""How true it was what visitors were told: from the log alone."""

from datetime import UTC, datetime, timedelta

import pytest

from core.domain.events import Event, EventType, Fact
from core.domain.promises import promises, truth

BEGIN = datetime(2026, 11, 22, 7, tzinfo=UTC)
BASIS = ["600", "1200", "1800", "540", "1860", "900", "1750"]


def event(type_: EventType, minutes: float, ticket: str = "t", **facts: Fact) -> Event:
    return Event(
        seq=1,
        at=BEGIN + timedelta(minutes=minutes),
        type=type_,
        actor="kiosk.k1",
        centre="CAI",
        day="2026-11-22",
        facts={"ticket": ticket, "queue": "civ", "priority": "regular", **facts},
    )


def issued(ticket: str = "t", low: int = 15, high: int = 30, **facts: Fact) -> Event:
    return event(EventType.ISSUED, 0, ticket, wait_from=low, wait_to=high, forecast=BASIS, **facts)


@pytest.mark.parametrize(("waited", "late", "early"), [(20, 0, False), (10, 0, True), (37, 7, False)])
def test_a_promise_is_kept_or_late_or_early(waited: float, late: float, *, early: bool) -> None:
    [promise] = promises([issued(), event(EventType.CALLED, waited)])

    assert (promise.waited, promise.late, promise.early) == (waited, late, early)
    assert (promise.p50, promise.low80, promise.high80) == (20, 9, 31)


def test_a_call_that_was_taken_back_is_none() -> None:
    lines = [issued(), event(EventType.CALLED, 5), event(EventType.UNDONE, 5.1, state="waiting")]

    [promise] = promises([*lines, event(EventType.CALLED, 25)])

    assert promise.waited == 25


def test_who_was_told_nothing_is_left_out_and_who_was_never_called_is_not_judged() -> None:
    found = list(promises([event(EventType.ISSUED, 0, "silent"), issued("gone")]))

    assert [each.waited for each in found] == [None]
    assert truth(found).told == 1
    assert truth(found).kept is None


def test_more_than_two_hours_is_kept_by_a_longer_wait() -> None:
    lines = [issued("a", 120, 180), issued("b", 120, 180)]
    lines += [event(EventType.CALLED, 200, "a"), event(EventType.CALLED, 90, "b")]

    assert [(each.late, each.early) for each in promises(lines)] == [(0, False), (0, True)]


def test_shares_are_of_those_who_were_called() -> None:
    waits = {"a": 20.0, "b": 33.0, "c": 40.0, "d": 8.0}
    lines = [issued(ticket) for ticket in (*waits, "never")]
    lines += [event(EventType.CALLED, waited, ticket) for ticket, waited in waits.items()]

    found = truth(list(promises(lines)))

    assert (found.told, found.called) == (5, 4)
    assert (found.kept, found.late, found.badly_late, found.early) == (0.25, 0.5, 0.25, 0.25)
    assert found.eight_of_ten == 0.25
    assert found.error == (0 + 13 + 20 + 12) / 4
