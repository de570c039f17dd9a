"""A public screen in small, driven through its hand: `python -m tests.core.qt.small_hall.quick_program`."""

import sys

from PySide6.QtQml import QQmlApplicationEngine

from core.qt.bootstrap import load_window, show_public, start_qt
from core.qt.remote_hand import RemoteHand


def main() -> int:
    application = start_qt("quick", [], name="small")
    engine = QQmlApplicationEngine()
    window = load_window(engine, "tests.core.qt.small_hall", "SmallWindow", {})
    show_public(window, windowed="540x960")
    RemoteHand(window)
    code = application.exec()
    del window
    del engine
    return code


if __name__ == "__main__":
    sys.exit(main())
