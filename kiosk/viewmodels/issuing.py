"""One press, from the wish to the paper. Each step is durable in the spool before the next one begins."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QTimer

from core.devices.printer.printer import PrintReport, SlipPrinter
from core.domain.errors import NOT_MENDED_BY_WAITING, QueueError, StoreError, StoreUnreachableError
from core.domain.forecast import NOTHING_KNOWN, HallForecast, WaitRange
from core.domain.slip import Slip, SlipBits
from core.domain.ticket import Channel, PrintOutcome, Ticket
from core.qt.jobs import Jobs
from core.usecases.expected_wait import people_ahead
from core.usecases.issue_ticket import Wish, told_order
from core.usecases.operation import new_operation
from core.usecases.record_print import record_print
from core.usecases.store import Store
from kiosk.spool.contact import Contact
from kiosk.spool.faults import SpoolError
from kiosk.spool.going_up import GoingUp
from kiosk.spool.spool import Spool
from kiosk.viewmodels.going_alone import Alone, GoingAlone
from kiosk.viewmodels.troubles import Trouble, printer_trouble, store_trouble

_PAUSE = 0.1
_BROKEN = PrintReport(PrintOutcome.FAILED, "bug")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Issued:
    """A ticket as its visitor is told of it; a kiosk that is alone knows neither place nor wait."""

    ticket: Ticket
    people_ahead: int | None = None
    wait: WaitRange | None = None
    offline: bool = False


class Listener(Protocol):
    """Whom the course of a press is told; every call comes on the GUI thread."""

    def issued(self, issued: Issued) -> Slip | None:
        """There is a ticket; what is returned is printed."""

    def printed(self, report: PrintReport) -> None: ...
    def out_of_service(self, trouble: Trouble) -> None: ...
    def not_issued(self) -> None:
        """The service is not given here now; the kiosk itself is well."""


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
        self._printer = printer
        self._device_jobs = device_jobs
        self._draw = draw
        self._spool = spool
        self._alone = alone
        self._going_up = going_up
        self._contact = contact
        self._actor = actor
        self._patience = patience
        self._forecast = forecast
        self._alarm = alarm
        self._spool_trouble: Trouble | None = None
        self._unkept: list[Callable[[], object]] = []
        """What the spool could not keep when it was due."""
        self._keeping = threading.Lock()
        self._untold: list[Callable[[], None]] = []
        """Reprints that the centre does not know of; after the first print of the same ticket."""

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
        if self._spool_trouble is not None:
            self._spool_trouble = self._tried(self._spool.beat)
        return self._spool_trouble or self._look_at_printer()

    def settle(self) -> None:
        """Tell the centre what it does not know yet; a centre that can only be read does not count as back.

        Runs on the thread of the store, and raises StoreError while it is still away.
        """
        self._tried(self._keep_late)
        self._tried(self._going_up.begin)
        self._tried(self._going_up.run)
        self._tell_reprints()

    def away(self) -> Trouble | None:
        """The centre does not answer: why that puts this kiosk out of service; None while it goes on alone.

        For the thread of the store.
        """
        try:
            trouble = self._alone.trouble()
        except SpoolError as error:
            trouble = self._meet(error)
        if trouble is not None:
            self._note(trouble)
        return trouble

    def _look_at_printer(self) -> Trouble | None:
        return printer_trouble(None if self._printer is None else self._printer.status())

    def _tried(self, act: Callable[[], object]) -> Trouble | None:
        """Why the spool could not do it; there are no tickets then, until it works again."""
        try:
            act()
        except SpoolError as error:
            return self._meet(error)
        return None

    def _meet(self, error: SpoolError) -> Trouble:
        trouble = Trouble(error.fault)
        if self._spool_trouble is None:
            _log.error("no spool: %s", error)
            self._note(trouble)
        self._spool_trouble = trouble
        return trouble

    def _note(self, trouble: Trouble) -> None:
        """Staff learn of it when the centre is back; that it was away they know."""
        if trouble is not Trouble.DATABASE_AWAY and self._contact.ever:
            self._going_up.note_later(trouble, self._contact.now())

    def _keep(self, act: Callable[[], object]) -> None:
        """Now, or as soon as the spool works again."""
        with self._keeping:
            self._unkept.append(act)
        self._tried(self._keep_late)

    def _keep_late(self) -> None:
        """On the thread of the device or of the store, one at a time and in order."""
        with self._keeping:
            while self._unkept:
                self._unkept[0]()
                self._unkept.pop(0)

    def print_again(self, ticket: str, slip: Slip, printed: Callable[[PrintReport], None]) -> None:
        """A further slip of a ticket, because somebody wants it; logged when the centre can be told."""

        def broke(error: Exception) -> None:
            printed(_BROKEN)
            raise error

        self._device_jobs.run(lambda: self._print_again(ticket, slip), printed, broke)

    def _print_again(self, ticket: str, slip: Slip) -> PrintReport:
        printer, op = self._printer, new_operation()
        if printer is None:
            return PrintReport(PrintOutcome.FAILED, Trouble.NO_PRINTER)
        report = printer.print(self._draw(slip), op)
        record = partial(
            record_print,
            self._store,
            ticket,
            report.outcome,
            report.reason,
            op=op,
            actor=self._actor,
            reprint=True,
        )
        self._untold.append(record)
        self._go_up()
        return report

    def _tell_reprints(self) -> None:
        while self._untold:
            self._untold[0]()
            self._untold.pop(0)

    # The number.
    def _begin(self, op: str, wish: Wish, *, screen_tickets: bool) -> Wish | Trouble:
        """The durable row without which there is no paper."""
        trouble = self._look_at_printer()
        if trouble is not None and not screen_tickets:
            return trouble
        wish = wish if trouble is None else replace(wish, channel=Channel.SCREEN)
        self._spool_trouble = self._tried(lambda: self._spool.ask(op, wish))
        return self._spool_trouble or wish

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
                self._note(alone.trouble)
                press.listener.out_of_service(alone.trouble)

        def failed(error: Exception) -> None:
            self._refuse(press, error)

        self._device_jobs.run(lambda: self._alone.give_number(press.op, press.wish), decided, failed)

    def _refuse(self, press: _Press, error: Exception) -> None:
        """The centre says no, or the spool broke between the answer and the paper."""
        if isinstance(error, SpoolError):
            self._meet(error)

        def told(_: None) -> None:
            if isinstance(error, SpoolError):
                press.listener.out_of_service(Trouble(error.fault))
            else:
                refuse(error, press.listener)

        give_up = lambda: self._spool.give_up(press.op)  # noqa: E731 - kept for later where it fails
        self._device_jobs.run(lambda: self._keep(give_up), told, raise_again)

    # The paper.
    def _hand_over(self, press: _Press, issued: Issued) -> None:
        slip, listener, printer = press.listener.issued(issued), press.listener, self._printer
        if slip is None or printer is None:
            self._go_up()
            return

        def broke(error: Exception) -> None:
            listener.printed(_BROKEN)
            raise error

        self._device_jobs.run(
            lambda: self._print_and_record(printer, slip, press.op, issued.ticket.id), listener.printed, broke
        )

    def _print_and_record(self, printer: SlipPrinter, slip: Slip, op: str, ticket: str) -> PrintReport:
        """On the printer's thread to the end: a program that is closed meanwhile still records."""
        report = _BROKEN
        try:
            picture = self._draw(slip)
            trouble = self._tried(lambda: self._spool.begin_printing(op))
            if trouble is None:
                report = printer.print(picture, ticket)
            else:
                report = PrintReport(PrintOutcome.FAILED, trouble)
        finally:
            self._keep(lambda: self._spool.end_printing(op, report.outcome, report.reason))
            self._go_up()
        return report

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


def raise_again(error: Exception) -> None:
    """What nobody expects here goes on to the hook for bugs."""
    raise error
