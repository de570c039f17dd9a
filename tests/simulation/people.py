"""Counters and displays as coroutines: each `yield` is a place to die at or to be slow at."""

from collections.abc import Callable, Generator
from inspect import GEN_RUNNING, getgeneratorstate
from typing import TypeVar

from core.domain.errors import CounterNotOpenError, NobodyWaitingError, QueueError
from core.domain.events import EventType
from core.domain.ticket import StepState, Ticket
from core.usecases.acknowledge_calls import acknowledge_calls
from core.usecases.call_chosen import call_chosen
from core.usecases.call_next import call_next
from core.usecases.close_counter import close_counter
from core.usecases.complete_step import complete_step
from core.usecases.mark_no_show import mark_no_show
from core.usecases.open_counter import open_counter
from core.usecases.park_ticket import park_ticket
from core.usecases.recall_ticket import recall_ticket
from core.usecases.reinstate_ticket import reinstate_ticket
from core.usecases.resume_ticket import resume_ticket
from core.usecases.start_service import start_service
from core.usecases.take_break import end_break, take_break
from core.usecases.transfer_ticket import transfer_ticket
from tests.simulation.centres import Centre
from tests.simulation.chances import Chances, Line, LostAnswerError
from tests.simulation.telling import Told

T = TypeVar("T")
Life = Generator[None, None, None]
Asking = Generator[None, None, T]
SERVICES = ("civ-nid-home", "civ-nid-renew", "pas-passport-renew")
QUEUES = ("civ", "pas", "civ-cashier")


class Program:
    """One program of the hall: it dies with all that it had in mind, and starts anew."""

    actor: str
    crashes = 0.015
    """How often it dies at a step."""

    def __init__(self, centre: Centre, chances: Chances, told: Told) -> None:
        self._centre = centre
        self.line = Line()
        self.chances = chances
        self.told = told
        self.doors_open = True
        self.start()

    def start(self) -> None:
        self.store = self._centre.open(self.chances, self.line)
        self.life = self.live()

    def die(self) -> None:
        self.told.deaths[self.actor] = self.told.deaths.get(self.actor, 0) + 1
        self.life.close()
        self.store.close()

    def live(self) -> Life:
        raise NotImplementedError

    @property
    def busy(self) -> bool:
        """Whether it is in the midst of a step."""
        return getgeneratorstate(self.life) == GEN_RUNNING

    def ask(self, kind: str, act: Callable[[str], T]) -> Asking[T]:
        """Ask with one key until there is an answer; a refusal is an answer."""
        op = self.chances.key()
        while True:
            try:
                answer = act(op)
            except LostAnswerError:
                op = self.key_of_next_try(op)
                yield
                continue
            except QueueError as error:
                self.told.refused[op] = error.code
                raise
            if isinstance(answer, Ticket):
                self.told.acknowledged(op, kind, answer.id, str(answer.code))
            return answer

    def key_of_next_try(self, op: str) -> str:
        return op

    def insist(self, act: Callable[[], object]) -> Life:
        """Do what may be done any number of times, until it was done once."""
        while True:
            try:
                act()
            except LostAnswerError:
                yield
            else:
                return


