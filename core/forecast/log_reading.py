"""The log of a centre, told to a follower: each event as what it means for who waits.

A service of the follower is a service at a window of a queue, since that is
what takes time; a counter serves whole queues.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from core.domain.calendar import local
from core.domain.events import Event, EventType, Facts
from core.forecast.following import WAITING
from core.forecast.learned_absences import LUNCH
from core.forecast.policy import BOOKED, ORDINARY, CallingPolicy
from core.forecast.trace_line import TraceEvent

_MEAL = "meal"
_AT_A_COUNTER: Mapping[EventType, str] = {
    EventType.CALLED: "called",
    EventType.RECALLED: "recalled",
    EventType.SERVING: "started",
    EventType.NO_SHOW: "no_show",
    EventType.STEP_COMPLETED: "finished",
    EventType.COMPLETED: "finished",
    EventType.PARKED: "parked",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CentreFacts:
    """What the log does not say of the centre that it is of."""

    time_zone: str
    policy: CallingPolicy
    class_of: Mapping[str, str]
    """The forecast's word for each priority class; one that is missing is ordinary."""
    counters: Mapping[str, tuple[str, ...]]
    """By counter: the queues it serves unless its clerk chooses fewer."""
    queues: tuple[str, ...]
    reserved: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By counter: the forecast's classes that it calls before all others."""
    own_queues: Mapping[str, frozenset[str]] = field(default_factory=dict)
    minutes: Mapping[str, float] = field(default_factory=dict)
    """By service: how long a window is expected to take for it."""


@dataclass(slots=True)
class Appointments:
    """Who is booked for which day, as far as the log that was read goes."""

    booked: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    """By appointment: service and time."""

    def read(self, event: Event) -> None:
        id_, at = str(event.facts.get("appointment")), moment_in(event.facts, "appointment_at")
        if event.type is EventType.APPOINTMENT_CANCELLED or at is None:
            self.booked.pop(id_, None)
        else:
            self.booked[id_] = str(event.facts.get("service")), at


