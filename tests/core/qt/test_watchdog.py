"""A program that stands still is ended, one that lives is not."""

import subprocess
import sys

import pytest

from core.qt.watchdog import EXIT_CODE, Watchdog

STUCK = """
import time
from PySide6.QtCore import QCoreApplication, QTimer
from core.qt.watchdog import Watchdog
application = QCoreApplication([])
dog = Watchdog(["loop"], patience=0.2)
beat = QTimer(interval=50)
beat.timeout.connect(lambda: dog.beat("loop"))
beat.start()
dog.start()
QTimer.singleShot({stuck_after}, lambda: time.sleep(20))
QTimer.singleShot(1500, lambda: (dog.close(), application.quit()))
application.exec()
"""


def test_a_sign_that_stops_is_late_and_one_that_beats_is_not() -> None:
    now = [0.0]
    dog = Watchdog(["loop", "frames"], patience=30, clock=lambda: now[0])
    now[0] = 29
    dog.beat("loop")
    assert dog.late() == []
    now[0] = 31
    assert dog.late() == ["frames"]
    dog.beat("frames")
    assert dog.late() == []


@pytest.mark.row("F1", times=0)
@pytest.mark.parametrize(("stuck_after", "code"), [(100, EXIT_CODE), (60_000, 0)])
def test_a_loop_that_is_stuck_ends_the_program_with_its_place(stuck_after: int, code: int) -> None:
    program = [sys.executable, "-c", STUCK.format(stuck_after=stuck_after)]
    ended = subprocess.run(program, capture_output=True, text=True, timeout=30, check=False)

    assert ended.returncode == code
    assert ("<lambda>" in ended.stderr) == (code == EXIT_CODE)
