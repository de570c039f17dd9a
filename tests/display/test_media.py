"""Pictures between the calls: due ones in turn, still and dark under a call, and none that stops the rest."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import core.qt.frame_item  # noqa: F401 - QML makes it
from display.viewmodels.media import MediaSource, MediaViewModel
from tests.core.media.files import picture
from tests.display.windows import Maker

NOON = datetime(2026, 11, 26, 12, 0)  # noqa: DTZ001 - the wall clock of the hall


class StubProcess(QObject):
    """Shows what it is told to as the test says."""

    frame = Signal(QImage)
    ended = Signal(str)
    skipped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.held = False
        self.showing = False

    def show(self, _folder: Path, file: str, _size: QSize) -> None:
        self.asked.append(file)

    def hold(self, *, held: bool) -> None:
        self.held = held

    def stop(self) -> None:
        pass

    def close(self) -> None:
        pass

    def frame_comes(self, colour: str = "red") -> None:
        image = QImage(400, 300, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        self.frame.emit(image)


@dataclass
class Playing:
    """A view model over a stub."""

    media: MediaViewModel
    process: StubProcess
    told: list[tuple[str, str]] = field(default_factory=list)


@pytest.fixture
def playing(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Callable[..., Playing]]:
    made: list[Playing] = []

    def play(*names: str, fits: bool = True) -> Playing:
        for name in names:
            picture(tmp_path / name)
        process = StubProcess()
        source = MediaSource(tmp_path, lambda: {"d1"}, process, lambda: NOON)  # type: ignore[arg-type]
        each = Playing(MediaViewModel(source), process)
        each.media.skipped.connect(lambda file, why: each.told.append((file, why)))
        if fits:
            each.media.fit(400, 300)
        each.media.start()
        made.append(each)
        return each

    yield play
    for each in made:
        each.media.close()


def test_a_file_that_fails_is_told_once_and_the_next_takes_its_place(
    playing: Callable[..., Playing], qtbot: QtBot
) -> None:
    each = playing("a.png", "b.png")
    each.process.skipped.emit("it is damaged")
    qtbot.waitUntil(lambda: len(each.process.asked) == 2, timeout=5_000)
    each.process.frame_comes()
    each.process.ended.emit("video")
    qtbot.waitUntil(lambda: len(each.process.asked) == 3, timeout=5_000)
    each.process.skipped.emit("it is damaged")

    assert each.process.asked == ["a.png", "b.png", "a.png"]
    assert each.told == [("a.png", "it is damaged")]
    assert each.media.showing


def test_when_nothing_can_be_shown_the_place_is_given_back(playing: Callable[..., Playing]) -> None:
    each = playing("a.png")
    each.process.frame_comes()
    assert each.media.showing
    each.process.skipped.emit("it is gone")
    each.process.skipped.emit("it is gone")

    assert not each.media.showing


def test_a_call_holds_what_is_shown(playing: Callable[..., Playing]) -> None:
    each = playing("a.png")
    each.process.frame_comes()
    each.media.call_came()

    assert (each.media.held, each.process.held) == (True, True)
    each.media._release()
    assert not each.media.held
    assert each.process.held is False


def test_without_a_place_to_be_seen_nothing_is_decoded(playing: Callable[..., Playing]) -> None:
    each = playing("a.png", fits=False)
    assert each.process.asked == []


def test_a_list_that_is_wrong_is_told_and_stops_nothing(
    playing: Callable[..., Playing], tmp_path: Path
) -> None:
    (tmp_path / "playlist.toml").write_text("[[show]]\n")
    each = playing()

    assert [file for file, _ in each.told] == [""]
    assert not each.media.showing


def test_the_board_shows_a_picture_where_nobody_must_get_up_and_the_call_wins(
    show: Maker, playing: Callable[..., Playing], qtbot: QtBot
) -> None:
    each = playing("a.png", fits=False)
    shown = show("ar", media=each.media)
    shown.call(1)
    slot = shown.item("mediaFrame")
    assert each.process.asked == [], "the panel is the caller's"

    shown.board.take_endings(shown.ended(1))
    shown.wait(1)
    QTest.qWait(20)
    each.process.frame_comes("#ff0000")
    QTest.qWait(20)
    middle = shown.picture("mediaFrame")
    assert slot.isVisible()
    assert middle.pixelColor(middle.width() // 2, middle.height() // 2).red() > 200

    shown.call(2)
    QTest.qWait(20)
    assert not slot.isVisible()
    assert shown.item("newestCode").isVisible()
