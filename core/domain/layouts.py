"""Layouts of a hall display: computed from the screen's inches, the farthest seat and what it must hold.

Digits of the rows fill at least 20 minutes of arc, those of the newest call 0.7
degrees, the second language and names of halls 15 minutes, foot and band 20 minutes
from half way. A layout that has no room for that is refused.
"""

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from core.domain.board_parts import USUAL_BOARD, Parts, Wanted, parts_of
from core.domain.board_sizes import BoardSizes, Box, Layout
from core.domain.errors import QueueError
from core.domain.hall_screen import LayoutKind
from core.domain.legibility import NotLegibleError, Screen

MOST_PAGES = 11
"""So many pages of rows come round while a call must stand on the board."""
_MOST_ROWS, _FEWEST_ROWS = 6, 3
_COLUMNS, _MOST_LINES = (2, 3), 8
_MEDIA_ACROSS, _MEDIA_DOWN = 0.36, 0.24
"""A smaller share of the width, and of the screen's shorter side, is no room for a film."""
_TOTEM_TILES = (4, 3, 2)
"""Queues under each other, the more the better."""
_NEAREST, _LONGEST_HALL = 1.0, 60.0


class TooManyWindowsError(QueueError):
    """So many windows may call at once that a call does not come round while its visitor looks for it."""

    code = "too_many_windows"

    def __init__(self, rows: int, counters: int) -> None:
        super().__init__(
            f"{rows} rows do not show the calls of {counters} windows in time: a zone of "
            f"{rows * MOST_PAGES} windows or a layout of {math.ceil(counters / MOST_PAGES)} rows would do"
        )
        self.rows = rows
        self.counters = counters


def plan_board(screen: Screen, language: str, wanted: Wanted = USUAL_BOARD) -> BoardSizes:
    """The sizes of a layout that can be read from the farthest seat.

    Raises NotLegibleError with the reason and what would do.
    """
    sizes = _planned(screen, language, wanted)
    if sizes is None:
        raise _refusal(screen, language, wanted)
    return sizes


def plan_with_band(
    screen: Screen, language: str, wanted: Wanted, counters: int
) -> tuple[BoardSizes, QueueError | None]:
    """As `plan_board`; a band that would take the room of calls is in the foot, and told why.

    There its letters fit in any case: those of the calls are four times as high. The calls of so many
    windows must still come round. Raises NotLegibleError where not even the calls fit.
    """
    try:
        sizes = plan_board(screen, language, wanted)
        if wanted.band:
            require_rows(sizes, counters)
    except QueueError as error:
        if not wanted.band:
            raise
        without = plan_board(screen, language, replace(wanted, band=False))
        return replace(without, band_in_foot=True), error
    return sizes, None


def require_rows(sizes: BoardSizes, counters: int) -> int:
    """How many pages the calls of so many windows take; TooManyWindowsError when they do not come round."""
    pages = max(1, math.ceil(counters / sizes.rows))
    if pages > MOST_PAGES:
        raise TooManyWindowsError(sizes.rows, counters)
    return pages


def _planned(screen: Screen, language: str, wanted: Wanted) -> BoardSizes | None:
    """The sizes, or None where the letters do not fit."""
    parts = parts_of(screen, language, wanted)
    lying = screen.width >= screen.height
    found: BoardSizes | None
    match wanted.kind:
        case LayoutKind.MEDIA:
            found = max(_with_media(parts, lying=lying), key=_media_area, default=None)
        case LayoutKind.TOTEM:
            found = None if lying else _totem(parts)
        case LayoutKind.COLUMNS:
            found = _in_columns(parts)
        case LayoutKind.BOARD | LayoutKind.AGENCY | LayoutKind.HALLS:
            found = _beside(parts) if lying else _above(parts)
        case never:
            assert_never(never)
    return None if found is None else replace(found, kind=wanted.kind)


def _beside(parts: Parts) -> BoardSizes | None:
    """The rows beside the newest call."""
    widest = parts.across - parts.gap - parts.panel_width
    width = min(widest, max(parts.row_width, round(parts.across * 0.40)))
    return _filled(
        parts,
        Layout.BESIDE,
        Box(0, 0, parts.across - parts.gap - width, parts.body),
        Box(parts.across - width, 0, width, parts.body),
    )


