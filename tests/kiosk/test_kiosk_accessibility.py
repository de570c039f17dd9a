"""A walk through every page, in both languages and both orientations, with a ruler."""

import dataclasses
import itertools
from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from core.devices.printer.printer import PrintReport
from core.devices.printer.status import PrinterStatus
from core.domain.ticket import PrintOutcome
from core.qt.remote_faces import spoken_name
from core.storage.sqlite_store import SqliteStore
from core.usecases.store import QueueLoad
from tests.kiosk.running import LANDSCAPE, PORTRAIT, FaultyStore, PaperPrinter, RunningKiosk

TWENTY_MILLIMETRES = 81
"""On 21.5 inch at 1080p."""
BETWEEN_KEYS = 10
SMALLEST_CAPITAL = 30
"""7.3 mm there: 0.7 degrees at 600 mm."""
SMALLEST_ASIDE = 25
"""Of what is said again in full on the next page: 6.2 mm."""
ASIDES = {"tileWait"}
NO_LEAST_SIZE = 12
"""What QML says of a text that never shrinks."""

LONGEST = "civ-nid-home"
FULL = (
    LONGEST,
    "pas-passport-renew",
    "tra-dl-private-renew",
    "not-car-sale",
    "civ-birth-cert",
    "tra-veh-transfer",
)


def to_page(kiosk: RunningKiosk, printer: PaperPrinter, page: str) -> None:
    """Some pages need more than to be opened."""
    match page:
        case "services of investors":
            kiosk.view_model.chooseCategory("investor")
        case "foreigner's service":
            kiosk.view_model.chooseCategory("foreigner")
        case "failed print" | "failed print of a long service":
            printer.report = PrintReport(PrintOutcome.FAILED, "paper_out")
        case "unsure print":
            printer.report = PrintReport(PrintOutcome.UNKNOWN, "no_answer")
        case "out of service":
            printer.state = PrinterStatus.PAPER_OUT
        case _:
            pass
    steps(kiosk)[page]()
    QTest.qWait(30)


def steps(kiosk: RunningKiosk) -> dict[str, Callable[[], None]]:
    view_model, pages = kiosk.view_model, kiosk.kiosk.pages

    def service(key: str) -> Callable[[], None]:
        return lambda: view_model.openService(key)

    def results() -> None:
        view_model.openSearch()
        pages.services.search("شهادة")

    def not_here() -> None:
        view_model.openSearch()
        pages.services.search("criminal record")

    def idle() -> None:
        view_model.openService(LONGEST)
        pages.idle._ask()

    def another() -> None:
        view_model.openService(LONGEST)
        view_model._asking.refused("another")

    return steps_of_a_visit(kiosk) | {
        "attract": lambda: None,
        "services": lambda: view_model.chooseLanguage(kiosk.kiosk.manner.language),
        "services of investors": lambda: view_model.chooseLanguage(kiosk.kiosk.manner.language),
        "agencies": view_model.openAgencies,
        "agency": lambda: view_model.openAgency("not"),
        "search": view_model.openSearch,
        "results": results,
        "not here": not_here,
        "events": view_model.openEvents,
        "event": lambda: view_model.openEvent("start-company"),
        "service": service("civ-nid-renew"),
        "long service": service(LONGEST),
        "foreigner's service": service("not-foreign-marriage"),
        "ticket": lambda: kiosk.take_ticket(LONGEST),
        "failed print": kiosk.take_ticket,
        "failed print of a long service": lambda: kiosk.take_ticket(LONGEST),
        "unsure print": lambda: kiosk.take_ticket(LONGEST),
        "idle": idle,
        "another": another,
        "staff called": view_model.callStaff,
        "out of service": pages.health.look,
    }


def steps_of_a_visit(kiosk: RunningKiosk) -> dict[str, Callable[[], None]]:
    """The pages on the way to one ticket for several services."""
    view_model, pages = kiosk.view_model, kiosk.kiosk.pages

    def gathered(*keys: str) -> None:
        for key in keys:
            view_model.openService(key)
            view_model.addToVisit()

    def after_gathering(then: Callable[[], None]) -> Callable[[], None]:
        def both() -> None:
            gathered("civ-birth-cert")
            view_model.openService("civ-birth-cert")
            then()

        return both

    def ticket_of_a_visit() -> None:
        gathered(*FULL)
        kiosk.touch("confirmButton")

    def second_service() -> None:
        gathered("civ-birth-cert")
        view_model.openService(LONGEST)

    def help_page() -> None:
        view_model.openService(LONGEST)
        view_model.openHelp()
        pages.visit.claim("elderly")
        pages.visit.turn("wheelchair")

    return {
        "second service": second_service,
        "services of a visit": after_gathering(view_model.addAnother),
        "search of a visit": after_gathering(view_model.openSearch),
        "events of a visit": after_gathering(view_model.openEvents),
        "visit": lambda: gathered("civ-birth-cert", "pas-passport-renew"),
        "full visit": lambda: gathered(*FULL),
        "help": help_page,
        "ticket of a visit": ticket_of_a_visit,
    }


