"""What the band tells; no window."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from core.domain.calendar import local
from core.domain.digits import DigitStyle
from core.domain.opening import ClosedDays, OpenHours, Opening, Place
from core.domain.texts import LocalText
from core.domain.ticker import Ticker, TickerLine
from display.app import phrases
from display.viewmodels.board_props import Tongue
from display.viewmodels.hall_site import Site
from display.viewmodels.news import in_pages, news_of
from display.viewmodels.wording import BoardWording
from tests.display.samples import NOON, a_site, a_tongue

DIGITS = DigitStyle.ARABIC_INDIC
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
    assert told(own="We close at 3 | (3) نغلق في PDF ||") == [
        "\u2066We close at 3\u2069",
        "\u2067(3) نغلق في PDF\u2069",
    ]


def test_with_nothing_to_tell_the_band_says_what_day_it_is() -> None:
    assert told(first="en") == [
        "\u2066Sunday\u00a022\u00a0November\u2069",
        "\u2067Sunday\u00a0٢٢\u00a0November\u2069",
    ]


def test_a_long_line_turns_pages_of_whole_words_about_equally_long() -> None:
    assert in_pages("one two three", 100, len) == ("one two three",)
    assert in_pages("one two three four five", 20, len) == ("one two three", "four five")
    assert in_pages("antidisestablishment yes", 8, len) == ("antidise", "stablish", "ment yes")


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("Bring your card, your photo and the form", ("Bring your card,", "your photo and the form")),
        (
            "Window seven is shut. Ask the staff at the door",
            ("Window seven is shut.", "Ask the staff at the door"),
        ),
        # Both fit on two pages; a comma nearer to the middle is no reason to tear the sentence.
        ("It is shut. Go to two, please do so", ("It is shut.", "Go to two, please do so")),
        ("أحضر بطاقتك، وصورتك مع الاستمارة", ("أحضر بطاقتك،", "وصورتك مع الاستمارة")),
        (
            "Ask: who is served in the hall upstairs today",
            ("Ask: who is served in", "the hall upstairs today"),
        ),
    ],
)
def test_a_page_turns_after_a_sentence_or_a_clause_where_it_can(text: str, pages: tuple[str, ...]) -> None:
    assert in_pages(text, 26, len) == pages


def test_a_day_is_never_cut_between_two_pages() -> None:
    assert in_pages("closed on Sunday\u00a022\u00a0November", 20, len) == (
        "closed on",
        "Sunday\u00a022\u00a0November",
    )


def test_no_word_is_lost_between_pages() -> None:
    text = "يرجى إحضار أصل البطاقة وصورة منها وشهادة الميلاد قبل أخذ التذكرة من الجهاز"
    for width in range(1, len(text) + 1):
        pages = in_pages(text, width, len)
        assert all(len(each) <= width for each in pages)
        assert "".join(pages).replace(" ", "") == text.replace(" ", "")


def from_calendar(opening: Opening, at: datetime, wordings: dict[str, BoardWording]) -> list[str]:
    site = a_site()
    centre = replace(site.centre, ticker=Ticker(opening=opening))
    tongue = Tongue(wordings["ar"], wordings["en"], DigitStyle.ARABIC_INDIC)
    return [
        each.text[1:-1].replace("\u00a0", " ")
        for each in news_of(replace(site, centre=centre), "", at, tongue)
    ]


def test_holidays_closing_time_and_the_next_prayer_are_told_in_both_languages(qapp: object) -> None:
    wordings = {each: BoardWording(each, phrases(each, DIGITS), DIGITS) for each in ("ar", "en")}
    feast = ClosedDays(first=date(2026, 10, 8), last=date(2026, 10, 8))
    named = replace(feast, last=date(2026, 10, 10), occasion=LocalText("نصر أكتوبر", "6 October"))
    hours = OpenHours(begins=time(8, 30), ends=time(15))
    at = datetime(2026, 10, 6, 14, 30, tzinfo=ZoneInfo("Africa/Cairo"))
    cairo = Place(latitude=30.0444, longitude=31.2357)

    assert from_calendar(Opening(closed=(feast,), hours=(hours,), place=cairo), at, wordings) == [
        "موعد الإغلاق اليوم ٣:٠٠ م",
        "Closing today at 3:00 pm",
        "المركز مغلق يوم الخميس ٨ أكتوبر",
        "The centre is closed on Thursday 8 October",
        "الصلاة القادمة: العصر ٤:٠٤ م",
        "Next prayer: Asr 4:04 pm",
    ]
    assert from_calendar(Opening(place=cairo), at.replace(hour=23), wordings) == [
        "الصلاة القادمة: الفجر غدًا ٥:٢٥ ص",
        "Next prayer: Fajr tomorrow 5:25 am",
    ]
    assert from_calendar(Opening(closed=(named,)), at, wordings) == [
        "نصر أكتوبر: المركز مغلق من الخميس ٨ أكتوبر إلى السبت ١٠ أكتوبر",
        "6 October: The centre is closed from Thursday 8 October to Saturday 10 October",
    ]
    assert from_calendar(Opening(closed=(named,)), at.replace(day=9), wordings)[1] == (
        "6 October: The centre is closed until Saturday 10 October"
    )
    assert from_calendar(Opening(closed=(feast,)), at.replace(day=8), wordings) == [
        "المركز مغلق اليوم",
        "The centre is closed today",
    ]


def test_every_day_and_month_has_its_arabic_name(qapp: object) -> None:
    wording = BoardWording("ar", phrases("ar", DIGITS), DIGITS).news
    days = [wording.day(date(2026, 11, 22 + number)) for number in range(7)]
    months = [wording.day(date(2026, month, 1)) for month in range(1, 13)]

    assert [each.split()[0] for each in days] == (
        ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"]
    )
    assert [each.split()[2] for each in months] == (
        [
            *("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو"),
            *("يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"),
        ]
    )
