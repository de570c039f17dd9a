"""At twice the size on a small screen: nothing is cut, everything has a name and is reached by Tab."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from core.devices.double_mechanism import Fault
from core.devices.printer_double import PrinterDouble
from core.storage.sqlite_store import SqliteStore
from core.usecases.book_appointments import Wanted, book_appointments
from core.usecases.operation import new_operation
from tests.builders import issued
from tests.counter.running import announcements
from tests.counter.test_every_prompt import reached, wanted
from tests.counter.test_reading_and_reaching import clipped, unnamed
from tests.counter.test_small_screens import HEIGHT, WIDTH, still_clipped
from tests.reception.conftest import RunningReception

Start = Callable[..., RunningReception]
TEXTS = {"ar": "ميلاد", "en": "birth"}


def is_whole(window: QWidget) -> None:
    assert still_clipped(window) == clipped(window) == []
    assert unnamed(window) == []
    assert window.width() <= WIDTH
    assert window.height() <= HEIGHT


@pytest.mark.parametrize("language", TEXTS)
def test_every_page_and_prompt_is_whole_and_named(start: Start, store: SqliteStore, language: str) -> None:
    issued(store)
    desk = start(language=language, text_percent=200)
    desk.window.resize(WIDTH, HEIGHT)
    is_whole(desk.window)
    desk.sign_in()
    is_whole(desk.window)
    desk.ask(TEXTS[language])
    is_whole(desk.window)
    for prompt, key in (("issuePrompt", "Return"), ("classPrompt", "F8")):
        desk.key(key)
        desk.wait_for_prompt(prompt)
        asked = QApplication.activeModalWidget()
        assert asked is not None
        is_whole(asked)
        assert wanted(asked) - reached(asked) == set()
        desk.key("Escape")
        desk.wait(lambda: QApplication.activeModalWidget() is None)
        desk.ask("A1")
        desk.key("Return")
        desk.wait(lambda: desk.props.card is not None)
        is_whole(desk.window)
    assert wanted(desk.window) - reached(desk.window) == set()


def test_a_screen_reader_is_told_what_comes_of_each_act(
    start: Start, printer: PrinterDouble, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = announcements(monkeypatch)
    desk = start(printer=printer)
    desk.find("admissionName").insert("nadia")
    desk.find("admissionPin").insert("000001")
    desk.find("admissionButton").click()
    desk.wait(lambda: heard == ["Clerk or PIN is wrong. Check both and try again."])
    desk.sign_in()
    printer.set_fault(Fault.PAPER_OUT)
    desk.issue("birth certificate")
    desk.wait(lambda: "no paper" in heard[-1])
    assert any("A-1" in each and "is issued" in each for each in heard)


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("minutes", [5, 180, 60 * 24 * 3])
def test_what_is_said_of_an_appointment_is_whole_and_named(
    start: Start, store: SqliteStore, language: str, minutes: int
) -> None:
    wanted_at = Wanted(
        reference="r-1",
        service="civ-birth-cert",
        at=store.now() + timedelta(minutes=minutes),
        code="12345678",
    )
    book_appointments(store, [wanted_at], op=new_operation(), actor="system")
    desk = start(language=language, text_percent=200)
    desk.window.resize(WIDTH, HEIGHT)
    desk.sign_in()
    desk.ask("12345678")
    is_whole(desk.window)
    desk.key("Return")
    desk.wait_for_prompt("checkInPrompt")
    asked = QApplication.activeModalWidget()
    assert asked is not None
    is_whole(asked)
    assert wanted(asked) - reached(asked) == set()
    desk.key("Escape")
