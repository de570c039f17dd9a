"""Tells the centre what has ended at the kiosk: in order, each once however often it is told."""

import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from uuid import UUID, uuid5

from core.domain.errors import OperationReusedError, QueueError, StoreError, WrongStateError
from core.domain.events import EventType, Facts, moment
from core.domain.ticket import Channel, PrintOutcome
from core.usecases.absorb_ticket import absorb_ticket
from core.usecases.cancel_ticket import cancel_ticket
from core.usecases.operation import follow_up, new_operation
from core.usecases.record_print import record_print
from core.usecases.resolve_prints import resolve_prints
from core.usecases.store import AbsorbOrder, Store
from kiosk.spool.faults import SpoolError
from kiosk.spool.press import Press, PressState
from kiosk.spool.spool import Spool

_SPOOL_FAULTS = UUID("7d0c5b52-3c9e-4d0c-9c28-6f3a1f1f0a77")
_log = logging.getLogger(__name__)


class GoingUp:
    """For the thread of the store."""

    def __init__(
        self, spool: Spool, store: Store, *, actor: str, look_at: Callable[[], None] = lambda: None
    ) -> None:
        """`look_at`: raises StoreError when what answers is no centre of this Dawr."""
        self._look_at = look_at
        self._begun = False
        self._spool = spool
        self._store = store
        self._actor = actor
        self._notes: dict[str, Facts] = {}

    def note_later(self, reason: str, at: datetime) -> None:
        """Staff learn of it once the centre is back: since when this kiosk was out of service, and why."""
        facts: Facts = {"about": "kiosk_was_out_of_service", "reason": reason, "since": moment(at)}
        self._notes.setdefault(reason, facts)

    def begin(self) -> None:
        """Once, before this kiosk asks its centre for a number: what is owed from before the start.

        A centre that was away then is told as soon as it answers. Raises as `run`.
        """
        if self._begun:
            return
        self._look_at()
        self.run()
        settled = resolve_prints(self._store, actor=self._actor)
        if settled:
            _log.warning("%d slips have an unknown outcome", settled)
        self._begun = True

    def run(self) -> int:
        """How many presses went up. Raises StoreError where the centre is away, and SpoolError."""
        count = 0
        for press in self._spool.ended():
            self._spool.absorb(press.op, self._told(press))
            count += 1
        for reason, facts in list(self._notes.items()):
            self._store.note(new_operation(), self._actor, EventType.NOTE, facts)
            del self._notes[reason]
        return count

    def _told(self, press: Press) -> str:
        """Tell the centre of one press; a refusal does not hold up the others, but staff must know."""
        try:
            self._tell(press)
        except StoreError:
            raise
        except QueueError as error:
            _log.exception("the centre refused the ticket of a press")
            facts: Facts = {"about": "spooled_ticket_refused", "reason": error.code, "press": press.op}
            self._store.note(follow_up(press.op, "refused"), self._actor, EventType.NOTE, facts)
            return f" refused: {error.code}"
        return ""

    def _tell(self, press: Press) -> None:
        if press.state is PressState.VOID:
            self._make_void(press)
            return
        if press.offline is not None:
            number = press.offline
            absorb_ticket(
                self._store,
                AbsorbOrder(
                    order=number.order,
                    ticket=number.ticket,
                    day=number.day,
                    code=number.code,
                    issued_at=number.issued_at,
                ),
            )
        if press.outcome is not None and press.ticket is not None:
            self._record(press, press.ticket, press.outcome, press.reason)

    def _make_void(self, press: Press) -> None:
        """Use up the key, so that a question still on its way cannot be answered any more.

        Where it was answered, nobody holds that number.
        """
        try:
            facts: Facts = {"about": "no_number_given"}
            self._store.note(press.op, self._actor, EventType.NOTE, facts)
        except OperationReusedError:
            self._cancel(press)

    def _cancel(self, press: Press) -> None:
        ticket = self._store.answered(press.op)
        if ticket is None:
            return
        if ticket.channel is Channel.PAPER and ticket.print_outcome is None:
            self._record(press, ticket.id, PrintOutcome.FAILED, "no_answer")
        op = follow_up(press.op, "cancelled")
        # Over already, a day that has ended, a counter that was quicker: nothing is left to cancel.
        with suppress(WrongStateError):
            cancel_ticket(self._store, ticket.id, "no_answer", op=op, actor=self._actor)

    def _record(self, press: Press, ticket: str, outcome: PrintOutcome, reason: str) -> None:
        op = follow_up(press.op, "print")
        record_print(self._store, ticket, outcome, reason, op=op, actor=self._actor)


def tell_staff(store: Store, error: SpoolError, *, actor: str) -> None:
    """A kiosk without a spool keeps no note for later; one fault is told once, however often it starts."""
    facts: Facts = {"about": "kiosk_out_of_service", "reason": error.code}
    store.note(str(uuid5(_SPOOL_FAULTS, f"{actor} {error}")), actor, EventType.NOTE, facts)
