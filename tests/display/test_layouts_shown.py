"""Layouts as a hall sees them: arrows, halls, columns, the room for media, languages in turn."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from core.domain.hall_screen import Arrow, HallScreen, LayoutKind, Tongues
from core.domain.layouts import MOST_PAGES
from core.domain.texts import LocalText
from core.domain.zones import Zone
from display.viewmodels.board_props import row_props
from display.viewmodels.call_board import QUICK_PAGE, STAYS
from display.viewmodels.look import TURN_SECONDS, Look
from tests.display.samples import a_call, a_site, a_tongue
from tests.display.windows import Maker, Shown

HALLS = {str(code): LocalText("القاعة الكبرى", "Great hall") for code in range(1, 100)}


def arranged(shown: Shown, **screen: object) -> Shown:
    """The same window, after the centre has changed the look of its display."""
    site = replace(a_site(), halls=HALLS, zone=Zone(screen=HallScreen(**screen)))  # type: ignore[arg-type]
    shown.board.take_site(site)
    return shown


def box(shown: Shown, name: str) -> QRectF:
    found = shown.item(name)
    return found.mapRectToScene(QRectF(0, 0, found.width(), found.height()))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_arrow_points_as_the_building_stands_in_both_languages(show: Maker, language: str) -> None:
    arrows = (Arrow(counter="55", bearing=90), Arrow(counter="7", bearing=180))
    shown = arranged(show(language, metres=6), arrows=arrows)
    shown.call(5)
    shown.call(6, counter="7")
    shown.call(8, counter="9")
    shown.call(9)
    picture = shown.picture("newestArrow")
    dark = [
        (x, y)
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).lightness() < 80
    ]

    # The head is where the ink is tall: to the right, whatever side the language begins at.
    right = [y for x, y in dark if x > picture.width() * 0.6]
    left = [y for x, y in dark if x < picture.width() * 0.3]
    assert max(right) - min(right) > 2 * (max(left) - min(left))
    assert shown.item("historyArrow-1").rotation() == 180
    assert not shown.item("historyArrow-0").isVisible(), "nobody said where window 9 is"
    assert box(shown, "historyArrow-1").intersected(box(shown, "historyWindow-1")).isEmpty()


def test_the_room_for_media_is_as_large_as_planned_and_free_of_calls(show: Maker) -> None:
    shown = arranged(show("ar"), layout=LayoutKind.MEDIA)
    shown.call(1, 2, 3)
    slot, planned = box(shown, "mediaSlot"), shown.board.measures.sizes.media

    assert (slot.width(), slot.height()) == (planned.width, planned.height) == (889, 334)
    for name in ("newestCall", "historyRow-0", "historyRow-1"):
        assert slot.intersected(box(shown, name)).isEmpty(), name


def test_columns_are_read_down_and_then_on_in_the_language_of_the_board(show: Maker) -> None:
    for language in ("ar", "en"):
        shown = arranged(show(language, inches=86), layout=LayoutKind.COLUMNS)
        shown.call(*range(1, 12))
        lines = shown.board.measures.sizes.rows // shown.board.measures.sizes.columns
        first, second, next_column = (box(shown, f"historyRow-{row}") for row in (0, 1, lines))

        assert second.x() == first.x()
        assert second.y() > first.y() == next_column.y()
        assert (next_column.x() < first.x()) is (language == "ar")
        assert shown.item("newestStrip").isVisible()


def test_every_call_says_its_hall_where_there_are_several(show: Maker) -> None:
    shown = arranged(show("ar", inches=86), layout=LayoutKind.HALLS)
    shown.call(1, 2)

    assert (shown.board.panel.hall, shown.board.panel.secondHall) == ("القاعة الكبرى", "Great hall")
    assert shown.board.calls.rows[0].hall == "القاعة الكبرى"
    assert box(shown, "historyHall-0").intersected(box(shown, "historyWindow-0")).isEmpty()


def test_in_turn_the_rows_change_language_and_the_newest_call_keeps_both(show: Maker) -> None:
    shown = arranged(show("ar"), tongues=Tongues.IN_TURN)
    shown.call(1, 2)
    shown.wait(TURN_SECONDS - shown.seconds[0] % TURN_SECONDS)
    said = []
    for _ in range(4):
        said.append((shown.board.calls.rows[0].code, shown.board.panel.code, shown.board.rightToLeft))
        shown.wait(TURN_SECONDS)

    assert [("ح" in row) for row, _, _ in said] in ([True, False] * 2, [False, True] * 2)
    assert {(panel, side) for _, panel, side in said} == {(said[0][1], True)}
    assert "A-2" in shown.board.panel.secondLine


def test_where_rows_turn_pages_every_page_is_shown_in_both_languages() -> None:
    look = Look(screen=HallScreen(tongues=Tongues.IN_TURN))

    assert [look.is_turned(clock, 3, 0) for clock in (0.0, 5.0, 10.0)] == [False] * 3
    assert [look.is_turned(0.0, 3, rounds) for rounds in (0, 1, 2)] == [False, True, False]
    assert not Look().is_turned(5.0, 1, 1)


def test_all_pages_come_round_while_a_call_must_stand_on_the_board() -> None:
    assert 2 * (MOST_PAGES - 1) * QUICK_PAGE <= STAYS


def test_a_change_of_the_centre_changes_a_display_that_runs_and_back(show: Maker) -> None:
    shown = show("ar")
    shown.call(1)
    usual = shown.board.measures.sizes
    arranged(shown, layout=LayoutKind.BOARD, language="en", inches=43, metres=20)

    assert "cannot be read from 20 m" in shown.board.refusal.sentence
    arranged(shown, language="en", inches=86, metres=10, strong=True)
    assert shown.board.refusal.sentence == ""
    assert (shown.board.rightToLeft, shown.board.strong) == (False, True)
    arranged(shown)
    assert shown.board.measures.sizes == usual
    assert (shown.board.rightToLeft, shown.board.strong) == (True, False)


def test_a_row_reads_as_its_own_language_does() -> None:
    assert row_props(a_call(1), a_tongue("ar"), fresh=False).right_to_left
    assert not row_props(a_call(1), a_tongue("ar").turned, fresh=False).right_to_left
