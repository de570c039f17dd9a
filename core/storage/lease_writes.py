"""Ranges of numbers on SQLite: granted to a kiosk, given back by hand or at the end of the day."""

import json

from uuid_utils import uuid7

from core.domain.errors import DayClosedError, LeaseUnknownError, QueueUnknownError
from core.domain.events import EventType, Facts
from core.domain.lease import BLOCK, Lease, next_block
from core.storage import statements
from core.storage.day_end import return_lease
from core.storage.event_log import Writing
from core.storage.prepared import Row
from core.storage.rows import lease_of
from core.storage.transactions import SqliteTransactions
from core.usecases.store import LeaseOrder

_RETURNED = 7


class LeaseWrites(SqliteTransactions):
    """What a kiosk may give out by itself."""

    def lease(self, order: LeaseOrder) -> Lease:
        """Grant the next free block of a series, or the first `count` numbers of it, for today."""
        if not 1 <= order.count <= BLOCK:
            raise ValueError(f"a lease has 1 to {BLOCK} numbers, not {order.count}")
        if order.series not in {queue.series for queue in self.queues()}:
            raise QueueUnknownError(order.series)
        with self._writing() as writing:
            if earlier := writing.earlier(order.op, EventType.RANGE_GRANTED):
                return lease_of(_known(writing, json.loads(earlier[3])["lease"]))
            if writing.is_closed(writing.day):
                raise DayClosedError(writing.day)
            lease = _new_lease(writing, order)
            facts: Facts = {
                "lease": lease.id,
                "series": lease.series,
                "first": lease.first,
                "last": lease.last,
            }
            writing.append(EventType.RANGE_GRANTED, order.actor, order.op, facts)
            return lease

    def give_back(self, op: str, actor: str, lease: str) -> None:
        """Take back what is unused of a lease, once; LeaseUnknownError."""
        with self._writing() as writing:
            row = _known(writing, lease)
            if not writing.earlier(op, EventType.RANGE_RETURNED) and row[_RETURNED] is None:
                return_lease(writing, lease_of(row), actor, op)


def _new_lease(writing: Writing, order: LeaseOrder) -> Lease:
    highest = [
        row[0] if row else 0
        for row in (
            statement.one(writing.connection, day=writing.day, series=order.series)
            for statement in (statements.LAST_ORDINARY, statements.LAST_LEASED)
        )
    ]
    first = next_block(*highest)
    lease = Lease(
        id=str(uuid7()),
        day=writing.day,
        series=order.series,
        first=first,
        last=first + order.count - 1,
        holder=order.actor,
        granted_at=writing.at,
    )
    statements.ADD_LEASE.run(
        writing.connection,
        id=lease.id,
        day=lease.day,
        series=lease.series,
        first=lease.first,
        last=lease.last,
        holder=lease.holder,
        granted_at=writing.at_stored,
        returned_seq=None,
    )
    return lease


def _known(writing: Writing, lease: str) -> Row:
    row = statements.LEASE.one(writing.connection, id=lease)
    if row is None:
        raise LeaseUnknownError(lease)
    return row
