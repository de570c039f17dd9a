"""Whether what a display is told to look like can be read and followed in its hall."""

from dataclasses import dataclass

from core.domain.board_parts import Wanted
from core.domain.board_sizes import BoardSizes
from core.domain.centre import Counter, Hall, Queue
from core.domain.hall_screen import HallScreen, LayoutKind, ScreenError, Tongues
from core.domain.layouts import plan_board, require_rows
from core.domain.legibility import NotLegibleError, Screen
from core.domain.zones import Zone
from core.usecases.store import Store

LYING, UPRIGHT = (1920, 1080), (1080, 1920)
"""Letters are compared with seats by inches: how many pixels make a screen changes nothing."""


@dataclass(frozen=True, slots=True)
class Halls:
    """What a screen is judged by: the halls of a centre, their counters and queues."""

    halls: tuple[Hall, ...]
    counters: tuple[Counter, ...]
    queues: tuple[Queue, ...]

    def shown_in(self, zone: Zone) -> tuple[Counter, ...]:
        """The counters whose calls this zone shows."""
        agencies = {each.id: each.agency for each in self.queues}
        return tuple(
            each
            for each in self.counters
            if zone.shows(
                each.hall, next((agencies[queue] for queue in each.queues if queue in agencies), "")
            )
        )

    def letters_in(self, zone: Zone) -> int:
        """Of the longest name of a hall, in either language; 0 where one hall alone is shown."""
        shown = {each.hall for each in self.shown_in(zone)}
        names = [text for each in self.halls if each.id in shown for text in (each.name.ar, each.name.en)]
        return max(map(len, names)) if len(shown) > 1 else 0


def halls_of(store: Store) -> Halls:
    return Halls(tuple(store.halls()), tuple(store.counters()), tuple(store.queues()))


def require_screen(store: Store, zone: Zone) -> None:
    """Refuse what cannot be read from the farthest seat, or shows too little of so many windows.

    Raises NotLegibleError, TooManyWindowsError, ScreenError.
    """
    judge_screen(halls_of(store), zone)


def judge_screen(halls: Halls, zone: Zone, *, band: bool = False) -> BoardSizes | None:
    """As `require_screen`, from what has been read; its sizes, or None where inches or seat are left open.

    With a `band` of news beside the calls where wanted.
    """
    screen = zone.screen
    known = [each.code for each in halls.counters]
    lost = next((each.counter for each in screen.arrows if each.counter not in known), None)
    if lost is not None:
        raise ScreenError(f"there is no counter {lost}; its counters: {', '.join(known)}")
    if screen.layout is LayoutKind.AGENCY and len(zone.agencies) != 1:
        raise ScreenError("the layout agency is for one agency: name it with --agency.")
    if not screen.inches or not screen.metres:
        return None
    sizes = readable(screen, halls.letters_in(zone), band=band)
    require_rows(sizes, len(halls.shown_in(zone)))
    return sizes


def wanted_of(screen: HallScreen, hall_letters: int, *, band: bool = False) -> Wanted:
    """What the layout must hold; `hall_letters` of the longest name of a hall, `band`: a line of news."""
    return Wanted(
        kind=screen.layout,
        arrows=bool(screen.arrows),
        in_turn=screen.tongues is Tongues.IN_TURN,
        hall_letters=hall_letters,
        band=band,
    )


def readable(screen: HallScreen, hall_letters: int, *, band: bool = False) -> BoardSizes:
    """Its sizes on a screen that lies or stands, whichever does; NotLegibleError of the usual way."""
    wanted = wanted_of(screen, hall_letters, band=band)
    refused: list[NotLegibleError] = []
    for size in (UPRIGHT,) if screen.layout is LayoutKind.TOTEM else (LYING, UPRIGHT):
        try:
            return plan_board(Screen(*size, screen.inches, screen.metres), screen.language or "ar", wanted)
        except NotLegibleError as error:
            refused.append(error)
    raise refused[0]
