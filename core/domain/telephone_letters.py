"""Words on the keys of a telephone: one strike a letter, and the words that are known tell which it was."""

from collections import Counter
from collections.abc import Iterable

from core.domain.words import words

_LATIN = {"2": "abc", "3": "def", "4": "ghi", "5": "jkl", "6": "mno", "7": "pqrs", "8": "tuv", "9": "wxyz"}
_ARABIC = {"2": "بتث", "3": "ا", "4": "سشصض", "5": "دذرز", "6": "جحخ", "7": "نهوي", "8": "فقكلم", "9": "طظعغ"}
"""As Arabic telephones have them; other forms of a letter are struck as the one that `words` leaves."""
_ARTICLE, _SHORTEST = "ال", 3


class TelephoneWords:
    """Made once for the words of one language; asked at every key."""

    def __init__(self, texts: Iterable[str], language: str) -> None:
        """`texts` are what may be meant; a word counts as often as it stands in them."""
        groups = _ARABIC if language == "ar" else _LATIN
        self._key_of = str.maketrans({letter: key for key, letters in groups.items() for letter in letters})
        counts = Counter(form for text in texts for each in words(text) for form in _forms(each.full))
        self._known: dict[str, Counter[str]] = {}
        """What the first keys of each word may begin, by these keys."""
        for word, count in counts.items():
            keys = word.translate(self._key_of)
            if not set(keys) <= set(groups):
                continue  # Of another script.
            for length in range(1, len(word) + 1):
                whole = 1 if length == len(word) else 0
                self._known.setdefault(keys[:length], Counter())[word[:length]] += 2 * count + whole

    def readings(self, keys: str) -> list[str]:
        """The beginnings of words that these keys, "2" to "9", may be; likeliest first."""
        return [word for word, _ in self._known.get(keys, Counter()).most_common()]


def _forms(full: str) -> tuple[str, ...]:
    """The word, and without the article with which an Arabic name has it."""
    if full.startswith(_ARTICLE) and len(full) - len(_ARTICLE) >= _SHORTEST:
        return full, full.removeprefix(_ARTICLE)
    return (full,)
