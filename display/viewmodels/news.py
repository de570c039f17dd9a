"""What the band of a display tells at a moment, from the centre's news and the machine's own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from core.domain.digits import whole_line
from core.prayer_times import next_prayer
from display.viewmodels.board_props import Tongue
from display.viewmodels.hall_site import Site
from display.viewmodels.wording import BoardWording

Wordings = tuple[BoardWording, BoardWording]
_SENTENCE_ENDS = (".", "!", "?", "؟")
_CLAUSE_ENDS = (",", "،", ";", "؛", ":", "–", "—")
_PAGE, _BETWEEN_CLAUSES, _WITHIN_A_CLAUSE = 4.0, 1.0, 10.0
"""What a page costs, and what turning it costs there: one more page rather than half a clause."""


@dataclass(frozen=True, slots=True)
class News:
    """One line in one language, and the picture beside it."""

    text: str
    icon: str = "info"


def news_of(site: Site | None, own: str, at: datetime, tongue: Tongue) -> tuple[News, ...]:
    """The lines in their order, each in the first language and then in the other.

    `at` by the centre's clock. Pieces of `own`, the settings of the machine, stand between `|` signs.
    Nothing to tell now: what day it is.
    """
    both = (tongue.first, tongue.second)
    told = [*_calendar(site, at, both), *_lines(site, at, both), *_own(own)]
    return tuple(told or [News(each.whole(each.news.day(at)), "calendar") for each in both])


def _own(news: str) -> Iterator[News]:
    yield from (News(whole_line(each.strip())) for each in news.split("|") if each.strip())


def _calendar(site: Site | None, at: datetime, both: Wordings) -> Iterator[News]:
    """What the centre's calendar and place tell by themselves."""
    if site is None:
        return
    opening = site.centre.ticker.opening
    closes = opening.closes_soon(at, site.zones)
    if closes is not None:
        closing = at.replace(hour=closes.hour, minute=closes.minute)
        yield from (News(each.whole(each.news.closes(closing)), "clock") for each in both)
    for days in opening.closed_soon(at.date()):
        yield from (News(each.whole(each.news.closed(days, at.date())), "calendar") for each in both)
    if opening.place is not None:
        prayer = next_prayer(opening.place, at, site.centre.time_zone)
        yield from (News(each.whole(each.news.next_prayer(prayer, at.date())), "moon") for each in both)


def _lines(site: Site | None, at: datetime, both: Wordings) -> Iterator[News]:
    if site is None:
        return
    for line in site.centre.ticker.lines:
        if line.due(at, site.zones):
            for wording in both:
                text = line.text.ar if wording.language == "ar" else line.text.en
                if text:
                    yield News(_said(text, wording))


def _said(text: str, wording: BoardWording) -> str:
    return wording.whole(wording.number(text))


def in_pages(text: str, width: float, measured: Callable[[str], float]) -> tuple[str, ...]:
    """The text in few pieces that fit into this width: whole sentences and clauses, then about equally long.

    `measured` gives the width of a piece. What a no-break space joins stays together. A word that is
    wider stands alone, cut into pieces.
    """
    words = [piece for word in text.split(" ") for piece in _cut(word, width, measured)]
    # From the last word to the first: the cheapest way to go on from there, and its pages.
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for start in reversed(range(len(words))):
        ways: list[tuple[float, tuple[str, ...]]] = []
        for end, (after, pages) in enumerate(best, start + 1):
            page = " ".join(words[start:end])
            length = measured(page)
            if length > width and ways:
                break
            torn = _torn(words[end - 1]) if pages else 0.0
            ways.append((_PAGE + (1 - length / width) ** 2 + torn + after, (page, *pages)))
        best.insert(0, min(ways))
    return best[0][1]


def _torn(word: str) -> float:
    """What it costs to turn the page after this word."""
    if word.endswith(_SENTENCE_ENDS):
        return 0.0
    return _BETWEEN_CLAUSES if word.endswith(_CLAUSE_ENDS) else _WITHIN_A_CLAUSE


def _cut(word: str, width: float, measured: Callable[[str], float]) -> Iterator[str]:
    while word:
        end = len(word)
        while end > 1 and measured(word[:end]) > width:
            end -= 1
        yield word[:end]
        word = word[end:]
