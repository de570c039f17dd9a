"""What a hall really hears, recorded: calls in order, none cut, none over another."""

from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.devices.voice.cache import SpeechCache
from core.devices.voice.espeak import EspeakEngine
from core.devices.voice.sound_output import sound_output
from core.devices.voice.speech import Samples, read_wav
from core.devices.voice.voice import Voice
from core.domain.announcement import announcement
from core.qt.player import Player
from core.settings_sections import Voice as VoiceSettings
from tests.core.voice.sound_rig import (
    BLOCK,
    Hall,
    best_place,
    hall_of_this_test,
    loudness,
)

pytestmark = pytest.mark.sound

SILENT = 20.0


@pytest.fixture
def hall(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    with hall_of_this_test(monkeypatch) as hall:
        yield hall


@pytest.fixture(scope="module")
def burst(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three calls of one moment, in two languages, with their chimes."""
    voice = Voice(
        VoiceSettings(rate=170),
        engines=[EspeakEngine(170)],
        cache=SpeechCache(tmp_path_factory.mktemp("cache")),
    )
    calls = [
        announcement("حَاءْ", "A", 42, 7, "ar", short=True),
        announcement("سِينْ", "J", 105, 3, "en", short=True),
        announcement("مِيمْ", "M", 9, 12, "ar", short=True),
    ]
    paths = [voice.wav(call, with_chime=True) for call in calls]
    voice.close()
    return [path for path in paths if path is not None]


def faults(recording: Samples, files: list[Path]) -> list[str]:
    """What a listener would complain of."""
    wanted = [read_wav(path) for path in files]
    placed = [best_place(recording, sound) for sound in wanted]
    found = [
        f"call {n} is not heard whole ({score:.2f})" for n, (_, score) in enumerate(placed) if score < 0.97
    ]
    ends = [place + len(sound) // BLOCK for (place, _), sound in zip(placed, wanted, strict=True)]
    for n in range(1, len(placed)):
        gap = placed[n][0] - ends[n - 1]
        if not 15 <= gap <= 200:
            found.append(f"call {n} begins {gap * 10} ms after the one before")
    inside = {
        block for (place, _), end in zip(placed, ends, strict=True) for block in range(place - 2, end + 3)
    }
    stray = [
        block for block, value in enumerate(loudness(recording)) if value > SILENT and block not in inside
    ]
    if stray:
        found.append(f"{len(stray)} blocks of other sound")
    return found


def play(qtbot: QtBot, player: Player, files: list[Path]) -> list[str]:
    """Ask for all at once and wait for the ends."""
    ended: list[str] = []
    player.finished.connect(ended.append)
    player.failed.connect(lambda path, why: ended.append(f"{path} {why}"))
    for path in files:
        player.play(path)
    qtbot.waitUntil(lambda: len(ended) == len(files), timeout=40_000)
    qtbot.wait(300)  # The recorder is a moment behind.
    return ended


def test_three_calls_in_a_burst_are_heard_in_order_and_whole(
    qtbot: QtBot, hall: Hall, burst: list[Path]
) -> None:
    ended = play(qtbot, Player(), burst)

    assert ended == [str(path) for path in burst]
    assert faults(hall.heard(), burst) == []


def test_two_players_at_once_are_convicted(qtbot: QtBot, hall: Hall, burst: list[Path]) -> None:
    """The bug that this measure exists for: a second call over the first."""
    first, second = Player(), Player()
    first.play(burst[0])
    play(qtbot, second, [burst[1]])
    qtbot.waitUntil(lambda: first.idle, timeout=20_000)
    qtbot.wait(300)

    assert faults(hall.heard(), burst[:2])


def test_the_measure_convicts_what_a_listener_would(burst: list[Path]) -> None:
    one, two, three = (read_wav(path) for path in burst)
    pause = array("h", [0]) * (40 * BLOCK)

    assert faults(pause + one + pause + two + pause + three + pause, burst) == []
    assert faults(pause[7:] + one + pause[:-5] + two + pause[3:] + three + pause, burst) == []
    assert faults(pause + one[: -40 * BLOCK] + pause + two + pause + three + pause, burst)
    assert faults(pause + two + pause + one + pause + three + pause, burst)
    assert faults(pause + one + pause + three + pause, burst)
    assert faults(pause + one + two + pause + three + pause, burst)
    assert faults(pause + one + pause + two + pause + two + pause + three + pause, burst)


def test_the_doctor_finds_the_sound_of_the_hall(hall: Hall) -> None:
    assert sound_output().name in {"pw-play", "paplay"}
