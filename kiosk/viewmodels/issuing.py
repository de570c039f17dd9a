"""One press, from the wish to the paper. Each step is durable in the spool before the next one begins."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QTimer

from core.devices.printer.printer import SlipPrinter
from core.domain.errors import NOT_MENDED_BY_WAITING, QueueError, StoreError, StoreUnreachableError
from core.domain.forecast import NOTHING_KNOWN, HallForecast
from core.domain.slip import Slip, SlipBits
from core.domain.ticket import Channel
from core.qt.jobs import Jobs, raise_again
from core.usecases.expected_wait import people_ahead
from core.usecases.issue_ticket import Wish, told_order
from core.usecases.operation import new_operation
from core.usecases.store import Store
from kiosk.spool.contact import Contact
from kiosk.spool.faults import SpoolError
from kiosk.spool.going_up import GoingUp
from kiosk.spool.spool import Spool
from kiosk.viewmodels.going_alone import Alone, GoingAlone
from kiosk.viewmodels.issued import Issued, Listener
from kiosk.viewmodels.slip_printing import SlipPrinting
from kiosk.viewmodels.spool_trouble import SpoolTrouble
from kiosk.viewmodels.troubles import Trouble, store_trouble

_PAUSE = 0.1
_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Press:
    """A press until it has its number. The spool decides who gives it, the centre or the kiosk."""

    op: str
    wish: Wish
    listener: Listener
    waits: bool = True
    """Whether an answer of the centre may still come in time."""


class Issuing:
    """Takes presses one at a time. Nothing here waits: devices and database have their own threads.

    The spool is written on the thread of the device, or on that of the store
    when the store has answered.
    """

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        printer: SlipPrinter | None,
        device_jobs: Jobs,
        draw: Callable[[Slip], SlipBits],
        *,
        spool: Spool,
        alone: GoingAlone,
        going_up: GoingUp,
        contact: Contact,
        actor: str,
        patience: float,
        forecast: Callable[[], HallForecast] = lambda: NOTHING_KNOWN,
        alarm: Callable[[float, Callable[[], None]], None] = lambda seconds, ring: QTimer.singleShot(
            round(seconds * 1000), ring
        ),
    ) -> None:
        """`patience`: seconds that the centre has for its answer; `alarm` rings on the GUI thread.

        `forecast`: the latest that is known of the waits; asked on the thread of the store.
        """
        self._store = store
        self._jobs = jobs
        self._device_jobs = device_jobs
        self._spool = spool
        self._alone = alone
        self._going_up = going_up
        self._contact = contact
        self._trouble = SpoolTrouble(spool.beat, going_up, contact)
        self.printing = SlipPrinting(printer, device_jobs, draw, spool, self._trouble, self._go_up)
        self._actor = actor
        self._patience = patience
        self._forecast = forecast
        self._alarm = alarm

    def take(self, wish: Wish, listener: Listener, *, screen_tickets: bool) -> None:
        """Ask the printer first: without one there is no number, unless the screen may stand in for paper."""
        op = new_operation()

        def begun(outcome: Wish | Trouble) -> None:
            if isinstance(outcome, Trouble):
                listener.out_of_service(outcome)
            else:
                self._ask(_Press(op, outcome, listener))

        self._device_jobs.run(
            lambda: self._begin(op, wish, screen_tickets=screen_tickets), begun, raise_again
        )

    def look(self) -> Trouble | None:
        """What stands against a ticket at this kiosk. Slow: for the device thread."""
        return self._trouble.look() or self.printing.look()

    def settle(self) -> None:
        """Tell the centre what it does not know yet; a centre that can only be read does not count as back.

        Runs on the thread of the store, and raises StoreError while it is still away.
        """
        self._trouble.tried(self._trouble.keep_late)
        self._trouble.tried(self._going_up.begin)
        self._trouble.tried(self._going_up.run)
        self.printing.tell_reprints(self._store, self._actor)

    def away(self) -> Trouble | None:
        """The centre does not answer: why that puts this kiosk out of service; None while it goes on alone.

        For the thread of the store.
        """
        try:
            trouble = self._alone.trouble()
        except SpoolError as error:
            trouble = self._trouble.meet(error)
        if trouble is not None:
            self._trouble.note(trouble)
        return trouble

    # The number.
    def _begin(self, op: str, wish: Wish, *, screen_tickets: bool) -> Wish | Trouble:
        """The durable row without which there is no paper."""
        trouble = self.printing.look()
        if trouble is not None and not screen_tickets:
            return trouble
        wish = wish if trouble is None else replace(wish, channel=Channel.SCREEN)
        return self._trouble.try_anew(lambda: self._spool.ask(op, wish)) or wish

    def _ask(self, press: _Press) -> None:
        def answered(issued: Issued | None) -> None:
            if issued is not None:
                press.waits = False
                self._hand_over(press, issued)

        def failed(error: Exception) -> None:
            if isinstance(error, StoreError) and not isinstance(error, NOT_MENDED_BY_WAITING):
                self._go_alone(press)
            else:
                press.waits = False
                self._refuse(press, error)

        self._alarm(self._patience, lambda: self._go_alone(press))
        self._jobs.run(lambda: self._issue_patiently(press), answered, failed)

    def _issue_patiently(self, press: _Press) -> Issued | None:
        """The same `op` again and again: a lost answer is no second ticket. None when it is too late."""
        until = time.monotonic() + self._patience
        while press.waits:
            try:
                issued = self._issue(press)
            except StoreUnreachableError:
                if time.monotonic() >= until:
                    raise
                time.sleep(_PAUSE)
            else:
                return issued if self._spool.number(press.op, issued.ticket.id) else None
        return None

    def _issue(self, press: _Press) -> Issued:
        self._going_up.begin()
        order = told_order(self._store, press.wish, op=press.op, actor=self._actor, forecast=self._forecast())
        ticket = self._store.issue(order)
        self._contact.seen(ticket.issued_at)
        wait = None if order.told is None else order.told.range
        try:
            return Issued(ticket, people_ahead(self._store, ticket.id), wait)
        except StoreError as error:
            _log.warning("the ticket is issued, but who is ahead is not known: %s", error)
            return Issued(ticket, wait=wait)

    def _go_alone(self, press: _Press) -> None:
        """The centre has not answered in time: the kiosk gives a number of its own, if it may."""
        if not press.waits:
            return
        press.waits = False

        def decided(alone: Alone | None) -> None:
            if alone is None:
                return  # The answer came at the last moment and is on its way here.
            if alone.ticket is not None:
                self._hand_over(press, Issued(alone.ticket, offline=True))
            elif alone.refusal is not None:
                refuse(alone.refusal, press.listener)
            elif alone.trouble is not None:
                self._trouble.note(alone.trouble)
                press.listener.out_of_service(alone.trouble)

        def failed(error: Exception) -> None:
            self._refuse(press, error)

        self._device_jobs.run(lambda: self._alone.give_number(press.op, press.wish), decided, failed)

    def _refuse(self, press: _Press, error: Exception) -> None:
        """The centre says no, or the spool broke between the answer and the paper."""
        if isinstance(error, SpoolError):
            self._trouble.meet(error)

        def told(_: None) -> None:
            if isinstance(error, SpoolError):
                press.listener.out_of_service(Trouble(error.fault))
            else:
                refuse(error, press.listener)

        give_up = lambda: self._spool.give_up(press.op)  # noqa: E731 - kept for later where it fails
        self._device_jobs.run(lambda: self._trouble.keep(give_up), told, raise_again)

    # The paper.
    def _hand_over(self, press: _Press, issued: Issued) -> None:
        slip, listener = press.listener.issued(issued), press.listener
        if slip is None or not self.printing.is_possible:
            self._go_up()
        else:
            self.printing.print(press.op, issued.ticket.id, slip, listener.printed)

    def _go_up(self) -> None:
        """The outcome waits in the spool while the centre is away."""

        def failed(error: Exception) -> None:
            if not isinstance(error, StoreError):
                raise_again(error)
            _log.warning("what has ended waits for the database: %s", error)

        self._jobs.run(self.settle, lambda _: None, failed)


def refuse(error: Exception, listener: Listener) -> None:
    """A broken rule is told to the visitor, a store that is away to everybody; the rest is a bug."""
    if not isinstance(error, QueueError):
        raise error
    trouble = store_trouble(error)
    if trouble is None:
        _log.info("no ticket: %s", error)
        listener.not_issued()
    else:
        listener.out_of_service(trouble)
