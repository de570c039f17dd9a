"""The reception of somebody who has signed in: what is asked for, what is done, and to which ticket."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from core.domain.centre import Clerk
from core.domain.errors import QueueError, StoreError
from core.domain.forecast import NOTHING_KNOWN, HallForecast, WaitRange
from core.domain.policy import Standing
from core.domain.ticket import CHANGES_CLASS, Channel, PrintOutcome, Ticket
from core.qt.fresh_reader import FreshReader
from core.qt.jobs import Jobs, OwnJobs
from core.usecases.change_class import change_class
from core.usecases.expected_wait import people_ahead
from core.usecases.issue_ticket import Wish, told_order
from core.usecases.store import Store
from counter.viewmodels.act_runner import ActRunner
from counter.viewmodels.desk_props import Connection
from counter.viewmodels.notices import Notice, Tone, notice_of
from kiosk.viewmodels.finding import Finder
from reception.viewmodels.reading import Answers, Facts, find_answers, read_facts
from reception.viewmodels.slips import Slips, SlipState


class ReceptionAct(StrEnum):
    """What a receptionist can do."""

    ISSUE = "issue"
    CHANGE_CLASS = "change_class"
    PRINT_AGAIN = "print_again"


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """The ticket that is looked at."""

    ticket: Ticket
    ahead: int | None
    wait: WaitRange | None
    """What its visitor was told; only of one that was issued here just now."""
    slip: SlipState
    slip_fault: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionProps:
    """What the reception shows."""

    facts: Facts
    answers: Answers
    card: Card | None
    possible: frozenset[ReceptionAct]
    connection: Connection
    fault: str
    notice: Notice | None
    busy: bool


@dataclass(frozen=True, slots=True)
class _Issued:
    ticket: Ticket
    ahead: int | None
    wait: WaitRange | None


class ReceptionViewModel(QObject):
    """One act at a time, each under one key for all its tries: an answer that is lost is no second ticket."""

    propsChanged = Signal()
    found = Signal()
    """`props.answers` are those of the latest words."""
    issued = Signal()
    """A ticket is given: `props.card`."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        clerk: Clerk,
        facts: Facts,
        slips: Slips,
        *,
        clock: Callable[[], float] = time.monotonic,
        latest_forecast: Callable[[], HallForecast] = lambda: NOTHING_KNOWN,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._jobs = store, OwnJobs(jobs)
        self.clerk = clerk
        self._slips = slips
        self._forecast = latest_forecast
        self._facts, self._answers = facts, Answers()
        self._finder = Finder.of(facts.offer.catalogue)
        self._text = ""
        self._looked_at = ""
        self._waits: dict[str, WaitRange | None] = {}
        self._notice: Notice | None = None
        self._runner = ActRunner(jobs, clock, self)
        self._runner.changed.connect(self._derive)
        self._runner.refused.connect(self._refused)
        self._runner.given_up.connect(self._given_up)
        self._reader = FreshReader(lambda: read_facts(store, self._looked_at, self._forecast()), jobs, self)
        self._reader.read.connect(self._show)
        self._reader.changed.connect(self._derive)
        slips.changed.connect(self._derive)
        self.props = self._props()
        self.type("")

    @property
    def actor(self) -> str:
        return f"clerk.{self.clerk.id}"

    def look(self) -> None:
        """Read anew."""
        self._slips.settle()
        self._reader.look()

    def close(self) -> None:
        self._jobs.close()
        self._runner.close()
        self._reader.close()

    # What is asked for.
    def type(self, text: str) -> None:
        """Find what may be meant."""
        self._text = text
        offer, finder = self._facts.offer, self._finder

        def work() -> Answers | None:
            if text != self._text:
                return None  # More was typed while this stood in the line.
            return find_answers(self._store, finder, offer, self.category_first, text)

        def answered(answers: Answers | None) -> None:
            if answers is not None and text == self._text:
                self._answers = answers
                self._derive()
                self.found.emit()

        def failed(error: Exception) -> None:
            if not isinstance(error, StoreError):
                raise error
            self._reader.look()

        self._jobs.run(work, answered, failed)

    @property
    def category_first(self) -> str:
        """The category that most visitors are of."""
        categories = self._facts.offer.categories()
        return categories[0].id if categories else "citizen"

    def show_ticket(self, ticket: Ticket) -> None:
        """Look at this one."""
        self._looked_at, self._notice = ticket.id, None
        self._facts = replace(self._facts, ticket=ticket, ahead=None)
        self._derive()
        self._reader.look()

    # What is done.
    def issue(self, wish: Wish) -> None:
        """A ticket and its slip; without a printer the visitor has the number alone."""
        channel = Channel.PAPER if self._slips.printer is not None else Channel.SCREEN
        wish = replace(wish, channel=channel)
        self._notice = None
        self._runner.run(ReceptionAct.ISSUE, lambda op: self._issue(wish, op), self._issued)

    def _issue(self, wish: Wish, op: str) -> _Issued:
        order = told_order(self._store, wish, op=op, actor=self.actor, forecast=self._forecast())
        ticket = self._store.issue(order)
        wait = None if order.told is None else order.told.range
        return _Issued(ticket, people_ahead(self._store, ticket.id), wait)

    def _issued(self, issued: _Issued) -> None:
        ticket = issued.ticket
        self._waits[ticket.id] = issued.wait
        self._looked_at = ticket.id
        self._facts = replace(self._facts, ticket=ticket, ahead=issued.ahead)
        self._notice = Notice(code="issued", tone=Tone.DONE, ticket=ticket.code)
        self._slips.print(
            self._facts.offer, ticket, self.actor, ahead=issued.ahead, wait=issued.wait, again=False
        )
        self._derive()
        self.issued.emit()
        self._reader.look()

    def print_again(self) -> None:
        """A further slip of the ticket that is looked at."""
        card = self.props.card
        if card is None or ReceptionAct.PRINT_AGAIN not in self.props.possible:
            return
        self._notice = None
        # A slip that never came out has no copy.
        came_out = {PrintOutcome.PRINTED, PrintOutcome.UNKNOWN}
        again = card.ticket.print_outcome in came_out or card.slip in {SlipState.PRINTED, SlipState.UNKNOWN}
        self._slips.print(
            self._facts.offer, card.ticket, self.actor, ahead=card.ahead, wait=None, again=again
        )

    def change_class(self, ticket: str, priority: str, reason: str) -> None:
        """Its turn goes by this class from now on."""
        self._notice = None

        def work(op: str) -> Ticket:
            return change_class(self._store, ticket, priority, reason, op=op, actor=self.actor)

        def done(changed: Ticket) -> None:
            self._looked_at = changed.id
            self._facts = replace(self._facts, ticket=changed)
            self._notice = Notice(code="class_changed", tone=Tone.DONE, ticket=changed.code)
            self._reader.look()
            self._derive()

        self._runner.run(ReceptionAct.CHANGE_CLASS, work, done)

    def classes_for(self, ticket: Ticket) -> list[str]:
        """Those that it can be given."""
        return [each for each in self.classes if each != ticket.priority]

    @property
    def classes(self) -> list[str]:
        """Those that anybody can be given, the ordinary first."""
        catalogue = self._facts.offer.catalogue
        given = [each for each in catalogue.priority_classes if each.standing is not Standing.BOOKED]
        return [each.id for each in sorted(given, key=lambda each: -each.rank)]

    # What comes of it.
    def _refused(self, error: QueueError) -> None:
        self._notice = notice_of(error)
        self._reader.look()
        self._derive()

    def _given_up(self, _: StoreError) -> None:
        self._notice = Notice(code="answer_lost", tone=Tone.REFUSED)
        self._reader.look()
        self._derive()

    def _show(self, facts: Facts) -> None:
        if facts.offer.catalogue is not self._facts.offer.catalogue:
            self._finder = Finder.of(facts.offer.catalogue)
        # Another ticket may have been asked for while this was read.
        if (facts.ticket.id if facts.ticket else "") == self._looked_at:
            self._facts = facts
        self._derive()

    def _derive(self) -> None:
        props = self._props()
        if props != self.props:
            self.props = props
            self.propsChanged.emit()

    def _props(self) -> ReceptionProps:
        fault = self._runner.fault or self._reader.fault
        connection = Connection.LOST if fault else Connection.SLOW if self._reader.slow else Connection.ON
        card = self._card()
        return ReceptionProps(
            facts=self._facts,
            answers=self._answers,
            card=card,
            possible=self._possible(card),
            connection=connection,
            fault=fault.code if fault else "",
            notice=self._notice,
            busy=self._runner.running is not None,
        )

    def _card(self) -> Card | None:
        ticket = self._facts.ticket
        if ticket is None:
            return None
        known = SlipState(ticket.print_outcome.value) if ticket.print_outcome else SlipState.NONE
        slip, fault = self._slips.states.get(ticket.id, (known, ""))
        return Card(
            ticket=ticket,
            ahead=self._facts.ahead,
            wait=self._waits.get(ticket.id),
            slip=slip,
            slip_fault=fault,
        )

    def _possible(self, card: Card | None) -> frozenset[ReceptionAct]:
        if self._runner.running is not None:
            return frozenset()
        acts = {ReceptionAct.ISSUE}
        if card is not None and card.ticket.day == self._facts.offer.day:
            if card.ticket.state in CHANGES_CLASS:
                acts.add(ReceptionAct.CHANGE_CLASS)
            if self._slips.printer is not None and card.slip is not SlipState.PRINTING:
                acts.add(ReceptionAct.PRINT_AGAIN)
        return frozenset(acts)
