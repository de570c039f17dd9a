"""A day on which lines break and the server dies under the real programs of a hall."""

import itertools
import random
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from core.devices.escpos_stream import picture_of
from core.domain.events import Event, EventType
from core.domain.ticket import StepState, Ticket
from core.events_export import exported
from core.qt.remote_program import RemoteProgram
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from core.usecases.store import Store
from dawr.demo.visitors import AbsentClerk, Visitors
from tests.faults.broken_line import Fault
from tests.journeys.paper import ticket_on
from tests.journeys.people import HallAtTheDisplay, VisitorsAtTheKiosk
from tests.journeys.reaper import Moment, waited_for_a_processor
from tests.journeys.server_hall import HallOnAServer, hall_on_a_server
from tests.journeys.small_hall import COUNTER

_OF_NADIA, _OF_OMAR = ("civ", "pas"), ("tra", "not")
"""The agencies that each of the two counters serves."""
_COUNTER_OF_OMAR = "2"
_PATIENCE = 30.0
_LOOK = 0.05
_LEFT_ALONE = 15.0
_CALLS_MISSED = 6
_TICKETS_A_MINUTE = 5
"""The kiosk has a pause after six."""
_OUTAGES: Sequence[Fault | int] = (Fault.CUT, 1, Fault.SILENT, 2, Fault.SILENT_DOWN, 3, Fault.CUT, 1)
"""How the kiosk's line breaks while somebody takes a ticket; a number is so many answers lost."""


@dataclass(frozen=True)
class Plan:
    """How often, and for how many seconds the display is cut off."""

    outages: int
    server_kills: int
    away: Sequence[float]


@dataclass
class Day:
    """What came of it."""

    absorbed: list[float] = field(default_factory=list)
    """Seconds from the whole line until the centre knew all tickets, of every outage."""
    back: dict[str, list[float]] = field(default_factory=dict)
    """Seconds from a server that accepts connections until each program had done something."""
    shown: list[float] = field(default_factory=list)
    """Seconds from the display's whole line until the first call that it had missed was shown.

    The others follow one after another, as long as each is to be seen.
    """
    missed: list[int] = field(default_factory=list)
    """How many calls the display had not shown by then."""
    lines: Sequence[str] = ()
    ranks: dict[str, int] = field(default_factory=dict)
    numbers: list[str] = field(default_factory=list)
    """As the kiosk's screen said them, in that order."""
    papers: list[str] = field(default_factory=list)
    """The tickets of the slips, in the order in which they came out."""
    found: list[Ticket | None] = field(default_factory=list)
    """The centre's ticket of each slip."""
    ends: list[int] = field(default_factory=list)
    logs: str = ""


