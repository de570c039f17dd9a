"""Every question of the desk on a small screen at twice the size: whole, named, within reach of Tab alone."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from core.devices.printer.printer import PrintReport
from core.devices.printer.status import PrinterStatus
from core.domain.slip import SlipBits
from core.storage.sqlite_store import SqliteStore
from tests.builders import issued
from tests.counter.running import RunningCounter
from tests.counter.test_reading_and_reaching import CONTROLS, clipped, seen, unnamed, with_a_ticket
from tests.counter.test_small_screens import HEIGHT, WIDTH, still_clipped

Start = Callable[..., RunningCounter]


def free(start: Start, store: SqliteStore, language: str) -> RunningCounter:
    for _ in range(2):
        issued(store, "civ-nid-first", priority="determination")
    return start(language=language, text_percent=200).sign_in()


def called(start: Start, store: SqliteStore, language: str) -> RunningCounter:
    return with_a_ticket(start, store, language, 200)


def serving(start: Start, store: SqliteStore, language: str) -> RunningCounter:
    desk = called(start, store, language)
    desk.key("F7")
    desk.wait_for_state("serving")
    return desk


def listed(start: Start, store: SqliteStore, language: str) -> RunningCounter:
    desk = free(start, store, language)
    desk.wait(lambda: len(desk.rows("waitingList")) > 0)
    desk.find("waitingList").setFocus()
    return desk


class NoPrinter:
    """Stands at the counter, and is asked for nothing."""

    def status(self) -> PrinterStatus:
        raise AssertionError

    def print(self, picture: SlipBits, job: str) -> PrintReport:
        raise AssertionError


def serving_with_receipts(start: Start, store: SqliteStore, language: str) -> RunningCounter:
    """A fee is asked for with one question more."""
    return serving(partial(start, printer=NoPrinter()), store, language)


PROMPTS = {
    "walk in": (free, "F3"),
    "hand over": (free, "Shift+F12"),
    "break": (free, "F12"),
    "park": (called, "F10"),
    "transfer": (called, "F11"),
    "cancel": (called, "Ctrl+F9"),
    "change": (called, "Ctrl+F10"),
    "fee": (serving, "Shift+F8"),
    "fee and receipt": (serving_with_receipts, "Shift+F8"),
    "choose": (listed, "Return"),
    "cancel one of the list": (listed, "Delete"),
}


@pytest.mark.parametrize("name", PROMPTS)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_prompt_at_twice_the_size_is_whole_named_and_reached(
    start: Start, store: SqliteStore, name: str, language: str
) -> None:
    begin, key = PROMPTS[name]
    desk = begin(start, store, language)
    desk.window.resize(WIDTH, HEIGHT)
    QTest.qWait(20)
    desk.key(key)
    desk.wait(lambda: QApplication.activeModalWidget() is not None)
    prompt = QApplication.activeModalWidget()
    assert prompt is not None
    desk.wait(prompt.isActiveWindow)

    assert prompt.height() <= HEIGHT
    assert prompt.width() <= WIDTH
    assert still_clipped(prompt) == clipped(prompt) == []
    assert unnamed(prompt) == []
    assert prompt.windowTitle() or prompt.accessibleName()
    for each in ("promptAccept", "promptLeave"):
        button = desk.find(each)
        assert prompt.rect().contains(button.mapTo(prompt, QPoint(0, button.height())))
    assert wanted(prompt) - reached(prompt) == set()


def wanted(prompt: QWidget) -> set[str]:
    """What Tab must come to; of radio buttons one is enough, arrows go on from there."""
    return {
        each.objectName()
        for each in seen(prompt)
        if isinstance(each, CONTROLS)
        and each.isEnabled()
        and not isinstance(each, QRadioButton)
        and each.objectName()
        and not each.objectName().startswith("qt_")
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    }


def reached(prompt: QWidget) -> set[str]:
    names = set()
    for _ in range(30):
        has: QWidget | None = prompt.focusWidget()
        focused = has or prompt
        names.add(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return names
