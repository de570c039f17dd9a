"""Simulated days through the real acts of a store whose clock is ours: visitors are told what is forecast.

Each service of the simulated centre is a queue of a centre of the real
catalogue. Who is called is the simulation's choice; everything else is as in a
hall: the log is all that the forecast sees, and what was told is in it.
"""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from core.centre_day.behaviour import BOOKED, PRIORITY
from core.centre_day.behaviour_file import usual_behaviour
from core.centre_day.centre_plan import Centre, centre_of, shipped_plan
from core.centre_day.day import Line, simulated_day
from core.domain.centre import Centre as Site
from core.domain.centre import Counter, Hall, Role
from core.domain.desk_rules import AT_ONCE
from core.domain.errors import CounterNotOpenError
from core.domain.forecast import NOTHING_KNOWN, HallForecast
from core.domain.moves import Act
from core.domain.texts import LocalText
from core.domain.ticket import Channel, Ticket
from core.forecast.policy import preset
from core.live_forecast.hall import LiveHall
from core.storage.engine import sqlite_engine
from core.storage.setting_up import CentrePlan, Person, create_centre
from core.storage.sqlite_store import SqliteStore
from core.usecases.book_appointments import Wanted, book_appointments
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from core.usecases.store import CheckIn, IssueOrder, PlannedStep, Transition
from tests.builders import KIOSK, egypt

EVERY = timedelta(seconds=10)
"""A forecast is as old as this at most when somebody takes a ticket."""
CAIRO = ZoneInfo("Africa/Cairo")
RULE = preset("fair")
"""That of a new centre, which its forecast plays forward."""
_CLASSES = {PRIORITY: "elderly", BOOKED: "regular"}


class ClockedStore(SqliteStore):
    """The real store; only its clock is ours."""

    clock = datetime(2026, 3, 1, tzinfo=CAIRO)

    def now(self) -> datetime:
        return self.clock


@dataclass(slots=True)
class LiveDays:
    """One centre in a folder, day after day."""

    folder: Path
    plan: str = "city"
    seed: int = 7
    centre: Centre = field(init=False)
    store: ClockedStore = field(init=False)
    live: LiveHall = field(init=False)
    line_of: dict[str, tuple[str, str, str]] = field(init=False)
    """Service, kind of window and queue of the real catalogue, by the service of the simulation."""
    _forecast: HallForecast = NOTHING_KNOWN
    _forecast_at: datetime | None = None

    def __post_init__(self) -> None:
        self.centre = centre_of(shipped_plan(self.plan), usual_behaviour(), self.seed)
        self.line_of = _lines(self.centre)
        path = self.folder / "days.db"
        create_centre(path, _site(self.centre, self.line_of))
        self.store = ClockedStore(sqlite_engine(path), path)
        self.live = LiveHall(self.store)
        self.live.begin()

    def play(self, day: date, scenario: str, seed: int) -> None:
        """One day from its first booking to its close."""
        midnight = datetime(day.year, day.month, day.day, tzinfo=CAIRO)
        lines = simulated_day(self.centre, day, scenario, seed, RULE)
        hall = _Hall(self, lines, midnight)
        for number, line in enumerate(lines):
            self.store.clock = max(midnight + timedelta(seconds=float(str(line["t"]))), self.store.clock)
            hall.act(number, line)
        close_day(self.store, op=new_operation(), actor="system")
        self.live.catch_up()

    def known(self) -> HallForecast:
        """As a kiosk would have it, not older than it may be there."""
        now = self.store.clock
        if self._forecast_at is None or now - self._forecast_at >= EVERY:
            self.live.catch_up()
            self._forecast, self._forecast_at = self.live.forecast(), now
        return self._forecast


