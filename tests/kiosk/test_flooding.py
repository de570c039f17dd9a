"""Whoever plays with the button gets few tickets and a polite sentence; a family gets all of theirs."""

from collections.abc import Callable, Iterator

from core.domain.events import EventType
from core.storage.sqlite_store import SqliteStore
from tests.kiosk.running import PaperPrinter, RunningKiosk
from tests.kiosk.test_kiosk_visits import event_types, notes

PRESSES_A_SECOND = 10
SERVICES = ("civ-nid-renew", "pas-passport-renew", "tra-dl-private-renew", "not-car-sale", "civ-birth-cert")


def flood(kiosk: RunningKiosk, seconds: int, *, services: Iterator[str]) -> None:
    """Each press does what brings the next ticket soonest."""
    for press in range(seconds * PRESSES_A_SECOND):
        kiosk.now += 1 / PRESSES_A_SECOND
        if press % PRESSES_A_SECOND == 0 and kiosk.kiosk.pages.ticket._left:
            kiosk.kiosk.pages.ticket._count()
        press_once(kiosk, services)


def press_once(kiosk: RunningKiosk, services: Iterator[str]) -> None:
    view_model, notices = kiosk.view_model, kiosk.kiosk.notices
    match kiosk.page, notices.notice:
        case _, "another":
            view_model.takeAnother()
        case "ticket", _:
            view_model.done()
        case "service", "":
            view_model.take()
        case "service", _:
            notices.dismiss()
        case _:
            view_model.openService(next(services))


def test_600_presses_in_a_minute_give_at_most_20_tickets(
    kiosk: RunningKiosk, store: SqliteStore, printer: PaperPrinter
) -> None:
    flood(kiosk, 60, services=forever(SERVICES))

    counts = event_types(store).count(EventType.ISSUED), event_types(store).count(EventType.PRINTED)
    assert 0 < counts[0] <= 20
    assert counts == (len(printer.slips), len(printer.slips)), (
        "every slip has its ticket, every ticket its slip"
    )
    assert "pause_after_many_tickets" in notes(store)


def test_the_same_service_again_and_again_gives_no_more(kiosk: RunningKiosk, store: SqliteStore) -> None:
    flood(kiosk, 60, services=forever(SERVICES[:1]))

    assert 0 < event_types(store).count(EventType.ISSUED) <= 20


def test_three_minutes_of_it_stay_at_twelve_a_minute(kiosk: RunningKiosk, store: SqliteStore) -> None:
    flood(kiosk, 180, services=forever(SERVICES))

    assert event_types(store).count(EventType.ISSUED) <= 36


def test_the_pause_is_said_politely_and_ends_by_itself(
    start: Callable[..., RunningKiosk], store: SqliteStore
) -> None:
    kiosk = start(language="en")
    while kiosk.kiosk.notices.notice != "paused":
        flood(kiosk, 1, services=forever(SERVICES))
    given = event_types(store).count(EventType.ISSUED)

    assert kiosk.read("pausedText").endswith("try again in half a minute, or ask a member of staff.")
    kiosk.touch("pausedYes")
    kiosk.now += 30
    kiosk.touch("confirmButton")
    assert event_types(store).count(EventType.ISSUED) == given + 1


def test_a_family_of_five_is_not_held_up(kiosk: RunningKiosk, store: SqliteStore) -> None:
    """Five numbers for the same service, as fast as five people can read theirs."""
    for member in range(5):
        kiosk.view_model.openService(SERVICES[0])
        kiosk.view_model.take()
        if member:
            assert kiosk.kiosk.notices.notice == "another", "asked, since a slip of the finger is likelier"
            kiosk.view_model.takeAnother()
        assert kiosk.page == "ticket"
        kiosk.now += 4
        kiosk.view_model.start()

    assert event_types(store).count(EventType.ISSUED) == 5
    assert notes(store) == []


def forever(services: tuple[str, ...]) -> Iterator[str]:
    while True:
        yield from services
