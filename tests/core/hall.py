"""A hall for tests: the real store on a real file, hands on its clock, short words for the acts."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

from uuid_utils import uuid7

from core.domain.appointments import Appointment
from core.domain.centre import Sitting
from core.domain.desk_rules import DeskRules
from core.domain.errors import NobodyWaitingError
from core.domain.events import Event, EventType
from core.domain.lease import Lease
from core.domain.numbering import TicketCode
from core.domain.outcome import USUAL_OUTCOME, Outcome
from core.domain.slip_template import SlipTemplate
from core.domain.ticket import PrintOutcome, Ticket
from core.events_export import exported
from core.storage.engine import sqlite_engine
from core.storage.sqlite_store import SqliteStore
from core.usecases.absorb_ticket import absorb_ticket
from core.usecases.book_appointments import Wanted, book_appointments
from core.usecases.call_chosen import call_chosen
from core.usecases.call_next import call_next
from core.usecases.cancel_ticket import cancel_ticket
from core.usecases.change_class import change_class
from core.usecases.complete_step import complete_step
from core.usecases.issue_ticket import Wish, issue_ticket, order_of
from core.usecases.lease_numbers import lease_numbers
from core.usecases.mark_no_show import mark_no_show
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.park_ticket import park_ticket
from core.usecases.recall_ticket import recall_ticket
from core.usecases.record_print import record_print
from core.usecases.reinstate_ticket import reinstate_ticket
from core.usecases.resume_ticket import resume_ticket
from core.usecases.serve_walk_in import serve_walk_in
from core.usecases.start_service import start_service
from core.usecases.store import AbsorbOrder, Booked
from core.usecases.take_over_counter import take_over_counter
from core.usecases.transfer_ticket import transfer_ticket
from core.usecases.undo_act import undo_act
from tests.builders import KIOSK, egypt, small_centre
from tests.core.log_checker import violations

MORNING = datetime(2026, 11, 22, 7, tzinfo=UTC)
RANKS = egypt().rank_by_class
ONE_STEP, TWO_STEPS = "civ-birth-cert", "civ-nid-renew"
"""A service at the desk alone (with the usual windows), and one that goes on to the cashier."""


@cache
def _new_centre(window_kinds: tuple[str, ...]) -> bytes:
    with TemporaryDirectory() as folder:
        return small_centre(Path(folder), window_kinds=window_kinds).read_bytes()


def centre_file(folder: Path, *, window_kinds: tuple[str, ...] = ("desk",)) -> Path:
    """The database of a new centre, faster than making one each time."""
    path = folder / "dawr.db"
    path.write_bytes(_new_centre(window_kinds))
    return path


class ClockedStore(SqliteStore):
    """The real store; only its clock is ours."""

    def __init__(self, path: Path, clock: datetime = MORNING) -> None:
        super().__init__(sqlite_engine(path), path)
        self.clock = clock

    def now(self) -> datetime:
        return self.clock


class Hall:
    """A centre at work. Each act has a key of its own unless the test names one."""

    def __init__(self, folder: Path, *, window_kinds: tuple[str, ...] = ("desk",)) -> None:
        self.store = ClockedStore(centre_file(folder, window_kinds=window_kinds))
        self.sittings: dict[str, str] = {}
        """The latest sitting at each counter, also when it is over."""

    def close(self) -> None:
        """The evening of the test."""
        self.store.close()

    def in_sql(self, statement: str, *values: object) -> None:
        """A hand in the database that no program has."""
        self.store._reading.execute(statement.replace("%s", "?"), values)

    @contextmanager
    def leases_from(self, number: int) -> Iterator[None]:
        """Meanwhile leases begin so low that a test can reach them."""
        with (
            patch("core.domain.lease.FIRST_LEASED", number),
            patch("core.storage.ticket_writes.FIRST_LEASED", number),
        ):
            yield

    @contextmanager
    def no_counter_closes(self) -> Iterator[None]:
        """Meanwhile the turn of the day breaks half-way."""
        with patch("core.storage.day_end._close_counters", side_effect=RuntimeError("out of power")):
            yield

    def wait(self, **span: float) -> None:
        """Let time pass."""
        self.store.clock += timedelta(**span)

    def issue(self, service: str = ONE_STEP, *, op: str = "", actor: str = KIOSK, **wish: object) -> Ticket:
        self.wait(seconds=1)
        return issue_ticket(
            self.store,
            Wish(service=service, **wish),  # type: ignore[arg-type]
            op=op or new_operation(),
            actor=actor,
        )

    def book(self, reference: str = "r-1", *, minutes: float = 30, op: str = "", **wanted: object) -> Booked:
        """An appointment so many minutes from now."""
        each = Wanted(
            **{  # type: ignore[arg-type]
                "reference": reference,
                "service": ONE_STEP,
                "at": self.store.clock + timedelta(minutes=minutes),
                **wanted,
            }
        )
        return book_appointments(self.store, [each], op=op or new_operation(), actor="system")[0]

    def appointment(self, code: str) -> Appointment:
        """What the store says of a code that it knows."""
        found = self.store.appointment(code)
        assert found is not None
        return found

    def check_in(self, code: str, *, op: str = "", **wish: Any) -> Ticket:  # noqa: ANN401
        """The visitor of an appointment is here."""
        found = self.appointment(code)
        return self.issue(found.service, op=op, appointment=found.id, **wish)

    def sit(self, counter: str = "1", clerk: str = "nadia", *queues: str, op: str = "") -> Sitting:
        sitting = open_counter(self.store, clerk, counter, queues, op=op or new_operation())
        self.sittings[counter] = sitting.id
        return sitting

    def take_over(self, counter: str, clerk: str, taken_from: str, *, op: str = "") -> Sitting:
        sitting = take_over_counter(self.store, clerk, counter, taken_from, op=op or new_operation())
        self.sittings[counter] = sitting.id
        return sitting

    def actor(self, counter: str = "1") -> str:
        """Who sits at the counter, in the words of the log."""
        sitting = self.store.sitting_at(counter)
        return f"clerk.{sitting.clerk}" if sitting else "clerk.nobody"

    def call(self, counter: str = "1", *, op: str = "") -> Ticket:
        self.wait(seconds=1)
        return call_next(self.store, counter, op=op or new_operation(), actor=self.actor(counter))

    def call_all(self, counter: str = "1") -> list[str]:
        """Call whoever waits for this counter, one after another; their ids in that order."""
        called: list[str] = []
        with suppress(NobodyWaitingError):
            while True:
                ticket = self.no_show(self.call(counter), counter)
                called.append(ticket.id)
        return called

    def pick(self, ticket: Ticket, counter: str = "1", reason: str = "hurry", *, op: str = "") -> Ticket:
        op = op or new_operation()
        return call_chosen(self.store, ticket.id, counter, reason, op=op, actor=self.actor(counter))

    def recall(self, ticket: Ticket, counter: str = "1", *, op: str = "") -> Ticket:
        return self._at_counter(recall_ticket, ticket, counter, op)

    def start(self, ticket: Ticket, counter: str = "1", *, op: str = "") -> Ticket:
        return self._at_counter(start_service, ticket, counter, op)

    def complete(
        self, ticket: Ticket, counter: str = "1", *, op: str = "", outcome: Outcome = USUAL_OUTCOME
    ) -> Ticket:
        return self._at_counter(partial(complete_step, outcome=outcome), ticket, counter, op)

    def no_show(self, ticket: Ticket, counter: str = "1", *, op: str = "") -> Ticket:
        return self._at_counter(mark_no_show, ticket, counter, op)

    def walk_in(self, service: str = ONE_STEP, counter: str = "1", *, op: str = "") -> Ticket:
        self.wait(seconds=1)
        actor = self.actor(counter)
        return serve_walk_in(self.store, counter, service, op=op or new_operation(), actor=actor)

    def undo(self, counter: str = "1", *, op: str = "") -> Ticket:
        return undo_act(self.store, counter, op=op or new_operation(), actor=self.actor(counter))

    def use_rules(self, rules: DeskRules, *, op: str = "") -> None:
        self.store.set_desk_rules(op or new_operation(), "system", rules)

    def use_slip(self, template: SlipTemplate, *, op: str = "") -> None:
        self.store.set_slip_template(op or new_operation(), "system", template)

    def park(self, ticket: Ticket, counter: str = "1", *, op: str = "", minutes: float | None = 15) -> Ticket:
        self.wait(seconds=1)
        op = op or new_operation()
        actor = self.actor(counter)
        return park_ticket(self.store, ticket.id, counter, op=op, actor=actor, minutes=minutes)

    def resume(self, ticket: Ticket, *, op: str = "") -> Ticket:
        self.wait(seconds=1)
        return resume_ticket(self.store, ticket.id, op=op or new_operation(), actor=self.actor())

    def reinstate(self, ticket: Ticket, *, op: str = "", keep_place: bool = True) -> Ticket:
        self.wait(seconds=1)
        op = op or new_operation()
        return reinstate_ticket(self.store, ticket.id, op=op, actor=self.actor(), keep_place=keep_place)

    def change_class(
        self,
        ticket: Ticket,
        priority: str = "elderly",
        reason: str = "mistaken at the kiosk",
        *,
        op: str = "",
    ) -> Ticket:
        self.wait(seconds=1)
        return change_class(
            self.store, ticket.id, priority, reason, op=op or new_operation(), actor="clerk.nadia"
        )

    def transfer(
        self,
        ticket: Ticket,
        to_queue: str = "pas",
        *,
        op: str = "",
        only_for: str | None = None,
        note: str = "",
        counter: str | None = None,
        keep_place: bool = True,
    ) -> Ticket:
        self.wait(seconds=1)
        return transfer_ticket(
            self.store,
            ticket.id,
            to_queue,
            op=op or new_operation(),
            only_for=only_for,
            note=note,
            actor=self.actor(),
            counter=counter,
            keep_place=keep_place,
        )

    def cancel(self, ticket: Ticket, reason: str = "left", *, op: str = "") -> Ticket:
        self.wait(seconds=1)
        return cancel_ticket(self.store, ticket.id, reason, op=op or new_operation(), actor=self.actor())

    def printed(
        self, ticket: Ticket, outcome: PrintOutcome, reason: str = "", *, op: str = "", again: bool = False
    ) -> None:
        op = op or new_operation()
        record_print(self.store, ticket.id, outcome, reason, op=op, actor=KIOSK, reprint=again)

    def _at_counter(self, act: Callable[..., Ticket], ticket: Ticket, counter: str, op: str) -> Ticket:
        self.wait(seconds=1)
        return act(self.store, ticket.id, counter, op=op or new_operation(), actor=self.actor(counter))

    def lease(self, series: str = "A", count: int = 50, *, op: str = "", actor: str = KIOSK) -> Lease:
        self.wait(seconds=1)
        return lease_numbers(self.store, series, count, op=op or new_operation(), actor=actor)

    def absorb(
        self,
        lease: Lease,
        number: int,
        *,
        op: str = "",
        ticket: str = "",
        actor: str = KIOSK,
        issued_at: datetime | None = None,
        service: str = ONE_STEP,
        appointment: str = "",
    ) -> Ticket:
        """A ticket that the kiosk issued by itself comes in."""
        wish = Wish(service=service, appointment=appointment)
        at = issued_at or self.store.clock
        self.wait(seconds=1)
        order = order_of(
            wish, self.store.catalogue(), self.store.queues(), {}, op=op or new_operation(), actor=actor
        )
        queue = next(each for each in self.store.queues() if each.id == order.steps[0].queue)
        return absorb_ticket(
            self.store,
            AbsorbOrder(
                order=order,
                ticket=ticket or str(uuid7()),
                day=lease.day,
                code=TicketCode(queue.letter_ar, queue.letter_en, number),
                issued_at=at,
            ),
        )

    # What is found afterwards.
    def now(self, ticket: Ticket) -> Ticket:
        """The ticket as it stands in the store."""
        found = self.store.ticket(ticket.id)
        assert found is not None
        return found

    def first(self) -> Ticket:
        """The first ticket that was ever issued here."""
        issued = next(event for event in self.events() if event.type is EventType.ISSUED)
        found = self.store.ticket(str(issued.facts["ticket"]))
        assert found is not None
        return found

    def events(self) -> list[Event]:
        return list(self.store.events(0, 100_000))

    def log(self) -> list[str]:
        """The types of all events, in order."""
        return [event.type.value for event in self.events()]

    def lines(self) -> list[str]:
        return list(exported(self.store))

    def faults(self) -> list[str]:
        """What the independent checker says of the log; nothing may cross here, one act follows another."""
        return violations(self.lines(), ranks=RANKS, crossing=timedelta(0))
