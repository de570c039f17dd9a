"""One press, from the wish to the paper: ask the printer, issue, print, record what came of it."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Protocol

from core.devices.printer.printer import PrintReport, SlipPrinter
from core.domain.errors import QueueError, StoreError, StoreUnreachableError
from core.domain.events import EventType, Facts
from core.domain.forecast import WaitRange
from core.domain.slip import Slip, SlipBits
from core.domain.ticket import Channel, PrintOutcome, Ticket
from core.qt.jobs import Jobs
from core.usecases.cancel_ticket import cancel_ticket
from core.usecases.expected_wait import expected_wait
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.operation import new_operation
from core.usecases.record_print import record_print
from core.usecases.store import Store
from kiosk.viewmodels.troubles import Trouble, printer_trouble, store_trouble

PATIENCE = 2.5
"""Seconds until a silent database makes the kiosk say so."""
_PAUSE = 0.1
_BROKEN = PrintReport(PrintOutcome.FAILED, "bug")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Issued:
    """A ticket that stands in the line, as its visitor is told."""

    ticket: Ticket
    people_ahead: int
    wait: WaitRange | None


class Listener(Protocol):
    """Whom the course of a press is told; every call comes on the GUI thread."""

    def issued(self, issued: Issued) -> Slip | None:
        """The ticket is in the line; what is returned is printed."""

    def printed(self, report: PrintReport) -> None: ...
    def out_of_service(self, trouble: Trouble) -> None: ...
    def not_issued(self) -> None:
        """The service is not given here now; the kiosk itself is well."""


class Issuing:
    """Takes presses one at a time. Nothing here waits: devices and database have their own threads."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        printer: SlipPrinter | None,
        device_jobs: Jobs,
        draw: Callable[[Slip], SlipBits],
        *,
        actor: str,
    ) -> None:
        self._store = store
        self._jobs = jobs
        self._printer = printer
        self._device_jobs = device_jobs
        self._draw = draw
        self._actor = actor
        self._unanswered: list[str] = []
        self._unrecorded: list[Callable[[], None]] = []

    def take(self, wish: Wish, listener: Listener, *, screen_tickets: bool) -> None:
        """Ask the printer first: without one there is no number, unless the screen may stand in for paper."""

        def printer_known(trouble: Trouble | None) -> None:
            if trouble is None:
                self._issue(wish, listener)
            elif screen_tickets:
                self._issue(replace(wish, channel=Channel.SCREEN), listener)
            else:
                listener.out_of_service(trouble)

        self._device_jobs.run(self.look_at_printer, printer_known, raise_again)

    def look_at_printer(self) -> Trouble | None:
        """Slow: for the device thread."""
        return printer_trouble(None if self._printer is None else self._printer.status())

    def settle(self) -> None:
        """After the database was away: record what could not be recorded, cancel what nobody was told.

        Each of it is a write, so a database that can only be read does not count as back.
        Runs on the thread of the store, and raises StoreError while it is still away.
        """
        while self._unanswered:
            self._cancel(self._unanswered[0])
            self._unanswered.pop(0)
        while self._unrecorded:
            self._unrecorded[0]()
            self._unrecorded.pop(0)

    def _issue(self, wish: Wish, listener: Listener) -> None:
        op = new_operation()

        def failed(error: Exception) -> None:
            if isinstance(error, StoreUnreachableError):
                self._unanswered.append(op)
            refuse(error, listener)

        self._jobs.run(
            lambda: self._issue_patiently(wish, op), lambda issued: self._print(issued, listener), failed
        )

    def _issue_patiently(self, wish: Wish, op: str) -> Issued:
        """The same `op` again and again: a lost answer is no second ticket."""
        until = time.monotonic() + PATIENCE
        while True:
            try:
                ticket = issue_ticket(self._store, wish, op=op, actor=self._actor)
                return Issued(ticket, *expected_wait(self._store, ticket.id))
            except StoreUnreachableError:
                if time.monotonic() >= until:
                    raise
                time.sleep(_PAUSE)

    def _print(self, issued: Issued, listener: Listener) -> None:
        slip, ticket, printer = listener.issued(issued), issued.ticket, self._printer
        if slip is None or printer is None:
            return

        def broke(error: Exception) -> None:
            listener.printed(_BROKEN)
            raise error

        self._device_jobs.run(lambda: self._print_and_record(printer, slip, ticket), listener.printed, broke)

    def _print_and_record(self, printer: SlipPrinter, slip: Slip, ticket: Ticket) -> PrintReport:
        """On the printer's thread to the end: a program that is closed meanwhile still records."""
        report = _BROKEN
        try:
            report = printer.print(self._draw(slip), ticket.id)
        finally:
            self._record(ticket.id, report)
        return report

    def _record(self, ticket: str, report: PrintReport) -> None:
        op = new_operation()

        def record() -> None:
            record_print(self._store, ticket, report.outcome, report.reason, op=op, actor=self._actor)

        try:
            record()
        except StoreError as error:
            _log.warning("the outcome of a slip waits for the database: %s", error)
            self._unrecorded.append(record)

    def _cancel(self, op: str) -> None:
        """The answer was lost and the visitor sent away: nobody holds this number, if there is one."""
        ticket = self._store.answered(op)
        if ticket is None:
            facts: Facts = {"about": "no_number_given"}
            self._store.note(new_operation(), self._actor, EventType.NOTE, facts)
            return
        if ticket.channel is Channel.PAPER:
            record_print(
                self._store,
                ticket.id,
                PrintOutcome.FAILED,
                "no_answer",
                op=new_operation(),
                actor=self._actor,
            )
        cancel_ticket(self._store, ticket.id, "no_answer", op=new_operation(), actor=self._actor)


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