@dataclass(slots=True)
class _Hall:
    days: LiveDays
    lines: Sequence[Line]
    midnight: datetime
    tickets: dict[object, Ticket] = field(default_factory=dict)
    sittings: dict[object, str] = field(default_factory=dict)
    bookings: dict[object, str] = field(default_factory=dict)
    clerks: dict[object, str] = field(default_factory=dict)

    def act(self, number: int, line: Line) -> None:  # noqa: C901 - one case a type
        """Do what the line says."""
        match line["type"]:
            case "appointment_booked":
                self._book(line)
            case "issued":
                self._issue(number, line)
            case "counter_opened":
                self._open(line)
            case "counter_paused" | "counter_resumed":
                reason = None if line["type"] == "counter_resumed" else str(line["reason"])
                reason = "meal" if reason == "lunch" else reason
                self.days.store.pause_sitting(new_operation(), self.sittings[line["counter"]], reason)
            case "counter_closed":
                self.days.store.close_sitting(new_operation(), self.sittings[line["counter"]])
            case "called":
                self._move(Act.CALL, line, {"mode": "next"})
            case "recalled":
                self._move(Act.RECALL, line)
            case "started":
                self._move(Act.START, line)
            case "no_show":
                self._move(Act.NO_SHOW, line)
            case "finished":
                self._finish(line)
            case "reinstated":
                self._move(Act.REINSTATE, line, actor="clerk.reception")
            case "cancelled":
                self._move(Act.CANCEL, line, {"reason": "left"}, actor="clerk.reception")

    def _book(self, line: Line) -> None:
        service, _, _ = self.days.line_of[str(line["service"])]
        wanted = Wanted(
            reference=f"{self.midnight:%j}-{line['appointment']}", service=service, at=self._at(line)
        )
        booked = book_appointments(self.days.store, [wanted], op=new_operation(), actor="system")[0]
        found = self.days.store.appointment(booked.code)
        if found is not None:
            self.bookings[line["appointment"]] = found.id

    def _at(self, line: Line) -> datetime:
        return self.midnight + timedelta(seconds=float(str(line["at"])))

    def _issue(self, number: int, line: Line) -> None:
        moves = (each for each in self.lines[number:] if each["type"] == "transferred")
        further = [str(each["service"]) for each in moves if each["ticket"] == line["ticket"]]
        journey = [str(line["service"]), *further]
        steps = [
            PlannedStep(service=service, kind=kind, queue=queue)
            for service, kind, queue in (self.days.line_of[each] for each in journey)
        ]
        priority = _CLASSES.get(str(line["class"]), "regular")
        check_in, booking = None, self.bookings.get(line.get("appointment"))
        if booking is not None:
            check_in = CheckIn(
                appointment=booking, priority="appointment" if priority == "regular" else priority
            )
        known = self.days.known()
        order = IssueOrder(
            op=new_operation(),
            actor=KIOSK,
            steps=steps,
            priority=priority,
            language="ar",
            category="citizen",
            channel=Channel.PAPER,
            check_in=check_in,
            told=None if check_in else known.of(steps[0].queue, priority),
        )
        self.tickets[line["ticket"]] = self.days.store.issue(order)

    def _open(self, line: Line) -> None:
        counter = next(each for each in self.days.centre.plan.counters if each.id == line["counter"])
        queues = list(dict.fromkeys(self.days.line_of[each][2] for each in counter.services))
        clerk = self.clerks.get(counter.id, "") if "clerk" not in line else f"{line['clerk']}-{counter.id}"
        sitting = self.days.store.open_sitting(new_operation(), clerk, counter.id, queues)
        self.sittings[counter.id], self.clerks[counter.id] = sitting.id, clerk

    def _finish(self, line: Line) -> None:
        ticket = self.days.store.ticket(self.tickets[line["ticket"]].id)
        if ticket is not None and ticket.state.value == "called":
            self._move(Act.START, line)
        self._move(Act.COMPLETE, line)

    def _move(self, act: Act, line: Line, facts: dict[str, str] | None = None, actor: str = "") -> None:
        counter = None if actor else str(line["counter"])
        proposal = Transition(
            op=new_operation(),
            actor=actor or f"clerk.{self.clerks[counter]}",
            act=act,
            tickets=[self.tickets[line["ticket"]].id],
            counter=counter,
            facts=facts or {},
        )
        try:
            self.days.store.transition(proposal)
        except CounterNotOpenError:  # The simulated clerk calls during a pause; here that ends it.
            self._open({"counter": counter})
            self.days.store.transition(proposal)


def _lines(centre: Centre) -> dict[str, tuple[str, str, str]]:
    """Each service at a desk of its own agency, then at a cashier's."""
    kinds, found = ("desk", "cashier"), {}
    places = [(agency.id, kind) for kind in kinds for agency in egypt().agencies]
    services = [each.id for each in centre.plan.services]
    if len(services) > len(places):
        raise ValueError(f"{centre.plan.name} has more services than the catalogue has lines")
    for service, (agency, kind) in zip(services, places, strict=False):
        of_agency = next(each.id for each in egypt().services if each.agency == agency)
        found[service] = of_agency, kind, agency if kind == "desk" else f"{agency}-{kind}"
    return found


def _site(centre: Centre, line_of: dict[str, tuple[str, str, str]]) -> CentrePlan:
    clerks = {each.name for each in (*centre.clerks.values(), *centre.stand_ins)}
    return CentrePlan(
        centre=Site(code="SIM", name=LocalText("مركز للتجربة", "A simulated centre"), desk=AT_ONCE),
        catalogue=egypt(),
        halls=[Hall(id="h1", name=LocalText("صالة ١", "Hall 1"))],
        counters=[
            Counter(
                code=each.id,
                hall="h1",
                queues=tuple(dict.fromkeys(line_of[service][2] for service in each.services)),
            )
            for each in centre.plan.counters
        ],
        people=[
            Person(id=f"{each}-{counter.id}", name=each, role=Role.CLERK, secret_hash="none")  # noqa: S106 - nobody signs in
            for each in sorted(clerks)
            for counter in centre.plan.counters
        ],
        window_kinds=("desk", "cashier"),
    )


def main() -> None:
    """`python -m benchmarks.live_days FOLDER [DAYS]`: a database that `dawr forecast report` can judge."""
    folder, days = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 6
    folder.mkdir(parents=True)
    live = LiveDays(folder)
    for number in range(days):
        began = time.monotonic()
        day = date(2026, 3, 1) + timedelta(days=number)
        live.play(day, "normal", 10_000 * live.seed + number)
        print(f"{day}: {time.monotonic() - began:.0f} s, {live.live.seq} events")


if __name__ == "__main__":
    main()
