"""Announcements to WAV files by the first engine of the chain that can."""

import logging
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from platformdirs import user_cache_path

import assets
from core.devices.voice.cache import SpeechCache
from core.devices.voice.clips import ClipsEngine
from core.devices.voice.engine import Engine
from core.devices.voice.errors import VoiceError
from core.devices.voice.espeak import EspeakEngine
from core.devices.voice.piper import PiperEngine
from core.devices.voice.pyttsx3_engine import Pyttsx3Engine
from core.devices.voice.speech import (
    SAMPLE_RATE,
    Samples,
    joined,
    read_wav,
    seconds,
    silence,
    trimmed,
    write_wav,
)
from core.domain.announcement import Announcement
from core.domain.spoken_arabic import LONGEST_CALL
from core.settings_sections import Voice as VoiceSettings

CHIME = Path(assets.__file__).parent / "sounds" / "chime.wav"

_FORM = "2"  # Part of every cache key: raise it when the finishing below changes the sound.
_AFTER_CHIME = 0.25
# No engine says a word in less; a shorter file has lost some.
_SHORTEST_WORD = 0.12
_REST = 60.0
_STRIKES = 2

log = logging.getLogger(__name__)


def engine_chain(settings: VoiceSettings, platform: str = sys.platform) -> list[Engine]:
    """Best first. Windows and macOS have real Arabic voices, so there theirs go before espeak-ng."""
    clips = ClipsEngine(settings.clips)
    piper = PiperEngine(settings.piper, settings.piper_models)
    espeak, system = EspeakEngine(settings.rate), Pyttsx3Engine(settings.rate)
    if platform in {"win32", "darwin"}:
        return [clips, piper, system, espeak]
    return [clips, piper, espeak, system]


def chime_of(settings: VoiceSettings) -> Path:
    """What sounds before a call: the chime of the pack of clips, where it has one, or ours."""
    own = Path(settings.clips) / "chime.wav" if settings.clips else CHIME
    try:
        seconds(own)
    except VoiceError:
        return CHIME
    return own


class Voice:
    """The voice of a hall. Slow (up to some seconds): call it off the GUI thread."""

    def __init__(
        self,
        settings: VoiceSettings,
        *,
        engines: Sequence[Engine] | None = None,
        cache: SpeechCache | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._engines = list(engine_chain(settings) if engines is None else engines)
        folder = Path(settings.cache) if settings.cache else user_cache_path("dawr") / "voice"
        self._cache = cache or SpeechCache(folder)
        self._chime = chime_of(settings)
        self._clock = clock
        self._strikes: dict[str, int] = {}
        self._resting_until: dict[str, float] = {}
        self._lock = threading.Lock()

    def wav(self, announcement: Announcement, *, with_chime: bool = False) -> Path | None:
        """One file that says all of it: 22,050 Hz, 16-bit, mono.

        With no engine left it is the chime alone, or None without one: the
        screen goes on. What went wrong is logged.
        """
        with self._lock:
            for engine in self._engines:
                path = self._asked(engine, announcement, with_chime=with_chime)
                if path is not None:
                    return path
        return self._chime if with_chime else None

    def close(self) -> None:
        for engine in self._engines:
            engine.close()

    def _asked(self, engine: Engine, call: Announcement, *, with_chime: bool) -> Path | None:
        if self._clock() < self._resting_until.get(engine.name, 0.0):
            return None
        try:
            path = self._found_or_made(engine, call, with_chime=with_chime)
        except (VoiceError, OSError) as error:
            self._note(engine, error)
            return None
        self._strikes.pop(engine.name, None)
        return path

    def _found_or_made(self, engine: Engine, call: Announcement, *, with_chime: bool) -> Path:
        chime = self._chime if with_chime else None
        before = "" if chime is None else f"{chime} {chime.stat().st_mtime_ns}"
        key = (_FORM, engine.name, engine.identity(call.language), before, call.language, call.spoken)

        def finish(path: Path) -> None:
            write_announcement(path, speech(engine, call.spoken, call.language), chime=chime)

        return self._cache.find(*key) or self._cache.keep(finish, *key)

    def _note(self, engine: Engine, error: VoiceError | OSError) -> None:
        """An engine that hangs or dies twice running rests, so that it does not hold up each call."""
        if isinstance(error, VoiceError) and error.code == "voice_missing":
            log.debug("voice %s: %s", engine.name, error)  # The centre has not got it: nobody falls back.
            return
        log.warning("voice %s: %s; the next engine is asked", engine.name, error)
        if not isinstance(error, VoiceError) or error.code not in {"voice_late", "voice_died"}:
            return
        self._strikes[engine.name] = self._strikes.get(engine.name, 0) + 1
        if self._strikes[engine.name] >= _STRIKES:
            self._resting_until[engine.name] = self._clock() + _REST


def speech(engine: Engine, text: str, language: str) -> Samples:
    """What the engine says, checked, without its silences, as loud as every other; raises VoiceError."""
    from core.devices.voice.loudness import levelled  # noqa: PLC0415 - no first picture waits for numpy

    if len(text) > LONGEST_CALL:
        raise VoiceError("voice_bad", f"{len(text)} characters are no announcement")
    with TemporaryDirectory(prefix="dawr-voice-") as folder:
        raw = Path(folder) / "speech.wav"
        engine.render(text, language, raw)
        spoken = trimmed(read_wav(raw))
        length, words = len(spoken) / SAMPLE_RATE, len(text.split())
    if length < _SHORTEST_WORD * words:
        raise VoiceError("voice_bad", f"{length:.2f} s of sound for {words} words")
    return levelled(spoken)


def write_announcement(path: Path, spoken: Samples, *, chime: Path | None) -> None:
    """What was said as the hall hears it: after the chime, or alone."""
    opening = [read_wav(chime), silence(_AFTER_CHIME)] if chime else []
    write_wav(path, joined([*opening, spoken]))
