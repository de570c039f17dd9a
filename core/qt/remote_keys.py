"""How a remote hand presses keys and types, in either kind of window and in any script."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest

from core.qt.remote_faces import Step, activate
from core.qt.remote_requests import RequestRefusedError


def key_steps(window: QWindow, text: str) -> list[Step]:
    keys = QKeySequence(text)
    if keys.count() != 1 or keys[0].key() is Qt.Key.Key_unknown:  # type: ignore[index] # the stubs forget it
        raise RequestRefusedError(f"there is no key {text}: write F5, Return or Ctrl+Shift+P")
    key, modifiers = keys[0].key(), keys[0].keyboardModifiers()  # type: ignore[index]
    return [
        lambda: activate(window),
        lambda: QTest.keyPress(window, key, modifiers),
        lambda: QTest.keyRelease(window, key, modifiers),
    ]


def type_steps(window: QWindow, text: str) -> list[Step]:
    letters = [step for letter in text for step in _letter_steps(window, letter)]
    return [lambda: activate(window), *letters]


def _letter_steps(window: QWindow, letter: str) -> list[Step]:
    """Key events with their text: QTest types Latin letters alone."""
    key = Qt.Key.Key_Return if letter == "\n" else ord(letter.upper()[0])
    said = "\r" if letter == "\n" else letter

    def send(kind: QEvent.Type) -> None:
        QCoreApplication.sendEvent(window, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, said))

    return [lambda: send(QEvent.Type.KeyPress), lambda: send(QEvent.Type.KeyRelease)]
