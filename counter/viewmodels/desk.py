"""The desk: what it shows, and every act that the clerk can do at it."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.catalogue import Service
from core.domain.centre import Clerk, Sitting
from core.domain.desk_rules import DeskRules
from core.domain.digits import ascii_digits
from core.domain.errors import QueueError, StoreError
from core.domain.forecast import NOTHING_KNOWN, HallForecast
from core.domain.outcome import Outcome, fee_by_catalogue
from core.domain.ticket import OPEN_STATES, Ticket
from core.qt.fresh_reader import FreshReader
from core.qt.jobs import Jobs
from core.usecases.close_counter import close_counter
from core.usecases.desk_messages import tell_supervisor
from core.usecases.operation import new_operation
from core.usecases.sign_in import sign_in
from core.usecases.store import Store
from core.usecases.take_break import end_break, take_break
from counter.viewmodels.act_runner import ActRunner
from counter.viewmodels.desk_acts import DeskAct, DeskState, ListAct
from counter.viewmodels.desk_facts import DeskFacts, DeskPlace, read_desk
from counter.viewmodels.desk_props import Connection, DeskInputs, DeskProps, desk_props
from counter.viewmodels.destination import Destination, Destinations, destinations
from counter.viewmodels.handing_over import taking_over
from counter.viewmodels.journey_wish import Changes, JourneyWish, changes
from counter.viewmodels.notices import Notice, Tone, done_notice, notice_of
from counter.viewmodels.offered_services import services_here
from counter.viewmodels.orders import (
    Work,
    calling_next,
    cancelling,
    changing_steps,
    choosing,
    completing,
    parking,
    plain_act,
    reinstating,
    resuming,
    transferring,
    undoing,
    walking_in,
)
from counter.viewmodels.receipt_printing import ReceiptPrinting
from counter.viewmodels.sign_in import SignedIn
from counter.viewmodels.unseen_calls import UnseenCalls

T = TypeVar("T")
TICK_MS = 5000
COUNTING_MS = 500
"""While seconds are shown."""


class DeskViewModel(QObject):
    """One open counter. Acts that are not possible now do nothing: their keys are grey."""

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
        self._jobs = jobs
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
        self._reader.close()
        self._runner.close()

    # The ticket in hand.
    def call_next(self) -> None:
        self._begin(DeskAct.CALL_NEXT, self._working(calling_next), self._took)

    def recall(self) -> None:
        self._plain(DeskAct.RECALL)

    def start(self, *, key: str = "") -> None:
        self._plain(DeskAct.START, key)

    def complete(self, *, key: str = "") -> None:
        if self._call_after_complete:
            self.complete_and_call(key=key)
        else:
            self._plain(DeskAct.COMPLETE, key)

    def complete_with(self, ticket: str, outcome: Outcome, *, receipt: bool = False) -> None:
        """Done, with a fee, a count and a result; the receipt comes out by itself afterwards."""

        def done(moved: Ticket) -> None:
            self._took(moved, done_notice(DeskAct.COMPLETE_WITH_FEE, moved, self.place.queues))
            if self._receipts is not None and (receipt or self._receipts.always):
                self._receipts.print(self.place, moved.id)

        self._begin(DeskAct.COMPLETE_WITH_FEE, self._working(completing(ticket, outcome)), done)

    def print_receipt(self) -> None:
        """The latest receipt of this counter."""
        if self._receipts is not None and DeskAct.PRINT_RECEIPT in self.props.possible:
            self._receipts.print_latest(self.place)

    @property
    def asks_for_receipt(self) -> bool:
        """Whether the clerk says at each fee if a receipt is printed."""
        return self._receipts is not None and not self._receipts.always

    def known_fee(self, count: int) -> int | None:
        """What so many of the service in hand cost by the catalogue, in whole pounds."""
        ticket = self._inputs.facts.in_hand
        service = ticket and self.place.catalogue.service_by_id.get(ticket.step.service)
        return fee_by_catalogue(service.fee, count) if service else None

    def complete_and_call(self, *, key: str = "") -> None:
        """Two acts under two keys: when nobody waits, the first one stands."""
        ticket = self._inputs.facts.in_hand
        if ticket is not None:
            act = DeskAct.COMPLETE_AND_CALL
            self._begin(act, self._working(plain_act(act, ticket.id)), self._completed_then_call, key)

    def go_on(self) -> None:
        """Start or complete, whichever comes next: one key of the number pad does both."""
        following = self.start if DeskAct.START in self.props.possible else self.complete
        following(key="go_on")

    def no_show(self) -> None:
        self._plain(DeskAct.NO_SHOW)

    def undo(self) -> None:
        """Take back the latest call, completion or no-show of this counter."""
        self._do(DeskAct.UNDO, undoing)

    def serve_walk_in(self, service: str) -> None:
        """Somebody stands here without a ticket."""
        self._do(DeskAct.WALK_IN, walking_in(service))

    @property
    def services(self) -> tuple[Service, ...]:
        """What begins in a queue that this sitting serves."""
        return tuple(service for service, queue in services_here(self.place) if queue in self.queues)

    def park(self, ticket: str, minutes: int | None) -> None:
        """None: until somebody resumes it."""
        self._do(DeskAct.PARK, parking(ticket, minutes), minutes=minutes or 0)

    def transfer(self, ticket: str, to: Destination, *, keep_place: bool, note: str = "") -> None:
        order = transferring(ticket, to, keep_place=keep_place, note=note, in_hand=True)
        self._do(DeskAct.TRANSFER, order)

    def changes(self) -> Changes:
        """What can be changed of the visit in hand."""
        ticket = self._inputs.facts.in_hand
        if ticket is None:
            return Changes()
        here = [service for service, _ in services_here(self.place)]
        return changes(ticket, self.place.queues, here, self.place.catalogue)

    def change_steps(self, ticket: str, wish: JourneyWish) -> None:
        """Of the ticket that was asked about, should it still be in hand."""
        in_hand = self._inputs.facts.in_hand
        if in_hand is not None and in_hand.id == ticket:
            self._do(DeskAct.CHANGE_STEPS, changing_steps(in_hand, wish))

    def destinations(self, own_queue: str) -> Destinations:
        """Where a ticket of this queue can be sent to now."""
        sittings = self._inputs.facts.sittings
        return destinations(self.place.queues, sittings, own_queue, self.place.counter)

    @property
    def rules(self) -> DeskRules:
        """What the centre asks of its desks."""
        return self._inputs.facts.rules

    def cancel(self, ticket: str, reason: str) -> None:
        self._do(DeskAct.CANCEL, cancelling(ticket, reason))

    # A ticket of the lists.
    def call_chosen(self, ticket: str, reason: str) -> None:
        self._do(ListAct.CALL_CHOSEN, choosing(ticket, reason, self._listed_step(ticket)))

    def resume(self, ticket: str) -> None:
        self._do(ListAct.RESUME, resuming(ticket, self._listed_step(ticket)))

    def reinstate(self, ticket: str) -> None:
        place = next((each.step.place_at for each in self._inputs.facts.missed if each.id == ticket), None)
        self._do(ListAct.REINSTATE, reinstating(ticket), place_at=place)

    def transfer_listed(self, ticket: str, to: Destination, *, keep_place: bool, note: str = "") -> None:
        step = self._listed_step(ticket)
        order = transferring(ticket, to, keep_place=keep_place, note=note, in_hand=False, step=step)
        self._do(ListAct.TRANSFER_LISTED, order)

    def _listed_step(self, ticket: str) -> int | None:
        """Of a ticket with several steps at once, that which the lists of these queues show."""
        facts = self._inputs.facts
        listed = (*facts.waiting, *facts.parked)
        return next((each.step.position for each in listed if each.id == ticket), None)

    def cancel_listed(self, ticket: str, reason: str) -> None:
        self._do(ListAct.CANCEL_LISTED, cancelling(ticket, reason))

    def call_supervisor(self, *, alarm: bool = False) -> None:
        """Ask for the supervisor; of an alarm nothing is said here."""
        if not self.props.reachable and not self.props.locked:
            return
        op = new_operation()

        def tell() -> None:
            tell_supervisor(self._store, self.place.counter, op=op, actor=self.place.actor, alarm=alarm)

        def told(_nothing: None) -> None:
            if not alarm:
                self._tell(Notice(code="supervisor_told", tone=Tone.DONE))

        def not_told(error: Exception) -> None:
            if not isinstance(error, QueueError):
                raise error
            if not alarm:
                self._refused(error)

        self._jobs.run(tell, told, not_told)

    def lock(self) -> None:
        """Nobody else acts here meanwhile; the sitting goes on, and the ticket in hand is kept."""
        self._inputs = replace(self._inputs, locked=True, notice=None)
        self._derive()

    def unlock(self, pin: str) -> None:
        """With the PIN of who locked it; wrong ones are counted as at signing in."""
        if not self.props.locked:
            return

        def known() -> Clerk:
            return sign_in(self._store, self.place.clerk.id, ascii_digits(pin.strip()), self.place.counter)

        def unlocked(_clerk: Clerk) -> None:
            self._inputs = replace(self._inputs, locked=False)
            self._tell(None)

        def refused(error: Exception) -> None:
            if not isinstance(error, QueueError):
                raise error
            self._refused(error)

        self._jobs.run(known, unlocked, refused)

    # The sitting.
    def hand_over(self, clerk: str, pin: str) -> None:
        """To a clerk who signs in here, with the ticket in hand; a locked desk as well."""
        here = self.props.state is not DeskState.CLOSED and self.props.connection is not Connection.LOST
        if here and clerk.strip() and pin.strip() and self._runner.strike(DeskAct.HAND_OVER):
            self._inputs = replace(self._inputs, notice=None)
            self._runner.run(
                DeskAct.HAND_OVER,
                lambda op: taking_over(self._store, self.place, clerk, pin, op),
                self.handed_over.emit,
            )

    def take_break(self, reason: str) -> None:
        def away(sitting: str, op: str) -> Sitting:
            return take_break(self._store, sitting, reason, op=op)

        self._on_sitting(DeskAct.TAKE_BREAK, away)

    def end_break(self) -> None:
        self._on_sitting(DeskAct.END_BREAK, lambda sitting, op: end_break(self._store, sitting, op=op))

    def sign_out(self) -> None:
        """Close the counter; where somebody else has closed it already, just leave."""
        sitting = self._inputs.facts.sitting
        if sitting is None or sitting.clerk != self.place.clerk.id:
            self.signed_out.emit()
            return
        if self._inputs.facts.in_hand is not None:
            self._tell(Notice(code="counter_busy_here", tone=Tone.REFUSED))
            return
        self._begin(
            DeskAct.SIGN_OUT,
            lambda op: close_counter(self._store, sitting.id, op=op),
            lambda _nothing: self.signed_out.emit(),
        )

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

    def _on_sitting(self, act: DeskAct, work: Callable[[str, str], Sitting]) -> None:
        sitting = self._inputs.facts.sitting
        if sitting is not None:
            self._begin(act, lambda op: work(sitting.id, op), self._sat)

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

    def _completed_then_call(self, ticket: Ticket) -> None:
        self._took(ticket, done_notice(DeskAct.COMPLETE, ticket, self.place.queues))
        self._runner.run(DeskAct.CALL_NEXT, self._working(calling_next), self._took)

    def _sat(self, sitting: Sitting) -> None:
        since = self._inputs.facts.now + self._elapsed() if sitting.break_reason else None
        facts = replace(self._inputs.facts, sitting=sitting)
        self._inputs = replace(self._inputs, facts=facts, break_since=since)
        self._tell(None)

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
