"""The file of a centre's news: what may stand in it, and that it comes back as it went in."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from core.domain.opening import ClosedDays, OpenHours, Opening, OpeningError, Place
from core.domain.texts import LocalText
from core.domain.ticker import Ticker, TickerError, TickerLine
from core.domain.ticker_form import ticker_facts, ticker_of
from core.ticker_file import TickerFileError, read_ticker, ticker_text

FULL = """
[[line]]
ar = "أحضر أصل البطاقة"
en = "Bring your \\"original\\" card"
zones = ["h1", "d3"]
days = ["sun", "mon"]
hours = "08:00-14:30"
first = 2026-12-01
last = 2026-12-31

[[line]]
en = "Wi-Fi is free"
"""
NEWS = Ticker(
    lines=(
        TickerLine(
            text=LocalText("أحضر أصل البطاقة", 'Bring your "original" card'),
            zones=("h1", "d3"),
            days=("sun", "mon"),
            begins=time(8),
            ends=time(14, 30),
            first=date(2026, 12, 1),
            last=date(2026, 12, 31),
        ),
        TickerLine(text=LocalText("", "Wi-Fi is free")),
    )
)


CALENDAR = """
closed_days_before = 5
closing_minutes_before = 30

[place]
latitude = 30.0444
longitude = 31.2357

[[closed]]
first = 2027-01-07
ar = "عيد الميلاد"
en = "Christmas"

[[closed]]
first = 2027-03-09
last = 2027-03-11

[[open]]
days = ["sun", "mon", "tue", "wed", "thu"]
hours = "08:30-15:00"
"""
OPENING = Opening(
    closed=(
        ClosedDays(
            first=date(2027, 1, 7), last=date(2027, 1, 7), occasion=LocalText("عيد الميلاد", "Christmas")
        ),
        ClosedDays(first=date(2027, 3, 9), last=date(2027, 3, 11)),
    ),
    hours=(OpenHours(days=("sun", "mon", "tue", "wed", "thu"), begins=time(8, 30), ends=time(15)),),
    days_before=5,
    minutes_before=30,
    place=Place(latitude=30.0444, longitude=31.2357),
)


def written(folder: Path, text: str) -> Path:
    file = folder / "news.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_file_says_lines_in_two_languages_and_when_they_are_told(tmp_path: Path) -> None:
    assert read_ticker(written(tmp_path, FULL)) == NEWS


def test_what_is_in_force_comes_back_as_a_file_and_from_its_facts(tmp_path: Path) -> None:
    assert read_ticker(written(tmp_path, ticker_text(NEWS))) == NEWS
    assert ticker_of(ticker_facts(NEWS)) == NEWS
    assert ticker_of({"lines": [], "of_a_newer_dawr": 1}) == Ticker()


def test_the_calendar_and_the_place_of_a_centre_stand_in_the_same_file(tmp_path: Path) -> None:
    both = Ticker(lines=NEWS.lines, opening=OPENING)

    assert read_ticker(written(tmp_path, CALENDAR)) == Ticker(opening=OPENING)
    assert read_ticker(written(tmp_path, ticker_text(both))) == both
    assert ticker_of(ticker_facts(both)) == both


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[[line]", "news.toml"),
        ("[[line]]\nzones = ['h1']", "give it ar, en or both"),
        ("[[line]]\nen = 'a'\nhours = '08:00-08:00'", "begin and end at once"),
        ("[[line]]\nen = 'a'\nfirst = 2026-12-31\nlast = 2026-12-01", "before it begins"),
        ("[place]\nlatitude = nan\nlongitude = 31.0", "no place of a centre"),
        ("[place]\nlatitude = 30.0\nlongitude = inf", "no place of a centre"),
        ("[[line]]\nen = 'a'\nhours = '25:00-26:00'", 'hours such as "08:00-14:30"'),
        (
            "[[line]]\nen = 'a'\ndays = ['sun', 'someday']",
            "news.toml: .\\[line.\\] 1, days 2: there is no day 'someday'; write mon, tue, wed",
        ),
        ("[[line]]\nen = 'a'\ncolour = 'red'", ".\\[line.\\] 1: unknown key colour$"),
        ("colour = 'red'", "news.toml: unknown key colour$"),
        (
            "[place]\nlatitude = 30.0\nlongitude = 31.0\nclosing_minutes_before = 30",
            "place.: unknown key closing_minutes_before: it stands before the first table",
        ),
        ("[[open]]\nhours = '22:00-03:00'", "from 22:00 to 03:00 ends on another day"),
        (f"[[line]]\nar = '{'ا' * 201}'", "201 characters: 200 at most"),
        ('[[line]]\nen = "two\\nlines"', "write it in one line"),
        ("[[line]]\nen = 'a'\n" * 31, "31 lines: 30 at most"),
        ("[place]\nlatitude = 300\nlongitude = 31", "no place of a centre"),
        ("[place]\nlatitude = 30", "longitude"),
        ("[[open]]\ndays = ['sun']", "write them like 08:30-15:00"),
        ("closing_minutes_before = 241", "closing_minutes_before is 241: from 0 to 240"),
        ("[[closed]]\nfirst = 2027-01-07\nlast = 2027-01-06", "end before they begin"),
        ("closed_days_before = 99", "from 0 to 30"),
    ],
)
def test_a_file_that_makes_no_sense_says_what_is_wrong_with_it(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(TickerFileError, match=why):
        read_ticker(written(tmp_path, text))


@pytest.mark.parametrize(
    ("longitude", "zone", "there"),
    [
        (31.2, "Africa/Cairo", True),
        (-31.2, "Africa/Cairo", False),
        (-175.2, "Pacific/Tongatapu", True),
        (175.2, "Pacific/Tongatapu", True),
        (76.0, "Asia/Shanghai", True),
        (-3.7, "Europe/Madrid", True),
    ],
)
def test_a_place_is_where_its_clock_is(longitude: float, zone: str, *, there: bool) -> None:
    place, at = Place(latitude=20, longitude=longitude), datetime(2026, 7, 1, 12, tzinfo=UTC)
    if there:
        place.refuse_elsewhere(zone, at)
    else:
        with pytest.raises(OpeningError, match="East of Greenwich is a plus"):
            place.refuse_elsewhere(zone, at)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(TickerFileError, match="cannot be read"):
        read_ticker(tmp_path / "none.toml")


def test_news_belong_to_their_zones_and_need_a_band_nowhere_else() -> None:
    here = Ticker(lines=NEWS.lines[:1])

    assert here.wanted({"d3"})
    assert Ticker(opening=OPENING).wanted({"d1"})
    assert not here.wanted({"d1", "h2"})
    assert NEWS.wanted({"d1"})
    with pytest.raises(TickerError):
        TickerLine(text=LocalText("", ""))
