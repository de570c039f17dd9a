"""A kiosk with its real spool: it asks, waits, goes on alone, and brings in what it gave."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from core.domain.errors import QueueError, StoreUnreachableError
from core.domain.ticket import PrintOutcome, Ticket
from core.usecases.issue_ticket import Wish, issue_ticket
from kiosk.memory import Memory, settled
from kiosk.spool.leasing import Leasing
from kiosk.spool.spool import Spool
from kiosk.viewmodels.going_alone import GoingAlone
from kiosk.viewmodels.offer import Offer, read_offer
from tests.core.hall import RANKS
from tests.simulation.centres import Centre
from tests.simulation.chances import Chances
from tests.simulation.people import QUEUES, SERVICES, Asking, Life, Program
from tests.simulation.telling import Told

_LEASE = 12
_AN_HOUR = timedelta(hours=1)
_OUTAGE = 0.1
_LATE = 0.06


class Kiosk(Program):
    """What `Issuing` and `OfferWatch` lead through their threads, one step after another."""

    crashes = 0.04

    def __init__(self, centre: Centre, chances: Chances, told: Told, *, name: str, folder: Path) -> None:
        self.actor = f"kiosk.{name}"
        self._path = folder / f"{name}.spool"
        self._clock_off = 0.0
        self._late: list[Callable[[], object]] = []
        super().__init__(centre, chances, told)

    def start(self) -> None:
        self.spool = Spool(self._path)
        self.spool._connection.execute("PRAGMA synchronous = off")  # As above: no power is cut.
        super().start()

    def die(self) -> None:
        """Nothing that was asked is forgotten: it stands in the spool."""
        self.life.close()
        self.store.close()
        self.spool.close()
        if self.chances.happens(0.1, "clock of a kiosk set"):
            self._clock_off += self.chances.luck.choice((-600, 300, 1200))

    def live(self) -> Life:
        memory = yield from self._begin()
        self.offer: Offer = memory.offer
        self.alone = GoingAlone(
            self.spool, memory.contact, lambda: self.offer, actor=self.actor, longest=_AN_HOUR
        )
        self.leasing = Leasing(self.spool, self.store, actor=self.actor, size=_LEASE)
        while True:
            yield
            self.line.cut = self._cut()
            if self.chances.luck.random() < 0.5 or not self.doors_open:
                yield from self.look(memory)
            if self.doors_open:
                yield from self.visit(memory)

    def _cut(self) -> bool:
        if self.line.cut:
            return self.chances.faulty and self.chances.luck.random() < 0.85
        return self.chances.happens(_OUTAGE, "line of a kiosk cut")

    def _begin(self) -> Asking[Memory]:
        while True:
            self.line.cut = self._cut()
            try:
                return settled(
                    self.store, self.spool, actor=self.actor, steady=self._steady, clock=self._clock
                )
            except StoreUnreachableError:
                yield

    def _steady(self) -> float:
        return self.chances.elapsed.total_seconds()

    def _clock(self) -> float:
        return self._steady() + self._clock_off

    def look(self, memory: Memory) -> Life:
        """What is owed, what is offered, numbers for the next outage."""
        try:
            memory.going_up.begin()
            memory.going_up.run()
            self.offer = read_offer(self.store)
            memory.offers.learn(self.offer, self.store.now())
            yield
            series = {queue.series for queue in self.offer.queues if queue.id in QUEUES}
            while self.leasing.lease_one(self.offer.day, series):
                yield
        except StoreUnreachableError:
            yield

    def visit(self, memory: Memory) -> Life:
        luck = self.chances.luck
        wish = Wish(
            service=luck.choice(SERVICES),
            priority=luck.choice(sorted(RANKS)) if luck.random() < 0.4 else "regular",
        )
        op = self.chances.key()
        self.spool.ask(op, wish)
        yield
        ticket = yield from self.number(memory, op, wish)
        if ticket is None:
            return
        yield
        self.spool.begin_printing(op)
        yield
        outcome = luck.choice([PrintOutcome.PRINTED] * 8 + [PrintOutcome.FAILED, PrintOutcome.UNKNOWN])
        if outcome is not PrintOutcome.FAILED:
            self.told.papers.append(ticket.id)
        yield
        self.spool.end_printing(op, outcome, "" if outcome is PrintOutcome.PRINTED else "printer")

    def number(self, memory: Memory, op: str, wish: Wish) -> Asking[Ticket | None]:
        """The centre's, or after some vain tries one of its own; None where the visitor leaves without."""
        asked = op
        for _ in range(self.chances.luck.randint(1, 3)):
            try:
                memory.going_up.begin()
                ticket = self.issue(asked, wish)
            except StoreUnreachableError:
                asked = self.key_of_next_try(asked)
                yield
                continue
            except QueueError:
                self.spool.give_up(op)
                return None
            memory.contact.seen(ticket.issued_at)
            if not self.spool.number(op, ticket.id):
                return None
            self.told.acknowledged(asked, "issue", ticket.id, str(ticket.code))
            return ticket
        alone = self.alone.give_number(op, wish)
        if alone is None or alone.ticket is None:
            return None
        self.told.alone[alone.ticket.id] = str(alone.ticket.code)
        return alone.ticket

    def issue(self, op: str, wish: Wish) -> Ticket:
        """The question may also arrive when nobody waits for its answer any more."""
        if not self.line.cut and self.chances.happens(_LATE, "question that comes late"):
            self.chances.later.append(lambda store: issue_ticket(store, wish, op=op, actor=self.actor))
            self.line.lose()
        return issue_ticket(self.store, wish, op=op, actor=self.actor)
