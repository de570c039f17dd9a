"""Speaks calls: one after another, in order, none cut; a failure costs that one voice and is logged."""

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject

from core.devices.sound_level import SoundLevel
from core.domain.announcement import Announcement
from core.domain.calendar import local
from core.domain.errors import StoreError
from core.qt.jobs import Jobs
from core.qt.player import SoundQueue
from core.usecases.store import Store
from display.viewmodels.acknowledger import Acknowledger
from display.viewmodels.call_wording import wording_of
from display.viewmodels.hall_reading import HallCall, is_still_awaited, is_still_open
from display.viewmodels.hall_site import Site

STALE = 30.0
"""Seconds after which a call is not said again: who has not come by then looks at the screen."""
_log = logging.getLogger(__name__)


class Speaker(Protocol):
    """What turns an announcement to a sound file: `core.devices.voice.voice.Voice`."""

    def wav(self, announcement: Announcement, *, with_chime: bool = False) -> Path | None: ...


@dataclass(frozen=True, slots=True)
class Turn:
    """A call whose turn to be spoken comes: for the first time, or again."""

    call: HallCall
    site: Site
    asked_at: float
    """When it was to be spoken, by the announcer's clock."""
    heard_at: float | None = None
    """When it was heard first, by the announcer's clock."""
    left: int = 0
    """How often it is to be said once more after this."""

    @property
    def again(self) -> bool:
        return self.heard_at is not None


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is to be played for a call; `untold` says why the call is not spoken."""

    sound: Path | None
    untold: str = ""
    lawful: bool = False
    """Whether the centre wants it so; else something is wrong."""


class Announcer(QObject):
    """The queue of announcements of one display.

    A call whose visitor is no longer expected when its turn comes is not
    spoken. Without a voice the chime sounds alone; without a sound the screen
    goes on. Whatever happens, the log is told `spoken` or why not, and whether
    the rules of the zone wanted it so. A call is
    said again only while no other waits, its visitor has not come and it is
    not `STALE`; that is no new announcement, and the log is not told.
    """

    def __init__(
        self,
        store: Store,
        speaker: Speaker | None,
        sounds: SoundQueue,
        jobs: Jobs,
        log: Acknowledger,
        chime: Path,
        parent: QObject | None = None,
        *,
        repeat: int = 0,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        """Without a speaker only the chime sounds. `repeat`: how often a call is said once more."""
        super().__init__(parent)
        self._store = store
        self._speaker = speaker
        self._sounds = sounds
        self._jobs = jobs
        self._log = log
        self._chime = chime
        self._repeat = repeat
        self._clock = clock
        self._now = now
        self._level = SoundLevel()
        self._waiting: deque[Turn] = deque()
        self._again: deque[Turn] = deque()
        self._current: Turn | None = None
        self._untold, self._lawful = "", False
        sounds.finished.connect(self._heard)
        sounds.failed.connect(self._not_heard)

    @property
    def idle(self) -> bool:
        return self._current is None and not self._waiting and not self._again

    def close(self) -> None:
        """Nothing is spoken any more."""
        self._level.close()

    def announce(self, calls: Iterable[HallCall], site: Site) -> None:
        """Speak these after all that were asked for before; what waits already is not asked for twice."""
        waiting = {turn.call.seq for turn in [*self._waiting, *([self._current] if self._current else [])]}
        asked_at = self._clock()
        self._waiting.extend(
            Turn(call, site, asked_at, left=self._repeat) for call in calls if call.seq not in waiting
        )
        self._next()

    def _next(self) -> None:
        waiting = self._waiting or self._again
        if self._current is not None or not waiting:
            return
        turn = self._current = waiting.popleft()
        short = len(self._waiting) >= turn.site.zone.busy_from
        self._jobs.run(lambda: self._prepare(turn, short=short), self._play, self._failed)

    def _prepare(self, turn: Turn, *, short: bool) -> Prepared:
        """In the background: whether to speak, and the file; the screen never waits for a voice."""
        loudness = self._loudness(turn.site)
        if why := self._why_silent(turn, loudness):
            return Prepared(None, why, lawful=True)
        prepared = self._sound_of(turn, short=short)
        sound = prepared.sound and self._level.at(loudness, prepared.sound)
        return replace(prepared, sound=sound)

    def _why_silent(self, turn: Turn, loudness: int) -> str:
        """What the rules of the hall have against speaking; empty for nothing."""
        zone, waited = turn.site.zone, self._clock() - turn.asked_at
        if turn.site.kinds.get(turn.call.counter) in zone.screen_only:
            return "windows of this kind are called on the screen alone"
        if loudness == 0:
            return "nothing is spoken at this hour"
        if turn.call.again and not turn.again and waited > zone.stale_seconds:
            return "a repeated call that waited too long"
        return "" if self._expected(turn) else "the visitor is no longer expected there"

    def _loudness(self, site: Site) -> int:
        return site.zone.loudness_of(local(self._now(), site.centre.time_zone).time())

    def _sound_of(self, turn: Turn, *, short: bool) -> Prepared:
        if self._speaker is None:
            return Prepared(self._chime, "this display does not speak", lawful=True)
        said = wording_of(turn.call, turn.site, short=short)
        if said is None:
            return Prepared(self._chime, "no voice can say this code or window")
        sound = self._speaker.wav(said, with_chime=True)
        alone = sound is None or sound == self._chime
        return Prepared(sound, "no voice could say it" if alone else "")

    def _expected(self, turn: Turn) -> bool:
        """While the database does not answer the visitor is taken to be expected still, but not twice."""
        if turn.heard_at is not None and self._clock() - turn.heard_at > STALE:
            return False
        try:
            return (
                is_still_awaited(self._store, turn.call)
                if turn.again
                else is_still_open(self._store, turn.call)
            )
        except StoreError:
            return not turn.again

    def _play(self, prepared: Prepared) -> None:
        self._untold, self._lawful = prepared.untold, prepared.lawful
        if prepared.sound is None:
            self._over(prepared.untold)
        else:
            self._sounds.play(prepared.sound)

    def _heard(self, _path: str) -> None:
        self._over(self._untold)

    def _not_heard(self, _path: str, why: str) -> None:
        self._lawful = False
        self._over(f"not played: {why}")

    def _failed(self, error: Exception) -> None:
        """A voice that breaks costs this one announcement."""
        _log.error("call %s is not spoken", self._current and self._current.call.seq, exc_info=error)
        self._lawful = False
        self._over(f"voice: {type(error).__name__}")

    def _over(self, untold: str) -> None:
        turn, self._current, self._untold = self._current, None, ""
        if turn is None:
            return
        if not turn.again:
            self._tell(turn.call, untold)
        if not untold and turn.left:
            heard_at = self._clock() if turn.heard_at is None else turn.heard_at
            self._again.append(replace(turn, heard_at=heard_at, left=turn.left - 1))
        self._next()

    def _tell(self, call: HallCall, untold: str) -> None:
        if untold:
            _log.info("call %s was not spoken: %s", call.seq, untold)
            self._log.not_spoken(call.seq, untold, lawful=self._lawful)
        else:
            self._log.spoken(call.seq)
