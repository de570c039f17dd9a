"""What one hall display looks like: its layout, its languages, its size, and where its windows are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from core.domain.errors import QueueError
from core.domain.events import Fact

_ARROW = re.compile(r"([A-Za-z0-9-]+)=(\d{1,3})")
_WHOLE_TURN = 360


class ScreenError(QueueError):
    """What is asked of a display's screen is refused: the message says which and what is possible."""

    code = "screen_refused"


class LayoutKind(StrEnum):
    """How the screen is shared out."""

    BOARD = "board"
    """The newest call beside the latest ones, or above them where the screen stands upright."""
    MEDIA = "media"
    """A board that leaves room for films and pictures."""
    AGENCY = "agency"
    """The board of one agency, under its name."""
    HALLS = "halls"
    """A board for several halls: each call says which."""
    TOTEM = "totem"
    """A screen that stands upright at the entrance: calls above, the queues and their waits below."""
    COLUMNS = "columns"
    """For many windows: the newest call in one line, under it columns of calls that turn pages."""


class Tongues(StrEnum):
    """How the two languages share the screen."""

    TOGETHER = "together"
    """One large, the other beside it in small."""
    IN_TURN = "in-turn"
    """Rows and words in one and then in the other; the newest call in both at all times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """Where a window is, seen from the display.

    `bearing` in degrees clockwise from straight ahead, as who stands before the
    screen sees it: 90 is to the right in every language.
    """

    counter: str
    bearing: int

    def __post_init__(self) -> None:
        if not 0 <= self.bearing < _WHOLE_TURN:
            raise ScreenError(
                f"the bearing {self.bearing} of counter {self.counter} is none: from 0 (straight ahead) over "
                "90 (to the right) to 359 is possible."
            )

    def __str__(self) -> str:
        return f"{self.counter}={self.bearing}"


@dataclass(frozen=True, slots=True, kw_only=True)
class HallScreen:
    """The look of one display. ScreenError for a number out of its range."""

    layout: LayoutKind = LayoutKind.BOARD
    tongues: Tongues = Tongues.TOGETHER
    language: str = ""
    """The first language; empty: as the settings of the machine say."""
    inches: float = 0
    """The diagonal; 0: as the settings of the machine say."""
    metres: float = 0
    """The farthest seat; 0: as the settings of the machine say."""
    strong: bool = False
    """Black, white and yellow alone."""
    arrows: tuple[Arrow, ...] = ()
    """At most one for each counter."""

    def __post_init__(self) -> None:
        if self.language not in {"", "ar", "en"}:
            raise ScreenError(f"{self.language!r} is no language of a display: ar and en are possible.")
        _check("inches", self.inches, 10, 200)
        _check("farthest", self.metres, 1, 100)
        counters = [each.counter for each in self.arrows]
        twice = next((each for each in counters if counters.count(each) > 1), None)
        if twice is not None:
            raise ScreenError(f"counter {twice} has two arrows.")

    def bearing(self, counter: str) -> int:
        """Degrees clockwise from straight ahead; -1 where nobody has said it."""
        return next((each.bearing for each in self.arrows if each.counter == counter), -1)

    def or_else(self, language: str, inches: float, metres: float) -> "HallScreen":
        """The same, with this in the place of what is left open."""
        return replace(
            self,
            language=self.language or language,
            inches=self.inches or inches,
            metres=self.metres or metres,
        )


def arrow_in(text: str) -> Arrow:
    """`7=90`: counter 7 is to the right."""
    found = _ARROW.fullmatch(text.strip())
    if found is None:
        raise ScreenError(
            f"{text!r} says no arrow: write the counter and 0 to 359 degrees clockwise, like 7=90; "
            "270 is to the left."
        )
    return Arrow(counter=found[1], bearing=int(found[2]))


def screen_facts(screen: HallScreen) -> dict[str, Fact]:
    """All of it, flat, as the log tells it and the database keeps it."""
    return {
        "layout": screen.layout,
        "languages": screen.tongues,
        "language": screen.language,
        "contrast": "strong" if screen.strong else "usual",
        "inches": f"{screen.inches:g}",
        "farthest": f"{screen.metres:g}",
        "arrows": [str(each) for each in screen.arrows],
    }


def screen_of(facts: Mapping[str, Any]) -> HallScreen:
    """The screen back from its facts; what another Dawr did not say, or said beyond this one, is as usual."""
    layout, tongues = facts.get("layout"), facts.get("languages")
    return HallScreen(
        layout=LayoutKind(layout) if layout in set(LayoutKind) else LayoutKind.BOARD,
        tongues=Tongues(tongues) if tongues in set(Tongues) else Tongues.TOGETHER,
        language=facts.get("language", ""),
        strong=facts.get("contrast") == "strong",
        inches=float(facts.get("inches", 0)),
        metres=float(facts.get("farthest", 0)),
        arrows=tuple(map(arrow_in, facts.get("arrows", ()))),
    )


def _check(name: str, value: float, smallest: float, largest: float) -> None:
    if value and not smallest <= value <= largest:
        raise ScreenError(f"{name} is {value:g}: from {smallest:g} to {largest:g} is possible.")


USUAL_HALL_SCREEN = HallScreen()
