"""What the desk shows, and how an act of the clerk runs."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.errors import QueueError, StoreError
from core.domain.forecast import NOTHING_KNOWN, HallForecast
from core.domain.ticket import OPEN_STATES, Ticket
from core.qt.fresh_reader import FreshReader
from core.qt.jobs import Jobs, OwnJobs
from core.usecases.store import Store
from counter.viewmodels.act_runner import ActRunner
from counter.viewmodels.desk_acts import DeskAct, ListAct
from counter.viewmodels.desk_facts import DeskFacts, DeskPlace, read_desk
from counter.viewmodels.desk_props import Connection, DeskInputs, DeskProps, desk_props
from counter.viewmodels.notices import Notice, Tone, done_notice, notice_of
from counter.viewmodels.orders import (
    Work,
    plain_act,
)
from counter.viewmodels.receipt_printing import ReceiptPrinting
from counter.viewmodels.sitting_down import SignedIn
from counter.viewmodels.unseen_calls import UnseenCalls

T = TypeVar("T")
TICK_MS = 5000
COUNTING_MS = 500
"""While seconds are shown."""


class DeskScreen(QObject):
    """The look of one open counter. Acts that are not possible now do nothing: their keys are grey."""

    propsChanged = Signal()
    signed_out = Signal()
    handed_over = Signal(SignedIn)
    """To the clerk who sits here now."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        place: DeskPlace,
        facts: DeskFacts,
        *,
        call_after_complete: bool = False,
        clock: Callable[[], float] = time.monotonic,
        latest_forecast: Callable[[], HallForecast] = lambda: NOTHING_KNOWN,
        receipts: ReceiptPrinting | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`call_after_complete`: completing calls the next visitor at once.

        `latest_forecast` is asked on the thread that reads. Without `receipts` nothing speaks of them.
        """
        super().__init__(parent)
        self._store = store
        self._jobs = OwnJobs(jobs)
        self._clock = clock
        self._read_at = clock()
        self._call_after_complete = call_after_complete
        self._receipts = receipts
        if receipts is not None:
            receipts.said.connect(self._tell)
        self._inputs = DeskInputs(place=place, facts=facts, has_receipts=receipts is not None)
        self.props: DeskProps = desk_props(self._inputs)
        self._runner = ActRunner(jobs, clock, self)
        self._runner.changed.connect(self._derive)
        self._runner.refused.connect(self._refused)
        self._runner.given_up.connect(self._given_up)
        self._reader = FreshReader(
            lambda: read_desk(store, place.counter, self._inputs.facts, latest_forecast()), jobs, self
        )
        self._reader.read.connect(self._show)
        self._reader.changed.connect(self._derive)
        self._unseen = UnseenCalls(store, jobs, place.actor, place.counter)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._derive)
        self._tick.start()

    @property
    def place(self) -> DeskPlace:
        """Where the desk stands and who sits there."""
        return self._inputs.place

    @property
    def queues(self) -> tuple[str, ...]:
        """The queues that this sitting serves."""
        sitting = self._inputs.facts.sitting
        return sitting.queues if sitting else ()

    def look(self) -> None:
        """Something may have changed: read it."""
        self._reader.look()

    def close(self) -> None:
        """Read and try no more; what is in the store stays as it is."""
        self._tick.stop()
        self._jobs.close()
        self._reader.close()
        self._runner.close()

    # How acts run.
    def _begin(
        self, act: DeskAct | ListAct, work: Callable[[str], T], done: Callable[[T], None], key: str = ""
    ) -> None:
        """`key` tells strikes apart where one key does several acts."""
        possible = self.props.reachable if isinstance(act, ListAct) else act in self.props.possible
        if possible and self._runner.strike(key or act):
            self._inputs = replace(self._inputs, notice=None)
            self._runner.run(act, work, done)

    def _working(self, work: Work) -> Callable[[str], Ticket]:
        return lambda op: work(self._store, self.place, op)

    def _do(
        self,
        act: DeskAct | ListAct,
        work: Work,
        *,
        minutes: int = 0,
        place_at: datetime | None = None,
        key: str = "",
    ) -> None:
        def done(moved: Ticket) -> None:
            said = done_notice(act, moved, self.place.queues, minutes=minutes, place_at=place_at)
            self._took(moved, said)

        self._begin(act, self._working(work), done, key)

    def _plain(self, act: DeskAct, key: str = "") -> None:
        ticket = self._inputs.facts.in_hand
        if ticket is not None:
            self._do(act, plain_act(act, ticket.id), key=key)

    # What comes back.
    def _took(self, ticket: Ticket, notice: Notice | None = None) -> None:
        """Show the answer at once; the lists follow with the next reading."""
        facts = self._inputs.facts
        here = ticket.state in OPEN_STATES and ticket.step.counter == self.place.counter
        if here or (facts.in_hand is not None and facts.in_hand.id == ticket.id):
            same = facts.in_hand is not None and facts.in_hand.id == ticket.id
            facts = replace(facts, in_hand=ticket if here else None, why=facts.why if same else {})
        self._inputs = replace(self._inputs, facts=facts)
        self._tell(notice)

    def _refused(self, error: QueueError) -> None:
        self._tell(notice_of(error))

    def _given_up(self, _error: StoreError) -> None:
        self._tell(Notice(code="answer_lost", tone=Tone.REFUSED))

    def _tell(self, notice: Notice | None) -> None:
        self._inputs = replace(self._inputs, notice=notice)
        self._derive()
        self.look()

    def _show(self, facts: DeskFacts) -> None:
        self._read_at = self._clock()
        on_break = facts.sitting is not None and facts.sitting.break_reason is not None
        since = self._inputs.break_since if on_break else None
        self._inputs = replace(self._inputs, facts=facts, break_since=since)
        self._derive()

    def _elapsed(self) -> timedelta:
        return timedelta(seconds=self._clock() - self._read_at)

    def _derive(self) -> None:
        fault = self._runner.fault or self._reader.fault
        self._inputs = replace(
            self._inputs,
            elapsed=self._elapsed(),
            connection=_connection(fault, slow=self._reader.slow),
            fault=fault.code if fault else "",
        )
        props = desk_props(self._inputs)
        if props.unseen and self._inputs.facts.unseen is not None:
            self._unseen.tell(self._inputs.facts.unseen)
        ticks = COUNTING_MS if props.counting else TICK_MS
        if self._tick.interval() != ticks:
            self._tick.setInterval(ticks)
        if props != self.props:
            self.props = props
            self.propsChanged.emit()


def _connection(fault: StoreError | None, *, slow: bool) -> Connection:
    if fault is not None:
        return Connection.LOST
    return Connection.SLOW if slow else Connection.ON
