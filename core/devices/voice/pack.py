"""A pack of recorded clips in the making: what it lacks, what is wrong with it, a first one by an engine."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.devices.voice.clips import ClipsEngine
from core.devices.voice.engine import Engine
from core.devices.voice.errors import VoiceError
from core.devices.voice.loudness import WANTED_LUFS, lufs
from core.devices.voice.speech import SAMPLE_RATE, Samples, read_wav, trimmed, write_wav
from core.devices.voice.voice import speech
from core.domain.announcement import vocabulary

MANIFEST = "manifest.json"
_FULL_SCALE = 32_767
_MOST_AT_FULL_SCALE = 8
_LONGEST_SECONDS = 6.0
_FAR_OFF = 12.0


@dataclass(frozen=True, slots=True)
class BadClip:
    """A clip that is there and that nobody should hear; `why` is for the technician."""

    words: str
    file: str
    why: str


def bad_clips(folder: Path, language: str, phrases: Sequence[str]) -> Iterator[BadClip]:
    """Every clip of the vocabulary and of the phrases that would spoil an announcement."""
    engine = ClipsEngine(str(folder))
    for words in (*vocabulary(language), *phrases):
        clip = engine.clip_of(words, language)
        why = "" if clip is None else _fault(clip)
        if clip is not None and why:
            yield BadClip(words, clip.name, why)


def render_pack(folder: Path, language: str, phrases: Sequence[str], engine: Engine) -> int:
    """Have the engine say what no clip says yet; how many clips were made.

    A clip that is there, a studio's or an earlier one, is never touched. Raises
    VoiceError when the engine cannot say a word; those before it are kept.
    """
    missing = ClipsEngine(str(folder)).missing_words(language, phrases)
    place = folder / language
    place.mkdir(parents=True, exist_ok=True)
    named = _manifest(place)
    try:
        for words in missing:
            file = _file_name(len(named) + 1, words)
            write_wav(place / file, _said(engine, words, language))
            named[words] = file
    finally:
        text = json.dumps(named, ensure_ascii=False, indent=1) + "\n"
        (place / MANIFEST).write_text(text, encoding="utf-8")
    return len(missing)


def _said(engine: Engine, words: str, language: str) -> Samples:
    """A letter is said at the end of a clause, where every voice reads a capital by its name."""
    text = f"{words}," if len(words) == 1 else words
    return speech(engine, text, language)


def _manifest(place: Path) -> dict[str, str]:
    file = place / MANIFEST
    if not file.is_file():
        return {}
    try:
        named = json.loads(file.read_text(encoding="utf-8"))
    except ValueError as error:
        raise VoiceError("voice_bad", f"{file}: {error}") from error
    if not isinstance(named, dict):
        raise VoiceError("voice_bad", f"{file}: no JSON object of words to file names")
    return {str(words): str(name) for words, name in named.items()}


def _file_name(place: int, words: str) -> str:
    """In letters that every file system takes; the manifest says which words it is."""
    plain = re.sub("[^a-z0-9]+", "-", words.casefold()).strip("-")
    return f"{place:03}-{plain}.wav" if plain else f"{place:03}.wav"


def _fault(clip: Path) -> str:
    try:
        samples = read_wav(clip)
    except VoiceError as error:
        return error.detail
    spoken = trimmed(samples)
    if not spoken:
        return "silent"
    if len(spoken) > _LONGEST_SECONDS * SAMPLE_RATE:
        return f"longer than {_LONGEST_SECONDS:g} s"
    if sum(abs(sample) >= _FULL_SCALE for sample in samples) > _MOST_AT_FULL_SCALE:
        return "cut off at full scale: record it more softly"
    off = lufs(spoken) - WANTED_LUFS
    if off < -_FAR_OFF:
        return f"{-off:.0f} dB too soft: its noise would be raised with it"
    return ""