def rectangle(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def controls(kiosk: RunningKiosk) -> Iterator[QQuickItem]:
    """What can be pressed or typed into, where it can be seen whole."""
    for item in kiosk.items():
        pressed = item.inherits("QQuickAbstractButton") or item.inherits("QQuickTextField")
        if pressed and item.isEnabled() and not is_cut(item):
            yield item


def is_cut(item: QQuickItem) -> bool:
    """Whether a list shows only a part of it: the buttons of the list bring the rest."""
    for above in upwards(item):
        if above.clip() and not rectangle(above).adjusted(-1, -1, 1, 1).contains(rectangle(item)):
            return True
    return False


def words(kiosk: RunningKiosk) -> Iterator[QQuickItem]:
    for item in kiosk.items():
        if item.inherits("QQuickText") and item.property("text") and not is_cut(item):
            yield item


@pytest.mark.timeout(120)
@pytest.mark.parametrize("size", [PORTRAIT, LANDSCAPE], ids=["portrait", "landscape"])
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("modes", [(), ("large",), ("low",), ("low", "large")], ids=str)
def test_every_page_stands_up_to_the_ruler(
    start: Callable[..., RunningKiosk],
    store: SqliteStore,
    printer: PaperPrinter,
    size: tuple[int, int],
    language: str,
    modes: tuple[str, ...],
) -> None:
    kiosk = start(store=BusyHall(store), size=size, language=language)
    complaints: list[str] = []
    for page in steps(kiosk):
        kiosk.view_model.start()
        kiosk.now += 100
        for mode in modes:
            kiosk.kiosk.pages.modes.turn(mode)
        to_page(kiosk, printer, page)
        for complain in (to_fingers, to_neighbours, to_eyes, to_lines):
            complaints += [f"{page}: {complaint}" for complaint in complain(kiosk)]

    assert not complaints, "\n".join(complaints)


class BusyHall(FaultyStore):
    """Everywhere people wait and clerks work, so that every tile has its longest words."""

    def loads(self) -> list[QueueLoad]:
        minutes = (7.0, 8.0, 9.0, 6.0, 10.0)
        waits = itertools.cycle([(7, 2), (0, 1), (90, 3), (18, 2)])
        return [
            dataclasses.replace(load, waiting=waiting, open_counters=open_, service_minutes=minutes)
            for load, (waiting, open_) in zip(self._store.loads(), waits, strict=False)
        ]


def to_fingers(kiosk: RunningKiosk) -> Iterator[str]:
    """Large enough, inside the window, with a name for the blind and one for tests."""
    whole = QRectF(0, 0, kiosk.window.width(), kiosk.window.height())
    seen = list(controls(kiosk))
    if not seen:
        yield "there is nothing to press"
    for item in seen:
        if min(item.width(), item.height()) < TWENTY_MILLIMETRES:
            yield f"too small for a finger: {about(item)}"
        if not whole.contains(rectangle(item)):
            yield f"outside of the window: {about(item)}"
        if not spoken_name(item).strip():
            yield f"a screen reader has no name for it: {about(item)}"
        if not item.objectName():
            yield f"a test cannot find it: {about(item)}"


def to_neighbours(kiosk: RunningKiosk) -> Iterator[str]:
    """Two targets never touch."""
    seen = [item for item in controls(kiosk) if item.objectName() != "clearButton"]
    for one, other in combinations(seen, 2):
        around = rectangle(one).adjusted(-BETWEEN_KEYS, -BETWEEN_KEYS, BETWEEN_KEYS, BETWEEN_KEYS)
        if around.intersects(rectangle(other)):
            yield f"too near to each other: {about(one)} and {about(other)}"


def to_eyes(kiosk: RunningKiosk) -> Iterator[str]:
    """No word is cut, small, or over the edge of its button."""
    whole = QRectF(0, 0, kiosk.window.width(), kiosk.window.height())
    for item in words(kiosk):
        button = button_around(item)
        if item.property("truncated") or item.property("contentWidth") > item.width() + 1:
            yield f"cut: {about(item)}"
        if capital(item) < (SMALLEST_ASIDE if item.objectName() in ASIDES else SMALLEST_CAPITAL):
            yield f"too small to read: {about(item)}"
        if longest_word(item) > item.width():
            yield f"a word is broken: {about(item)}"
        if not whole.contains(rectangle(item)):
            yield f"outside of the window: {about(item)}"
        if button is not None and not rectangle(button).contains(letters(item)):
            yield f"over the edge of its button: {about(item)}"
        card = card_around(item)
        if card is not None and not rectangle(card).contains(letters(item)):
            yield f"over the edge of its card: {about(item)}"


def longest_word(item: QQuickItem) -> float:
    metrics = QFontMetricsF(smallest_font(item))
    return max(metrics.horizontalAdvance(word) for word in item.property("text").split())


def capital(item: QQuickItem) -> float:
    return QFontMetricsF(smallest_font(item)).capHeight()


def smallest_font(item: QQuickItem) -> QFont:
    """Where a text may shrink, the size it may shrink to."""
    font, least = QFont(item.property("font")), item.property("minimumPixelSize")
    if least != NO_LEAST_SIZE:
        font.setPixelSize(min(font.pixelSize(), least))
    return font


def to_lines(kiosk: RunningKiosk) -> Iterator[str]:
    """No text lies on another. Neighbouring lines may share their leading, never their letters."""
    if kiosk.kiosk.notices.notice or kiosk.kiosk.pages.idle.asking:
        return
    for one, other in combinations(list(words(kiosk)), 2):
        if letters(one).intersects(letters(other)):
            yield f"one on the other: {about(one)} and {about(other)}"


def letters(item: QQuickItem) -> QRectF:
    """Where the letters of a text are: without the leading above the first and below the last line."""
    leading = item.property("font").pixelSize() * 0.22
    return item.mapRectToScene(item.boundingRect().adjusted(0, leading, 0, -leading))


def button_around(item: QQuickItem) -> QQuickItem | None:
    return next((above for above in upwards(item) if above.inherits("QQuickAbstractButton")), None)


def card_around(item: QQuickItem) -> QQuickItem | None:
    return next((above for above in upwards(item) if above.inherits("QQuickRectangle")), None)


def upwards(item: QQuickItem) -> Iterator[QQuickItem]:
    # The stubs leave out that the topmost has no parent.
    above: QQuickItem | None = item.parentItem()
    while above:
        yield above
        above = above.parentItem()


def about(item: QQuickItem) -> str:
    box = rectangle(item)
    return (
        f"{item.objectName() or item.metaObject().className()} {item.property('text')!r} "
        f"{box.x():.0f},{box.y():.0f} {box.width():.0f}x{box.height():.0f}"
    )


def test_tab_reaches_everything_and_comes_round(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start()
    kiosk.view_model.openService("civ-nid-renew")
    QTest.qWait(10)
    reached = []
    for _ in range(12):
        kiosk.key(Qt.Key.Key_Tab)
        reached.append(kiosk.focused())

    expected = {
        "languageButton-en",
        "backButton",
        "confirmButton",
        "modesButton",
        "startButton",
        "callStaffButton",
    }
    assert expected <= set(reached)
    assert "" not in reached


def test_the_focus_can_be_seen(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start()
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.key(Qt.Key.Key_Tab)
    button = kiosk.window.activeFocusItem()
    before = kiosk.window.grabWindow()
    kiosk.key(Qt.Key.Key_Tab)
    QTest.qWait(20)
    after = kiosk.window.grabWindow()

    assert button is not None
    box = rectangle(button).toAlignedRect().adjusted(-10, -10, 10, 10)
    assert before.copy(box) != after.copy(box)


def test_a_notice_keeps_the_keyboard_until_it_is_answered(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start()
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.view_model.callStaff()
    for _ in range(6):
        kiosk.key(Qt.Key.Key_Tab)
        assert kiosk.focused() == "staffCalledYes"
    kiosk.key(Qt.Key.Key_Space)

    assert kiosk.find("staffCalledNotice") is None
    assert kiosk.focused() == "confirmButton"


def test_a_screen_reader_is_told_the_number(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start(language="en")
    kiosk.take_ticket()

    assert spoken_name(kiosk.item("ticketNumber")) == "A-1"
    assert spoken_name(kiosk.item("peopleAhead")) == "In the line: Nobody is ahead of you"
    assert spoken_name(kiosk.item("slipState")) == "Take your slip"


def test_a_chosen_category_is_said_not_only_coloured(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start(language="en")
    kiosk.view_model.chooseLanguage("en")
    chip = kiosk.item("categoryChip-citizen")

    assert QAccessible.queryAccessibleInterface(chip).state().checked
    assert any(item.property("name") == "check" for item in descendants(chip))


def descendants(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from descendants(child)


@pytest.mark.parametrize("name", ["services", "service", "ticket", "search"])
def test_strong_contrast_has_black_grounds(
    start: Callable[..., RunningKiosk], printer: PaperPrinter, name: str
) -> None:
    kiosk = start()
    to_page(kiosk, printer, name)
    kiosk.kiosk.pages.modes.turn("contrast")
    QTest.qWait(20)
    picture = kiosk.window.grabWindow()
    dots = [
        picture.pixelColor(x, y)
        for x in range(0, picture.width(), 40)
        for y in range(0, picture.height(), 40)
    ]

    assert sum(dot == QColor("black") for dot in dots) > 0.5 * len(dots)
