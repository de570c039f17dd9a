"""Every layout is computed from the screen and its hall, or refused with what would do: literal numbers."""

import itertools

import pytest

from core.domain.board_parts import Wanted
from core.domain.board_sizes import BoardSizes, Box
from core.domain.hall_screen import LayoutKind
from core.domain.layouts import MOST_PAGES, TooManyWindowsError, plan_board, require_rows
from core.domain.legibility import CALL, EASY, LEAST, TYPEFACES, NotLegibleError, Screen

LYING, UPRIGHT = (1920, 1080), (1080, 1920)


def planned(
    kind: LayoutKind,
    size: tuple[int, int],
    inches: float,
    metres: float,
    *,
    language: str = "ar",
    arrows: bool = False,
    in_turn: bool = False,
) -> BoardSizes:
    letters = 12 if kind is LayoutKind.HALLS else 0
    wanted = Wanted(kind=kind, arrows=arrows, in_turn=in_turn, hall_letters=letters)
    return plan_board(Screen(*size, inches, metres), language, wanted)


@pytest.mark.parametrize(
    ("kind", "size", "inches", "metres", "rows", "columns"),
    [
        (LayoutKind.BOARD, LYING, 55, 8, 5, 1),
        (LayoutKind.BOARD, UPRIGHT, 55, 8, 5, 1),
        (LayoutKind.AGENCY, LYING, 55, 8, 5, 1),
        (LayoutKind.HALLS, LYING, 86, 8, 6, 1),
        (LayoutKind.MEDIA, LYING, 55, 8, 3, 1),
        (LayoutKind.TOTEM, UPRIGHT, 55, 8, 4, 1),
        (LayoutKind.COLUMNS, LYING, 75, 8, 12, 3),
        (LayoutKind.COLUMNS, LYING, 86, 8, 15, 3),
        (LayoutKind.COLUMNS, LYING, 55, 5, 15, 3),
    ],
)
def test_a_screen_and_its_farthest_seat_make_so_many_rows(
    kind: LayoutKind, size: tuple[int, int], inches: float, metres: float, rows: int, columns: int
) -> None:
    sizes = planned(kind, size, inches, metres)

    assert (sizes.kind, sizes.rows, sizes.columns) == (kind, rows, columns)


@pytest.mark.parametrize(
    ("kind", "size", "inches", "metres", "said"),
    [
        (LayoutKind.BOARD, LYING, 43, 20, "cannot be read from 20 m: seats up to 6.5 m or a screen of 131"),
        (LayoutKind.HALLS, LYING, 65, 8, "cannot be read from 8 m: seats up to 7.6 m or a screen of 69"),
        (LayoutKind.COLUMNS, LYING, 65, 8, "cannot be read from 8 m: seats up to 7.6 m or a screen of 69"),
        (LayoutKind.MEDIA, LYING, 43, 8, "cannot be read from 8 m: seats up to 6.5 m or a screen of 53"),
        (LayoutKind.TOTEM, LYING, 55, 2, "1920x1080 lies, and this layout is for one that stands upright"),
    ],
)
def test_a_layout_below_the_limit_is_refused_with_what_would_do(
    kind: LayoutKind, size: tuple[int, int], inches: float, metres: float, said: str
) -> None:
    with pytest.raises(NotLegibleError, match=said):
        planned(kind, size, inches, metres)


@pytest.mark.parametrize(
    ("inches", "metres", "media"),
    [
        (55, 8, Box(975, 476, 889, 334)),
        (65, 5, Box(546, 0, 1318, 847)),
        (55, 5, Box(634, 0, 1230, 847)),
    ],
)
def test_what_the_calls_leave_over_is_for_media(inches: float, metres: float, media: Box) -> None:
    assert planned(LayoutKind.MEDIA, LYING, inches, metres).media == media


ALL = list(
    itertools.product(
        LayoutKind,
        (LYING, UPRIGHT, (3840, 2160)),
        ((43, 5), (55, 6.5), (65, 8), (86, 10), (86, 20)),
        ("ar", "en"),
        (False, True),
        (False, True),
    )
)


def test_whatever_is_planned_is_large_enough_and_nothing_leaves_the_screen_or_lies_over_another() -> None:
    count = 0
    for kind, size, (inches, metres), language, arrows, in_turn in ALL:
        screen = Screen(*size, inches, metres)
        try:
            sizes = planned(kind, size, inches, metres, language=language, arrows=arrows, in_turn=in_turn)
        except NotLegibleError:
            continue
        count += 1
        digit = min(face.digit for face in TYPEFACES.values()) if in_turn else TYPEFACES[language].digit
        assert sizes.call_font * TYPEFACES[language].digit >= screen.pixels(CALL)
        assert sizes.row_font * digit >= screen.pixels(EASY)
        assert sizes.row_arrow >= (screen.pixels(EASY) if arrows else 0)
        assert sizes.hall_font * 0.555 >= (screen.pixels(LEAST) if kind is LayoutKind.HALLS else 0)
        across = screen.width - 2 * sizes.margin
        body = screen.height - sizes.header - sizes.gap - sizes.foot
        boxes = [sizes.panel, sizes.list, *([sizes.media] if sizes.media.width else [])]
        for box in boxes:
            assert 0 <= box.x <= box.x + box.width <= across, (kind, size, inches, metres)
            assert 0 <= box.y <= box.y + box.height <= body, (kind, size, inches, metres)
        for one, other in itertools.combinations(boxes, 2):
            assert _are_apart(one, other), (kind, size, inches, metres, one, other)
        lines = sizes.rows // sizes.columns
        assert lines * (sizes.row_height + sizes.row_gap) - sizes.row_gap <= sizes.list.height
        assert sizes.columns * (sizes.row_width + sizes.gap) - sizes.gap <= sizes.list.width
    assert count > 200


def _are_apart(one: Box, other: Box) -> bool:
    return (
        one.x + one.width < other.x
        or other.x + other.width < one.x
        or one.y + one.height < other.y
        or other.y + other.height < one.y
    )


def test_arrows_and_halls_take_room_from_the_letters_never_their_size() -> None:
    plain = planned(LayoutKind.BOARD, LYING, 55, 8)
    pointed = planned(LayoutKind.BOARD, LYING, 55, 8, arrows=True)

    assert pointed.row_width > plain.row_width
    assert pointed.row_font * 0.555 >= 75.7  # 48 mm at 1.577 pixels to the mm
    assert pointed.row_arrow == 109


@pytest.mark.parametrize(("counters", "pages"), [(0, 1), (5, 1), (6, 2), (11, 3), (55, 11)])
def test_more_windows_than_rows_turn_pages(counters: int, pages: int) -> None:
    assert require_rows(planned(LayoutKind.BOARD, LYING, 55, 8), counters) == pages


def test_windows_whose_calls_would_not_come_round_are_refused() -> None:
    with pytest.raises(TooManyWindowsError, match="a zone of 55 windows or a layout of 6 rows would do"):
        require_rows(planned(LayoutKind.BOARD, LYING, 55, 8), 56)
    assert MOST_PAGES == 11
