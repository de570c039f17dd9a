"""A public screen in small, driven through its hand: `python -m tests.core.qt.small_hall.quick_program`."""

import sys

from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from core.qt.bootstrap import load_window, on_bugs, show_public, start_qt
from core.qt.languages import direction
from core.qt.remote_hand import RemoteHand


def break_down() -> None:
    raise ValueError("a bug")


def show_out_of_service(window: QQuickWindow) -> None:
    label = window.findChild(QQuickItem, "rowTaken")
    if label is not None:
        label.setProperty("text", "out of service")


def main() -> int:
    application = start_qt("quick", [], name="small")
    engine = QQmlApplicationEngine()
    window = load_window(engine, "tests.core.qt.small_hall", "SmallWindow", {})
    show_public(window, windowed="540x1200")
    on_bugs(application, lambda _: show_out_of_service(window))
    window.breakDown.connect(break_down)  # type: ignore[attr-defined] # a signal of the QML window
    RemoteHand(window, use_language=lambda language: application.setLayoutDirection(direction(language)))
    code = application.exec()
    window.close()
    return code


if __name__ == "__main__":
    sys.exit(main())
