"""Nobody takes a training for the hall: window, title and bar say so."""

from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from counter.views.appearance import Appearance
from counter.views.counter_window import CounterWindow
from tests.counter.test_small_widgets import english


def test_the_window_says_that_it_is_a_training(qtbot: QtBot, dressed: QApplication) -> None:
    window = CounterWindow(english(), Appearance(dressed), training=True)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    banner = window.findChild(QLabel, "trainingBanner")
    assert banner is not None
    assert "invented" in banner.text()
    assert window.windowTitle() == "Training"
