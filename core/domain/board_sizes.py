"""Every size of a board, and where its parts stand."""

from dataclasses import dataclass, field
from enum import StrEnum

from core.domain.hall_screen import LayoutKind


class Layout(StrEnum):
    """Where the newest call stands: beside the latest calls, or above them."""

    BESIDE = "beside"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Box:
    """A part of the body in pixels: `x` from the side where reading begins, `y` from the body's top."""

    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardSizes:
    """Every size of the board in pixels of its screen; fonts are font sizes."""

    kind: LayoutKind
    layout: Layout
    margin: int
    gap: int
    header: int
    foot: int
    panel: Box
    strip: bool
    """The newest call stands in one line, its window beside its code."""
    call_font: int
    """The least font of the newest call; it is drawn larger where there is room."""
    second_font: int
    arrows: bool
    """Arrows point to the windows."""
    rows: int
    """In all columns."""
    columns: int
    list: Box
    """Where the rows stand."""
    row_width: int
    row_height: int
    row_gap: int
    row_font: int
    row_arrow: int
    hall_font: int
    """Of the hall's name in rows and panel; 0: no names."""
    hall_width: int
    digit_rise: float
    """How far digits rise above their line, in parts of the font size."""
    foot_font: int
    foot_tiles: int
    """Beside each other, or under each other where `foot_lines` is more than one."""
    foot_lines: int = 1
    band: int = 0
    """The height of the line of news between body and foot; 0: none there."""
    band_in_foot: bool = False
    """News take turns with the queues."""
    band_font: int = 0
    media: Box = field(default=Box())

    @property
    def panel_width(self) -> int:
        return self.panel.width

    @property
    def panel_height(self) -> int:
        return self.panel.height
