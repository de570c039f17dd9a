"""The PostgreSQL store: each act is one statement, one transaction, one round trip."""

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import datetime

from core.domain.centre import Sitting
from core.domain.events import Event, EventType, Facts, canonical
from core.domain.ratings import Rating
from core.domain.ticket import PrintOutcome, Ticket
from core.storage.event_log import dumped
from core.storage.moments import maybe_from_stored, to_stored
from core.storage.postgresql.issued_tickets import parameters_of, ticket_in
from core.storage.postgresql.lease_writes import ServerLeaseWrites
from core.storage.postgresql.server_acts import Answer
from core.storage.postgresql.site_writes import ServerSiteWrites
from core.storage.rows import event_of, sitting_of
from core.storage.tables import events
from core.usecases.store import (
    Booked,
    BookOrder,
    BookOutcome,
    ClassChange,
    IssueOrder,
    JourneyChange,
    Transition,
    Word,
)

_SITTING = ("id", "counter", "clerk", "queues", "opened_at", "break_reason")


class ServerStore(ServerLeaseWrites, ServerSiteWrites):
    """One centre's database on a PostgreSQL server, for a hall of several machines."""

    # Tickets.
    def issue(self, order: IssueOrder) -> Ticket:
        """Give the next number of the first step's queue."""
        told = None if order.told is None else canonical(order.told.facts())
        return ticket_in(self._act("issue", **parameters_of(order), told=told))

    def transition(self, proposal: Transition) -> Ticket | None:
        """Move the first of the proposed tickets that the table of moves still lets move.

        Raises CounterNotOpenError, CounterBusyError, NotYourTicketError and,
        for a missed ticket of a day that was closed, DayClosedError.
        """
        until = proposal.parked_until
        answer = self._act(
            "transition",
            op=proposal.op,
            actor=proposal.actor,
            act=proposal.act.value,
            tickets=list(proposal.tickets),
            counter=proposal.counter,
            queues=None if proposal.queues is None else list(proposal.queues),
            to_queue=proposal.to_queue,
            keep_place=proposal.keep_place,
            parked_until=None if until is None else to_stored(until),
            meant=list(proposal.steps),
            places=[to_stored(place) for place, _ in proposal.ranked_as],
            classes=[priority for _, priority in proposal.ranked_as],
            next_steps=list(proposal.next_steps),
            only_for=proposal.only_for,
            note=proposal.note,
            facts=canonical(proposal.facts),
            facts_of=f"[{','.join(map(canonical, proposal.facts_of))}]",
        )
        return ticket_in(answer).at_counter(proposal.counter) if answer else None

    def undo(self, op: str, actor: str, counter: str) -> Ticket:
        """Take back the latest call, completion or no-show of this counter.

        Raises NothingToUndoError, CounterNotOpenError and DayClosedError.
        """
        return ticket_in(self._act("undo", op=op, actor=actor, counter=counter)).at_counter(counter)

    def change_journey(self, change: JourneyChange) -> Ticket:
        """Add, drop or reorder steps to come of the ticket in hand.

        Raises CounterNotOpenError, NotYourTicketError, StepBegunError and StepOrderError.
        """
        answer = self._act(
            "change_journey",
            op=change.op,
            actor=change.actor,
            counter=change.counter,
            ticket=change.ticket,
            added=json.dumps([asdict(each) for each in change.added]),
            at_once=change.at_once,
            dropped=change.dropped,
            reason=change.reason,
            sequence=list(change.order),
        )
        return ticket_in(answer).at_counter(change.counter)

    def record_print(
        self,
        op: str,
        actor: str,
        ticket: str,
        outcome: PrintOutcome,
        reason: str,
        *,
        reprint: bool = False,
    ) -> None:
        """Log the printer's word on a slip."""
        said = outcome.value
        self._act(
            "record_print", op=op, actor=actor, ticket=ticket, outcome=said, reason=reason, reprint=reprint
        )

    def change_class(self, change: ClassChange) -> Ticket | None:
        """Give a ticket of today another class; None where it has that, or may not get it as it stands."""
        answer = self._act("change_class", **asdict(change))
        return ticket_in(answer) if answer else None

    # Ratings.
    def rate(self, actor: str, counter: str, rating: Rating) -> None:
        """Log the visitor's word, once a ticket; RatingClosedError when nobody asks for it, or no longer."""
        self._act(
            "rate",
            actor=actor,
            counter=counter,
            ticket=rating.ticket,
            score=rating.score,
            reason=None if rating.reason is None else rating.reason.value,
        )

    # Appointments.
    def book(self, actor: str, orders: Sequence[BookOrder]) -> Sequence[Booked]:
        """Bring every appointment to where its order wants it; AppointmentCodeTakenError changes nothing."""
        wanted = [
            {field.name: getattr(order, field.name) for field in fields(order)} | {"at": to_stored(order.at)}
            for order in orders
        ]
        answer = self._act("book", actor=actor, orders=json.dumps(wanted))
        return [
            Booked(each["reference"], BookOutcome(each["outcome"]), each["code"]) for each in answer["booked"]
        ]

    # Signing in.
    def record_login(self, op: str, clerk: str, counter: str) -> None:
        """A clerk has signed in; earlier failures are forgotten."""
        self._act("record_login", op=op, clerk=clerk, counter=counter)

    def record_failure(self, op: str, clerk: str) -> datetime | None:
        """A wrong secret: until when the clerk is locked out, if that is one too many."""
        return maybe_from_stored(self._act("record_failure", op=op, clerk=clerk)["until"])

    # Sitting at a counter.
    def open_sitting(
        self, op: str, clerk: str, counter: str, queues: Sequence[str], *, taken_from: str = ""
    ) -> Sitting:
        """Sit down; the same clerk at the same counter finds the open sitting again."""
        served = dumped(list(queues))
        return _sitting_in(
            self._act(
                "open_sitting", op=op, clerk=clerk, counter=counter, queues=served, taken_from=taken_from
            )
        )

    def pause_sitting(self, op: str, sitting: str, reason: str | None) -> Sitting:
        """Begin a break (with its reason) or end it."""
        return _sitting_in(self._act("pause_sitting", op=op, sitting=sitting, reason=reason))

    def close_sitting(self, op: str, sitting: str) -> None:
        """Get up; a sitting that is closed stays closed."""
        self._act("close_sitting", op=op, sitting=sitting)

    # The hall.
    def note(self, op: str, actor: str, type: EventType, facts: Facts) -> Event | None:
        """Log something that changes no ticket; None when this `op` has logged it before."""
        answer = self._act("note", op=op, actor=actor, type=type.value, facts=canonical(facts))
        if not answer:
            return None
        row = answer["event"]
        return event_of(tuple(row[column.name] for column in events.columns), self.centre().code)

    def note_all(self, actor: str, words: Sequence[Word]) -> None:
        """Log several things that change no ticket in one transaction; what was logged before is left out."""
        told = [{"op": each.op, "type": each.type.value, "facts": each.facts} for each in words]
        self._act("note_all", actor=actor, words=f"[{','.join(map(canonical, told))}]")

    def close_day(self, op: str, actor: str) -> int:
        """End what is open and close the latest day; 0 when no day is open."""
        return int(self._act("close_day", op=op, actor=actor)["expired"])


def _sitting_in(answer: Answer) -> Sitting:
    return sitting_of(tuple(answer["sitting"][name] for name in _SITTING))
