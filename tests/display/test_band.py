"""The band of news in a window: readable, still, and in the foot where calls need its room."""

from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtCore import QRectF

from core.domain.board_parts import Wanted
from core.domain.hall_screen import HallScreen, LayoutKind
from core.domain.layouts import plan_board, plan_with_band
from core.domain.legibility import FROM_HALF_WAY, TYPEFACES, NotLegibleError, Screen
from core.domain.texts import LocalText
from core.domain.ticker import Ticker, TickerLine
from core.domain.zones import Zone
from display.viewmodels.band import PAGE_SECONDS
from tests.display.samples import a_call, a_queue, a_site
from tests.display.windows import LANDSCAPE, PORTRAIT, Maker, Shown

LONG = LocalText(
    "يرجى إحضار أصل بطاقة الرقم القومي وصورة منها وشهادة الميلاد المميكنة قبل أخذ التذكرة من الجهاز",
    "Please have your identity card, a copy of it and the printed birth certificate with you",
)
FITS = {
    LayoutKind.BOARD: (LANDSCAPE, 55, 7),
    LayoutKind.MEDIA: (LANDSCAPE, 86, 6),
    LayoutKind.HALLS: (LANDSCAPE, 75, 6),
    LayoutKind.COLUMNS: (LANDSCAPE, 86, 6),
    LayoutKind.TOTEM: (PORTRAIT, 43, 4),
}


def telling(shown: Shown, kind: LayoutKind, *texts: LocalText) -> Shown:
    site = a_site()
    news = Ticker(lines=tuple(TickerLine(text=each) for each in texts))
    centre = replace(site.centre, ticker=news)
    counters = frozenset(str(code) for code in range(1, 31))
    zone = Zone(screen=HallScreen(layout=kind))
    shown.board.take_site(replace(site, centre=centre, zone=zone, counters=counters))
    return shown


def box(shown: Shown, name: str) -> QRectF:
    found = shown.item(name)
    return found.mapRectToScene(QRectF(0, 0, found.width(), found.height()))


@pytest.mark.parametrize("kind", FITS)
def test_news_stand_within_their_band_in_letters_for_who_sits_half_way(show: Maker, kind: LayoutKind) -> None:
    size, inches, metres = FITS[kind]
    shown = telling(show("ar", size, inches=inches, metres=metres), kind, LONG)
    shown.call(*range(1, 30))
    sizes, told = shown.board.measures.sizes, []
    for _ in range(8):
        news, rows = box(shown, "news"), box(shown, "historyRow-0")
        whole = news.united(box(shown, "newsPicture"))
        assert whole.left() >= sizes.margin
        assert whole.right() <= size[0] - sizes.margin
        assert news.height() <= sizes.band * 1.05
        assert rows.bottom() <= news.top()
        told.append(shown.board.band.text)
        shown.wait(PAGE_SECONDS + 0.1)

    digit = min(each.digit for each in TYPEFACES.values())
    assert sizes.band_font * digit >= shown.screen.pixels(FROM_HALF_WAY)
    assert len(set(told)) >= 2
    for text in (LONG.ar, LONG.en):
        assert all(any(word in page for page in told) for word in text.split())


def test_where_calls_need_the_room_of_the_band_news_have_turns_in_the_foot_and_the_reason_is_said(
    show: Maker, caplog: pytest.LogCaptureFixture
) -> None:
    shown = telling(show("ar", inches=43, metres=6.5), LayoutKind.BOARD, LONG)
    shown.board.take_queues((a_queue(3),))
    shown.call(1, 2)
    usual = plan_board(shown.screen, "ar")
    said = []
    for _ in range(8):
        said.append(shown.board.band.text if shown.board.foot.news else "")
        shown.wait(PAGE_SECONDS + 0.1)

    assert shown.board.measures.sizes == replace(usual, band_in_foot=True)
    assert caplog.text.count("would take the room of calls") == caplog.text.count("seats up to") == 1
    pages = [each for each in said if each]
    assert len(pages) == 4, "two turns after the queues in both languages"
    assert len(set(pages)) == len(pages), "each turn has its own page"
    while not shown.board.foot.news:
        shown.wait(1)
    assert box(shown, "news").top() >= shown.screen.height - usual.foot
    assert box(shown, "news").height() <= usual.foot


