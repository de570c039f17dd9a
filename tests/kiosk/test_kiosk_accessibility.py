"""A walk through every page, in both languages and both orientations, with a ruler."""

import itertools
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from core.qt.remote_faces import spoken_name
from core.storage.sqlite_store import SqliteStore
from tests.faults.amounts import amount
from tests.kiosk.contrast import too_pale
from tests.kiosk.pages import BusyHall, begin, steps, to_page
from tests.kiosk.ruler import measured, rectangle
from tests.kiosk.running import LANDSCAPE, PORTRAIT, PaperPrinter, RunningKiosk

FEW = [
    (PORTRAIT, "ar", ()),
    (LANDSCAPE, "ar", ()),
    (LANDSCAPE, "en", ()),
    (PORTRAIT, "en", ("large",)),
    (LANDSCAPE, "ar", ("large",)),
    (PORTRAIT, "ar", ("low", "large")),
]
ALL = list(
    itertools.product(
        [PORTRAIT, LANDSCAPE], ["ar", "en"], [(), ("low",), ("large",), ("low", "large"), ("contrast",)]
    )
)


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("size", "language", "modes"), amount(FEW, ALL), ids=str)
def test_every_page_stands_up_to_the_ruler(
    start: Callable[..., RunningKiosk],
    store: SqliteStore,
    printer: PaperPrinter,
    size: tuple[int, int],
    language: str,
    modes: tuple[str, ...],
) -> None:
    with_appointments = (size == PORTRAIT) == (language == "ar")
    kiosk = start(store=BusyHall(store), size=size, language=language, appointments=with_appointments)
    complaints: list[str] = []
    for page in steps(kiosk):
        begin(kiosk, modes)
        to_page(kiosk, printer, page)
        complaints += [f"{page}: {complaint}" for complaint in measured(kiosk)]

    assert not complaints, "\n".join(complaints)


LOOKED_AT = (
    "attract",
    "services of a visit",
    "agencies",
    "results",
    "not here",
    "event",
    "service",
    "visit",
    "help",
    "unknown code",
    "late for an appointment",
    "identity to look at again",
    "failed print",
    "unsure print",
    "another",
    "out of service",
)


@pytest.mark.timeout(240)
@pytest.mark.parametrize("modes", [(), ("contrast",)], ids=str)
def test_every_page_stands_out_from_its_ground(
    start: Callable[..., RunningKiosk], store: SqliteStore, printer: PaperPrinter, modes: tuple[str, ...]
) -> None:
    kiosk = start(store=BusyHall(store))
    complaints: list[str] = []
    for page in LOOKED_AT:
        begin(kiosk, modes)
        to_page(kiosk, printer, page)
        QTest.qWait(200)  # what moves has come to rest
        complaints += [f"{page}: {complaint}" for complaint in too_pale(kiosk)]

    assert not complaints, "\n".join(complaints)


def test_tab_reaches_everything_and_comes_round(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start()
    kiosk.view_model.openService("civ-nid-renew")
    QTest.qWait(10)
    reached = []
    for _ in range(24):
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
