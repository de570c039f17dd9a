"""The end of a business day: tickets expire, counters close, once, whatever happens."""

from core.domain.events import EventType, Facts
from core.domain.lease import Lease
from core.domain.moves import Act
from core.storage import statements
from core.storage.event_log import SYSTEM, Writing
from core.storage.moving import acted_step
from core.storage.rows import lease_of, sitting_of
from core.storage.step_rows import read_ticket
from core.storage.ticket_moves import move
from core.usecases.operation import new_operation
from core.usecases.store import Transition


def turn_day(writing: Writing) -> None:
    """Close the day before, if that is still open, and open the day of this writing."""
    today, before = writing.day, writing.latest_day
    if before is not None:
        writing.day = before
        if writing.is_closed(before):
            _close_counters(writing)  # Somebody may have sat down again since.
        else:
            end_day(writing, SYSTEM, new_operation())
        writing.day = today
    event = writing.append(EventType.DAY_OPENED, SYSTEM, new_operation(), {})
    statements.OPEN_DAY.run(writing.connection, day=today, opened_seq=event.seq, closed_seq=None)


def end_day(writing: Writing, actor: str, op: str) -> int:
    """End everything that is open and close the day of this writing; how many tickets expired."""
    expired = _expire_tickets(writing)
    _close_counters(writing)
    _return_leases(writing, actor)
    event = writing.append(EventType.DAY_CLOSED, actor, op, {"expired": expired})
    statements.CLOSE_DAY.run(writing.connection, the_day=writing.day, closed=event.seq)
    return expired


def _expire_tickets(writing: Writing) -> int:
    """Let every ticket that is not ended expire."""
    ids = [row[0] for statement in statements.LIVE_TICKETS for row in statement.all(writing.connection)]
    whole = sorted(set(ids))  # Some have a step behind the windows besides.
    for id_ in whole:
        ticket = read_ticket(writing.connection, id_)
        assert ticket is not None  # noqa: S101 - a step is there, so its ticket is (foreign key)
        proposal = Transition(op=new_operation(), actor=SYSTEM, act=Act.EXPIRE, tickets=[id_])
        step = acted_step(ticket, proposal, None)
        assert step is not None  # noqa: S101 - one of its steps lives
        move(writing, ticket, step, proposal)
    return len(whole)


def _close_counters(writing: Writing) -> None:
    """A sitting belongs to its day: tomorrow the counter may be somebody else's."""
    for row in statements.SITTINGS.all(writing.connection):
        sitting = sitting_of(row)
        statements.CLOSE_SITTING.run(writing.connection, sitting=sitting.id, at=writing.at_stored)
        facts = {"counter": sitting.counter, "clerk": sitting.clerk}
        writing.append(EventType.COUNTER_CLOSED, SYSTEM, new_operation(), facts)


def _return_leases(writing: Writing, actor: str) -> None:
    """Numbers belong to their day."""
    for row in statements.OPEN_LEASES.all(writing.connection, day=writing.day):
        return_lease(writing, lease_of(row), actor, new_operation())


def return_lease(writing: Writing, lease: Lease, actor: str, op: str) -> None:
    """Mark the lease as over; the log says which of its numbers are unused, as far as is known here."""
    rows = statements.NUMBERS_BETWEEN.all(
        writing.connection, day=lease.day, series=lease.series, first=lease.first, last=lease.last
    )
    unused = lease.unused(row[0] for row in rows)
    facts: Facts = {
        "lease": lease.id,
        "kiosk": lease.holder,
        "series": lease.series,
        "first": unused.start,
        "last": unused.stop - 1,
        "unused": len(unused),
    }
    event = writing.append(EventType.RANGE_RETURNED, actor, op, facts)
    statements.RETURN_LEASE.run(writing.connection, the_lease=lease.id, seq=event.seq)