def test_wherever_calls_can_be_read_the_news_fit_into_the_foot() -> None:
    found = 0
    for size, kind, language in product((LANDSCAPE, PORTRAIT), LayoutKind, TYPEFACES):
        for inches, metres in product((10, 22, 43, 55, 86), range(1, 30)):
            try:
                sizes = plan_board(Screen(*size, inches, metres), language, Wanted(kind=kind))
            except NotLegibleError:
                continue
            found += 1
            assert sizes.band_font * 1.5 <= sizes.foot
    assert found > 100


def test_calls_that_would_not_come_round_in_time_keep_the_room_of_the_band() -> None:
    screen, wanted = Screen(*LANDSCAPE, 55, 7), Wanted(band=True)
    without = plan_board(screen, "ar")
    sizes, error = plan_with_band(screen, "ar", wanted, 11 * (without.rows - 1))
    assert (sizes.rows, error) == (without.rows - 1, None)
    assert sizes.band

    sizes, error = plan_with_band(screen, "ar", wanted, 11 * without.rows)
    assert sizes == replace(without, band_in_foot=True)
    assert error is not None
    assert error.code == "too_many_windows"
    with pytest.raises(NotLegibleError):
        plan_with_band(Screen(*LANDSCAPE, 32, 15), "ar", wanted, 1)


def test_nothing_turns_while_a_call_flashes_and_nothing_is_told_anew_in_between(show: Maker) -> None:
    shown = telling(show("en", metres=7), LayoutKind.BOARD, LONG)
    changes: list[str] = []
    shown.board.band.changed.connect(lambda: changes.append(shown.board.band.text))
    for _ in range(100):
        shown.wait(PAGE_SECONDS / 10)
    assert len(changes) in {9, 10}, "one page a turn, and no repaint between"

    changes.clear()
    while not changes:
        shown.wait(0.1)
    shown.wait(PAGE_SECONDS - 0.5)
    changes.clear()
    shown.board.take_calls((a_call(1),))
    shown.wait(0.6)
    shown.wait(2)
    assert not changes
    shown.wait(2)
    assert len(changes) == 1


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_picture_stands_where_its_line_begins(show: Maker, language: str) -> None:
    shown = telling(show(language, inches=86, metres=6), LayoutKind.BOARD, LocalText("أهلا", "Welcome"))
    for _ in range(2):
        picture, news = box(shown, "newsPicture"), box(shown, "news")
        arabic = "أهلا" in shown.board.band.text
        assert (picture.left() > news.right()) if arabic else (picture.right() < news.left())
        shown.wait(PAGE_SECONDS + 0.1)


def test_without_news_for_this_display_its_layout_is_as_before(show: Maker) -> None:
    shown = show("ar", metres=7)
    usual = shown.board.measures.sizes
    assert (usual.band, usual.band_in_foot) == (0, False)
    telling(shown, LayoutKind.BOARD, LONG)
    assert shown.board.measures.sizes != usual
    site = a_site()
    elsewhere = Ticker(lines=(TickerLine(text=LONG, zones=("h9",)),))
    shown.board.take_site(replace(site, centre=replace(site.centre, ticker=elsewhere)))

    assert shown.board.measures.sizes == usual


def test_a_line_of_any_length_leaves_room_for_its_picture(show: Maker) -> None:
    shown = show("ar", PORTRAIT, inches=43, metres=4)
    for letters in range(18, 34):
        telling(shown, LayoutKind.TOTEM, LocalText("ب " * letters, ""))
        shown.board.refresh()
        whole = box(shown, "news").united(box(shown, "newsPicture"))
        assert whole.left() >= shown.board.measures.sizes.margin
        assert whole.right() <= PORTRAIT[0] - shown.board.measures.sizes.margin
