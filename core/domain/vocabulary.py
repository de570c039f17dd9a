"""The known words, and which of them a typed word may mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from core.domain.words import Word, after_preposition, one_slip_away, words

LONG_ENOUGH_FOR_A_SLIP = 4
"""A shorter word with one wrong letter is another word."""
_LONG_ENOUGH_FOR_THE_INSIDE = 3
_SUREST = 40
"""A letter begins hundreds of words; more than these are no help to anybody."""

# How surely a word that was typed is one that is known.
WHOLE, SOUND, _SLIP, _INSIDE = 1.0, 0.95, 0.7, 0.3
_BEGINS, _TYPED = 0.3, 0.5
"""A beginning, and what is added for the share of the word that is typed already."""
_ANOTHER_WORD = 0.95
"""An everyday word against the word that it stands for."""
_CERTAIN = SOUND * _ANOTHER_WORD

Meanings = Mapping[str, float]
"""The stems that a typed word may mean, and how surely each (0 to 1)."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What people say instead of the words of the texts."""

    means: Mapping[str, Sequence[str]]
    """An everyday word, and the words for each of which it may stand."""
    idle: Sequence[str] = ()
    """Words that say nothing about what is looked for."""


class Vocabulary:
    """The words of all texts, and the everyday words that stand for them."""

    def __init__(self, texts: Iterable[str], lexicon: Lexicon) -> None:
        of_texts = {each for text in texts for each in words(text)}
        self._stems = frozenset(each.stem for each in of_texts)
        self._stands_for: dict[str, frozenset[str]] = {
            said.stem: frozenset(each.stem for word in means for each in words(word)) & self._stems
            for typed, means in lexicon.means.items()
            for said in words(typed)
        }
        everyday = {said for typed in lexicon.means for said in words(typed)}
        self._known = sorted(of_texts | everyday, key=lambda each: each.full)
        self._sounds = frozenset(each.sound for each in self._known)
        self._idle = frozenset(each.stem for idle in lexicon.idle for each in words(idle))

    def is_idle(self, typed: Word) -> bool:
        return typed.stem in self._idle

    def meanings(self, typed: Word) -> list[Meanings]:
        """Of the word, or of the two that were run together; none when it is like no known word.

        A word counts as mistyped only when nothing at all is spelt like it, so
        that a right word never brings its neighbours along.
        """
        if found := self._spelt_like(typed):
            return [found]
        return self._run_together(typed) or [found for found in [self._slips(typed)] if found]

    def _spelt_like(self, typed: Word) -> Meanings:
        found = self._meant((known, surely) for known in self._known if (surely := _meets(typed, known)))
        after = after_preposition(typed)
        if after is None or max(found.values(), default=0) >= _CERTAIN:
            return found
        return {**self._meant((each, SOUND) for each in self._known if each.sound == after.sound), **found}

    def _slips(self, typed: Word) -> Meanings:
        if len(typed.sound) < LONG_ENOUGH_FOR_A_SLIP:
            return {}
        return self._meant(
            (known, _SLIP)
            for known in self._known
            if _slipped(typed.sound, known.sound) or _slipped(typed.full, known.full)
        )

    def _meant(self, met: Iterable[tuple[Word, float]]) -> Meanings:
        """Through the lexicon, to stems that texts have."""
        found: dict[str, float] = {}
        for known, surely in nlargest(_SUREST, met, key=lambda each: each[1]):
            for stem in self._stands_for.get(known.stem, ()):
                found[stem] = max(found.get(stem, 0), surely * _ANOTHER_WORD)
            if known.stem in self._stems:
                found[known.stem] = max(found.get(known.stem, 0), surely)
        return found

    def _run_together(self, typed: Word) -> list[Meanings]:
        """Both halves, where a space was forgotten between two known words."""
        for halves in typed.halves():
            if all(half.sound in self._sounds for half in halves):
                return [self._spelt_like(half) for half in halves]
        return []


def _meets(typed: Word, known: Word) -> float:
    """How surely the one is the other, or what will become of it when it is typed on."""
    if typed.stem == known.stem or typed.full == known.full:
        return WHOLE
    if typed.sound == known.sound:
        return SOUND
    if known.full.startswith(typed.full) or known.stem.startswith(typed.stem):
        return _BEGINS + _TYPED * len(typed.stem) / len(known.full)
    inside = len(typed.stem) >= _LONG_ENOUGH_FOR_THE_INSIDE and typed.stem in known.full
    return _INSIDE if inside else 0


def _slipped(typed: str, word: str) -> bool:
    """The word may still be being typed: its beginning of about the same length is compared."""
    # One slip leaves what lies before it, or what lies behind, as it was: a glance sorts most words out.
    middle = len(typed) // 2
    if not word.startswith(typed[: middle - 1]) and typed[middle + 1 :] not in word:
        return False
    about = range(len(typed) - 1, min(len(typed) + 1, len(word)) + 1)
    return any(one_slip_away(typed, word[:length]) for length in about)
