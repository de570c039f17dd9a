"""Without its centre the kiosk gives numbers of its own, says so, and brings them in later."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from core.domain.events import Event, EventType
from core.domain.ticket import StepState
from core.storage.sqlite_store import SqliteStore
from tests.kiosk import running
from tests.kiosk.hall_away import AwayKiosk
from tests.kiosk.running import PaperPrinter, RunningKiosk


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "ANSWER_SECONDS", 0.05)


@pytest.fixture
def away(start: Callable[..., RunningKiosk], store: SqliteStore) -> AwayKiosk:
    """A kiosk that was online a moment ago."""
    made = AwayKiosk(start, store)
    made.goes_away()
    return made


def of_type(store: SqliteStore, *kinds: EventType) -> list[Event]:
    return [event for event in store.events(0, 10_000) if event.type in kinds]


def test_a_kiosk_holds_numbers_of_every_series_it_can_give(away: AwayKiosk, store: SqliteStore) -> None:
    series = {queue.series for queue in store.queues()}
    assert {event.facts["series"] for event in of_type(store, EventType.RANGE_GRANTED)} == series
    assert away.kiosk.page == "attract"


def test_without_the_centre_a_number_of_the_lease_is_printed(
    away: AwayKiosk, printer: PaperPrinter, store: SqliteStore
) -> None:
    away.take_ticket()

    assert away.kiosk.page == "ticket"
    assert away.kiosk.read("ticketNumber") == "ح-٥٠١"
    assert len(printer.slips) == 1
    assert away.kiosk.find("peopleAhead") is None
    assert away.kiosk.find("waitRange") is None
    assert away.kiosk.find("issuedOffline") is not None
    assert of_type(store, EventType.ISSUED) == []


def test_what_was_given_alone_comes_in_when_the_centre_is_back(away: AwayKiosk, store: SqliteStore) -> None:
    away.take_ticket()
    away.take_ticket()
    away.comes_back()

    issued = of_type(store, EventType.ISSUED)
    assert [(event.facts["number"], event.facts["offline"]) for event in issued] == [
        ("A501", True),
        ("A502", True),
    ]
    assert len(of_type(store, EventType.PRINTED)) == 2
    assert away.faults() == []
    away.take_ticket()
    assert away.kiosk.read("ticketNumber") == "ح-١"


def test_an_answer_that_was_lost_is_superseded_by_the_paper(
    start: Callable[..., RunningKiosk], store: SqliteStore
) -> None:
    away = AwayKiosk(start, store)
    away.line.swallows = {"issue": 1000}
    away.take_ticket()
    assert away.kiosk.read("ticketNumber") == "ح-٥٠١"
    away.comes_back()

    waiting = store.tickets([queue.id for queue in store.queues()], [StepState.WAITING])
    assert [str(ticket.code) for ticket in waiting] == ["A501"]
    assert [event.facts["reason"] for event in of_type(store, EventType.CANCELLED)] == ["superseded"]
    assert away.faults() == []


def test_a_longer_absence_than_allowed_is_out_of_service(away: AwayKiosk, store: SqliteStore) -> None:
    contact = away.kiosk.kiosk.offers._contact
    contact._clock = lambda later=contact._clock: later() + timedelta(minutes=60).total_seconds()  # type: ignore[misc]
    away.look()

    assert away.kiosk.page == "out_of_service"
    assert "too_long_offline" in away.kiosk.read("troubleReason")
    away.comes_back()
    assert away.kiosk.page == "attract"
    (note,) = of_type(store, EventType.NOTE)
    assert (note.facts["about"], note.facts["reason"]) == ("kiosk_was_out_of_service", "too_long_offline")


def test_a_lease_that_is_used_up_is_said(start: Callable[..., RunningKiosk], store: SqliteStore) -> None:
    away = AwayKiosk(start, store, offline_numbers=1)
    away.goes_away()
    away.take_ticket()
    away.take_ticket()

    assert away.kiosk.page == "out_of_service"
    assert "numbers_used_up" in away.kiosk.read("troubleReason")
    away.look()
    away.take_ticket("pas-passport-renew")
    assert away.kiosk.page == "ticket"
    away.comes_back()
    *_, note = of_type(store, EventType.NOTE)
    assert note.facts["reason"] == "numbers_used_up"
    assert away.faults() == []
