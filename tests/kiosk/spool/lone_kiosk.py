"""A kiosk without a window on a real store: its line, printer and life are in the test's hand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from core.devices.printer.printer import PrintReport
from core.devices.printer.status import PrinterStatus
from core.domain.errors import StoreUnreachableError
from core.domain.slip import Slip, SlipBits
from core.domain.ticket import PrintOutcome
from core.qt.jobs import ImmediateJobs
from core.usecases.issue_ticket import Wish
from core.usecases.resolve_prints import resolve_prints
from kiosk.spool.contact import Contact
from kiosk.spool.going_up import GoingUp
from kiosk.spool.leasing import Leasing
from kiosk.spool.spool import Spool
from kiosk.viewmodels.going_alone import GoingAlone
from kiosk.viewmodels.issued import Issued
from kiosk.viewmodels.issuing import Issuing
from kiosk.viewmodels.offer import read_offer
from kiosk.viewmodels.troubles import Trouble
from tests.core.hall import ONE_STEP, ClockedStore

STEPS = ("ask", "issue", "number", "number_offline", "begin_printing", "print", "end_printing", "absorb")


class Killed(BaseException):
    """The process is gone."""


@dataclass(frozen=True)
class Paper:
    """What a visitor walks away with."""

    ticket: str
    code: str
    offline: bool
    at: datetime
    """When it was taken, by the centre's clock."""


@dataclass
class Line:
    """Between the kiosk and its centre."""

    store: ClockedStore
    down: bool = False
    loses: int = 0
    """So many answers of writes do not come."""
    late: Callable[[], None] | None = None
    """What happens while the answer to `issue` is on its way."""
    before: Callable[[str], None] = lambda _: None
    after: Callable[[str], None] = lambda _: None

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the store has
        found = getattr(self.store, name)
        if not callable(found):
            return found

        def called(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - as above
            self.before(name)
            if self.down:
                raise StoreUnreachableError("the line is cut")
            result = found(*arguments, **named)
            self.after(name)
            if name in {"issue", "absorb", "record_print", "note", "lease"} and self.loses:
                self.loses -= 1
                raise StoreUnreachableError("the answer is lost")
            if name == "issue" and self.late is not None:
                self.late()
            return result

        return called


@dataclass
class LoneKiosk:
    """Starts at once; `papers` is what came out of its printer, in order."""

    store: ClockedStore
    path: Path
    name: str = "k1"
    size: int = 50
    status_: PrinterStatus = PrinterStatus.READY
    outcome: PrintOutcome = PrintOutcome.PRINTED
    papers: list[Paper] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    """What each press came to: a code, or why there is none."""
    dies_at: str = ""
    """`ask` for just before that step, `ask!` for just after it."""

    def __post_init__(self) -> None:
        self.line = Line(self.store)
        self.line.before, self.line.after = self._before, self._after
        self._dead = True
        self._ring: Callable[[], None] = lambda: None
        self.start()

    @property
    def actor(self) -> str:
        return f"kiosk.{self.name}"

    def start(self) -> bool:
        """As the program does; False while the centre is away."""
        if self.line.down:
            return False
        self.dies_at, self._dead = "", False
        self.spool = Spool(self.path)
        self.spool._connection.execute("PRAGMA synchronous = off")  # No power is cut here.
        for step in STEPS:
            if hasattr(self.spool, step):
                setattr(self.spool, step, self._mortal(step, getattr(self.spool, step)))
        store: Any = self.line
        self.going_up = GoingUp(self.spool, store, actor=self.actor)
        self.contact = Contact(lambda: self.store.clock.timestamp())  # noqa: PLW0108 - the clock is replaced as it goes on
        self.spool.resolve()
        try:
            self.going_up.run()
            resolve_prints(store, actor=self.actor)
            self.offer = read_offer(store)
        except StoreUnreachableError:
            self.die()
            return False
        self.contact.seen(self.store.now())
        self.leasing = Leasing(self.spool, store, actor=self.actor, size=self.size)
        self.issuing = Issuing(
            store,
            ImmediateJobs(),
            self,
            ImmediateJobs(),
            lambda _: SlipBits(8, 1, b"\0"),
            spool=self.spool,
            alone=GoingAlone(
                self.spool, self.contact, lambda: self.offer, actor=self.actor, longest=timedelta(hours=1)
            ),
            going_up=self.going_up,
            contact=self.contact,
            actor=self.actor,
            patience=0,
            alarm=self._set_alarm,
        )
        return True

    def die(self) -> None:
        self._dead = True
        self.spool.close()

    @property
    def dead(self) -> bool:
        return self._dead

    def look(self) -> None:
        """What the watch does every two seconds: settle, read, lease."""
        try:
            self.issuing.settle()
            self.offer = read_offer(self.line)
            self.contact.seen(self.store.now())
            while self.leasing.lease_one(self.offer.day, self.offer.first_series):
                pass
        except StoreUnreachableError:
            self.told.append(f"away: {self.issuing.away()}")
        except Killed:
            self.die()

    def press(self, service: str = ONE_STEP, *, late: bool = False) -> None:
        self.line.late = (lambda: self._ring()) if late else None  # noqa: PLW0108 - set only later
        try:
            self.issuing.take(Wish(service=service), self, screen_tickets=False)
        except Killed:
            self.die()
        finally:
            self.line.late = None

    def _set_alarm(self, _: float, ring: Callable[[], None]) -> None:
        self._ring = ring

    # Where it may die.
    def _before(self, name: str) -> None:
        if self._dead or self.dies_at == name:
            self._dead = True
            raise Killed

    def _after(self, name: str) -> None:
        self._before(f"{name}!")

    def _mortal(self, step: str, method: Callable[..., Any]) -> Callable[..., Any]:
        def called(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401 - as the method
            self._before(step)
            result = method(*arguments, **named)
            self._after(step)
            return result

        return called

    # The printer.
    def status(self) -> PrinterStatus:
        return self.status_

    def print(self, picture: SlipBits, job: str) -> PrintReport:
        self._before("print")
        if self.outcome is not PrintOutcome.FAILED:
            self.papers.append(self._next_paper)
        self._after("print")
        return PrintReport(self.outcome, "" if self.outcome is PrintOutcome.PRINTED else "paper_out")

    # Who is told.
    def issued(self, issued: Issued) -> Slip:
        ticket = issued.ticket
        self._next_paper = Paper(ticket.id, str(ticket.code), issued.offline, self.store.clock)
        self.told.append(str(ticket.code))
        return _NO_SLIP

    def printed(self, report: PrintReport) -> None: ...

    def out_of_service(self, trouble: Trouble) -> None:
        self.told.append(trouble)

    def not_issued(self) -> None:
        self.told.append("not issued")


_NO_SLIP = Slip(
    language="ar", centre="", code="", code_other="", service="", agency="", people_ahead="", time="", date=""
)