def _above(parts: Parts, room: int = 0) -> BoardSizes | None:
    """The rows under the newest call; what they leave over makes it larger, up to half of the body."""
    body = room or parts.body
    left = body - parts.panel_height - parts.gap
    pitch = parts.row_height + parts.row_gap
    rows = max(0, min(_MOST_ROWS, (left + parts.row_gap) // pitch))
    height = max(parts.panel_height, min(body // 2, body - parts.gap - rows * pitch + parts.row_gap))
    top = height + parts.gap
    return _filled(
        parts,
        Layout.ABOVE,
        Box(0, 0, parts.across, height),
        Box(0, top, parts.across, body - top),
        most=rows,
    )


def _totem(parts: Parts) -> BoardSizes | None:
    """A board over a list of queues, as many as leave room for a row more than the fewest."""
    for tiles in _TOTEM_TILES:
        found = _above(replace(parts, foot=tiles * parts.tile))
        if found is not None and (tiles == min(_TOTEM_TILES) or found.rows > _FEWEST_ROWS):
            return replace(found, foot_tiles=tiles, foot_lines=tiles)
    return None


def _in_columns(parts: Parts) -> BoardSizes | None:
    """The newest call in one line over columns of rows; more rows than a board has, or none."""
    pitch = parts.row_height + parts.row_gap
    lines = min(_MOST_LINES, (parts.body - parts.strip_height - parts.gap + parts.row_gap) // pitch)
    columns = min(max(_COLUMNS), (parts.across + parts.gap) // (parts.row_width + parts.gap))
    if parts.strip_width > parts.across or columns * lines <= _MOST_ROWS or columns < min(_COLUMNS):
        return None
    height = min(parts.body // 2, parts.body - parts.gap - lines * pitch + parts.row_gap)
    height = max(height, parts.strip_height)
    top = height + parts.gap
    return _filled(
        parts,
        Layout.ABOVE,
        Box(0, 0, parts.across, height),
        Box(0, top, parts.across, parts.body - top),
        most=lines,
        columns=columns,
        strip=True,
    )


def _with_media(parts: Parts, *, lying: bool) -> Iterator[BoardSizes]:
    """Every way to leave room for media, where it is worth it."""
    across, body, gap = parts.across, parts.body, parts.gap
    rows = _FEWEST_ROWS * (parts.row_height + parts.row_gap) - parts.row_gap
    column = max(parts.panel_width, parts.row_width)
    if lying:
        beside = Box(column + gap, 0, across - column - gap, body)
        calls = Box(0, parts.panel_height + gap, column, body - parts.panel_height - gap)
        yield from _worth(parts, Box(0, 0, column, parts.panel_height), calls, beside)
        right = across - parts.panel_width - gap
        calls = Box(parts.panel_width + gap, 0, right, rows)
        under = Box(parts.panel_width + gap, rows + gap, right, body - rows - gap)
        yield from _worth(parts, Box(0, 0, parts.panel_width, body), calls, under)
    else:
        calls = Box(0, parts.panel_height + gap, across, rows)
        top = parts.panel_height + rows + 2 * gap
        yield from _worth(
            parts, Box(0, 0, across, parts.panel_height), calls, Box(0, top, across, body - top)
        )


def _worth(parts: Parts, panel: Box, calls: Box, media: Box) -> Iterator[BoardSizes]:
    short = min(parts.screen.width, parts.screen.height)
    if media.width < parts.across * _MEDIA_ACROSS or media.height < short * _MEDIA_DOWN:
        return
    layout = Layout.ABOVE if calls.x == panel.x else Layout.BESIDE
    found = _filled(parts, layout, panel, calls)
    if found is not None:
        yield replace(found, media=media)


def _media_area(sizes: BoardSizes) -> int:
    return sizes.media.width * sizes.media.height


def _filled(
    parts: Parts,
    layout: Layout,
    panel: Box,
    calls: Box,
    *,
    most: int = _MOST_ROWS,
    columns: int = 1,
    strip: bool = False,
) -> BoardSizes | None:
    """Rows as large as their box allows; None where something would be smaller than it must."""
    least = (parts.strip_width, parts.strip_height) if strip else (parts.panel_width, parts.panel_height)
    width = (calls.width - (columns - 1) * parts.gap) // columns
    lines = min(most, (calls.height + parts.row_gap) // (parts.row_height + parts.row_gap))
    fits = panel.width >= least[0] and panel.height >= least[1] and width >= parts.row_width
    if not fits or lines * columns < _FEWEST_ROWS:
        return None
    height = math.floor((calls.height + parts.row_gap) / lines - parts.row_gap)
    font = parts.largest_row_font(height, width)
    listed = lines * (height + parts.row_gap) - parts.row_gap
    at_the_bottom = calls.y + calls.height - listed
    return BoardSizes(
        kind=LayoutKind.BOARD,
        layout=layout,
        margin=parts.margin,
        gap=parts.gap,
        header=parts.header,
        foot=parts.foot,
        panel=panel,
        strip=strip,
        call_font=parts.call_font,
        second_font=parts.second_font,
        arrows=parts.arrows,
        rows=lines * columns,
        columns=columns,
        list=Box(calls.x, at_the_bottom, calls.width, listed),
        row_width=width,
        row_height=height,
        row_gap=parts.row_gap,
        row_font=font,
        row_arrow=parts.row_arrow(font),
        hall_font=parts.hall_font,
        hall_width=parts.hall_width,
        digit_rise=parts.face.highest_digit,
        foot_font=parts.foot_font,
        band=parts.band,
        band_font=parts.band_font,
        foot_tiles=max(1, min(3, round(parts.across / (parts.foot_font * 9.5)))),
    )


def _refusal(screen: Screen, language: str, wanted: Wanted) -> NotLegibleError:
    """Why the layout does not fit, and the seat or the screen that would do."""

    def fits(inches: float, metres: float) -> bool:
        return _planned(Screen(screen.width, screen.height, inches, metres), language, wanted) is not None

    near, far = _NEAREST, min(screen.farthest_metres, _LONGEST_HALL)
    if not fits(screen.inches, near):
        lying = screen.width >= screen.height
        return NotLegibleError(screen, turn=lying and wanted.kind is LayoutKind.TOTEM)
    for _ in range(24):
        middle = (near + far) / 2
        near, far = (middle, far) if fits(screen.inches, middle) else (near, middle)
    metres = math.floor(near * 10) / 10
    return NotLegibleError(screen, metres, math.ceil(screen.inches * screen.farthest_metres / near))
