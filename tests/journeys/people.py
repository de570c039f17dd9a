"""The people of a day on which programs die: what they do, and what they were told."""

import random
import time
from collections.abc import Callable

from core.devices.double_mechanism import PrintedJob
from core.devices.printer_double import PrinterDouble
from core.domain.events import EventType
from core.domain.ticket import StepState, Ticket
from core.qt.remote_program import RemoteProgram
from core.usecases.store import Store
from dawr.demo.visitors import AbsentClerk, Visitors
from kiosk.viewmodels.press_guard import SAME_SERVICE_WITHIN
from tests.journeys.reaper import Moment, Reaper
from tests.journeys.small_hall import CLERK, COUNTER, KIOSK, SmallHall

Told = tuple[EventType, str, str]
"""What a screen has said: the act, the ticket as it is shown, and who did it."""
_SETTLES = 0.55
_ANOTHER_ONE = SAME_SERVICE_WITHIN + 1.0
_BETWEEN_KEYS = 0.35
_BETWEEN_ACTS = 0.25
_BOARD_WITHIN = 10.0
_PATIENCE = 15.0
"""With a machine that has other things to do; what is promised is measured, not waited for."""


class VisitorsAtTheKiosk:
    """One after another touches a service, confirms, and reads the number."""

    moments = (Moment.ANYWHERE, Moment.TOUCHED, Moment.TOUCHED, Moment.TOLD, Moment.PAPER)

    def __init__(self, hall: SmallHall, store: Store) -> None:
        self._hall = hall
        self._store = store
        self.printer = PrinterDouble(on_job=self._slip_came_out)
        self._reaper: Reaper | None = None
        self._tile = ""
        self._used: dict[str, float] = {}
        """When a ticket was last taken by each tile."""
        self.told: list[Told] = []

    def start(self) -> RemoteProgram:
        kiosk = self._hall.kiosk(self.printer)
        assert not self._store.unresolved_prints(f"kiosk.{KIOSK}"), "a slip of before has no outcome yet"
        self._used.clear()
        self._choose(kiosk)
        return kiosk

    def act(self, kiosk: RemoteProgram, reaper: Reaper) -> None:
        self._reaper = reaper
        self.take(kiosk, reaper.meets)

    def take(self, kiosk: RemoteProgram, meets: Callable[[Moment], None] = lambda _: None) -> str:
        """From the button to the first page again; the number on the screen."""
        time.sleep(_SETTLES)
        meets(Moment.TOUCHED)
        kiosk.touch("confirmButton")
        kiosk.wait_until("ticketPage", visible=True, seconds=_PATIENCE)
        self._used[self._tile] = time.monotonic()
        number = str(kiosk.read("ticketNumber"))
        self.told.append((EventType.ISSUED, number, f"kiosk.{KIOSK}"))
        meets(Moment.TOLD)
        kiosk.wait_until("doneButton", "enabled", equals=True, seconds=_PATIENCE)
        kiosk.touch("doneButton")
        kiosk.wait_until("attractPage", visible=True)
        time.sleep(_SETTLES)
        self._choose(kiosk)
        return number

    def _slip_came_out(self, _: PrintedJob) -> None:
        """The printer has cut it and has not answered yet."""
        if self._reaper is not None:
            self._reaper.meets(Moment.PAPER)

    def _choose(self, kiosk: RemoteProgram) -> None:
        """Another service each time: the kiosk asks who wants the same one twice."""
        kiosk.wait_until("attractPage", visible=True)
        tiles = [name for name in kiosk.names() if name.startswith("serviceTile-")]
        tile = min(tiles, key=lambda each: self._used.get(each, 0.0))
        time.sleep(max(0.0, self._used.get(tile, 0.0) + _ANOTHER_ONE - time.monotonic()))
        self._tile = tile
        kiosk.touch(tile)
        kiosk.wait_until("servicePage", visible=True)


class ClerkAtTheCounter:
    """Calls, starts and completes by keys, and goes on with the ticket in hand after every death."""

    moments = (Moment.ANYWHERE, Moment.TOUCHED, Moment.TOLD)

    def __init__(self, hall: SmallHall, store: Store) -> None:
        self._hall = hall
        self._store = store
        self.told: list[Told] = []

    def start(self) -> RemoteProgram:
        in_hand = self._store.in_hand(COUNTER)
        counter = self._hall.counter()
        if in_hand is None:
            counter.wait_until("callNextButton", "enabled", equals=True)
        else:
            counter.wait_until("ticketCode", equals=shown(in_hand))
        return counter

    def act(self, counter: RemoteProgram, reaper: Reaper) -> None:
        ticket = self._store.in_hand(COUNTER)
        reaper.meets(Moment.TOUCHED)
        if ticket is None:
            counter.key("F5")
            counter.wait_until("startButton", "enabled", equals=True)
            self._is_told(EventType.CALLED, str(counter.read("ticketCode")))
        elif ticket.state is StepState.CALLED:
            counter.key("F7")
            counter.wait_until("completeButton", "enabled", equals=True)
            self._is_told(EventType.SERVING, shown(ticket))
        else:
            counter.key("F8")
            counter.wait_until("callNextButton", "enabled", equals=True)
            self._is_told(EventType.COMPLETED, shown(ticket))
        reaper.meets(Moment.TOLD)
        time.sleep(_BETWEEN_KEYS)

    def _is_told(self, kind: EventType, code: str) -> None:
        self.told.append((kind, code, f"clerk.{CLERK}"))


class HallAtTheDisplay:
    """Looks at the board."""

    moments = (Moment.ANYWHERE,)

    def __init__(self, hall: SmallHall, store: Store) -> None:
        self._hall = hall
        self._store = store

    def start(self) -> RemoteProgram:
        """The board is right when it shows the call that was the latest one before the start."""
        latest = self._store.calls([queue.id for queue in self._store.queues()], 1)
        display = self._hall.display()
        code = shown(latest[0].ticket) if latest else ""
        until = time.monotonic() + _BOARD_WITHIN
        while code not in (texts := [*map(plain, display.texts()), ""]):
            assert time.monotonic() < until, f"{code} is not on the board: {texts}"
            time.sleep(0.02)
        return display

    def act(self, display: RemoteProgram, reaper: Reaper) -> None:
        display.texts()
        time.sleep(0.3)


class OthersInTheHall:
    """Visitors with tickets on their phones, and clerks at other counters: nobody kills them."""

    def __init__(self, store: Store, chance: random.Random) -> None:
        self._visitors = Visitors(store, chance.randrange(1 << 30))
        self._clerks = [
            AbsentClerk(store, clerk, counter, chance.randrange(1 << 30))
            for clerk, counter in (("omar", "2"), ("c3", "3"), ("c4", "4"))
        ]
        self._chance = chance

    def arrive(self, count: int) -> None:
        for _ in range(count):
            self._visitors.arrive(("civ", "pas"))

    def go_on(self, until: Callable[[], bool]) -> None:
        while not until():
            time.sleep(self._chance.expovariate(1 / _BETWEEN_ACTS))
            if self._chance.random() < 0.4:
                self._visitors.arrive()
            else:
                self._chance.choice(self._clerks).step()


def shown(ticket: Ticket) -> str:
    """The code as Arabic screens show it."""
    return ticket.code.shown("ar")


def plain(text: str) -> str:
    """Without the marks that keep it together in a sentence."""
    return text.translate(dict.fromkeys(range(0x2066, 0x206A)))
