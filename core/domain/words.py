"""The words of a text as they are compared: without what people spell in more ways than one.

A word has three forms, each rougher than the one before: `full` drops marks,
hamza seats and case; `stem` drops articles, prepositions, plural and
possessive endings; `sound` writes letters that Egyptians confuse as one.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from core.domain.digits import ascii_digits

SHORTEST_STEM = 3

_WORD = re.compile(r"[^\W_]+")
_ELIDED = re.compile(r"\b(qu|[cdjlmnst])['’](?=\w)")
"""A short French word and the next are written as one: "d'identité"."""
_SAME_LETTER = str.maketrans(
    {"ة": "ه", "ى": "ي", "ک": "ك", "ی": "ي", "ھ": "ه", "ہ": "ه", "ٱ": "ا"} | dict.fromkeys("ءـ'’")
)
_PREFIXES = ("وال", "بال", "كال", "فال", "ولل", "لل", "ال")
_PREPOSITIONS = "لبو"
_ENDINGS = (
    *("اتها", "اتنا", "اتهم", "اتي", "اته", "اتك"),
    *("تها", "تنا", "تهم", "ات", "تي", "ته", "تك", "يه", "ها", "نا", "هم", "كم", "ين", "ون"),
    *("ه", "ي", "ت"),
)
_LATIN_ENDINGS = (
    *("ations", "ation", "ings", "ing", "als", "al", "ers", "er"),
    *("ies", "es", "ed", "s", "e", "y"),
)
_LATIN_STEM = 3
_CONFUSED = str.maketrans({"ث": "س", "ص": "س", "ط": "ت", "ذ": "ز", "ظ": "ض", "z": "s", "y": "i"})
_CONFUSED_LATIN = (("ph", "f"), ("ce", "se"), ("ci", "si"), ("ck", "k"), ("c", "k"))


@dataclass(frozen=True, slots=True)
class Word:
    """A word in the three forms in which it is compared."""

    full: str
    stem: str
    sound: str

    def halves(self) -> "Iterator[tuple[Word, Word]]":
        """Every way to see two words in it."""
        for length in range(SHORTEST_STEM, len(self.full) - SHORTEST_STEM + 1):
            yield word(self.full[:length]), word(self.full[length:])


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text, in their order."""
    return tuple(word(each) for each in _WORD.findall(_plain(text)))


@lru_cache(maxsize=8192)
def word(full: str) -> Word:
    """A word that is plain already."""
    stem = _stem(full)
    return Word(full, stem, _sound(stem))


def after_preposition(typed: Word) -> Word | None:
    """The word behind a preposition that is written as its first letter; None where none can be."""
    if typed.full[0] in _PREPOSITIONS and len(typed.full) > SHORTEST_STEM:
        return word(typed.full[1:])
    return None


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


def _plain(text: str) -> str:
    # NFKD splits a letter from the marks on it; what is left of أ إ آ ؤ ئ is their plain letter.
    split = unicodedata.normalize("NFKD", ascii_digits(text))
    if not split.isascii():
        split = "".join(sign for sign in split if not unicodedata.combining(sign))
    return _ELIDED.sub(r"\1 ", split.casefold()).translate(_SAME_LETTER)


def _stem(full: str) -> str:
    if full.isascii():
        return _without_ending(full, _LATIN_ENDINGS, _LATIN_STEM)
    for prefix in _PREFIXES:
        if full.startswith(prefix) and len(full) - len(prefix) >= SHORTEST_STEM:
            full = full.removeprefix(prefix)
            break
    return _without_ending(full, _ENDINGS, SHORTEST_STEM)


def _without_ending(word: str, endings: tuple[str, ...], shortest: int) -> str:
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= shortest:
            return word.removesuffix(ending)
    return word


def _sound(stem: str) -> str:
    """Letters of one sound written as one, and none twice in a row."""
    if stem.isascii():
        for spelt, heard in _CONFUSED_LATIN:
            stem = stem.replace(spelt, heard)
    heard = stem.translate(_CONFUSED)
    twice = zip(heard, " " + heard, strict=False)
    return "".join(sign for sign, before in twice if sign != before or sign.isdigit())