class _Playing:
    """The programs at work."""

    def __init__(self, hall: HallOnAServer, store: Store, seed: int) -> None:
        self._hall = hall
        self._store = store
        self._chance = random.Random(seed)
        self.day = Day(back={"kiosk": [], "counter": [], "display": []})
        self._visitors = VisitorsAtTheKiosk(hall, store)
        self.printer = self._visitors.printer
        self._others = Visitors(store, seed)
        self._clerk = AbsentClerk(store, "omar", _COUNTER_OF_OMAR, seed)
        self._given_before = 0
        self._chosen_at = time.monotonic()
        self._more_visitors(20)
        self._kiosk = self._visitors.start()
        self._counter = hall.counter()
        self._display = HallAtTheDisplay(hall, store).start()
        self._counter.wait_until("callNextButton", "enabled", equals=True)

    def play(self, plan: Plan) -> None:
        kinds = itertools.cycle(_OUTAGES)
        todo: list[Callable[[], None]] = [
            *(partial(self._outage, next(kinds)) for _ in range(plan.outages)),
            *[self._kill_the_server] * plan.server_kills,
            *(partial(self._display_is_away, seconds) for seconds in plan.away),
        ]
        self._chance.shuffle(todo)
        for fault in todo:
            self._rest()
            fault()
        self._await_the_display()
        self.day.ends = [each.close() for each in (self._kiosk, self._counter, self._display)]

    # The kiosk is cut off.
    def _outage(self, kind: Fault | int) -> None:
        line = self._hall.lines["kiosk"]
        if isinstance(kind, int):
            line.swallow_answers(kind)
            self._take_a_ticket()
        else:
            with line.broken(kind):
                self._take_a_ticket()
        since = time.monotonic()
        self._await(lambda: all(map(self._store.ticket, self.day.papers)), "a ticket is not absorbed")
        self.day.absorbed.append(time.monotonic() - since)

    def _take_a_ticket(self, meets: Callable[[Moment], None] = lambda _: None) -> None:
        self.day.numbers.append(self._visitors.take(self._kiosk, meets))
        self._chosen_at = time.monotonic()
        assert self.printer.await_jobs(len(self.day.numbers)), "no slip came out"
        self.day.papers.append(ticket_on(picture_of(self.printer.jobs[-1].raw)))

    def _rest(self) -> None:
        """A kiosk that is started anew has forgotten how many it gave in this minute.

        One that was left alone on the page of a service has gone back to the first.
        """
        many = len(self.day.papers) - self._given_before >= _TICKETS_A_MINUTE
        if many or time.monotonic() - self._chosen_at > _LEFT_ALONE:
            assert self._kiosk.close() == 0
            self._kiosk = self._visitors.start()
            self._given_before, self._chosen_at = len(self.day.papers), time.monotonic()

    # The server dies.
    def _kill_the_server(self) -> None:
        self._more_visitors(3)
        in_hand = self._store.in_hand(COUNTER)
        self._hall.server.kill()
        time.sleep(self._chance.uniform(0, 2))
        self._hall.server.start()
        with ThreadPoolExecutor() as threads:
            seconds = {
                "kiosk": threads.submit(_seconds, self._kiosk, self._kiosk_gives_a_number),
                "counter": threads.submit(_seconds, self._counter, partial(self._counter_goes_on, in_hand)),
                "display": threads.submit(_seconds, self._display, self._display_shows_a_call),
            }
            for name, each in seconds.items():
                self.day.back[name].append(each.result())

    def _kiosk_gives_a_number(self) -> float:
        told: list[float] = []
        self._take_a_ticket(lambda moment: told.append(time.monotonic()) if moment is Moment.TOLD else None)
        return told[0]

    def _counter_goes_on(self, in_hand: Ticket | None) -> float:
        """A clerk whose key is refused, since the counter is not connected yet, presses it again."""
        key, then = ("F5", "startButton") if in_hand is None else ("F8", "callNextButton")
        if in_hand is not None and in_hand.state is StepState.CALLED:
            key, then = "F7", "completeButton"
        until = time.monotonic() + _PATIENCE
        while not self._counter.read(then, "enabled"):
            assert time.monotonic() < until, f"the counter does not answer to {key}"
            self._counter.key(key)
            time.sleep(_LOOK)
        return time.monotonic()

    def _display_shows_a_call(self) -> float:
        self._call()
        self._await_the_display()
        return time.monotonic()

    # The display is cut off.
    def _display_is_away(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        with self._hall.lines["display"].broken(self._chance.choice((Fault.CUT, Fault.SILENT))):
            while time.monotonic() < until:
                self._call()
                time.sleep(seconds / _CALLS_MISSED)
            self.day.missed.append(len(self._not_shown()))
        since = time.monotonic()
        self._await(lambda: len(self._not_shown()) < self.day.missed[-1], "the display is not back")
        self.day.shown.append(time.monotonic() - since)
        self._await_the_display()

    def _await_the_display(self) -> None:
        self._await(lambda: not self._not_shown(), "a call is not shown")

    def _not_shown(self) -> set[int]:
        events = _events(self._store)
        shown = {each.facts["call"] for each in events if each.type is EventType.SHOWN}
        return {each.seq for each in events if each.type is EventType.CALLED} - shown

    def _call(self) -> None:
        """A visitor to omar's counter, whoever is still there having been served."""
        self._clerk.finish()
        self._others.arrive(_OF_OMAR)
        self._clerk.step()
        assert self._store.in_hand(_COUNTER_OF_OMAR) is not None, "nobody was called"

    def _more_visitors(self, count: int) -> None:
        for _ in range(count):
            self._others.arrive(_OF_NADIA)

    def _await(self, condition: Callable[[], object], otherwise: str) -> None:
        until = time.monotonic() + _PATIENCE
        while not condition():
            assert time.monotonic() < until, otherwise
            time.sleep(_LOOK)


def _seconds(program: RemoteProgram, act: Callable[[], float]) -> float:
    """How long until the act is done, but for the time in which others had the processor.

    Three programs and a server wake at once, on whatever this machine has left.
    """
    began, waited = time.monotonic(), waited_for_a_processor(program.process.pid)
    return act() - began - (waited_for_a_processor(program.process.pid) - waited)


def _events(store: Store) -> Sequence[Event]:
    return store.events(0, 1_000_000)


def played(folder: Path, plan: Plan, seed: int) -> Day:
    """The whole day, closed in the evening."""
    with ExitStack() as until_night:
        hall = until_night.enter_context(hall_on_a_server(folder))
        store = until_night.enter_context(closing(hall.store()))
        playing = _Playing(hall, store, seed)
        until_night.enter_context(playing.printer)
        playing.play(plan)
        close_day(store, op=new_operation(), actor="system")
        day = playing.day
        day.lines = list(exported(store))
        day.ranks = dict(store.catalogue().rank_by_class)
        day.found = [store.ticket(each) for each in day.papers]
        day.logs = hall.logs()
        return day
