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
        yield from (News(each.whole(each.news.next_prayer(prayer)), "moon") for each in both)


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
    """The text in as few pieces of whole words as fit into this width, about equally long.

    `measured` gives the width of a piece. What a no-break space joins stays together. A word that is
    wider stands alone, cut into pieces.
    """
    words = [piece for word in text.split(" ") for piece in _cut(word, width, measured)]
    pages = _filled(words, width, measured)
    while len(pages) > 1:
        narrower = _filled(words, width * 0.95, measured)
        if len(narrower) > len(pages) or width * 0.95 < max(map(measured, words)):
            break
        pages, width = narrower, width * 0.95
    return tuple(pages)


def _filled(words: list[str], width: float, measured: Callable[[str], float]) -> list[str]:
    pages: list[str] = []
    for word in words:
        longer = f"{pages[-1]} {word}" if pages else ""
        if longer and measured(longer) <= width:
            pages[-1] = longer
        else:
            pages.append(word)
    return pages


def _cut(word: str, width: float, measured: Callable[[str], float]) -> Iterator[str]:
    while word:
        end = len(word)
        while end > 1 and measured(word[:end]) > width:
            end -= 1
        yield word[:end]
        word = word[end:]
