"""Fixtures of the reception's tests: the real program, and a printer that answers."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.devices.printer.from_setting import printer_from_setting
from core.devices.printer_double import PrinterDouble
from core.program_options import ProgramOptions
from core.qt.fonts import load_fonts
from core.settings import Settings
from core.settings_sections import Reception
from core.storage.opening import open_file
from core.storage.sqlite_store import SqliteStore
from counter.views.appearance import Appearance
from reception.app import ReceptionApp
from reception.viewmodels.reception import ReceptionProps
from tests.builders import PIN, small_centre
from tests.counter.running import Clock, FaultyStore, Hands


class RunningReception(Hands):
    """The reception."""

    def __init__(
        self,
        qtbot: QtBot,
        application: QApplication,
        database: Path,
        *,
        printer: PrinterDouble | None = None,
        language: str = "en",
        reaches: Callable[[str], SqliteStore] = open_file,
        **settings: Any,  # noqa: ANN401 - whatever `[reception]` holds
    ) -> None:
        self.lines: list[FaultyStore] = []
        self._reaches = reaches
        clock = Clock()
        app = ReceptionApp(
            application,
            msgspec.structs.replace(Settings(), database=str(database), reception=Reception(**settings)),
            ProgramOptions(language=language),
            printer=printer_from_setting(printer.setting) if printer else None,
            open_store=self._open,
            clock=clock,
        )
        super().__init__(qtbot, app, clock)
        self.window.resize(1280, 800)
        self.app.start()
        self.app.show()
        qtbot.waitUntil(lambda: self.window.admission is not None)
        qtbot.waitUntil(lambda: bool(self.find("admissionButton").isEnabled()))

    def _open(self, database: str) -> SqliteStore:
        self.lines.append(FaultyStore(self._reaches(database)))
        return self.lines[-1]  # type: ignore[return-value]

    @property
    def line(self) -> FaultyStore:
        return self.lines[-1]

    @property
    def props(self) -> ReceptionProps:
        assert self.app.reception is not None
        found: ReceptionProps = self.app.reception.props
        return found

    def sign_in(self, clerk: str = "nadia", pin: str = PIN) -> "RunningReception":
        for field, text in (("admissionName", clerk), ("admissionPin", pin)):
            self.find(field).clear()
            self.find(field).insert(text)
        QTest.keyClick(self.find("admissionPin"), Qt.Key.Key_Return)
        self.wait(lambda: self.window.reception is not None)
        self.wait(lambda: self.find("answerList").count() > 0)
        return self

    def ask(self, text: str) -> list[str]:
        """Type into the field; what is found."""
        field = self.find("findField")
        field.setFocus()
        field.selectAll()
        field.insert(text)
        field.textEdited.emit(text)  # the test keyboard has no Arabic
        self.wait(lambda: self.props.answers.text == text)
        return self.shown()

    def shown(self) -> list[str]:
        """The lines of what was found, as a reader says them."""
        answers = self.find("answerList")
        return [
            str(answers.item(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(answers.count())
        ]

    def issue(self, text: str) -> None:
        """Type, Enter, Enter."""
        self.ask(text)
        self.key("Return")
        self.wait_for_prompt("issuePrompt")
        self.key("Return")
        self.wait(lambda: self.props.card is not None and self.props.notice is not None)


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    load_fonts()
    return qapp


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return small_centre(tmp_path)


@pytest.fixture
def store(database: Path) -> Iterator[SqliteStore]:
    made = open_file(str(database))
    yield made
    made.close()


@pytest.fixture
def printer() -> Iterator[PrinterDouble]:
    with PrinterDouble() as made:
        yield made


@pytest.fixture
def start(qtbot: QtBot, dressed: QApplication, database: Path) -> Iterator[Callable[..., RunningReception]]:
    running: list[RunningReception] = []

    def started(**options: Any) -> RunningReception:  # noqa: ANN401 - those of RunningReception
        running.append(RunningReception(qtbot, dressed, database, **options))
        return running[-1]

    yield started
    for each in running:
        each.close()
    if running:
        Appearance(dressed)
