"""What the band tells, as tables; no window."""

from dataclasses import replace
from datetime import time

from core.domain.calendar import local
from core.domain.texts import LocalText
from core.domain.ticker import Ticker, TickerLine
from display.viewmodels.hall_site import Site
from display.viewmodels.news import in_pages, news_of
from tests.display.samples import NOON, a_site, a_tongue

AT = local(NOON, "Africa/Cairo")
"""A Sunday, at noon."""
BOTH = TickerLine(text=LocalText("الشباك 7", "Window 7"))


def a_site_with(*lines: TickerLine) -> Site:
    site = a_site()
    return replace(site, display="d1", centre=replace(site.centre, ticker=Ticker(lines=lines)))


def told(*lines: TickerLine, own: str = "", first: str = "ar") -> list[str]:
    return [each.text for each in news_of(a_site_with(*lines), own, AT, a_tongue(first))]


def test_a_line_comes_in_the_first_language_and_then_in_the_other_each_in_its_direction() -> None:
    assert told(BOTH) == ["\u2067الشباك ٧\u2069", "\u2066Window 7\u2069"]
    assert told(BOTH, first="en") == ["\u2066Window 7\u2069", "\u2067الشباك ٧\u2069"]
    assert told(TickerLine(text=LocalText("", "Window 7"))) == ["\u2066Window 7\u2069"]


def test_lines_of_other_zones_days_and_hours_wait() -> None:
    assert told(
        BOTH,
        replace(BOTH, zones=("d2",)),
        replace(BOTH, days=("mon",)),
        replace(BOTH, begins=time(13), ends=time(14)),
    ) == told(replace(BOTH, zones=("d1",), days=("sun",), begins=time(12), ends=time(13)))


def test_pieces_of_the_machines_own_ticker_are_lines_of_their_own() -> None:
    assert told(own="We close at 3 | Have your papers ready ||") == [
        "\u2068We close at 3\u2069",
        "\u2068Have your papers ready\u2069",
    ]


def test_with_nothing_to_tell_the_band_says_what_day_it_is() -> None:
    assert told(first="en") == ["\u2066Sunday 22 November\u2069", "\u2067Sunday ٢٢ November\u2069"]


def test_a_long_line_turns_pages_of_whole_words_about_equally_long() -> None:
    assert in_pages("one two three", 100, len) == ("one two three",)
    assert in_pages("one two three four five", 20, len) == ("one two three", "four five")
    assert in_pages("antidisestablishment yes", 8, len) == ("antidise", "stablish", "ment yes")


def test_no_word_is_lost_between_pages() -> None:
    text = "يرجى إحضار أصل البطاقة وصورة منها وشهادة الميلاد قبل أخذ التذكرة من الجهاز"
    for width in range(1, len(text) + 1):
        pages = in_pages(text, width, len)
        assert all(len(each) <= width for each in pages)
        assert "".join(pages).replace(" ", "") == text.replace(" ", "")
