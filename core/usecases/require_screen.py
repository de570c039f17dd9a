"""Whether what a display is told to look like can be read and followed in its hall."""

from core.domain.board_parts import Wanted
from core.domain.board_sizes import BoardSizes
from core.domain.hall_screen import HallScreen, LayoutKind, ScreenError, Tongues
from core.domain.layouts import plan_board, require_rows
from core.domain.legibility import NotLegibleError, Screen
from core.domain.zones import Zone
from core.usecases.store import Store

LYING, UPRIGHT = (1920, 1080), (1080, 1920)
"""Letters are compared with seats by inches: how many pixels make a screen changes nothing."""


def wanted_of(screen: HallScreen, hall_letters: int) -> Wanted:
    """What the layout must hold; `hall_letters` of the longest name of a hall."""
    return Wanted(
        kind=screen.layout,
        arrows=bool(screen.arrows),
        in_turn=screen.tongues is Tongues.IN_TURN,
        hall_letters=hall_letters,
    )


def require_screen(store: Store, zone: Zone) -> None:
    """Refuse what cannot be read from the farthest seat, or shows too little of so many windows.

    Raises NotLegibleError, TooManyWindowsError, ScreenError.
    """
    screen = zone.screen
    counters = {each.code: each for each in store.counters()}
    lost = next((each.counter for each in screen.arrows if each.counter not in counters), None)
    if lost is not None:
        raise ScreenError(f"there is no counter {lost}; its counters: {', '.join(counters)}")
    if screen.layout is LayoutKind.AGENCY and len(zone.agencies) != 1:
        raise ScreenError("the layout agency is for one agency: name it with --agency.")
    if not screen.inches or not screen.metres:
        return
    agencies = {each.id: each.agency for each in store.queues()}
    shown = [
        each.code
        for each in counters.values()
        if zone.shows(each.hall, next((agencies[queue] for queue in each.queues if queue in agencies), ""))
    ]
    require_rows(readable(screen, zone, hall_letters(store)), len(shown))


def readable(screen: HallScreen, zone: Zone, letters: int) -> BoardSizes:
    """Its sizes on a screen that lies or stands, whichever does; NotLegibleError of the usual way."""
    language = screen.language or "ar"
    wanted = wanted_of(screen, 0 if zone.hall else letters)
    first, second = (UPRIGHT, LYING) if screen.layout is LayoutKind.TOTEM else (LYING, UPRIGHT)
    try:
        return plan_board(Screen(*first, screen.inches, screen.metres), language, wanted)
    except NotLegibleError:
        if screen.layout is LayoutKind.TOTEM:
            raise
        try:
            return plan_board(Screen(*second, screen.inches, screen.metres), language, wanted)
        except NotLegibleError:
            pass
        raise


def hall_letters(store: Store) -> int:
    """The letters of the longest name of a hall, in either language; 0 where there is one hall."""
    halls = store.halls()
    if len(halls) <= 1:
        return 0
    return max(max(len(each.name.ar), len(each.name.en)) for each in halls)
