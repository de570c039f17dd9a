"""From the events of a day to what a replay needs."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median

from core.domain.events import Event, EventType
from core.domain.reasons import WALK_IN
from core.replay.recorded_day import Errand, RecordedDay, Shift, Visit

LONGEST_GAP = timedelta(seconds=400)
"""A clerk who calls nobody for longer, though somebody waits, does something else."""
USUAL_GAP = timedelta(seconds=20)
_LEAVES_HAND = {
    EventType.STEP_COMPLETED,
    EventType.COMPLETED,
    EventType.NO_SHOW,
    EventType.PARKED,
    EventType.TRANSFERRED,
    EventType.CANCELLED,
    EventType.EXPIRED,
}
_WAITS_AGAIN = {EventType.STEP_COMPLETED, EventType.TRANSFERRED, EventType.REQUEUED}


def recorded_day(day: str, events: Iterable[Event]) -> RecordedDay:
    """The day from its events, in their order; what does not fit is left out, never guessed at."""
    reading = _Reading()
    for event in events:
        reading.read(event)
    reading.leave_out_walk_ins()
    visits = tuple(visit for visit in reading.visits.values() if visit.errands)
    return RecordedDay(
        day=day,
        visits=visits,
        shifts=tuple(reading.shifts),
        gap=timedelta(seconds=median(reading.gaps)) if reading.gaps else USUAL_GAP,
        occupied=_usual(visits),
    )


def _usual(visits: Iterable[Visit]) -> dict[str, timedelta]:
    times: dict[str, list[float]] = {}
    for visit in visits:
        for errand in visit.errands:
            if errand.occupied is not None:
                times.setdefault(errand.queue, []).append(errand.occupied.total_seconds())
    return {queue: timedelta(seconds=median(each)) for queue, each in times.items()}


@dataclass(slots=True)
class _Reading:
    visits: dict[str, Visit] = field(default_factory=dict)
    shifts: list[Shift] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)
    open: dict[str, Shift] = field(default_factory=dict)
    waits_since: dict[str, datetime] = field(default_factory=dict)
    queue_of: dict[str, str] = field(default_factory=dict)
    called: dict[str, tuple[datetime, str]] = field(default_factory=dict)
    free_since: dict[str, datetime] = field(default_factory=dict)
    left_at: dict[str, datetime] = field(default_factory=dict)
    break_since: dict[str, datetime] = field(default_factory=dict)
    waited_since: dict[str, datetime] = field(default_factory=dict)
    """Of who was called: what taking the call back brings again."""
    in_hand: dict[str, tuple[datetime, str]] = field(default_factory=dict)
    """The same of who has left a counter."""
    walk_ins: dict[str, tuple[datetime, Shift | None]] = field(default_factory=dict)

    def read(self, event: Event) -> None:
        if event.type is EventType.ISSUED:
            self._issue(event)
        elif event.facts.get("about") == "class_changed":
            # Played again, the visitor is of that class from the beginning.
            if (visit := self.visits.get(str(event.facts.get("ticket")))) is not None:
                visit.priority = str(event.facts["priority"])
        elif event.type in {EventType.COUNTER_OPENED, EventType.COUNTER_CLOSED, EventType.NOTE}:
            self._sit(event)
        elif (visit := self.visits.get(str(event.facts.get("ticket")))) is not None:
            if event.facts.get("back_office"):
                self._work_behind(event, visit)
            elif event.type is EventType.UNDONE:
                self._take_back(visit)
            else:
                self._move(event, visit)

    def leave_out_walk_ins(self) -> None:
        """Who waited in no line keeps a clerk busy, and waits first for whatever comes after."""
        for ticket, (at, shift) in self.walk_ins.items():
            visit = self.visits[ticket]
            over = at + (visit.errands.pop(0).occupied or timedelta())
            if shift is not None:
                shift.breaks.append((at, over))
            if visit.errands:
                visit.errands[0].after += over - visit.issued_at

    def _issue(self, event: Event) -> None:
        facts = event.facts
        at = _moment(facts.get("issued_at")) or event.at
        slot = _moment(facts.get("appointment_at"))
        late = facts.get("punctuality") == "late"
        series, number = str(facts["series"]), str(facts["number"])
        visit = Visit(
            ticket=str(facts["ticket"]),
            series=series,
            number=int(number.removeprefix(series)),
            priority=str(facts["priority"]),
            issued_at=at,
            place_at=at if slot is None or late else max(at, slot),
        )
        self.visits[visit.ticket] = visit
        self._wait(visit, Errand(queue=str(facts["queue"])), max(at, event.at))

    def _wait(self, visit: Visit, errand: Errand, at: datetime) -> None:
        visit.errands.append(errand)
        self.waits_since[visit.ticket], self.queue_of[visit.ticket] = at, errand.queue

    def _move(self, event: Event, visit: Visit) -> None:
        ticket = visit.ticket
        if event.type is EventType.CALLED and ticket in self.left_at and ticket not in self.waits_since:
            self._wait_again(event, visit)  # Chosen from among the parked.
        errand, since = visit.errands[-1], self.waits_since.pop(ticket, None)
        if event.type is EventType.CALLED and since is not None:
            errand.recorded_wait = max(event.at - max(since, visit.place_at), timedelta())
            self._end_gap(event, since)
            self.called[ticket] = (event.at, str(event.facts.get("counter")))
            self.waited_since[ticket] = since
            if event.facts.get("reason") == WALK_IN:
                self.walk_ins[ticket] = event.at, self.open.get(self.called[ticket][1])
        elif since is not None:
            self._leave_line(event, visit, errand, since)
        elif event.type in _LEAVES_HAND and ticket in self.called:
            self._leave_hand(event, visit)
        sits = event.type is EventType.STEP_COMPLETED and "to_queue" not in event.facts
        if (
            event.type in _WAITS_AGAIN
            and not sits
            and ticket not in self.waits_since
            and ticket in self.left_at
        ):
            self._wait_again(event, visit)

    def _work_behind(self, event: Event, visit: Visit) -> None:
        """Nobody stands at a counter; who sat in the hall for it is called again once it is done."""
        if "to_queue" in event.facts and visit.ticket in self.left_at:
            self._wait_again(event, visit)

    def _leave_hand(self, event: Event, visit: Visit) -> None:
        self.in_hand[visit.ticket] = began, counter = self.called.pop(visit.ticket)
        visit.errands[-1].occupied = event.at - began
        self.free_since[counter] = self.left_at[visit.ticket] = event.at

    def _take_back(self, visit: Visit) -> None:
        """The ticket waits again as before its call, or is again in the hands that it had left."""
        ticket = visit.ticket
        if ticket in self.called:
            self.called.pop(ticket)
            self.walk_ins.pop(ticket, None)
            self.waits_since[ticket] = self.waited_since[ticket]
            visit.errands[-1].recorded_wait = None
        elif ticket in self.in_hand:
            if self.waits_since.pop(ticket, None) is not None:
                visit.errands.pop()
            self.called[ticket] = self.in_hand[ticket]
            self.left_at.pop(ticket, None)
            self.free_since.pop(self.called[ticket][1], None)
            visit.errands[-1].occupied = None
        self.queue_of[ticket] = visit.errands[-1].queue

    def _end_gap(self, event: Event, since: datetime) -> None:
        """How long the clerk took to the next call, where somebody waited all the while."""
        counter = str(event.facts.get("counter"))
        free, shift = self.free_since.pop(counter, None), self.open.get(counter)
        if free is not None and shift is not None and event.at - free < LONGEST_GAP:
            others = any(
                at <= free and self.queue_of[ticket] in shift.queues
                for ticket, at in self.waits_since.items()
            )
            if others or since <= free:
                self.gaps.append((event.at - free).total_seconds())

    def _leave_line(self, event: Event, visit: Visit, errand: Errand, since: datetime) -> None:
        """Sent elsewhere while waiting, gone, or still there when the day ended."""
        if event.type is EventType.TRANSFERRED:
            errand.queue = self.queue_of[visit.ticket] = str(event.facts.get("queue"))
            errand.new_place |= event.facts.get("keep_place") is False
            self.waits_since[visit.ticket] = since
        elif event.type is EventType.CANCELLED:
            errand.gives_up = event.at - since
        elif event.type is not EventType.EXPIRED:
            self.waits_since[visit.ticket] = since

    def _wait_again(self, event: Event, visit: Visit) -> None:
        after = event.at - self.left_at.pop(visit.ticket)
        queue = str(event.facts.get("to_queue") or event.facts["queue"])
        new_place = event.facts.get("keep_place") is False
        self._wait(visit, Errand(queue=queue, after=after, new_place=new_place), event.at)

    def _sit(self, event: Event) -> None:
        counter = str(event.facts.get("counter"))
        about, shift = event.facts.get("about"), self.open.get(counter)
        if event.type is EventType.COUNTER_OPENED:
            self._end(counter, event.at)
            queues = event.facts.get("queues")
            served = tuple(map(str, queues)) if isinstance(queues, list) else ()
            self.open[counter] = Shift(counter=counter, queues=served, begins=event.at)
            self.shifts.append(self.open[counter])
        elif event.type is EventType.COUNTER_CLOSED:
            self._end(counter, event.at)
        elif about == "break_started":
            self.break_since.setdefault(counter, event.at)
        elif about == "break_ended" and shift is not None and counter in self.break_since:
            shift.breaks.append((self.break_since.pop(counter), event.at))

    def _end(self, counter: str, at: datetime) -> None:
        shift = self.open.pop(counter, None)
        self.free_since.pop(counter, None)
        began = self.break_since.pop(counter, None)
        if shift is not None:
            shift.ends = at if began is None else began


def _moment(value: object) -> datetime | None:
    return datetime.fromisoformat(value) if isinstance(value, str) else None
