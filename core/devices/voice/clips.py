"""Recorded clips joined word by word: the best voice, from a folder that a centre can replace.

`<folder>/<language>/<word>.wav`, named by the word as it is spoken, with or
without its vowels; several words recorded together stand with `_` between
them. `<folder>/<language>/manifest.json` (a JSON object of words to file
names) is for file systems that dislike Arabic names. docs/voice-packs.md is
for who records one.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from core.devices.voice.errors import VoiceError
from core.devices.voice.speech import joined, read_wav, silence, trimmed, write_wav
from core.domain.announcement import vocabulary
from core.domain.spoken_arabic import shadda_first

_BETWEEN_WORDS = 0.04
_AT_A_COMMA = 0.22
_LONGEST_CLIP = 6
_UNEVEN = 3.0
"""Decibels that clips may differ from one another; days in a studio differ by more."""
_VOWELS = re.compile("[\u064b-\u0652]")
_SUKUN = "\u0652"


class ClipsEngine:
    name = "clips"

    def __init__(self, folder: str) -> None:
        self._folder = Path(folder) if folder else None

    def identity(self, language: str) -> str:
        files = sorted(self._files(language))
        listing = "\n".join(f"{file.name} {file.stat().st_mtime_ns} {file.stat().st_size}" for file in files)
        return hashlib.sha256(listing.encode()).hexdigest()

    def render(self, text: str, language: str, path: Path) -> None:
        from core.devices.voice.loudness import evened  # noqa: PLC0415 - no first picture waits for numpy

        if self._folder is None:
            raise VoiceError("voice_missing", "not configured")
        clips = self._clips(language)
        if not clips:
            raise VoiceError("voice_missing", f"no clips in {self._folder / language}")
        clauses = [_chosen(clause.split(), clips) for clause in re.split("[,،]", text)]
        parts = []
        for clause in clauses:
            for clip in clause:
                parts += [evened(trimmed(read_wav(clip)), within=_UNEVEN), silence(_BETWEEN_WORDS)]
            parts[-1] = silence(_AT_A_COMMA)
        write_wav(path, joined(parts))

    def clip_of(self, words: str, language: str) -> Path | None:
        """The single clip that says these words."""
        return self._clips(language).get(_key(words))

    def missing_words(self, language: str, phrases: Iterable[str] = ()) -> list[str]:
        """The words of the vocabulary, and the phrases, that no single clip says."""
        clips = self._clips(language)
        return [words for words in (*vocabulary(language), *phrases) if _key(words) not in clips]

    def close(self) -> None:
        """Files only."""

    def _files(self, language: str) -> list[Path]:
        folder = (self._folder or Path()) / language
        return [*folder.glob("*.wav"), *folder.glob("manifest.json")] if self._folder else []

    def _clips(self, language: str) -> dict[str, Path]:
        """Clips by the words they say. A bare name serves a vowelled word unless two words share it."""
        files = [file for file in self._files(language) if file.suffix == ".wav"]
        named = {_key(file.stem.replace("_", " ")): file for file in files}
        named |= self._manifest(language)
        bare = Counter(_VOWELS.sub("", _key(word)) for word in vocabulary(language))
        for word in vocabulary(language):
            key = _key(word)
            name = _VOWELS.sub("", key)
            if key not in named and name in named and bare[name] == 1:
                named[key] = named[name]
        return named

    def _manifest(self, language: str) -> dict[str, Path]:
        folder = (self._folder or Path()) / language
        manifest = folder / "manifest.json"
        if not manifest.is_file():
            return {}
        try:
            entries = json.loads(manifest.read_text(encoding="utf-8"))
            return {_key(words): folder / Path(name).name for words, name in entries.items()}
        except (ValueError, AttributeError, TypeError) as error:
            raise VoiceError("voice_bad", f"{manifest}: {error}") from error


def _chosen(words: list[str], clips: dict[str, Path]) -> list[Path]:
    """The clips of a clause, the longest recorded run of words first."""
    chosen = []
    while words:
        for length in range(min(_LONGEST_CLIP, len(words)), 0, -1):
            clip = clips.get(_key(" ".join(words[:length])))
            if clip is not None:
                chosen.append(clip)
                words = words[length:]
                break
        else:
            raise VoiceError("voice_word_missing", f"no clip says {words[0]!r}")
    return chosen


def _key(words: str) -> str:
    """The same words however they were typed: no case, no sukun, shadda first."""
    return shadda_first(words.replace(_SUKUN, "")).casefold().strip()
