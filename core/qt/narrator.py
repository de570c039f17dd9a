"""Says one text after another, each in its language's voice; a new one cuts the old one off."""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from core.devices.voice.speech import louder, read_wav, write_wav
from core.domain.announcement import Announcement
from core.domain.spoken_text import Clause, clauses
from core.qt.jobs import Jobs
from core.qt.player import SoundQueue

_AHEAD = 2
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InTongue:
    """A text in a language of its own, whatever the page speaks: each language names itself."""

    text: str
    language: str


Said = str | InTongue


class Speaker(Protocol):
    """What turns a clause to a sound file: `core.devices.voice.voice.Voice`."""

    def wav(self, announcement: Announcement, *, with_chime: bool = False) -> Path | None: ...


class Mute:
    """No voice at all."""

    def wav(self, announcement: Announcement, *, with_chime: bool = False) -> Path | None:  # noqa: ARG002
        return None


class Narrator(QObject):
    """The voice of one screen: made off the GUI thread, played in order, silent at once when told."""

    said = Signal(str, str)
    """The text of a clause as the screen has it, and its language, when it goes to the loudspeaker."""
    ended = Signal()
    """All that was asked for has been heard, or could not be."""

    def __init__(
        self,
        speaker: Speaker,
        sounds: SoundQueue,
        jobs: Jobs,
        words: Mapping[str, str],
        *,
        decibels: Callable[[], int] = lambda: 0,
        parent: QObject | None = None,
    ) -> None:
        """`words` are Arabic words with their vowels, by the same words without.

        `decibels`: how much louder than an announcement, asked before each clause.
        """
        super().__init__(parent)
        self._speaker = speaker
        self._sounds = sounds
        self._jobs = jobs
        self._words = words
        self._waiting: deque[Clause] = deque()
        self._turn = 0
        self._making = False
        self._decibels = decibels
        self._folder: TemporaryDirectory[str] | None = None
        sounds.finished.connect(self._heard)
        sounds.failed.connect(self._not_heard)

    @property
    def is_speaking(self) -> bool:
        return bool(self._waiting) or self._making or not self._sounds.idle

    def say(self, texts: Iterable[Said], language: str) -> None:
        """Say these now, whatever is being said; in this language but those that have their own."""
        self.hush()
        for each in texts:
            said = each if isinstance(each, InTongue) else InTongue(each, language)
            self._waiting.extend(clauses(said.text, said.language, self._words))
        self._make_next()

    def hush(self) -> None:
        """Silence at once, in the middle of a word."""
        self._turn += 1
        self._making = False
        self._waiting.clear()
        self._sounds.stop()

    def close(self) -> None:
        self.hush()
        if self._folder is not None:
            self._folder.cleanup()

    def _make_next(self) -> None:
        """One clause ahead of the ear, so that nobody waits between two."""
        if self._making or not self._waiting or self._sounds.waiting >= _AHEAD:
            return
        clause, turn, decibels = self._waiting.popleft(), self._turn, self._decibels()
        self._making = True

        def made(sound: Path | None) -> None:
            if turn == self._turn:
                self._making = False
                self._play(clause, sound)

        def failed(error: Exception) -> None:
            _log.error("a clause could not be said", exc_info=error)
            made(None)

        self._jobs.run(lambda: self._made(clause, decibels), made, failed)

    def _made(self, clause: Clause, decibels: int) -> Path | None:
        sound = self._speaker.wav(Announcement(clause.shown, clause.spoken, clause.language))
        if sound is None or decibels == 0:
            return sound
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="dawr-voice-")
        changed = Path(self._folder.name) / f"{sound.stem}{decibels:+}.wav"
        if not changed.exists():
            write_wav(changed, louder(read_wav(sound), decibels))
        return changed

    def _play(self, clause: Clause, sound: Path | None) -> None:
        self.said.emit(clause.shown, clause.language)
        if sound is not None:
            self._sounds.play(sound)
        self._make_next()
        self._tell_end()

    def _heard(self, _path: str) -> None:
        self._make_next()
        self._tell_end()

    def _not_heard(self, _path: str, why: str) -> None:
        _log.warning("a clause was not heard: %s", why)
        self._heard("")

    def _tell_end(self) -> None:
        if not self.is_speaking:
            self.ended.emit()
