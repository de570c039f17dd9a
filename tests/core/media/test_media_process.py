"""The display's side: frames come, a hang or a crash costs one file, a worn process is exchanged."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from core.devices.media.frame_file import FrameFile
from core.qt.media_process import MOST_FILES, MOST_SECONDS, MediaProcess
from tests.core.media.files import picture, video

SLOT = QSize(200, 200)
_KILLED = """
import os, sys
from pathlib import Path
from core.devices.media.frame_file import FrameFile
print(FrameFile(Path(sys.argv[1])).path, flush=True)
os._exit(1)
"""


class Watched:
    """A media process and all it has told."""

    def __init__(self, process: MediaProcess) -> None:
        self.process = process
        self.frames: list[QImage] = []
        self.ends: list[str] = []
        process.frame.connect(self.frames.append)
        process.ended.connect(self.ends.append)
        process.skipped.connect(self.ends.append)


Make = Callable[..., Watched]


@pytest.fixture
def make(qapp: QGuiApplication) -> Iterator[Make]:
    made: list[MediaProcess] = []

    def one(**options: object) -> Watched:
        made.append(MediaProcess(**options))  # type: ignore[arg-type]
        return Watched(made[-1])

    yield one
    for process in made:
        process.close()


def stubborn(make: Make, **options: object) -> Watched:
    return make(module="tests.core.media.stubborn_decoder", patience=1500, **options)


def shown(watched: Watched, folder: Path, file: str, qtbot: QtBot) -> str:
    """Show it to its end; what the end was."""
    count = len(watched.ends)
    watched.process.show(folder, file, SLOT)
    qtbot.waitUntil(lambda: len(watched.ends) > count, timeout=15_000)
    return watched.ends[-1]


def test_a_picture_comes_and_stands(make: Make, qtbot: QtBot, tmp_path: Path) -> None:
    picture(tmp_path / "a.png")
    watched = make()

    assert shown(watched, tmp_path, "a.png", qtbot) == "picture"
    assert watched.frames[0].size() == QSize(200, 150)
    assert watched.frames[0].pixelColor(9, 9).name() == "#1e783b"
    assert watched.frames[0].constBits()[3] == 255


def test_a_video_comes_frame_by_frame_by_the_same_process(make: Make, qtbot: QtBot, tmp_path: Path) -> None:
    video(tmp_path / "a.mp4")
    watched = make()

    assert shown(watched, tmp_path, "a.mp4", qtbot) == "video"
    assert len(watched.frames) == 10
    first = watched.process.process_id
    assert shown(watched, tmp_path, "missing.mp4", qtbot).startswith("it cannot be read")
    assert watched.process.process_id == first


def test_a_held_video_stands_still_and_goes_on(make: Make, qtbot: QtBot, tmp_path: Path) -> None:
    video(tmp_path / "a.mp4", frames=25)
    watched = make()
    watched.process.hold(held=True)
    watched.process.show(tmp_path, "a.mp4", SLOT)
    qtbot.waitUntil(lambda: len(watched.frames) == 1, timeout=15_000)
    qtbot.wait(200)
    assert len(watched.frames) == 1

    watched.process.hold(held=False)
    qtbot.waitUntil(lambda: watched.ends == ["video"], timeout=15_000)
    assert len(watched.frames) == 25


@pytest.mark.row("F18")
@pytest.mark.parametrize(
    ("file", "why"), [("hang", "nothing came of it"), ("die", "fell over"), ("nonsense", "nonsense")]
)
def test_a_decoder_that_hangs_dies_or_lies_costs_one_file(
    make: Make, qtbot: QtBot, tmp_path: Path, file: str, why: str
) -> None:
    watched = stubborn(make)

    assert why in shown(watched, tmp_path, file, qtbot)
    assert shown(watched, tmp_path, "whole", qtbot) == "picture"


def test_a_worn_process_is_exchanged(make: Make, qtbot: QtBot, tmp_path: Path) -> None:
    clock = [0.0]
    watched = stubborn(make, clock=lambda: clock[0])
    shown(watched, tmp_path, "whole", qtbot)
    first = watched.process.process_id
    shown(watched, tmp_path, "whole", qtbot)
    assert watched.process.process_id == first

    clock[0] = MOST_SECONDS + 1
    shown(watched, tmp_path, "whole", qtbot)
    second = watched.process.process_id
    assert second != first
    watched.process._files = MOST_FILES
    shown(watched, tmp_path, "whole", qtbot)
    assert watched.process.process_id != second


def test_nothing_is_left_in_memory(qapp: QGuiApplication) -> None:
    process = MediaProcess()
    path = process._file.path
    assert path.exists()
    process.close()
    assert not path.exists()


def test_what_a_killed_display_left_in_memory_goes_with_the_next_and_a_living_ones_stays(
    tmp_path: Path,
) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED, str(tmp_path)], capture_output=True, text=True, check=False
    )
    left, lives = Path(killed.stdout.strip()), FrameFile(tmp_path)
    assert left.exists(), "it was just made, and may not be locked yet"
    for path in (left, lives.path):
        os.utime(path, (0, 0))
    third = FrameFile(tmp_path)

    assert not left.exists()
    assert lives.path.exists()
    lives.close()
    third.close()
    assert list(tmp_path.iterdir()) == []
