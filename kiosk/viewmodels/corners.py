"""The hidden way to the staff page: a touch in each corner of the screen, one after the other."""

from dataclasses import dataclass

WITHIN = 3.0
"""Seconds from one corner to the next."""
REACH = 0.082
"""How far a corner reaches into the window, as a share of its shorter side: 88 px of 1080."""
CORNERS = ((0, 0), (1, 0), (1, 1), (0, 1))
"""Top left, top right, bottom right, bottom left of the glass, in whichever language the page is."""


@dataclass(frozen=True, slots=True)
class CornerTaps:
    """How far the way was gone; times are seconds of one steady clock."""

    reached: int = 0
    last: float = float("-inf")

    def touched(self, x: float, y: float, width: float, height: float, now: float) -> "CornerTaps":
        """After a touch at this place of a window of this size; anywhere else the way begins anew."""
        late = now - self.last > WITHIN
        expected = 0 if self.is_whole or late else self.reached
        if _is_in(CORNERS[expected], x, y, width, height):
            return CornerTaps(expected + 1, now)
        return CornerTaps(1, now) if _is_in(CORNERS[0], x, y, width, height) else CornerTaps()

    @property
    def is_whole(self) -> bool:
        return self.reached == len(CORNERS)

    @property
    def is_no_accident(self) -> bool:
        """Somebody means it: what lies under the next corner is not touched by it."""
        return self.reached > len(CORNERS) // 2


def _is_in(corner: tuple[int, int], x: float, y: float, width: float, height: float) -> bool:
    reach = REACH * min(width, height)
    return abs(x - corner[0] * width) <= reach and abs(y - corner[1] * height) <= reach
