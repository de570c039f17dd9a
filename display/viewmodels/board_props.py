"""From what is known to what is shown: frozen inputs to frozen props by pure functions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from core.domain.calendar import local
from core.domain.centre import USUAL_TIME_ZONE, Queue
from core.domain.digits import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE, RIGHT_TO_LEFT_ISOLATE, DigitStyle
from core.domain.texts import LocalText
from display.viewmodels.hall_reading import HallCall, HallQueue
from display.viewmodels.hall_site import Site
from display.viewmodels.look import Look
from display.viewmodels.wording import BoardWording

USUAL_LOOK = Look()
_ISOLATES = LEFT_TO_RIGHT_ISOLATE + RIGHT_TO_LEFT_ISOLATE + POP_ISOLATE


@dataclass(frozen=True, slots=True)
class Tongue:
    """The first language of the board and the one that stands beside it in small."""

    first: BoardWording
    second: BoardWording
    digits: DigitStyle

    @property
    def turned(self) -> "Tongue":
        """The other language first."""
        return Tongue(self.second, self.first, self.digits)

    def code(self, call: HallCall) -> str:
        return call.code.isolated(self.first.language, self.digits)

    def second_code(self, call: HallCall) -> str:
        return call.code.isolated(self.second.language, self.digits)


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelProps:
    """The call that owns the screen."""

    seq: int = 0
    code: str = ""
    window_word: str = ""
    window: str = ""
    second_line: str = ""
    hall: str = ""
    """Where the window is; empty where the calls of one hall are shown."""
    second_hall: str = ""
    bearing: int = -1
    """Degrees clockwise from straight ahead to the window; -1: no arrow."""
    spoken: str = ""
    """The whole call as one sentence, for a screen reader."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProps:
    """One of the latest calls."""

    seq: int
    code: str
    letter: str
    """Of the code; it may stand off the line of the digits."""
    digits: str
    """The dash and the number of the code."""
    window_word: str
    window: str
    hall: str
    bearing: int
    """Degrees clockwise from straight ahead to the window; -1: no arrow."""
    fresh: bool
    """It waits for its turn on the panel."""
    right_to_left: bool
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TileProps:
    """A queue at the foot, in one language."""

    queue: str
    letter: str
    second_letter: str
    name: str
    """The queue, and how many wait where `wait` does not say so."""
    wait: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderProps:
    """Where, when, and the words that stand still."""

    place: str = ""
    second_place: str = ""
    page: str = ""
    """Which page of the rows is shown; empty where there is one."""
    centre: str = ""
    second_centre: str = ""
    clock: str = ""
    welcome: str = ""
    second_welcome: str = ""
    begin: str = ""
    second_begin: str = ""
    reconnecting: str = ""


@dataclass(frozen=True, slots=True)
class FootPage:
    """One block of the foot."""

    tiles: tuple[TileProps, ...] = ()
    news: bool = False
    """The band is here in its turn."""


def panel_props(call: HallCall | None, tongue: Tongue, look: Look = USUAL_LOOK) -> PanelProps:
    """The panel of a call, or the empty panel."""
    if call is None:
        return PanelProps()
    first, second = tongue.first, tongue.second
    return PanelProps(
        seq=call.seq,
        code=tongue.code(call),
        window_word=first.window,
        window=first.number(call.counter),
        second_line=second.whole(
            f"{tongue.second_code(call)}  ·  {second.window} {second.number(call.counter)}"
        ),
        hall=look.hall(call.counter, first),
        second_hall=look.hall(call.counter, second),
        bearing=look.screen.bearing(call.counter),
        spoken=_sentence(call, tongue),
    )


def row_props(call: HallCall, tongue: Tongue, look: Look = USUAL_LOOK, *, fresh: bool) -> RowProps:
    code = tongue.code(call)
    letter, dash, number = code.strip(_ISOLATES).partition("-")
    return RowProps(
        seq=call.seq,
        code=code,
        letter=tongue.first.whole(letter),
        digits=tongue.first.whole(dash + number),
        window_word=tongue.first.window,
        window=tongue.first.number(call.counter),
        hall=look.hall(call.counter, tongue.first),
        bearing=look.screen.bearing(call.counter),
        fresh=fresh,
        right_to_left=tongue.first.language == "ar",
        spoken=_sentence(call, tongue),
    )


def header_props(
    site: Site | None, now: datetime, tongue: Tongue, *, waiting: bool = False, page: tuple[int, int] = (1, 1)
) -> HeaderProps:
    """Before the first reading nothing is known but the language and, usually, the time.

    `waiting` for a database that does not answer says so where a visitor is told how to begin. `page` of
    the rows, and how many there are.
    """
    first, second = tongue.first, tongue.second
    if site is None:
        return HeaderProps(
            clock=first.clock(local(now, USUAL_TIME_ZONE)),
            begin=first.not_connected if waiting else "",
            second_begin=second.not_connected if waiting else "",
            reconnecting=first.reconnecting,
        )
    at = local(now, site.centre.time_zone)
    place = site.agency or site.hall or site.centre.name
    return HeaderProps(
        place=_localised(place, first),
        second_place=_localised(place, second),
        page=first.page(*page) if page[1] > 1 else "",
        centre=_localised(site.centre.name, first),
        second_centre=_localised(site.centre.name, second),
        clock=first.clock(at),
        welcome=first.welcome,
        begin=first.begin,
        second_begin=second.begin,
        reconnecting=first.reconnecting,
    )


def tile_props(found: HallQueue, wording: BoardWording, other: BoardWording) -> TileProps:
    """Without a basis for a wait the number of people stands in its place; nobody serving is said."""
    wait = wording.wait(found.wait) if found.served else wording.no_window_open
    waiting = wording.waiting(found.waiting)
    name = _localised(found.queue.name, wording)
    return TileProps(
        queue=found.queue.id,
        letter=_letter(found.queue, wording),
        second_letter=_letter(found.queue, other),
        name=wording.whole(f"{name}  ·  {waiting}" if wait else name),
        wait=wording.whole(wait or waiting),
    )


def foot_pages(
    queues: Sequence[HallQueue], tiles: int, tongue: Tongue, *, news: bool = False
) -> tuple[FootPage, ...]:
    """The blocks that the foot shows in turn: some queues, the same in the other language, and so on.

    `news` have two turns after each group of queues, for a line in both languages.
    """
    both = ((tongue.first, tongue.second), (tongue.second, tongue.first))
    pages: list[FootPage] = []
    turns = [FootPage(news=True)] * 2 if news else []
    for group in _even_groups(queues, tiles):
        pages += [
            FootPage(tiles=tuple(tile_props(each, wording, other) for each in group))
            for wording, other in both
        ]
        pages += turns
    if news and not pages:
        return FootPage(), *turns
    return tuple(pages)


def _even_groups(queues: Sequence[HallQueue], most: int) -> Iterator[Sequence[HallQueue]]:
    """Five queues at most three at a time are three and two, not three, one and one."""
    count = -(-len(queues) // most)
    start = 0
    for place in range(count):
        end = start + -(-(len(queues) - start) // (count - place))
        yield queues[start:end]
        start = end


def _letter(queue: Queue, wording: BoardWording) -> str:
    return queue.letter_ar if wording.language == "ar" else queue.letter_en


def _sentence(call: HallCall, tongue: Tongue) -> str:
    wording = tongue.first
    return f"{wording.ticket} {tongue.code(call)}, {wording.window} {wording.number(call.counter)}"


def _localised(name: LocalText, wording: BoardWording) -> str:
    """A name, with the digits of its language."""
    return wording.number(name.within(wording.language))
