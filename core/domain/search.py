"""Finds what people mean by what they really type: everyday words, other spellings, one slip of the finger.

Each step can be explained. `Vocabulary` tells which known words a typed one
may mean. A hit is worth how much of the query it meets, and more when one of
its names is exactly that. What is known without the query decides between
equals.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from core.domain.vocabulary import SOUND, Lexicon, Meanings, Vocabulary
from core.domain.words import Word, words

_NAME, _AROUND, _PAPER = 1.0, 0.4, 0.15
"""What a word counts in a name or an everyday phrase, in what is around it, in a paper to bring."""
_EXACTNESS = 0.5
"""What is added when one name is exactly the query, to the 1 for meeting all of it."""
_ENOUGH = 0.5
"""Whoever meets less of the query than this share of what the best hit meets is no answer beside it."""


@dataclass(frozen=True, slots=True)
class Findable:
    """Something that can be found."""

    key: str
    names: tuple[str, ...]
    """What it is called, and what people say for it."""
    around: tuple[str, ...] = ()
    """Who does it."""
    papers: tuple[str, ...] = ()
    """What to bring for it."""


class _Text(NamedTuple):
    entry: int
    weight: float
    stems: frozenset[str]


class _Asked(NamedTuple):
    """A word of the query, and how much it tells: what few entries have more, what is but guessed less."""

    meanings: Meanings
    worth: float


class _Hit:
    """What an entry, or one text of it, has of the query."""

    __slots__ = ("covered", "exact", "met")

    def __init__(self) -> None:
        self.met = 0.0
        """The share of the query that it meets, each word as surely as it is meant."""
        self.covered = 0.0
        """The same share, however surely."""
        self.exact = 0.0


class SearchIndex:
    """Made once, asked at every key."""

    def __init__(self, findables: Iterable[Findable], lexicon: Lexicon | None = None) -> None:
        entries = list(findables)
        self._keys = [each.key for each in entries]
        texts = [text for entry, each in enumerate(entries) for text in _texts(entry, each)]
        self._vocabulary = Vocabulary((each for *_, of in texts for each in of), lexicon or Lexicon({}))
        self._texts = [_Text(entry, weight, _stems(of)) for entry, weight, of in texts]
        self._holders: dict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(self._texts):
            for stem in text.stems:
                self._holders[stem].append(place)
        self._worth = {stem: self._tells([stem]) for stem in self._holders}
        self._text_worth = [sum(self._worth[stem] for stem in text.stems) for text in self._texts]
        # The words before the last are the same at the next key.
        self._read = lru_cache(256)(self._read_anew)

    def says_nothing(self, query: str) -> bool:
        """Whether nothing in it says yet what is looked for."""
        return all(self._vocabulary.is_idle(each) for each in words(query))

    def find(self, query: str, limit: int = 50, prior: Mapping[str, float] | None = None) -> list[str]:
        """The keys that the query means, best first, then in their given order.

        A hit is worth up to 1 for meeting the query and half as much again for
        being exactly it. `prior` adds by key what is known without the query:
        small, or it drowns it.
        """
        typed = [each for each in words(query) if not self._vocabulary.is_idle(each)]
        hits = self._hits([part for each in typed for part in self._read(each)])
        enough = _ENOUGH * max((hit.covered for hit in hits.values()), default=0)
        prior = prior or {}
        ranks = [
            (-(hit.met + _EXACTNESS * hit.exact + prior.get(self._keys[entry], 0)), entry)
            for entry, hit in hits.items()
            if hit.covered >= enough
        ]
        return [self._keys[entry] for _, entry in sorted(ranks)[:limit]]

    def _hits(self, asked: Sequence[_Asked]) -> Mapping[int, _Hit]:
        whole = sum(each.worth for each in asked)
        hits: dict[int, _Hit] = defaultdict(_Hit)
        told: dict[int, float] = defaultdict(float)
        named: dict[int, dict[str, float]] = defaultdict(dict)
        for each in asked:
            share = each.worth / whole
            of_text: dict[int, float] = {}
            for stem, surely in each.meanings.items():
                for place in self._holders[stem]:
                    of_text[place] = max(of_text.get(place, 0), surely)
                    named[place][stem] = max(named[place].get(stem, 0), surely)
            of_entry: dict[int, float] = {}
            for place, surely in of_text.items():
                entry, weight, _ = self._texts[place]
                told[place] += share * surely
                of_entry[entry] = max(of_entry.get(entry, 0), weight * surely)
            for entry, meets in of_entry.items():
                hits[entry].met += share * meets
                hits[entry].covered += share
        for place, share in told.items():
            entry, weight, _ = self._texts[place]
            of_it = sum(self._worth[stem] * surely for stem, surely in named[place].items())
            exact = weight * share * of_it / self._text_worth[place]
            hits[entry].exact = max(hits[entry].exact, exact)
        return hits

    def _read_anew(self, typed: Word) -> list[_Asked]:
        found = self._vocabulary.meanings(typed)
        return [_Asked(each, self._tells(_likely(each)) * max(each.values())) for each in found]

    def _tells(self, stems: Iterable[str]) -> float:
        having = {self._texts[place].entry for stem in stems for place in self._holders[stem]}
        return math.sqrt(math.log(1 + len(self._keys) / len(having)))


def _texts(entry: int, findable: Findable) -> Iterator[tuple[int, float, tuple[str, ...]]]:
    for name in findable.names:
        yield entry, _NAME, (name,)
    yield entry, _AROUND, findable.around
    yield entry, _PAPER, findable.papers


def _stems(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(each.stem for text in texts for each in words(text))


def _likely(meanings: Meanings) -> list[str]:
    best = max(meanings.values())
    return [stem for stem, surely in meanings.items() if surely >= best * SOUND]
