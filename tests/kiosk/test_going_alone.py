"""Without its centre the kiosk gives numbers of its own, says so, and brings them in later."""

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from core.domain.events import Event, EventType
from core.domain.ticket import StepState, Ticket
from core.qt.jobs import ThreadJobs
from core.storage.sqlite_store import SqliteStore
from core.usecases.operation import new_operation
from core.usecases.store import IssueOrder
from kiosk.workers import Workers
from tests.kiosk import running
from tests.kiosk.hall_away import AwayKiosk
from tests.kiosk.running import FaultyStore, PaperPrinter, RunningKiosk


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


def test_a_longer_absence_than_allowed_is_out_of_service(
    start: Callable[..., RunningKiosk], store: SqliteStore
) -> None:
    # A minute: after an hour it would be another day late in the evening.
    away = AwayKiosk(start, store, offline_minutes=1)
    away.goes_away()
    contact = away.kiosk.contact
    contact._clock = lambda later=contact._clock: later() + timedelta(minutes=1).total_seconds()  # type: ignore[misc]
    away.look()

    assert away.kiosk.page == "out_of_service"
    assert "too_long_offline" in away.kiosk.read("troubleReason")
    away.comes_back()
    assert away.kiosk.page == "attract"
    (note,) = of_type(store, EventType.NOTE)
    assert (note.facts["about"], note.facts["reason"]) == ("kiosk_was_out_of_service", "too_long_offline")


def test_where_the_centre_has_left_nobody_is_given_a_number_that_nobody_calls(
    start: Callable[..., RunningKiosk], store: SqliteStore, printer: PaperPrinter
) -> None:
    kiosk = AwayKiosk(start, store)
    kiosk.kiosk.kiosk.offers._pause.start()  # A visitor presses before the kiosk has looked again.
    store.moves(new_operation(), "moved", {"to": "postgresql://hall/cairo"})
    kiosk.take_ticket()
    assert kiosk.kiosk.page == "out_of_service"
    assert printer.slips == []

    kiosk.look()
    assert kiosk.kiosk.page == "out_of_service"
    store.moves(new_operation(), "move_given_up", {})
    kiosk.look()
    assert kiosk.kiosk.page == "attract"


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


def test_a_centre_that_hangs_is_not_waited_for_and_its_late_answer_is_superseded(
    start: Callable[..., RunningKiosk], store: SqliteStore, qtbot: QtBot
) -> None:
    """With real threads: the answer comes when the visitor has already gone with another number."""
    hanging = Hangs(store)
    workers = Workers(store=ThreadJobs("store"), device=ThreadJobs("printer"))
    kiosk = start(store=hanging, workers=workers, offline_numbers=50, answer_seconds=0.2)
    kiosk.kiosk.offers.look()
    qtbot.waitUntil(lambda: len(kiosk.spool.left(kiosk.kiosk.offers.offer.day)) == 17, timeout=5000)
    hanging.hangs = True
    kiosk.take_ticket()
    assert kiosk.page == "issuing"
    qtbot.waitUntil(lambda: kiosk.page == "ticket", timeout=2000)
    assert kiosk.read("ticketNumber") == "ح-٥٠١"

    hanging.let_go.set()
    qtbot.waitUntil(lambda: bool(of_type(store, EventType.PRINTED)), timeout=5000)
    waiting = store.tickets(["civ"], [StepState.WAITING])
    assert [str(ticket.code) for ticket in waiting] == ["A501"]
    assert [event.facts["number"] for event in of_type(store, EventType.CANCELLED)] == ["A1"]
    assert kiosk.read("ticketNumber") == "ح-٥٠١"


class Hangs(FaultyStore):
    """Does what it is asked, and answers when it pleases."""

    hangs = False

    def __init__(self, store: SqliteStore) -> None:
        super().__init__(store)
        self.let_go = threading.Event()

    def issue(self, order: IssueOrder) -> Ticket:
        ticket = self._store.issue(order)
        if self.hangs:
            assert self.let_go.wait(10)
        return ticket
