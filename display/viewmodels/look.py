"""What this display looks like: as the centre says, and the rest as the settings of its machine say."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.domain.board_parts import Wanted
from core.domain.hall_screen import USUAL_HALL_SCREEN, HallScreen, LayoutKind, Tongues
from core.domain.legibility import Screen
from core.domain.texts import LocalText
from core.usecases.require_screen import wanted_of
from display.viewmodels.hall_site import Site
from display.viewmodels.wording import BoardWording

TURN_SECONDS = 5.0
"""Where the languages take turns, each has so long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A screen of which nothing is left open, and the halls of its counters."""

    screen: HallScreen = USUAL_HALL_SCREEN
    halls: Mapping[str, LocalText] = field(default_factory=dict)
    """Of each counter, where calls must say which."""
    band: bool = False
    """There are news to tell."""
    counters: int = 0
    """So many windows may call."""

    @property
    def wanted(self) -> Wanted:
        names = [text for hall in self.halls.values() for text in (hall.ar, hall.en)]
        return wanted_of(self.screen, max(map(len, names), default=0), band=self.band)

    def is_turned(self, clock: float, pages: int, rounds: int) -> bool:
        """Whether rows and words are in the other language now.

        By the clock; where rows turn pages each time that all have been shown, so that no page is always
        in the same language.
        """
        turns = rounds if pages > 1 else int(clock // TURN_SECONDS)
        return self.screen.tongues is Tongues.IN_TURN and turns % 2 == 1

    def over(self, width: int, height: int) -> Screen:
        """The screen, of so many pixels."""
        return Screen(width, height, self.screen.inches, self.screen.metres)

    def hall(self, counter: str, wording: BoardWording) -> str:
        """Where the counter is, in one language; empty where nobody needs to be told."""
        name = self.halls.get(counter)
        return "" if name is None else wording.number(name.within(wording.language))


def look_of(site: Site | None, own: HallScreen, own_news: str = "") -> Look:
    """`own` and `own_news` are what the settings of the machine say."""
    if site is None:
        return Look(screen=own, band=bool(own_news))
    screen = site.zone.screen.or_else(own.language, own.inches, own.metres)
    return Look(
        screen=screen,
        halls=site.halls if screen.layout is LayoutKind.HALLS else {},
        band=bool(own_news) or site.centre.ticker.wanted(site.zones),
        counters=len(site.counters),
    )
