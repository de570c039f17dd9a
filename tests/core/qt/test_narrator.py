"""The kiosk's voice: real sounds, in order, in each language, silent at once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from core.devices.voice.espeak import EspeakEngine
from core.devices.voice.speech import louder, read_wav, seconds
from core.devices.voice.voice import Voice
from core.domain.announcement import Announcement
from core.qt.jobs import ImmediateJobs, ThreadJobs
from core.qt.narrator import Mute, Narrator
from core.qt.player import SoundQueue
from core.settings_sections import Voice as VoiceSettings
from core.vowelled_words import vowelled_words

T = TypeVar("T")


class Earphone(SoundQueue):
    """Takes no time and keeps what it was given."""

    def __init__(self) -> None:
        super().__init__(gap=0)
        self.played: list[Path] = []

    def _begin(self, path: Path, length: float) -> None:
        self.played.append(path)
        QTimer.singleShot(0, self, self._end)


@pytest.fixture
def voice(tmp_path: Path) -> Iterator[Voice]:
    made = Voice(VoiceSettings(cache=str(tmp_path / "cache")), engines=[EspeakEngine(160)])
    yield made
    made.close()


@pytest.fixture
def jobs() -> Iterator[ThreadJobs]:
    made = ThreadJobs("voice")
    yield made
    made.close()


def test_both_languages_are_really_spoken(qtbot: QtBot, voice: Voice, jobs: ThreadJobs) -> None:
    ear = Earphone()
    narrator = Narrator(voice, ear, jobs, vowelled_words())
    with qtbot.waitSignal(narrator.ended, timeout=15_000):
        narrator.say(["رقمك ح-٤٢", "Your number is A-42. Please wait."], "ar")

    assert len(ear.played) == 3
    assert all(seconds(path) > 0.5 for path in ear.played)
    narrator.close()


def test_louder_is_louder_and_never_beyond_full_scale(qtbot: QtBot, voice: Voice, jobs: ThreadJobs) -> None:
    ear, level = Earphone(), [0]
    narrator = Narrator(voice, ear, jobs, {}, decibels=lambda: level[0])
    for decibels in (0, 12, -8):
        level[0] = decibels
        with qtbot.waitSignal(narrator.ended, timeout=15_000):
            narrator.say(["Please wait"], "en")
    usual, loud, soft = (sum(map(abs, read_wav(path))) for path in ear.played)

    assert 2.5 * usual < loud <= 4.1 * usual
    assert 0.35 * usual < soft < 0.45 * usual
    assert max(map(abs, louder(read_wav(ear.played[0]), 60))) == 32_767
    narrator.close()


class HeldJobs(ImmediateJobs):
    """Does the work when the test lets it."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        self.waiting.append(lambda: done(work()))


def test_what_is_cut_off_is_heard_no_more(qtbot: QtBot) -> None:
    jobs = HeldJobs()
    narrator = Narrator(Mute(), Earphone(), jobs, {})
    said: list[str] = []
    narrator.said.connect(lambda text, _language: said.append(text))
    narrator.say(["one. two. three"], "en")
    jobs.waiting.pop(0)()
    narrator.say(["four"], "en")
    while jobs.waiting:
        jobs.waiting.pop(0)()

    assert said == ["one", "four"]
    assert not narrator.is_speaking


class BrokenVoice:
    """Never says anything."""

    def wav(self, announcement: Announcement, *, with_chime: bool = False) -> Path | None:
        raise RuntimeError(announcement.shown)


def test_a_clause_that_cannot_be_said_does_not_hold_up_the_next(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    narrator = Narrator(BrokenVoice(), Earphone(), ImmediateJobs(), {})
    with qtbot.waitSignal(narrator.ended, timeout=1000):
        narrator.say(["one. two"], "en")

    assert not narrator.is_speaking
    assert "could not be said" in caplog.text
