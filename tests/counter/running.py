"""The real counter program in this process, with hands and eyes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.devices.printer.printer import SlipPrinter
from core.domain.errors import StoreUnreachableError
from core.program_options import ProgramOptions
from core.qt.live_forecast import LiveForecast
from core.settings import Settings
from core.settings_sections import Counter
from core.storage.opening import open_file
from core.storage.sqlite_store import SqliteStore
from counter.app import CounterApp
from counter.viewmodels.desk_props import DeskProps
from counter.views import labels
from counter.views.counter_window import CounterWindow
from tests.builders import PIN


class Clock:
    """Seconds that only the test's hand moves, so that no strike is taken for a double one."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class FaultyStore:
    """The real store behind a line that can be cut, and that can swallow answers."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store
        self.down = False
        self.swallowed: set[str] = set()
        """Names of calls whose answer gets lost once, after they were done."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - as many kinds as the store has calls
        found = getattr(self._store, name)
        return self._behind_the_line(name, found) if callable(found) else found

    def _behind_the_line(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def called(*arguments: object, **named: object) -> object:
            if self.down and name != "close":
                raise StoreUnreachableError("the line is cut")
            answer = call(*arguments, **named)
            if name in self.swallowed:
                self.swallowed.remove(name)
                raise StoreUnreachableError("the answer is lost")
            return answer

        return called


def announcements(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told at once, from now on."""
    heard: list[str] = []

    def announcement(widget: QWidget, text: str) -> QAccessibleAnnouncementEvent:
        heard.append(text)
        return QAccessibleAnnouncementEvent(widget, text)

    monkeypatch.setattr(labels, "QAccessibleAnnouncementEvent", announcement)
    return heard


class Hands:
    """Strikes keys at whatever has the keyboard, and reads what is seen, of a program with widgets."""

    def __init__(self, qtbot: QtBot, app: Any, clock: Clock) -> None:  # noqa: ANN401 - of counter or reception
        self._qtbot = qtbot
        self.app = app
        self.window = app.window
        self.clock = clock
        self.closed = False

    def key(self, key: str, *, pad: bool = False) -> None:
        """One unhurried strike."""
        self.clock.now += 1
        self.strike(key, pad=pad)

    def strike(self, key: str, *, pad: bool = False) -> None:
        """A strike right after the one before, as soon as a window has the keyboard."""
        self.wait(lambda: self.in_front().isActiveWindow())
        pressed: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]
        modifiers = pressed.keyboardModifiers()
        if pad:
            modifiers |= Qt.KeyboardModifier.KeypadModifier
        QTest.keyClick(self.in_front(), pressed.key(), modifiers)

    def in_front(self) -> QWidget:
        """What takes the keys: a dialog, else what has the focus, else the bar or the window."""
        modal = QApplication.activeModalWidget()
        bar = getattr(self.window, "bar", None)
        window = modal or (bar if bar is not None and bar.isVisible() else self.window)
        focused: QWidget | None = window.focusWidget()
        return focused or window

    def touch(self, name: str, times: int = 1) -> None:
        self.clock.now += 1
        for _ in range(times):
            QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def find(self, name: str) -> Any:  # noqa: ANN401 - whatever widget has the name
        """The visible thing of this name, or else a hidden one."""
        found: list[QObject] = []
        for window in QApplication.topLevelWidgets():
            if window.objectName() == name:
                found.append(window)
            found += window.findChildren(QWidget, name)
        assert found, f"there is no {name}"
        return next((each for each in found if isinstance(each, QWidget) and each.isVisible()), found[0])

    def text(self, name: str) -> str:
        thing = self.find(name)
        assert isinstance(thing, QLabel | QPushButton)
        return thing.text()

    def rows(self, name: str) -> list[list[str]]:
        """What a list shows, as it is stored."""
        model = self.find(name).model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def wait(self, condition: Callable[[], bool], milliseconds: int = 5000) -> None:
        self._qtbot.waitUntil(condition, timeout=milliseconds)

    def settle(self) -> None:
        """Until everything asked for so far was answered: then nothing more will come of it."""
        answered: list[None] = []
        self.app._jobs.run(lambda: None, answered.append, lambda _error: None)
        self.wait(lambda: bool(answered))

    def wait_for_prompt(self, name: str) -> None:
        """Until this dialog has the keyboard."""

        def there() -> bool:
            modal = QApplication.activeModalWidget()
            return modal is not None and modal.objectName() == name and modal.isActiveWindow()

        self.wait(there)

    def close(self) -> None:
        """Gone, down to the last object: nothing is left for Python to collect in another thread."""
        if self.closed:
            return
        self.closed = True
        self.app.close()
        for translator in self.app.languages._installed:
            self.app.languages._application.removeTranslator(translator)
        self.window.hide()
        self.window.deleteLater()
        self.app.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class RunningCounter(Hands):
    """The counter."""

    app: CounterApp
    window: CounterWindow

    def __init__(
        self,
        qtbot: QtBot,
        application: QApplication,
        database: Path,
        *,
        language: str = "en",
        code: str = "1",
        forecast: LiveForecast | None = None,
        printer: SlipPrinter | None = None,
        **settings: Any,  # noqa: ANN401 - whatever `[counter]` holds
    ) -> None:
        clock = Clock()
        self.lines: list[FaultyStore] = []
        app = CounterApp(
            application,
            msgspec.structs.replace(
                Settings(), database=str(database), counter=Counter(code=code, **settings)
            ),
            ProgramOptions(language=language),
            open_store=self._open,
            clock=clock,
            forecast=forecast,
            printer=printer,
        )
        super().__init__(qtbot, app, clock)
        self.window.resize(1280, 800)
        self.app.start(None)
        self.app.show()
        qtbot.waitUntil(lambda: self.window.sign_in is not None)
        qtbot.waitUntil(lambda: self.find("signInQueues").count() > 0)

    def _open(self, database: str) -> SqliteStore:
        self.lines.append(FaultyStore(open_file(database)))
        return self.lines[-1]  # type: ignore[return-value]

    @property
    def line(self) -> FaultyStore:
        """The line to the store."""
        return self.lines[-1]

    @property
    def props(self) -> DeskProps:
        """What the desk shows."""
        desk = self.app._desk
        assert desk is not None
        return desk.props

    def sign_in(self, clerk: str = "nadia", pin: str = PIN) -> "RunningCounter":
        """By keyboard: name, Enter, PIN, Enter."""
        self.submit(clerk, pin)
        self.wait(lambda: self.window.desk_pane is not None)
        return self

    def submit(self, clerk: str, pin: str) -> None:
        for field, text in (("signInName", clerk), ("signInPin", pin)):
            self.find(field).clear()
            self.find(field).setFocus()
            self.find(field).insert(text)  # the test keyboard has no Arabic digits
        QTest.keyClick(self.find("signInPin"), Qt.Key.Key_Return)

    def ask_fee(self) -> None:
        """Call the next one, serve and begin to complete: the fee is asked."""
        for key, state in (("F5", "called"), ("F7", "serving")):
            self.key(key)
            self.wait_for_state(state)
        self.key("Shift+F8")
        self.wait_for_prompt("feePrompt")

    def wait_for_state(self, state: str) -> None:
        self.wait(lambda: self.props.state == state)
