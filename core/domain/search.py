"""Finds a service by what people really type: other spellings, other digits, one slip of the finger."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.domain.digits import ascii_digits

LONG_ENOUGH_FOR_A_SLIP = 4
"""A shorter word with one wrong letter is another word."""
SHORTEST_STEM = 3

_TATWEEL = "ـ"
_SAME_LETTER = str.maketrans(
    {"ة": "ه", "ى": "ي", "ک": "ك", "ی": "ي", "ھ": "ه", "ہ": "ه", "ٱ": "ا", "ء": None}
)
_ARTICLES = ("وال", "بال", "كال", "فال", "لل", "ال")

# How well a word that was typed meets a word that is known; smaller is better.
_WHOLE, _START, _INSIDE, _SLIP = range(4)
_AROUND = 4
"""What a hit outside the names adds: it stands behind every hit in a name."""
_RUN_TOGETHER = 20


@dataclass(frozen=True, slots=True)
class Findable:
    """Something that can be found: its names, and what else may be typed for it."""

    key: str
    names: tuple[str, ...]
    around: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is compared: plain letters, and the same without an Arabic article."""

    full: str
    stem: str


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    names: tuple[tuple[Word, ...], ...]
    around: tuple[Word, ...]
    run_together: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """A word of the query, and the known words that are meant when it is spelt like none."""

    word: Word
    meant: frozenset[str] | None


class SearchIndex:
    """Made once, asked at every key."""

    def __init__(self, findables: Iterable[Findable]) -> None:
        self._entries = [_indexed(each) for each in findables]
        known = {word for entry in self._entries for text in (*entry.names, entry.around) for word in text}
        self._stems = sorted({word.stem for word in known})
        self._spelt = " ".join(sorted(word.full for word in known))

    def find(self, query: str, limit: int = 50) -> list[str]:
        """The keys that meet every word of the query, best first, then in their given order.

        Where nothing meets every word, what meets the most of them. A word
        counts as mistyped only when nothing at all is spelt like it, so that a
        right word never brings its neighbours along.
        """
        asked = [_Asked(word, self._meant(word)) for word in words(query)]
        ranks = [(_rank(asked, entry), place) for place, entry in enumerate(self._entries)]
        fewest = min((rank[0] for rank, _ in ranks), default=0)
        best = sorted(each for each in ranks if each[0][0] == fewest < len(asked))
        return [self._entries[place].key for _, place in best[:limit]]

    def _meant(self, word: Word) -> frozenset[str] | None:
        """The known words that a mistyped one may stand for; None for one that is spelt right."""
        if len(word.stem) < LONG_ENOUGH_FOR_A_SLIP or word.stem in self._spelt:
            return None
        return frozenset(stem for stem in self._stems if _slips(word.stem, stem))


def words(text: str) -> list[Word]:
    """The words of a text without hamza seats, diacritics, accents, case and kinds of digit."""
    # NFKD splits a letter from the marks on it; what is left of أ إ آ ؤ ئ is their plain letter.
    split = unicodedata.normalize("NFKD", ascii_digits(text).replace(_TATWEEL, ""))
    letters = "".join(sign for sign in split if not unicodedata.combining(sign))
    plain = letters.translate(_SAME_LETTER).casefold()
    spaced = "".join(sign if sign.isalnum() else " " for sign in plain)
    return [Word(word, _stem(word)) for word in spaced.split()]


def one_slip_away(typed: str, word: str) -> bool:
    """Whether one letter too many, missing, wrong, or swapped with its neighbour tells them apart."""
    same = 0
    while same < min(len(typed), len(word)) and typed[same] == word[same]:
        same += 1
    left, right = typed[same:], word[same:]
    return (
        left[1:] == right
        or left == right[1:]
        or left[1:] == right[1:]
        or (left[:2] == right[1::-1] and left[2:] == right[2:])
    )


def _stem(word: str) -> str:
    for article in _ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= SHORTEST_STEM:
            return word.removeprefix(article)
    return word


def _indexed(findable: Findable) -> _Entry:
    names = tuple(tuple(words(name)) for name in findable.names)
    return _Entry(
        findable.key,
        names,
        tuple(word for text in findable.around for word in words(text)),
        " ".join("".join(word.full for word in name) for name in names),
    )


def _rank(asked: Sequence[_Asked], entry: _Entry) -> tuple[int, int, int]:
    """How many words fit nowhere, how badly the others fit, and how far behind in the names."""
    found = [fit for each in asked if (fit := _best_fit(each, entry)) is not None]
    typed = "".join(each.word.full for each in asked)
    if len(found) < len(asked) and len(typed) > SHORTEST_STEM and typed in entry.run_together:
        return 0, _RUN_TOGETHER, 0
    return len(asked) - len(found), sum(fit for fit, _ in found), sum(place for _, place in found)


def _best_fit(asked: _Asked, entry: _Entry) -> tuple[int, int] | None:
    """The best of all words of an entry, with its place in the name."""
    best: tuple[int, int] | None = None
    for behind, text in [*((0, name) for name in entry.names), (_AROUND, entry.around)]:
        for place, word in enumerate(text):
            fit = _fit(asked, word)
            if fit is not None and (best is None or (fit + behind, place) < best):
                best = fit + behind, place
    return best


def _fit(asked: _Asked, word: Word) -> int | None:
    if asked.meant is not None:
        return _SLIP if word.stem in asked.meant else None
    typed = asked.word
    if typed.stem not in word.full:
        return None
    if typed.stem == word.stem or typed.full == word.full:
        return _WHOLE
    if word.stem.startswith(typed.stem) or word.full.startswith(typed.full):
        return _START
    return _INSIDE


def _slips(typed: str, word: str) -> bool:
    """The word may still be being typed: its beginning of about the same length is compared."""
    about = range(len(typed) - 1, min(len(typed) + 1, len(word)) + 1)
    return any(one_slip_away(typed, word[:length]) for length in about)