class Counter(Program):
    """A clerk who does everything that the rules allow, and sometimes what they do not."""

    def __init__(
        self, centre: Centre, chances: Chances, told: Told, *, code: str, clerk: str, queues: tuple[str, ...]
    ) -> None:
        self.code, self.clerk, self.queues = code, clerk, queues
        self.actor = f"clerk.{clerk}"
        super().__init__(centre, chances, told)

    def live(self) -> Life:
        yield from self.sit()
        aside: list[str] = []
        while True:
            yield
            try:
                yield from self.act(aside)
            except NobodyWaitingError:
                continue
            except CounterNotOpenError:
                yield from self.sit()
            except QueueError:
                continue

    def sit(self) -> Life:
        """Once more where the answer was lost and the day's end has closed the counter meanwhile."""
        while True:
            try:
                self.sitting = yield from self.ask(
                    "open", lambda op: open_counter(self.store, self.clerk, self.code, self.queues, op=op)
                )
            except CounterNotOpenError:
                continue
            return

    def act(self, aside: list[str]) -> Life:
        ticket, luck = self.store.in_hand(self.code), self.chances.luck.random()
        if ticket is None:
            yield from self._between_visitors(aside, luck)
        elif ticket.state is StepState.CALLED:
            yield from self._meet(ticket, aside, luck)
        elif luck < 0.1:
            yield from self._at(park_ticket, ticket.id, minutes=self.chances.luck.choice((5, 15, None)))
            aside.append(ticket.id)
        elif luck < 0.2:
            to, keep = self.chances.luck.choice(QUEUES), luck < 0.15
            yield from self.ask(
                "transfer",
                lambda op: transfer_ticket(
                    self.store, ticket.id, to, op=op, actor=self.actor, counter=self.code, keep_place=keep
                ),
            )
        else:
            yield from self._at(complete_step, ticket.id)

    def _between_visitors(self, aside: list[str], luck: float) -> Life:
        if aside and luck < 0.5:
            yield from self._bring_back(aside.pop(), keep_place=luck < 0.3)
        elif luck < 0.04 and self.doors_open:
            yield from self._rest()
        elif luck < 0.07:
            yield from self.ask("close", lambda op: close_counter(self.store, self.sitting.id, op=op))
            yield from self.sit()
        elif luck < 0.1 and (waiting := self.store.tickets(self.queues, [StepState.WAITING], 5)):
            chosen = waiting[-1].id
            yield from self.ask(
                "pick",
                lambda op: call_chosen(self.store, chosen, self.code, "hurry", op=op, actor=self.actor),
            )
        else:
            yield from self.ask("call", self._call)

    def _call(self, op: str) -> Ticket:
        """Nobody may be told "nobody waits" while somebody has waited all along."""
        seq, before = self.store.last_seq(), self._who_waits()
        try:
            return call_next(self.store, self.code, op=op, actor=self.actor)
        except NobodyWaitingError:
            touched = {event.facts.get("ticket") for event in self.store.events(seq)}
            for ticket in (before & self._who_waits()) - touched:
                self.told.say(f"told_nobody: counter {self.code}, while {ticket} waits")
            raise

    def _who_waits(self) -> set[str]:
        return {each.ticket for each in self.store.waiting(self.sitting.queues)}

    def _meet(self, ticket: Ticket, aside: list[str], luck: float) -> Life:
        if luck < 0.1:
            yield from self._at(recall_ticket, ticket.id)
        elif luck < 0.2:
            yield from self._at(mark_no_show, ticket.id)
            if luck < 0.16:
                aside.append(ticket.id)
        elif luck < 0.25:
            yield from self._at(complete_step, ticket.id)  # The wrong key.
        else:
            yield from self._at(start_service, ticket.id)

    def _bring_back(self, ticket: str, *, keep_place: bool) -> Life:
        found = self.store.ticket(ticket)
        if found is not None and found.state is StepState.NO_SHOW:
            yield from self.ask(
                "reinstate",
                lambda op: reinstate_ticket(
                    self.store, ticket, op=op, actor=self.actor, keep_place=keep_place
                ),
            )
        else:
            yield from self.ask(
                "resume", lambda op: resume_ticket(self.store, ticket, op=op, actor=self.actor)
            )

    def _rest(self) -> Life:
        yield from self.ask("break", lambda op: take_break(self.store, self.sitting.id, "prayer", op=op))
        yield
        yield from self.ask("back", lambda op: end_break(self.store, self.sitting.id, op=op))

    def _at(self, act: Callable[..., Ticket], ticket: str, **how: object) -> Asking[Ticket]:
        return self.ask(
            act.__name__,
            lambda op: act(self.store, ticket, self.code, op=op, actor=self.actor, **how),
        )


class Display(Program):
    """Reads the log after what it knows; after a crash it knows nothing and says all again."""

    def __init__(self, centre: Centre, chances: Chances, told: Told, *, name: str) -> None:
        self.name, self.actor = name, f"display.{name}"
        super().__init__(centre, chances, told)

    def live(self) -> Life:
        known = self.first_known()
        while True:
            yield
            events = self.store.events(known, 60)
            calls = [each.seq for each in events if each.type in {EventType.CALLED, EventType.RECALLED}]
            yield from self.insist(self._showing(calls))
            known = events[-1].seq if events else known

    def _showing(self, calls: list[int]) -> Callable[[], None]:
        return lambda: acknowledge_calls(self.store, self.name, EventType.SHOWN, calls)

    def first_known(self) -> int:
        return 0
