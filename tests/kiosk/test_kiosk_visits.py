"""Visits at the kiosk, by touching and reading."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.devices.printer.printer import PrintReport
from core.domain.events import EventType
from core.domain.ticket import Channel, PrintOutcome, StepState
from core.storage.sqlite_store import SqliteStore
from tests.builders import issued
from tests.kiosk.running import PaperPrinter, RunningKiosk


def event_types(store: SqliteStore) -> list[EventType]:
    return [event.type for event in store.events()]


def notes(store: SqliteStore) -> list[object]:
    return [event.facts["about"] for event in store.events() if event.type is EventType.NOTE]


def test_two_touches_from_the_first_page_take_a_ticket(
    kiosk: RunningKiosk, store: SqliteStore, printer: PaperPrinter
) -> None:
    first = kiosk.view_model._pages.services.mostUsed.rows[0].key

    kiosk.touch(f"serviceTile-{first}")
    kiosk.touch("confirmButton")

    assert kiosk.page == "ticket"
    assert kiosk.find("ticketPage") is not None
    assert kiosk.read("ticketNumber") == "ح-١"
    assert len(printer.slips) == 1
    assert event_types(store)[-2:] == [EventType.ISSUED, EventType.PRINTED]


def test_two_touches_take_a_ticket_from_the_services_page(kiosk: RunningKiosk) -> None:
    kiosk.touch("languageButton-ar")
    assert kiosk.page == "services"
    first = kiosk.view_model._pages.services.mostUsed.rows[0].key

    kiosk.touch(f"serviceTile-{first}")
    kiosk.touch("confirmButton")

    assert kiosk.page == "ticket"


def test_the_ticket_keeps_what_the_visitor_chose(kiosk: RunningKiosk, store: SqliteStore) -> None:
    kiosk.touch("languageButton-en")
    kiosk.touch("categoryChip-foreigner")
    kiosk.view_model.openService("not-signature")
    kiosk.touch("confirmButton")

    [ticket] = store.tickets([queue.id for queue in store.queues()], [StepState.WAITING])
    assert (ticket.language, ticket.category, ticket.channel) == ("en", "foreigner", Channel.PAPER)
    assert ticket.issued_by == "kiosk.k1"
    assert kiosk.read("ticketNumber") == "R-1"


def test_the_most_used_services_come_first(store: SqliteStore, start: Callable[..., RunningKiosk]) -> None:
    store.most_used = lambda limit: ["utl-meter-new"][:limit]  # type: ignore[method-assign]

    kiosk = start()

    assert kiosk.view_model._pages.services.mostUsed.rows[0].key == "utl-meter-new"


def test_an_agency_leads_to_its_services(kiosk: RunningKiosk) -> None:
    kiosk.touch("languageButton-ar")
    kiosk.touch("agencyTile-pas")

    assert kiosk.read("pageTitle") == "الإدارة العامة للجوازات والهجرة والجنسية"
    kiosk.touch("serviceTile-pas-passport-renew")
    assert kiosk.read("pageTitle") == "تجديد جواز السفر"


def test_all_agencies_are_one_touch_away(kiosk: RunningKiosk) -> None:
    kiosk.touch("languageButton-en")
    assert kiosk.find("agencyTile-utl") is None

    kiosk.touch("agencyTile-all")
    kiosk.touch("agencyTile-utl")

    assert kiosk.find("serviceTile-utl-gas-connect") is not None


def test_back_goes_the_way_that_was_come(kiosk: RunningKiosk) -> None:
    kiosk.touch("languageButton-ar")
    kiosk.touch("agencyTile-pas")
    kiosk.touch("serviceTile-pas-passport-renew")

    kiosk.touch("backButton")
    assert kiosk.page == "agency"
    kiosk.touch("backButton")
    assert kiosk.page == "services"


def test_a_search_on_the_screens_own_keys(kiosk: RunningKiosk) -> None:
    kiosk.touch("languageButton-ar")
    kiosk.touch("searchButton")
    for letter in "توكيل":
        kiosk.touch(f"key-{letter}")

    assert kiosk.read("searchField") == "توكيل"
    kiosk.touch("serviceTile-not-poa-general")
    assert kiosk.page == "service"


def test_the_keys_erase_turn_and_space(kiosk: RunningKiosk) -> None:
    kiosk.touch("languageButton-ar")
    kiosk.touch("searchButton")
    kiosk.touch("key-layout")
    for key in ("key-c", "key-a", "key-space", "key-x", "key-erase", "key-1"):
        kiosk.touch(key)

    assert kiosk.read("searchField") == "ca 1"
    kiosk.touch("clearButton")
    assert kiosk.read("searchField") == ""


def test_a_search_on_a_real_keyboard(kiosk: RunningKiosk) -> None:
    kiosk.touch("languageButton-en")
    kiosk.touch("searchButton")
    assert kiosk.focused() == "searchField"

    kiosk.type("pasport renew")

    kiosk.touch("serviceTile-pas-passport-renew")
    assert kiosk.page == "service"


@pytest.mark.parametrize(
    ("query", "service", "category"),
    [("إقامة", "pas-residence-renew", "foreigner"), ("company", "com-register-company", "investor")],
)
def test_a_search_finds_what_is_for_others_and_says_whom(
    kiosk: RunningKiosk, store: SqliteStore, query: str, service: str, category: str
) -> None:
    kiosk.touch("languageButton-en")
    kiosk.view_model.openSearch()
    kiosk.view_model._pages.services.search(query)
    tiles = kiosk.view_model._pages.services.results.rows
    [tile] = [tile for tile in tiles if tile.key == service]
    assert tile.whom.startswith("For: ")
    assert tile.whom in tile.spoken

    kiosk.view_model.openFound(service)
    kiosk.touch("confirmButton")
    [ticket] = store.tickets([queue.id for queue in store.queues()], [StepState.WAITING])
    assert (ticket.step.service, ticket.category) == (service, category)


def test_a_tile_that_was_found_keeps_the_category_it_is_for(kiosk: RunningKiosk) -> None:
    kiosk.touch("languageButton-en")
    kiosk.touch("searchButton")
    kiosk.view_model._pages.services.search("golden licence")

    kiosk.touch("serviceTile-inv-single-approval")

    assert kiosk.page == "service"
    assert kiosk.view_model._category == "investor"


def test_a_search_for_nothing_known_says_so(kiosk: RunningKiosk) -> None:
    kiosk.touch("languageButton-en")
    kiosk.touch("searchButton")
    kiosk.type("zzzz")

    assert kiosk.read("pageTitle") == "Nothing was found. Try another word."


def test_the_service_page_tells_what_to_know(store: SqliteStore, kiosk: RunningKiosk) -> None:
    for _ in range(11):
        issued(store, "civ-birth-cert")
    kiosk.kiosk.offers.look()
    kiosk.view_model.openService("civ-nid-renew")

    assert kiosk.read("peopleAhead") == "١١ شخصًا"
    assert kiosk.find("waitRange") is None, "no counter is open: there is no basis for a wait"
    assert kiosk.read("tier-civ-nid-renew") == "خلال ١٥ يومًا تقريبًا – نحو ٥٠ جنيهًا"
    assert "مبلغ تقريبي، تأكد منه عند الشباك" in kiosk.texts()
    assert "بطاقة الرقم القومي المنتهية أو التالفة" in kiosk.texts()
    assert "ثم: التصوير والبصمة" in kiosk.texts()


def test_a_guessed_fee_is_never_shown(kiosk: RunningKiosk) -> None:
    kiosk.view_model.openService("civ-nid-lost")

    assert kiosk.read("fee") == "تُعرف عند الشباك"
    assert not any("٥٠" in text for text in kiosk.texts())


def test_the_language_can_change_on_any_page(kiosk: RunningKiosk) -> None:
    kiosk.view_model.openService("civ-nid-renew")

    kiosk.touch("languageButton-en")

    assert kiosk.page == "service"
    assert kiosk.read("pageTitle") == "Renew national ID card"
    assert kiosk.read("confirmButton") == "Take a ticket"


def test_arabic_runs_from_right_to_left_and_english_back(kiosk: RunningKiosk) -> None:
    kiosk.view_model.openService("civ-nid-renew")
    middle = kiosk.window.width() / 2

    def at(name: str) -> float:
        item = kiosk.item(name)
        return item.mapToScene(item.boundingRect().center()).x()

    assert at("backButton") > middle
    assert at("languageButton-en") < middle
    kiosk.touch("languageButton-en")
    assert at("backButton") < middle
    assert at("languageButton-ar") > middle


def test_the_keys_keep_their_places_in_arabic(kiosk: RunningKiosk) -> None:
    kiosk.touch("languageButton-ar")
    kiosk.touch("searchButton")

    assert kiosk.item("key-ض").mapToScene(kiosk.item("key-ض").position()).x() < 200


def test_the_second_blow_of_a_finger_takes_no_ticket(kiosk: RunningKiosk, store: SqliteStore) -> None:
    kiosk.window.setProperty("strikeInterval", 500)
    kiosk.touch("languageButton-ar")
    first = kiosk.view_model._pages.services.mostUsed.rows[0].key

    kiosk.touch(f"serviceTile-{first}")
    kiosk.touch("confirmButton", at_once=True)

    assert kiosk.page == "service"
    assert store.last_seq() == 0


def test_a_finger_that_slides_off_presses_nothing(kiosk: RunningKiosk) -> None:
    button = kiosk.item("languageButton-en")
    inside = button.mapToScene(button.boundingRect().center()).toPoint()
    left = Qt.MouseButton.LeftButton

    QTest.mousePress(kiosk.window, left, Qt.KeyboardModifier.NoModifier, inside)
    QTest.mouseMove(kiosk.window, inside * 0.1)
    QTest.mouseRelease(kiosk.window, left, Qt.KeyboardModifier.NoModifier, inside * 0.1)

    assert kiosk.page == "attract"


def test_the_same_service_again_is_asked_about(kiosk: RunningKiosk, store: SqliteStore) -> None:
    kiosk.take_ticket()
    kiosk.view_model.start()
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.now += 10
    kiosk.touch("confirmButton")

    assert kiosk.find("anotherNotice") is not None
    assert event_types(store).count(EventType.ISSUED) == 1
    kiosk.touch("anotherYes")
    assert kiosk.page == "ticket"
    assert event_types(store).count(EventType.ISSUED) == 2


def test_one_ticket_may_be_enough(kiosk: RunningKiosk, store: SqliteStore) -> None:
    kiosk.take_ticket()
    kiosk.view_model.start()
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.now += 10
    kiosk.touch("confirmButton")
    kiosk.touch("anotherNo")

    assert kiosk.page == "service"
    assert event_types(store).count(EventType.ISSUED) == 1


def test_one_ticket_is_the_answer_that_a_hasty_key_gives(kiosk: RunningKiosk, store: SqliteStore) -> None:
    kiosk.take_ticket()
    kiosk.view_model.start()
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.now += 10
    kiosk.touch("confirmButton")

    assert kiosk.focused() == "anotherNo"
    kiosk.key(Qt.Key.Key_Space)
    assert kiosk.find("anotherNotice") is None
    assert event_types(store).count(EventType.ISSUED) == 1


def test_a_finger_sees_no_ring_and_a_key_does(kiosk: RunningKiosk) -> None:
    kiosk.touch("callStaffButton")
    assert not kiosk.item("staffCalledYes").property("visualFocus")
    kiosk.touch("staffCalledYes")

    kiosk.key(Qt.Key.Key_Tab)
    kiosk.view_model.callStaff()
    assert kiosk.item("staffOnTheWayYes").property("visualFocus")


def test_staff_are_not_called_twice_in_a_minute(kiosk: RunningKiosk, store: SqliteStore) -> None:
    kiosk.touch("callStaffButton")
    kiosk.touch("staffCalledYes")
    kiosk.now += 59
    kiosk.view_model.callStaff()
    assert kiosk.find("staffOnTheWayNotice") is not None
    assert notes(store) == ["staff_called"]

    kiosk.touch("staffOnTheWayYes")
    kiosk.now += 2
    kiosk.view_model.callStaff()
    assert kiosk.find("staffCalledNotice") is not None
    assert notes(store) == ["staff_called", "staff_called"]


def test_the_ticket_can_be_read_in_the_other_language(kiosk: RunningKiosk) -> None:
    kiosk.take_ticket()
    left = kiosk.kiosk.pages.ticket.secondsLeft

    kiosk.touch("languageButton-en")

    assert kiosk.page == "ticket"
    assert kiosk.read("ticketNumber") == "A-1"
    assert kiosk.read("ticketService") == "Renew national ID card"
    assert kiosk.read("slipState") == "Take your slip"
    assert kiosk.kiosk.pages.ticket.secondsLeft == left


@pytest.mark.parametrize("outcome", [PrintOutcome.FAILED, PrintOutcome.UNKNOWN])
def test_without_a_sure_slip_the_code_is_on_the_screen(
    kiosk: RunningKiosk, printer: PaperPrinter, outcome: PrintOutcome
) -> None:
    printer.report = PrintReport(outcome, "hung")
    kiosk.take_ticket()

    assert kiosk.find("ticketQr") is not None


def test_with_a_slip_in_the_hand_no_code_is_on_the_screen(kiosk: RunningKiosk) -> None:
    kiosk.take_ticket()

    assert kiosk.find("ticketQr") is None


def test_the_kiosk_is_dead_for_three_seconds_after_a_ticket(kiosk: RunningKiosk, store: SqliteStore) -> None:
    kiosk.take_ticket()
    assert not kiosk.item("doneButton").isEnabled()
    kiosk.view_model.start()
    kiosk.view_model.openService("civ-death-cert")
    kiosk.now += 2.9
    kiosk.touch("confirmButton")

    assert kiosk.page == "service"
    assert event_types(store).count(EventType.ISSUED) == 1


def test_many_tickets_in_a_minute_pause_the_kiosk_and_are_noted(
    kiosk: RunningKiosk, store: SqliteStore
) -> None:
    for service in ("civ-nid-renew", "civ-death-cert") * 4:
        kiosk.view_model.start()
        kiosk.view_model.openService(service)
        kiosk.now += 5
        kiosk.view_model.takeAnother()

    assert event_types(store).count(EventType.ISSUED) == 6
    assert notes(store) == ["pause_after_many_tickets"]
    assert kiosk.find("pausedNotice") is not None
    kiosk.touch("pausedYes")
    kiosk.now += 31
    kiosk.touch("confirmButton")
    assert kiosk.page == "ticket"


def test_six_hundred_presses_in_a_minute_give_few_tickets_and_lose_none(
    kiosk: RunningKiosk, store: SqliteStore, printer: PaperPrinter
) -> None:
    for _ in range(600):
        kiosk.now += 0.1
        if kiosk.page != "service":
            kiosk.view_model.start()
            kiosk.view_model.openService("civ-nid-renew")
        kiosk.view_model.takeAnother()

    given = event_types(store).count(EventType.ISSUED)
    assert 6 <= given <= 20
    assert event_types(store).count(EventType.PRINTED) == given == len(printer.slips)


@pytest.mark.parametrize("page", ["attract", "services", "agencies", "search", "service", "ticket"])
def test_staff_can_be_called_from_every_page(kiosk: RunningKiosk, store: SqliteStore, page: str) -> None:
    to_page(kiosk, page)

    kiosk.touch("callStaffButton")

    assert notes(store) == ["staff_called"]
    assert kiosk.find("staffCalledNotice") is not None
    kiosk.touch("staffCalledYes")
    assert kiosk.find("staffCalledNotice") is None
    assert kiosk.page == page


def to_page(kiosk: RunningKiosk, page: str) -> None:
    view_model = kiosk.view_model
    ways: dict[str, Callable[[], None]] = {
        "attract": lambda: None,
        "services": lambda: view_model.chooseLanguage("ar"),
        "agencies": view_model.openAgencies,
        "search": view_model.openSearch,
        "service": lambda: view_model.openService("civ-nid-renew"),
        "ticket": kiosk.take_ticket,
    }
    ways[page]()


def test_strong_contrast_lasts_for_one_visitor(kiosk: RunningKiosk) -> None:
    kiosk.touch("modesButton")
    kiosk.touch("choice-contrast")
    kiosk.touch("modesDoneButton")
    assert kiosk.kiosk.pages.modes.highContrast

    kiosk.view_model.openService("civ-nid-renew")
    kiosk.touch("startButton")

    assert not kiosk.kiosk.pages.modes.highContrast


def test_a_visit_works_by_the_keyboard_alone(kiosk: RunningKiosk) -> None:
    for _ in range(40):
        kiosk.key(Qt.Key.Key_Tab)
        if kiosk.focused().startswith("serviceTile-"):
            break
    kiosk.key(Qt.Key.Key_Space)
    assert kiosk.page == "service"
    QTest.qWait(1)
    for _ in range(40):
        if kiosk.focused() == "confirmButton":
            break
        kiosk.key(Qt.Key.Key_Tab)
    kiosk.key(Qt.Key.Key_Space)

    assert kiosk.page == "ticket"


def test_a_failed_print_leaves_the_number_and_says_so(
    kiosk: RunningKiosk, store: SqliteStore, printer: PaperPrinter
) -> None:
    printer.report = PrintReport(PrintOutcome.FAILED, "paper_out")
    kiosk.take_ticket()

    assert kiosk.page == "ticket"
    assert kiosk.read("ticketNumber") == "ح-١"
    assert kiosk.read("slipState") == "لم تُطبع الورقة"
    assert "رقمك محجوز في الدور. اكتبه أو اطلب موظفًا." in kiosk.texts()
    last = store.events()[-1]
    assert (last.type, last.facts["reason"]) == (EventType.PRINT_FAILED, "paper_out")
    [ticket] = store.tickets([queue.id for queue in store.queues()], [StepState.WAITING])
    assert str(ticket.code) == "A1"


def test_an_unknown_print_asks_the_visitor_to_note_the_number(
    kiosk: RunningKiosk, printer: PaperPrinter
) -> None:
    printer.report = PrintReport(PrintOutcome.UNKNOWN, "hung")
    kiosk.take_ticket()

    assert kiosk.read("slipState") == "إن لم تخرج الورقة فاكتب رقمك"
