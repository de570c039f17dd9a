"""A visitor who sees nothing hears everything that is on the screen, and takes a ticket with twelve keys."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from core.devices.printer.status import PrinterStatus
from core.domain.identity import IdentityRule
from core.storage.sqlite_store import SqliteStore
from kiosk.speech.assistant import DOUBLE_STRIKE
from kiosk.speech.keypad import PadKey, pad_key
from kiosk.speech.reading import Stop, read
from kiosk.viewmodels.modes import LOUDNESS, SLOWEST_SCAN_MS, Mode
from tests.core.domain.test_identity import EXAMPLE
from tests.faults.amounts import amount
from tests.kiosk.contrast import LINES, best_contrast, dots
from tests.kiosk.listening import Ear, plain
from tests.kiosk.pages import BusyHall, steps, to_page
from tests.kiosk.ruler import about, rectangle
from tests.kiosk.running import PaperPrinter, RunningKiosk
from tests.kiosk.test_check_in_visits import SERVICE, asking

PAGES = (
    *("attract", "services of a visit", "agencies", "agency", "results", "not here", "events", "event"),
    *("service", "visit", "help", "ticket of a visit", "failed print", "another", "idle", "out of service"),
)
COUNTS_DOWN = ("doneButton",)


def all_texts(kiosk: RunningKiosk) -> Iterator[QQuickItem]:
    """Whatever can be read on the page, below the fold too; under a notice the notice alone."""
    over = kiosk.view_model.page and next(
        (item for item in kiosk.items() if item.objectName().endswith(("Notice", "modesPane"))), None
    )
    waiting = [over or kiosk.window.contentItem()]
    while waiting:
        item = waiting.pop()
        if not item.isVisible() or item.opacity() == 0 or item.property("forEyes"):
            continue
        if item.objectName() in COUNTS_DOWN:
            continue
        if item.inherits("QQuickText") and item.property("text"):
            yield item
        waiting.extend(item.childItems())


@pytest.mark.timeout(120)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_all_that_is_on_the_screen_is_said(
    start: Callable[..., RunningKiosk], store: SqliteStore, printer: PaperPrinter, language: str
) -> None:
    kiosk = start(store=BusyHall(store), language=language)
    ear = Ear(kiosk)
    silent: list[str] = []
    for page in amount(PAGES, tuple(steps(kiosk))):
        kiosk.view_model.start()
        kiosk.now += 100
        ear.forget()
        kiosk.kiosk.pages.modes.turn(Mode.VOICE)
        to_page(kiosk, printer, page)
        kiosk.kiosk.assistant.look()
        arrived = len(ear.heard)
        kiosk.kiosk.assistant.strike(PadKey.PAGE)
        said = plain(" ".join(ear.heard))
        silent += [f"{page}: {about(item)}" for item in all_texts(kiosk) if not is_said(item, said)]
        silent += [] if arrived else [f"{page}: nothing is said on arriving"]

    assert not silent, "\n".join(silent)


def is_said(item: QQuickItem, said: str) -> bool:
    """The corner of a tile is short; its voice has the whole word."""
    text = re.sub(r"over (\d+) h", r"more than \1 hours", item.property("text"))
    return plain(re.sub(r"\bmin\b", "minutes", text)) in re.sub(r"\bmin\b", "minutes", said)


def test_no_code_of_a_program_is_read_out(start: Callable[..., RunningKiosk], printer: PaperPrinter) -> None:
    kiosk = start(language="en")
    spoken = {stop.name for page in ("online", "out of service") for stop in on_page(kiosk, printer, page)}
    assert any(name.endswith("website, traffic services. ppo.gov.eg") for name in spoken)
    assert any("For staff: the paper has run out" in name and "نفد ورق الطباعة" in name for name in spoken)
    assert not [name for name in spoken if "paper_out" in name or "https" in name]


def on_page(kiosk: RunningKiosk, printer: PaperPrinter, page: str) -> tuple[Stop, ...]:
    kiosk.view_model.start()
    to_page(kiosk, printer, page)
    return read(kiosk.window).stops


def listener(kiosk: RunningKiosk) -> Ear:
    """Somebody who strikes a first key."""
    ear = Ear(kiosk)
    ear.strike(PadKey.NEXT)
    return ear


def by_ear(ear: Ear) -> str:
    """From the first page to the number, on what is heard alone: no name of a tester is asked for."""

    def choose(words: str) -> None:
        for _ in range(60):
            heard = " ".join(ear.strike(PadKey.NEXT))
            if words in heard:
                ear.strike(PadKey.CHOOSE)
                return
        raise AssertionError(f"{words!r} was never heard")

    choose("English")
    choose("First national ID card")
    ear.kiosk.now += 30
    choose("Take a ticket")
    QTest.qWait(300)
    return " ".join(ear.heard)


def test_speech_alone_takes_a_ticket_from_start_to_end(
    start: Callable[..., RunningKiosk], store: SqliteStore
) -> None:
    kiosk = start(second_ms=100)
    ear = listener(kiosk)
    heard = by_ear(ear)

    assert kiosk.page == "ticket"
    for said in ("Your number", "A-1", "First national ID card", "Nobody is ahead of you", "Take your slip"):
        assert said in heard
    QTest.qWait(400)  # the ticket stays for a moment whatever is pressed
    ear.choose("doneButton")
    assert kiosk.page == "attract"
    assert len([event for event in store.events() if event.type == "issued"]) == 1


def test_twelve_keys_alone_take_a_ticket(kiosk: RunningKiosk) -> None:
    ear = listener(kiosk)
    for name in ("languageButton-ar", "agencyTile-not", "serviceTile-not-poa-general"):
        ear.choose(name)
    kiosk.now += 30
    ear.choose("helpButton")
    ear.choose("choice-wheelchair")
    ear.choose("helpDoneButton")
    ear.choose("confirmButton")
    QTest.qWait(300)

    assert kiosk.page == "ticket"
    assert kiosk.read("ticketNumber") == "ع-١"


def test_one_switch_alone_takes_a_ticket(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start(switch_key="F9")
    assistant = kiosk.kiosk.assistant

    def strike() -> None:
        QTest.keyClick(kiosk.window, Qt.Key.Key_F9)

    strike()

    def scanned_to(name: str) -> None:
        for _ in range(80):
            assistant._scan()
            stop = kiosk.kiosk.cursor.stop
            assert stop is not None
            assert stop.is_control
            if stop.item.objectName() == name:
                break
        assistant._chosen_at = float("-inf")
        strike()
        QTest.qWait(30)

    for name in ("languageButton-ar", "serviceTile-civ-nid-first"):
        scanned_to(name)
    kiosk.now += 30
    scanned_to("confirmButton")

    assert kiosk.page == "ticket"


def test_scanning_goes_on_by_itself_at_the_visitors_pace(kiosk: RunningKiosk) -> None:
    modes = kiosk.kiosk.pages.modes
    kiosk.kiosk.assistant.strike_switch()
    usual = modes.scanMs
    modes.scanFaster(True)
    faster = modes.scanMs
    for _ in range(20):
        modes.scanFaster(True)
    fastest = modes.scanMs
    QTest.qWait(2 * fastest + 300)

    assert faster < usual
    assert fastest >= 500
    assert kiosk.kiosk.cursor.stop is not None
    assert kiosk.kiosk.assistant._scanning.interval() == fastest
    kiosk.view_model.start()
    assert modes.scanMs == usual
    assert not kiosk.kiosk.assistant._scanning.isActive()


def test_nobody_is_asked_for_a_sign_of_life_before_the_ring_came_round(kiosk: RunningKiosk) -> None:
    """Who waits for the last key of the keyboard strikes nothing until then, at any pace."""
    modes = kiosk.kiosk.pages.modes
    kiosk.view_model.openSearch()
    kiosk.kiosk.assistant.strike_switch()
    QTest.qWait(30)
    controls = sum(stop.is_control for stop in read(kiosk.window).stops)
    for _ in range(20):
        assert kiosk.kiosk.pages.idle._quiet.interval() > controls * modes.scanMs
        modes.scanFaster(False)
    assert controls > 40
    assert modes.scanMs == SLOWEST_SCAN_MS
    kiosk.view_model.start()
    assert modes.patience == 1


def test_a_trembling_finger_chooses_once(kiosk: RunningKiosk) -> None:
    ear = listener(kiosk)
    ear.choose("languageButton-ar")
    ear.go_to("categoryChip-investor")
    now = 100.0
    kiosk.kiosk.assistant._clock = lambda: now
    kiosk.kiosk.assistant.strike(PadKey.CHOOSE)
    kiosk.kiosk.assistant._chosen_at = now
    ear.go_to("categoryChip-foreigner")
    kiosk.kiosk.assistant._chosen_at = now
    now += DOUBLE_STRIKE - 0.1
    kiosk.kiosk.assistant.strike(PadKey.CHOOSE)
    too_soon = kiosk.view_model._category
    now += 0.2
    kiosk.kiosk.assistant.strike(PadKey.CHOOSE)

    assert (too_soon, kiosk.view_model._category) == ("investor", "foreigner")


def test_what_was_said_is_said_again(kiosk: RunningKiosk) -> None:
    ear = listener(kiosk)
    said = ear.strike(PadKey.NEXT)

    assert said
    assert ear.strike(PadKey.AGAIN) == said
    ear.strike(PadKey.LOUDER)
    assert ear.strike(PadKey.AGAIN) == said


def test_a_choice_says_its_state_and_its_change(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start(language="en")
    ear = listener(kiosk)
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.view_model.openHelp()
    ear.go_to("choice-wheelchair")
    before = list(ear.heard)
    ear.strike(PadKey.CHOOSE)
    QTest.qWait(300)

    assert before == ["I use a wheelchair", "not chosen"]
    assert ear.heard == ["I use a wheelchair", "chosen"]


def test_what_is_typed_is_said_and_what_is_not_done_here(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start(language="en")
    ear = listener(kiosk)
    kiosk.view_model.openSearch()
    QTest.qWait(30)
    ear.forget()
    for letter in "cri":
        ear.choose(f"key-{letter}")
        QTest.qWait(20)

    assert [text for text in ear.ever if text in {"c", "cr", "cri"}][-1] == "cri"
    assert ear.stop is not None
    assert ear.stop.item.objectName() == "key-i"
    kiosk.kiosk.pages.services.search("criminal record")
    QTest.qWait(300)
    assert "from the criminal evidence offices of the police" in " ".join(ear.heard)
    assert "2 results" in ear.heard


def test_a_notice_is_said_and_keeps_the_keys(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start(language="en")
    ear = listener(kiosk)
    ear.strike(PadKey.STAFF)

    assert "A member of staff has been called" in ear.heard
    assert "All right" in ear.heard
    assert ear.stop is not None
    assert ear.stop.item.objectName() == "staffCalledYes"
    ear.strike(PadKey.CHOOSE)
    assert kiosk.find("staffCalledNotice") is None


def test_back_closes_what_lies_over_the_page_and_is_never_deaf(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start(language="en")
    ear = listener(kiosk)
    for opens, pane in ((PadKey.STAFF, "staffCalledNotice"), (PadKey.EASIER, "modesPane")):
        ear.strike(opens)
        assert kiosk.find(pane) is not None
        ear.strike(PadKey.BACK)
        assert kiosk.find(pane) is None
    assert kiosk.page == "attract"
    assert ear.strike(PadKey.BACK)
    assert ear.strike(PadKey.CHOOSE), "there is nothing to choose yet"
    ear.strike(PadKey.EASIER)
    ear.strike(PadKey.EASIER)
    assert kiosk.find("modesPane") is None


def test_who_comes_back_is_where_they_went_on_from(kiosk: RunningKiosk) -> None:
    """Not at the top again: many strikes lie between that and a service further down."""
    ear = listener(kiosk)
    for name in ("languageButton-en", "agencyTile-not", "serviceTile-not-poa-general"):
        ear.choose(name)
    for page, name in (("agency", "serviceTile-not-poa-general"), ("services", "agencyTile-not")):
        ear.forget()
        kiosk.kiosk.assistant.strike(PadKey.BACK)
        QTest.qWait(50)
        stop = kiosk.kiosk.cursor.stop
        assert kiosk.page == page
        assert stop is not None
        assert stop.item.objectName() == name
        assert plain(stop.name) in plain(" ".join(ear.heard))


@pytest.mark.parametrize(
    ("without_num_lock", "means"),
    [(Qt.Key.Key_Insert, PadKey.EASIER), (Qt.Key.Key_Home, PadKey.STAFF), (Qt.Key.Key_Right, PadKey.PAGE)],
)
def test_the_pad_needs_no_num_lock(without_num_lock: Qt.Key, means: PadKey) -> None:
    key = QKeyEvent(QEvent.Type.KeyPress, without_num_lock, Qt.KeyboardModifier.KeypadModifier)
    assert pad_key(key, "numpad") is means


def test_a_kiosk_that_falls_out_of_service_says_so(
    start: Callable[..., RunningKiosk], printer: PaperPrinter
) -> None:
    kiosk = start(language="en")
    ear = listener(kiosk)
    kiosk.view_model.openService("civ-nid-renew")
    QTest.qWait(30)
    ear.forget()
    printer.state = PrinterStatus.PAPER_OUT
    kiosk.kiosk.pages.health.look()
    QTest.qWait(30)

    assert "The paper has run out" in ear.heard
    assert {"ar", "en"} <= set(ear.languages)


def test_each_language_has_its_own_voice(kiosk: RunningKiosk) -> None:
    ear = listener(kiosk)
    ear.go_to("languageButton-en")

    assert (ear.heard, ear.languages) == (["English"], ["en"])
    ear.strike(PadKey.CHOOSE)
    QTest.qWait(30)
    assert set(ear.languages) == {"en"}


def test_a_key_cuts_the_voice_off(kiosk: RunningKiosk) -> None:
    narrator = kiosk.kiosk.assistant.narrator
    listener(kiosk)
    silenced: list[bool] = []
    narrator._sounds.stop = lambda: silenced.append(True)  # type: ignore[method-assign]
    kiosk.kiosk.assistant.strike(PadKey.NEXT)

    assert silenced


def test_the_loudness_spans_twenty_decibels_and_ends_with_the_visitor(kiosk: RunningKiosk) -> None:
    modes = kiosk.kiosk.pages.modes
    ear = listener(kiosk)
    usual = modes.decibels
    for _ in range(9):
        ear.strike(PadKey.LOUDER)
    loudest = modes.decibels
    for _ in range(9):
        ear.strike(PadKey.SOFTER)

    assert loudest - modes.decibels == max(LOUDNESS) - min(LOUDNESS) == 20
    kiosk.view_model.start()
    assert modes.decibels == usual == 0
    assert not modes.speaks


def test_who_listens_is_given_time(start: Callable[..., RunningKiosk]) -> None:
    """As long as the voice speaks the visitor is there; afterwards every limit is doubled."""
    kiosk = start()
    touched: list[bool] = []
    kiosk.kiosk.assistant._alive = lambda: touched.append(True)
    ear = listener(kiosk)
    ear.strike(PadKey.NEXT)

    assert touched
    assert kiosk.kiosk.pages.modes.patience == 2


def test_the_keys_of_a_scanner_are_not_those_of_the_pad(kiosk: RunningKiosk) -> None:
    for digit in "28208151304597":
        QTest.keyClick(kiosk.window, ord(digit))

    assert not kiosk.kiosk.pages.modes.speaks


def test_a_number_is_typed_on_the_pad_and_none_of_its_digits_is_said(
    start: Callable[..., RunningKiosk], store: SqliteStore
) -> None:
    asking(store, IdentityRule.REQUIRED)
    kiosk = start(language="en")
    ear = listener(kiosk)
    kiosk.view_model.openService(SERVICE)
    ear.choose("confirmButton")
    how = " ".join(ear.choose("entryField"))
    heard = [text for digit in EXAMPLE for text in ear.strike(PadKey(digit))]
    erased = ear.strike(PadKey.KEYS)
    ear.strike(PadKey(EXAMPLE[-1]))

    assert "erase the last digit" in how
    assert heard[-1] == "14 of 14 digits"
    assert not any(text in EXAMPLE for text in heard)
    assert erased[-1] == "13 of 14 digits"
    ear.strike(PadKey.VOICE)
    assert kiosk.kiosk.pages.modes.speaks
    ear.choose("identityConfirm")
    QTest.qWait(300)
    assert kiosk.page == "ticket"


def test_typing_ends_with_its_page(start: Callable[..., RunningKiosk], store: SqliteStore) -> None:
    asking(store, IdentityRule.REQUIRED)
    kiosk = start(language="en", appointments=True)
    ear = listener(kiosk)
    kiosk.view_model.openService(SERVICE)
    ear.choose("confirmButton")
    ear.choose("entryField")
    kiosk.view_model.back()
    kiosk.view_model.openCheckIn()
    QTest.qWait(30)
    ear.strike(PadKey.NEXT)

    assert ear.stop is not None
    assert ear.stop.is_control
    assert (kiosk.kiosk.pages.identity._number, kiosk.kiosk.pages.check_in._code) == ("", "")


def test_a_headphone_turns_the_voice_on_and_off(kiosk: RunningKiosk) -> None:
    kiosk.kiosk.assistant.headphone(True)
    on = kiosk.kiosk.pages.modes.speaks
    kiosk.kiosk.assistant.headphone(True)
    kiosk.kiosk.assistant.headphone(False)

    assert on
    assert not kiosk.kiosk.pages.modes.speaks


def test_the_tab_key_is_heard_too(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start(language="en")
    ear = listener(kiosk)
    kiosk.view_model.openService("civ-nid-renew")
    QTest.qWait(30)
    ear.forget()
    kiosk.key(Qt.Key.Key_Tab)
    kiosk.kiosk.assistant.look()
    focused = kiosk.window.activeFocusItem()

    assert ear.heard[0] == focused.property("text")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_ring_stands_out_and_shows_where_the_keys_are(
    start: Callable[..., RunningKiosk], language: str
) -> None:
    """Also on what lies below the fold: it comes into sight."""
    kiosk = start(language=language)
    ear = listener(kiosk)
    kiosk.view_model.openService("civ-nid-home")
    QTest.qWait(30)
    whole = QRectF(0, 0, kiosk.window.width(), kiosk.window.height())
    complaints = []
    for _ in range(30):
        ear.strike(PadKey.NEXT)
        QTest.qWait(450)
        ring = rectangle(kiosk.item("pointerRing"))
        stop = ear.stop
        assert stop is not None
        if not (whole.contains(ring.center()) and ring.contains(rectangle(stop.item).center())):
            complaints.append(about(stop.item))
        if stop.item.objectName() == "callStaffButton":
            break
    around = rectangle(kiosk.item("pointerRing")).toAlignedRect()
    seen = dots(kiosk.window.grabWindow(), around)

    assert not complaints
    assert best_contrast(seen) >= LINES
