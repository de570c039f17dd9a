"""Ranges of numbers that kiosks hold, and the tickets that they issued from them, on the server."""

import json

from core.domain.lease import BLOCK, Lease
from core.domain.ticket import Ticket
from core.storage.moments import to_stored
from core.storage.postgresql.issued_tickets import parameters_of, ticket_in
from core.storage.postgresql.server_acts import ServerActs
from core.storage.rows import lease_of
from core.storage.tables import leases
from core.usecases.operation import follow_up
from core.usecases.store import AbsorbOrder, LeaseOrder

_FOLLOW_UPS = ("absorbed", "no slip", "superseded", "late")


class ServerLeaseWrites(ServerActs):
    """What a kiosk may give out by itself, and brings in when the centre is back."""

    def lease(self, order: LeaseOrder) -> Lease:
        """Grant the next free block of a series, or the first `count` numbers of it, for today."""
        if not 1 <= order.count <= BLOCK:
            raise ValueError(f"a lease has 1 to {BLOCK} numbers, not {order.count}")
        answer = self._act("lease", op=order.op, actor=order.actor, series=order.series, count=order.count)
        return lease_of(tuple(answer["lease"][column.name] for column in leases.columns))

    def give_back(self, op: str, actor: str, lease: str) -> None:
        """Take back what is unused of a lease, once; LeaseUnknownError."""
        self._act("give_back", op=op, actor=actor, lease=lease)

    def absorb(self, order: AbsorbOrder) -> Ticket:
        """Put the ticket into the centre as its paper says it; LeaseUnknownError and NumberTakenError."""
        op, code = order.order.op, order.code
        answer = self._act(
            "absorb",
            **parameters_of(order.order),
            ticket=order.ticket,
            day=order.day,
            series=code.letter_en,
            letter_ar=code.letter_ar,
            number=code.number,
            issued_at=to_stored(order.issued_at),
            keys=json.dumps({what: follow_up(op, what) for what in _FOLLOW_UPS}),
        )
        return ticket_in(answer)
