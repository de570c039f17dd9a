"""Every program starts Qt alike: offscreen without a screen, bugs told, ended by a signal."""

import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from core.qt.bootstrap import WindowFailedError, load_window, size_of

SMALL_HALL = "tests.core.qt.small_hall"


def run(program: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run a program with a bare environment, as a service unit would."""
    bare = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path.cwd())}
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program)],
        env=bare | environment,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


START = """
    import logging, sys
    logging.basicConfig(level=logging.INFO)
    from core.qt.bootstrap import start_qt
    application = start_qt(sys.argv[1] if sys.argv[1:] else "quick", [], name="kiosk")
    print(application.platformName(), application.applicationName(), application.font().family())
"""


def test_without_a_screen_it_draws_offscreen_and_says_so() -> None:
    done = run(START)

    assert done.stdout == "offscreen kiosk IBM Plex Sans Arabic\n"
    assert "no screen was found" in done.stderr


def test_the_platform_that_was_asked_for_is_taken_without_a_word() -> None:
    done = run(START, QT_QPA_PLATFORM="offscreen:fontengine=freetype")

    assert done.stdout.startswith("offscreen kiosk")
    assert "no screen" not in done.stderr


def test_a_public_screen_loads_no_widgets_and_the_counter_no_qml() -> None:
    program = """
        import sys
        from core.qt.bootstrap import start_qt
        start_qt(sys.argv[1], [], name="small")
        print(*(name for name in ("PySide6.QtWidgets", "PySide6.QtQml") if name in sys.modules))
    """

    quick = run(program.replace("sys.argv[1]", "'quick'"))
    widgets = run(program.replace("sys.argv[1]", "'widgets'"))

    assert (quick.stdout, widgets.stdout) == ("\n", "PySide6.QtWidgets\n")


def test_what_qt_says_goes_to_the_log() -> None:
    done = run(START + "\n    from PySide6.QtCore import qWarning; qWarning('the wire is loose')")

    assert "WARNING:qt.default:the wire is loose" in done.stderr


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_an_idle_program_cleanly(number: signal.Signals) -> None:
    program = (
        START
        + """
    from PySide6.QtCore import QTimer
    QTimer.singleShot(0, lambda: print("idle", flush=True))
    code = application.exec()
    print("ended", code)
    """
    )
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        while process.stdout.readline() != "idle\n":
            pass
        time.sleep(0.3)  # until no Python runs any more: then only the woken Qt loop can hear it
        process.send_signal(number)
        ended = process.stdout.read()

    assert (ended, process.returncode) == ("ended 0\n", 0)


def test_a_bug_in_a_slot_is_logged_and_told_to_the_screen() -> None:
    done = run(
        START
        + """
    from PySide6.QtCore import QTimer
    from core.qt.bootstrap import on_bugs
    on_bugs(application, lambda what: (print("out of service:", what), application.quit()))
    QTimer.singleShot(0, lambda: 1 / 0)
    application.exec()
    """
    )

    assert "out of service: ZeroDivisionError: division by zero" in done.stdout
    assert "CRITICAL:dawr.bug" in done.stderr
    assert "Traceback" in done.stderr


def test_a_bug_in_a_thread_is_told_on_the_gui_thread() -> None:
    done = run(
        START
        + """
    import threading
    from core.qt.bootstrap import on_bugs
    on_bugs(application, lambda what: (print(threading.current_thread().name, what), application.quit()))
    threading.Thread(target=lambda: 1 / 0, name="worker").start()
    application.exec()
    """
    )

    assert "MainThread ZeroDivisionError: division by zero" in done.stdout


def test_a_bug_in_the_page_for_bugs_does_not_go_round() -> None:
    done = run(
        START
        + """
    from PySide6.QtCore import QTimer
    from core.qt.bootstrap import on_bugs
    on_bugs(application, lambda what: {}[what])
    QTimer.singleShot(0, lambda: 1 / 0)
    QTimer.singleShot(200, application.quit)
    application.exec()
    """
    )

    assert done.returncode == 0
    assert done.stderr.count("the page for bugs broke as well") == 1


def test_a_window_loads_with_its_icons(qtbot: QtBot) -> None:
    engine = QQmlApplicationEngine()

    window = load_window(engine, SMALL_HALL, "SmallWindow", {"strikes": 3})

    assert isinstance(window, QQuickWindow)
    assert window.property("strikes") == 3
    window.close()
    del window, engine


@pytest.mark.qt_log_ignore("Setting initial properties failed")
def test_a_window_that_lacks_a_property_is_refused(qtbot: QtBot) -> None:
    with pytest.raises(WindowFailedError, match="strikez"):
        load_window(QQmlApplicationEngine(), SMALL_HALL, "SmallWindow", {"strikez": 3})


@pytest.mark.qt_log_ignore("failed to load component", "contains no type named")
def test_a_window_that_is_not_there_is_named(qtbot: QtBot) -> None:
    with pytest.raises(WindowFailedError, match="SmallHall"):
        load_window(QQmlApplicationEngine(), SMALL_HALL, "SmallHall", {})


def test_a_component_that_is_no_window_is_refused(qtbot: QtBot) -> None:
    with pytest.raises(WindowFailedError, match="its root is no window"):
        load_window(QQmlApplicationEngine(), SMALL_HALL, "ListPage", {})


def test_a_size_is_read() -> None:
    assert size_of("540x960") == QSize(540, 960)


@pytest.mark.parametrize("text", ["", "540", "x960", "540x", "0x960", "-5x9", "wide x high"])
def test_a_wrong_size_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(ValueError, match="as in 540x960"):
        size_of(text)