@dataclass(slots=True)
class LogReader:
    """`centre` may be told anew at any time; `queue_of_service` says where a booked service waits first."""

    centre: CentreFacts
    queue_of_service: Callable[[str], str | None] = lambda _: None
    appointments: Appointments = field(default_factory=Appointments)
    on_break: set[str] = field(default_factory=set)
    called_at: dict[str, float] = field(default_factory=dict)
    behind: dict[str, dict[str, int]] = field(default_factory=dict)
    """By ticket, its steps behind the windows, each in a line of its own, by the seq that began them."""

    def read(self, event: Event) -> Iterator[TraceEvent]:
        """What a follower is to take for this event."""
        match event.type:
            case EventType.DAY_OPENED:
                yield from self._open_day(event)
            case EventType.DAY_CLOSED:
                yield self._line("day_ended", event)
            case EventType.ISSUED:
                yield self._issued(event)
            case EventType.CANCELLED | EventType.EXPIRED:
                yield from self._ended(event)
            case EventType.REQUEUED | EventType.TRANSFERRED:
                yield self._again(event)
            case EventType.UNDONE:
                yield from self._undone(event)
            case EventType.NOTE if event.facts.get("about") == "class_changed":
                yield from self._reclassed(event)
            case EventType.COUNTER_OPENED | EventType.COUNTER_CLOSED | EventType.NOTE:
                yield from self._sit(event)
            case (
                EventType.APPOINTMENT_BOOKED | EventType.APPOINTMENT_CHANGED | EventType.APPOINTMENT_CANCELLED
            ):
                self.appointments.read(event)
            case _:
                yield from self._at_a_counter(event)

    def seconds(self, at: datetime) -> float:
        """Since the local midnight, by the clock on the wall."""
        there = local(at, self.centre.time_zone)
        return there.hour * 3600 + there.minute * 60 + there.second + there.microsecond / 1e6

    def service_at(self, queue: str, service: str) -> str:
        """The follower's name for a service at a window of this queue."""
        return f"{queue}/{service}"

    def _line(self, type_: str, event: Event, **more: object) -> TraceEvent:
        facts = event.facts
        line = TraceEvent(
            type=type_,
            day=event.day,
            t=self.seconds(event.at),
            ticket=_who(facts),
            counter=_text(facts, "counter"),
            clerk=event.actor.removeprefix("clerk.") if event.actor.startswith("clerk.") else None,
            queue=_text(facts, "queue"),
        )
        if line.queue is not None:
            line.service = self.service_at(line.queue, str(facts.get("service")))
        for name, value in more.items():
            setattr(line, name, value)
        return line

    def _open_day(self, event: Event) -> Iterator[TraceEvent]:
        self.on_break.clear()
        self.called_at.clear()
        self.behind.clear()
        yield self._line("day_started", event)
        for id_, (service, at) in list(self.appointments.booked.items()):
            day = local(at, self.centre.time_zone).date().isoformat()
            queue = self.queue_of_service(service)
            if day < event.day:
                del self.appointments.booked[id_]
            elif day == event.day and queue is not None:
                yield self._line(
                    "appointment_booked",
                    event,
                    appointment=id_,
                    service=self.service_at(queue, service),
                    queue=queue,
                    slot=self.seconds(at),
                )

    def _issued(self, event: Event) -> TraceEvent:
        facts, now = event.facts, self.seconds(event.at)
        slot = moment_in(facts, "appointment_at")
        early = slot is not None and facts.get("punctuality") != "late"
        issued = moment_in(facts, "issued_at")
        base = None if issued is None else self.seconds(issued)
        class_ = self.centre.class_of.get(str(facts.get("priority")), ORDINARY)
        if slot is not None and early:
            base = max(self.seconds(slot), now if base is None else base)
        elif class_ == BOOKED:
            class_ = ORDINARY
        line = self._line("issued", event, class_=class_, base=base)
        line.appointment = _text(facts, "appointment")
        return line

    def _reclassed(self, event: Event) -> Iterator[TraceEvent]:
        ticket = str(event.facts.get("ticket"))
        class_ = self.centre.class_of.get(str(event.facts.get("priority")), ORDINARY)
        for each in (ticket, *self.behind.get(ticket, {})):
            yield self._line("reclassed", event, ticket=each, class_=class_)

    def _again(self, event: Event) -> TraceEvent:
        base = self.seconds(event.at) if event.facts.get("keep_place") is False else None
        if event.type is EventType.REQUEUED:
            return self._line("reinstated", event, base=base)
        return self._line("transferred", event, base=base)

    def _ended(self, event: Event) -> Iterator[TraceEvent]:
        ticket = str(event.facts.get("ticket"))
        for each in (ticket, *self.behind.pop(ticket, {})):
            yield self._line("parked", event, ticket=each)
            yield self._line("cancelled", event, ticket=each)

    def _undone(self, event: Event) -> Iterator[TraceEvent]:
        state = str(event.facts.get("state"))
        line = self._line("undone", event, reason=state)
        if state != WAITING:
            line.since = self.called_at.get(str(event.facts.get("ticket")))
        yield line
        behind = self.behind.get(str(event.facts.get("ticket")), {})
        for each in [each for each, seq in behind.items() if seq == event.facts.get("undoes")]:
            del behind[each]
            yield self._line("cancelled", event, ticket=each)

    def _at_a_counter(self, event: Event) -> Iterator[TraceEvent]:
        type_ = _AT_A_COUNTER.get(event.type)
        if type_ is None:
            return
        line = self._line(type_, event)
        if type_ == "called" and line.ticket is not None and line.t is not None:
            self.called_at[line.ticket] = line.t
        yield line
        queue = _text(event.facts, "to_queue")
        if event.type is EventType.STEP_COMPLETED and queue is not None:
            then = self.service_at(queue, str(event.facts.get("service")))
            ticket = _text(event.facts, "ticket")
            yield self._line(
                "transferred", event, ticket=ticket, from_service=line.service, service=then, queue=queue
            )
        if type_ == "finished":
            yield from self._behind(event, line)

    def _behind(self, event: Event, done: TraceEvent) -> Iterator[TraceEvent]:
        """What is worked at behind the windows from now on; it began with the step that is done."""
        ticket, begun = str(event.facts.get("ticket")), event.facts.get("to_back_office")
        self.behind.get(ticket, {}).pop(str(done.ticket), None)
        for step, _, queue in (each.partition(" ") for each in begun) if isinstance(begun, list) else ():
            self.behind.setdefault(ticket, {})[f"{ticket}#{step}"] = event.seq
            yield self._line(
                "transferred",
                event,
                ticket=f"{ticket}#{step}",
                class_=self.centre.class_of.get(str(event.facts.get("priority")), ORDINARY),
                from_service=done.service,
                service=self.service_at(queue, str(event.facts.get("service"))),
                queue=queue,
            )

    def _sit(self, event: Event) -> Iterator[TraceEvent]:
        counter, about = str(event.facts.get("counter")), event.facts.get("about")
        if about == "break_started":
            self.on_break.add(counter)
            reason = str(event.facts.get("reason"))
            yield self._line("counter_paused", event, reason=LUNCH if reason == _MEAL else reason)
        elif event.type is EventType.COUNTER_CLOSED:
            self.on_break.discard(counter)
            yield self._line("counter_closed", event)
        elif about == "break_ended" or (event.type is EventType.COUNTER_OPENED and counter in self.on_break):
            self.on_break.discard(counter)
            yield self._line("counter_resumed", event, raw=event.facts)
        elif event.type is EventType.COUNTER_OPENED:
            yield self._line("counter_opened", event, raw=event.facts)


def moment_in(facts: Facts, name: str) -> datetime | None:
    """A time that an event tells."""
    value = facts.get(name)
    return datetime.fromisoformat(value) if isinstance(value, str) else None


def _who(facts: Facts) -> str | None:
    """The ticket; of a step behind the windows that, which waits and is served by itself."""
    ticket = _text(facts, "ticket")
    return f"{ticket}#{facts['step']}" if ticket and facts.get("back_office") else ticket


def _text(facts: Facts, name: str) -> str | None:
    value = facts.get(name)
    return str(value) if value else None
