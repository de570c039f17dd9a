"""The parts that panes are made of."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainterPath, QValidator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from core.qt.fonts import FAMILY
from counter.viewmodels.ticket_card import Mark, MarkKind
from counter.views.chip_row import ChipRow
from counter.views.choice_list import ChoiceList
from counter.views.key_button import KeyButton
from counter.views.labels import CodeLabel, ElidedLabel
from counter.views.minutes_field import MinutesField
from counter.views.reflow_grid import ReflowGrid
from counter.views.time_line import TimeLine
from counter.views.wording import Wording
from tests.counter.examples import NOW, minutes_ago


@pytest.fixture
def page(qtbot: QtBot, dressed: QApplication) -> Iterator[QWidget]:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    yield made
    dressed.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def shown(page: QWidget, widget: QWidget, width: int, height: int = 300) -> None:
    layout = page.layout()
    assert layout is not None
    layout.addWidget(widget)
    page.resize(width, height)
    page.show()
    QTest.qWaitForWindowExposed(page)


def english() -> Wording:
    return Wording(lambda: "en")


def arabic() -> Wording:
    return Wording(lambda: "ar")


def columns(grid: ReflowGrid, buttons: list[QPushButton]) -> int:
    return len({button.x() for button in buttons if button.isVisible()})


@pytest.mark.parametrize(("width", "expected"), [(900, 4), (450, 2), (180, 1)])
def test_a_grid_takes_as_many_columns_as_fit(page: QWidget, width: int, expected: int) -> None:
    buttons = [QPushButton("a rather long word") for _ in range(8)]
    grid = ReflowGrid(buttons, 4)

    shown(page, grid, width)

    assert columns(grid, buttons) == expected


def test_a_grid_closes_the_gap_of_what_is_not_offered(page: QWidget) -> None:
    buttons = [QPushButton(str(number)) for number in range(4)]
    grid = ReflowGrid(buttons, 4)
    shown(page, grid, 900)

    grid.offer([buttons[1], buttons[3]])
    QTest.qWait(1)

    assert [button.isVisible() for button in buttons] == [False, True, False, True]
    assert buttons[1].x() < buttons[3].x()
    assert buttons[1].x() == 0


def test_a_key_button_tells_a_screen_reader_its_keys(dressed: QApplication) -> None:
    button = KeyButton("callNextButton")

    button.offer("Call next", "megaphone", ("F5", "+"))

    assert button.text() == button.accessibleName() == "Call next"
    assert button.accessibleDescription() == "F5, +"


def test_a_flat_key_button_is_lower_and_wider(dressed: QApplication) -> None:
    button = KeyButton("cancelButton")
    button.offer("Cancel the ticket", "circle-x", ("Delete",))
    before = button.sizeHint()

    button.set_flat(True)

    assert button.sizeHint().height() < before.height()
    assert button.sizeHint().width() > before.width()


@pytest.mark.parametrize(("key", "chosen"), [("3", "meeting"), ("٢", "meal"), ("9", "")])
def test_a_digit_of_any_script_chooses_a_line(page: QWidget, key: str, chosen: str) -> None:
    choices = [("prayer", "Prayer"), ("meal", "Meal"), ("meeting", "Meeting")]
    choice_list = ChoiceList("reasonList", choices, arabic())
    shown(page, choice_list, 300)

    QTest.sendKeyEvent(
        QTest.KeyAction.Click, choice_list, Qt.Key.Key_unknown, key, Qt.KeyboardModifier.NoModifier
    )

    assert choice_list.chosen == chosen


def test_a_choice_is_read_without_its_number(dressed: QApplication) -> None:
    choice_list = ChoiceList("reasonList", [("meal", "Meal")], english())

    assert choice_list.item(0).text() == "1   Meal"
    assert choice_list.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Meal"


def test_an_empty_choice_means_nothing(dressed: QApplication) -> None:
    assert ChoiceList("queueList", [], english()).chosen == ""


def test_minutes_are_shown_and_typed_in_arabic_digits(dressed: QApplication) -> None:
    field = MinutesField("parkMinutes", 240, arabic())
    field.setValue(15)

    assert field.text() == "١٥"
    assert field.valueFromText("٣٠") == field.valueFromText("30") == 30
    assert field.validate("٣٠٠", 3)[0] is QValidator.State.Invalid
    assert field.validate("٢٤٠", 3)[0] is QValidator.State.Acceptable


def test_chips_wrap_and_are_made_anew_only_for_new_facts(page: QWidget) -> None:
    chips = ChipRow()
    shown(page, chips, 600)
    facts = (
        ("star", "People of determination", True),
        ("user", "Citizen", False),
        ("users", "Companion", True),
    )
    chips.show_facts(facts)
    first = list(chips._chips)

    chips.show_facts(facts)

    assert chips._chips == first
    assert chips.heightForWidth(150) > chips.heightForWidth(600)


def test_chips_begin_at_the_reading_side(page: QWidget, dressed: QApplication) -> None:
    dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chips = ChipRow()
    shown(page, chips, 600)

    chips.show_facts((("star", "first", False), ("user", "second", False)))

    assert chips._chips[0].x() > chips._chips[1].x()
    assert chips._chips[0].geometry().right() == chips.rect().right()


def test_the_time_line_names_what_was_reached(page: QWidget) -> None:
    line = TimeLine(english())
    shown(page, line, 600)

    line.show_marks(
        (
            Mark(kind=MarkKind.ISSUED, at=minutes_ago(30), minutes=20),
            Mark(kind=MarkKind.CALLED, at=NOW, minutes=1, times=2),
        )
    )

    texts = [
        label.text() for kind in MarkKind for label in (line._points[kind].word, line._points[kind].time)
    ]
    assert texts[:2] == ["Ticket taken", "\u20688:30\u2069 · 20 minutes"]
    assert texts[4:] == ["Service", ""]


def ink_width(picture: QImage) -> int:
    """The columns between the outermost dark ones, both included."""
    dark = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y).lightness() < 128 for y in range(picture.height()))
    ]
    return dark[-1] - dark[0] + 1


@pytest.mark.parametrize("text", ["ح-٨", "ح-٤٢", "ع-١٢٣٤", "A-42", "J-1"])
def test_no_ink_of_a_code_is_cut(page: QWidget, dressed: QApplication, text: str) -> None:
    if text[0] not in "AJ":
        dressed.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    label = CodeLabel("ticketCode")
    label.setStyleSheet(
        f"font-family: '{FAMILY}'; font-size: 120px; font-weight: 700; color: black; background: white;"
    )
    label.setText(text)
    shown(page, label, 900)

    free = QPainterPath()
    free.addText(0, 0, label.font(), text)
    assert free.boundingRect().height() <= label.height()
    assert ink_width(label.grab().toImage()) == pytest.approx(free.boundingRect().width(), abs=1.5)


def test_a_label_that_gives_way_keeps_its_words_in_the_tool_tip(page: QWidget) -> None:
    label = ElidedLabel("clerkLabel")
    label.setText("Civil Status, Passports, Traffic, Notary, Commercial Registry, Industrial Development")
    shown(page, label, 160)
    label.grab()

    assert label.toolTip() == label.text()
    assert page.width() == 160
