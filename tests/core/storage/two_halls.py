"""The same acts in two halls, on a file and on a server: equal answers, equal logs."""

import json
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, is_dataclass
from datetime import time, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from core.domain.desk_rules import AT_ONCE, USUAL_RULES, DeskRules, TransferPlace
from core.domain.errors import AppointmentUnknownError, QueueError
from core.domain.events import EventType
from core.domain.hall_screen import HallScreen, LayoutKind, arrow_in
from core.domain.identity import IdentityKind
from core.domain.lease import Lease
from core.domain.outcome import USUAL_OUTCOME, Outcome, Result
from core.domain.policy import CallingPolicy, Preset, Weight
from core.domain.ratings import Rating, RatingReason
from core.domain.slip import SlipBits
from core.domain.slip_template import USUAL_TEMPLATE, Paper, PhoneTicket, SlipPart, SlipTemplate
from core.domain.texts import LocalText
from core.domain.ticker import NO_NEWS, Ticker, TickerLine
from core.domain.ticket import PrintOutcome, StepState, Ticket
from core.domain.zone_form import hours_in
from core.domain.zones import USUAL_ZONE, Zone
from core.usecases.book_appointments import Wanted, book_appointments
from core.usecases.change_journey import add_service, add_window, drop_step, order_steps
from core.usecases.close_counter import close_counter
from core.usecases.close_day import close_day
from core.usecases.rate_visit import rate_visit
from core.usecases.resume_due import resume_due
from core.usecases.store import Booked, Store
from core.usecases.take_break import end_break, take_break
from tests.core.hall import MORNING, RANKS, Hall
from tests.core.server_hall import ServerHall

Act = Callable[[Hall, "Hands"], object]
KIOSKS = ("kiosk.k1", "kiosk.k2")
COUNTERS = ("1", "2", "3")
QUEUES = ("civ", "pas", "civ-cashier", "civ-review", "pas-review")
CLERKS = ("nadia", "omar", "c1")
SERVICES = ("civ-nid-home", "civ-nid-renew", "pas-passport-renew", "civ-birth-cert", "no-such-service")
FURTHER = ("civ-correction", "pas-nationality-cert", "civ-nid-home", "civ-correction")
"""For the same visit; two of them are reviewed behind the windows."""
AWKWARD = ("", 'a "quoted" \\ word', "\x00\x1f\x7f"[1:], "سطر\nجديد\t\u2028", "\U0001f600é", "/", "a" * 300)
RULES = (
    *(CallingPolicy(preset=preset) for preset in Preset),
    CallingPolicy(preset=Preset.FIFO, one_in=1),
    CallingPolicy(one_in=2, cap=30, reserved={"2": ("booked", "elderly")}),
    CallingPolicy(
        preset=Preset.OWN,
        own={"priority": Weight(0, 1.5), "booked": Weight(7.5, 6), "elderly": Weight(60, 2.25)},
        own_first=("civ",),
    ),
)
DESK_RULES = (
    AT_ONCE,
    USUAL_RULES,
    DeskRules(calls=2, recall_seconds=1, no_show_seconds=1, rest_minutes=1, returns=1, undo_seconds=60),
    DeskRules(
        calls=1,
        recall_seconds=0,
        no_show_seconds=0,
        rest_minutes=10,
        back_minutes=2,
        undo_seconds=0,
        transfer_place=TransferPlace.ANEW,
    ),
)
OUTCOMES = (
    USUAL_OUTCOME,
    Outcome(result=Result.NOT_POSSIBLE, fee_egp=0),
    Outcome(count=3, fee_egp=150, reason="haste"),
    Outcome(fee_egp=50),
)
SLIPS = (
    USUAL_TEMPLATE,
    SlipTemplate(
        paper=Paper.NARROW,
        logo=SlipBits(24, 2, b"\x00\xff\x80\x01\x02\x03"),
        header=(LocalText('"لافتة" \\ ١', "a \\u0041 'sign'"),),
        left_out=frozenset({SlipPart.WAIT, SlipPart.AGENCY}),
        qr=False,
        phone=PhoneTicket.BESIDE,
    ),
)
ZONES = (
    None,
    USUAL_ZONE,
    Zone(
        hall="h1",
        agencies=("civ", "pas"),
        screen_only=("cashier",),
        loudness=60,
        loudness_at=(hours_in("12:00-13:30=0"),),
        screen=HallScreen(layout=LayoutKind.MEDIA, inches=65, metres=7.5, arrows=(arrow_in("1=315"),)),
    ),
)
NEWS = (
    NO_NEWS,
    Ticker(
        lines=(
            TickerLine(text=LocalText('"خبر" \\ ١', ""), zones=("h1",), days=("sun",)),
            TickerLine(text=LocalText("", "a \\u0041 'line'"), begins=time(8), ends=time(9)),
        )
    ),
)
NUMBERS = (0, -1, 7, 10**20, 0.1, 1e-7, 1.0, -0.0, 123456.789, 1e22, 2.5e-10)


class Hands:
    """One hall of the two, with its tickets in the order in which they were issued."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.tickets: list[Ticket] = []
        self.leases: list[Lease] = []
        self.codes: dict[str, str] = {}

    def do(self, act: Callable[["Hands"], object]) -> tuple[str, object]:
        """What came of it, in words that are the same for both halls."""
        try:
            return "done", self._told(act(self))
        except QueueError as error:
            return "refused", error.code

    def issue(self, service: str, priority: str, op: str, further: tuple[str, ...]) -> Ticket:
        ticket = self.hall.issue(service, priority=priority, op=op, further=further)
        if ticket.id not in {each.id for each in self.tickets}:
            self.tickets.append(ticket)
        return ticket

    def walk_in(self, service: str, counter: str, op: str) -> Ticket:
        try:
            return self._known(self.hall.walk_in(service, counter, op=op))
        finally:
            # Issued, though the rest was refused.
            if found := self.hall.store.answered(op):
                self._known(found)

    def _known(self, ticket: Ticket) -> Ticket:
        if ticket.id not in {each.id for each in self.tickets}:
            self.tickets.append(ticket)
        return ticket

    def lease(self, series: str, count: int, actor: str, op: str) -> Lease:
        lease = self.hall.lease(series, count, op=op, actor=actor)
        if lease.id not in {each.id for each in self.leases}:
            self.leases.append(lease)
        return lease

    def absorb(
        self,
        lease: int,
        offset: int,
        op: str,
        ticket: str,
        actor: str,
        ago: timedelta,
        reference: str | None,
    ) -> Ticket:
        held = self.leases[lease]
        done = self.hall.absorb(
            held,
            held.first + offset,
            op=op,
            ticket=ticket,
            actor=actor,
            issued_at=self.hall.store.clock - ago,
            appointment=self.appointment_id(reference),
        )
        if done.id not in {each.id for each in self.tickets}:
            self.tickets.append(done)
        return done

    def appointment_id(self, reference: str | None) -> str:
        code = self.codes.get(reference or "")
        return self.hall.appointment(code).id if code else ""

    def book(self, wanted: list[Wanted], op: str) -> Sequence[Booked]:
        booked = book_appointments(self.hall.store, wanted, op=op, actor="system")
        self.codes |= {each.reference: each.code for each in booked if each.code}
        return booked

    def check_in(self, reference: str, op: str, **wish: Any) -> Ticket:  # noqa: ANN401
        if reference not in self.codes:
            raise AppointmentUnknownError(reference)
        ticket = self.hall.check_in(self.codes[reference], op=op, **wish)
        if ticket.id not in {each.id for each in self.tickets}:
            self.tickets.append(ticket)
        return ticket

    def _told(self, answer: object) -> object:
        if isinstance(answer, Ticket):
            numbers = {each.id: number for number, each in enumerate(self.tickets)}
            return asdict(answer) | {"id": numbers[answer.id]}
        if is_dataclass(answer) and not isinstance(answer, type):
            return {name: value for name, value in asdict(answer).items() if name not in {"id", "hash"}}
        return answer


class Walk:
    """Random acts by a seed; the walk ends at the first difference."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.luck = random.Random(seed)
        kinds = ("desk", "review", "cashier")
        self.halls = (Hands(Hall(folder, window_kinds=kinds)), Hands(ServerHall(folder, window_kinds=kinds)))
        self.ops: list[str] = []

    def close(self) -> None:
        for hands in self.halls:
            hands.hall.close()

    def both(self, act: Callable[[Hands], object]) -> None:
        here, there = (hands.do(act) for hands in self.halls)
        assert here == there, f"{here} {there}"

    def op(self) -> str:
        """A key; now and then one that was used before, for whatever act that was."""
        if self.ops and self.luck.random() < 0.04:
            return self.luck.choice(self.ops)
        self.ops.append(str(UUID(int=self.luck.getrandbits(128), version=4)))
        return self.ops[-1]

    def begin(self) -> None:
        for counter, clerk in zip(COUNTERS, CLERKS, strict=True):
            self.sit(counter, clerk)
        for _ in range(4):
            self.issue()

    def step(self) -> None:
        usual = [*[self.issue] * 2, *[self.at_counter] * 4, self.on_ticket, *[self.call] * 2, self.wait]
        usual += [self.undo, self.walk_in, self.change_journey]
        seldom = [self.people, self.tell, self.end_of_day, self.alone, self.book, self.check_in, self.rule]
        seldom += [self.people, *[self.see_off] * 4]
        self.luck.choice(usual * 3 + seldom)()

    def issue(self) -> None:
        service, priority = self.luck.choice(SERVICES), self.luck.choice(sorted(RANKS))
        further = tuple(self.luck.sample(FURTHER, self.luck.choice([0, 0, 1, 2])))
        op = self.op()
        self.both(lambda hands: hands.issue(service, priority, op, further))

    def book(self) -> None:
        """One appointment or two: new ones, others that are known, the code of somebody else."""
        op = self.op()
        wanted = [
            Wanted(
                reference=f"r-{self.luck.randint(1, 8)}",
                service=self.luck.choice(SERVICES[:3]),
                at=MORNING + timedelta(minutes=self.luck.choice([-200, 0, 20, 90, 90, 1500])),
                code=self.luck.choice(["", "", "", f"1234567{self.luck.randint(1, 3)}"]),
                cancelled=self.luck.random() < 0.2,
            )
            for _ in range(self.luck.randint(1, 2))
        ]
        self.both(lambda hands: [each.outcome for each in hands.book(wanted, op)])

    def check_in(self) -> None:
        reference, op = f"r-{self.luck.randint(1, 8)}", self.op()
        priority = self.luck.choice(["regular", "regular", "elderly"])
        identity = self.luck.choice([None, *IdentityKind])
        self.both(lambda hands: hands.check_in(reference, op, priority=priority, identity=identity))

    def alone(self) -> None:
        """A kiosk prepares for going on alone, or comes back from it."""
        self.luck.choice([self.lease, self.absorb, self.absorb] if self.halls[0].leases else [self.lease])()

    def lease(self) -> None:
        op, series, count = self.op(), self.luck.choice(["A", "J", "nobody's"]), self.luck.randint(1, 50)
        actor, given_back = self.luck.choice(KIOSKS), self.luck.random()
        self.both(lambda hands: hands.lease(series, count, actor, op))
        if given_back < 0.3 and self.halls[0].leases:
            lease, again = self.luck.randrange(len(self.halls[0].leases)), self.op()
            self.both(lambda hands: hands.hall.store.give_back(again, actor, hands.leases[lease].id))

    def absorb(self) -> None:
        """What a kiosk brings in: a number of a lease, sometimes for a press that the centre has answered."""
        lease, offset = self.luck.randrange(len(self.halls[0].leases)), self.luck.randint(0, 3)
        op, ticket, actor = self.op(), self.op(), self.luck.choice(KIOSKS)
        ago = timedelta(seconds=self.luck.choice([0, 30, 900]))
        reference = self.luck.choice([None, None, f"r-{self.luck.randint(1, 8)}"])
        self.both(lambda hands: hands.absorb(lease, offset, op, ticket, actor, ago, reference))

    def call(self) -> None:
        counter, op = self.luck.choice(COUNTERS), self.op()
        self.both(lambda hands: hands.hall.call(counter, op=op))

    def at_counter(self) -> None:
        name = self.luck.choice(
            ["recall", "start", "start", "complete", "complete", "no_show", "park", "pick"]
        )
        counter = self.luck.choice(COUNTERS)
        held = self.halls[0].hall.store.in_hand(counter)
        if held is None and self.luck.random() < 0.8:
            self.call()  # With nobody in hand most acts would be refused.
            return
        op = self.op()
        ticket = self.ticket()
        outcome = self.luck.choice(OUTCOMES)
        more = {"outcome": outcome} if name == "complete" else {}
        if held is not None and self.luck.random() < 0.9:
            ticket = [each.id for each in self.halls[0].tickets].index(held.id)
        self.both(lambda hands: getattr(hands.hall, name)(hands.tickets[ticket], counter, op=op, **more))

    def on_ticket(self) -> None:
        ticket, op = self.ticket(), self.op()
        keep, to_queue = self.luck.random() < 0.5, self.luck.choice(QUEUES)
        only_for = self.luck.choice(["counter.1", "counter.2", "clerk.nadia", "clerk.omar", "clerk.nobody"])
        note = self.luck.choice(["", "", 'a "seal" is missing', "الختم ناقص", "2" * 14, "a" * 121])
        priority = self.luck.choice(["regular", "elderly", "pregnant"])
        acts: list[Callable[[Hands], object]] = [
            lambda hands: hands.hall.change_class(hands.tickets[ticket], priority, op=op),
            lambda hands: hands.hall.cancel(hands.tickets[ticket], op=op),
            lambda hands: hands.hall.resume(hands.tickets[ticket], op=op),
            lambda hands: hands.hall.reinstate(hands.tickets[ticket], op=op, keep_place=keep),
            lambda hands: hands.hall.transfer(hands.tickets[ticket], to_queue, op=op, keep_place=keep),
            lambda hands: hands.hall.transfer(hands.tickets[ticket], to_queue, op=op, counter="1"),
            lambda hands: hands.hall.transfer(
                hands.tickets[ticket], "", only_for=only_for, note=note, op=op, keep_place=keep
            ),
        ]
        self.both(self.luck.choice(acts))

    def ticket(self) -> int:
        return self.luck.randrange(len(self.halls[0].tickets))

    def people(self) -> None:
        counter, clerk, op = self.luck.choice(COUNTERS), self.luck.choice(CLERKS), self.op()
        sitting = [hands.hall.sittings.get(counter, "") for hands in self.halls]
        of = dict(zip(map(id, self.halls), sitting, strict=True))
        acts: list[Callable[[Hands], object]] = [
            lambda hands: take_break(hands.hall.store, of[id(hands)], " prayer ", op=op),
            lambda hands: end_break(hands.hall.store, of[id(hands)], op=op),
            lambda hands: close_counter(hands.hall.store, of[id(hands)], op=op),
            lambda hands: hands.hall.store.record_failure(op, clerk),
            lambda hands: hands.hall.store.record_login(op, clerk, counter),
        ]
        chance = self.luck.random()
        if chance < 0.3:
            self.sit(counter, clerk)
        elif chance < 0.65:
            self.take_over(counter, clerk, op)
        else:
            self.both(self.luck.choice(acts))

    def sit(self, counter: str, clerk: str) -> None:
        queues = self.luck.sample(QUEUES, self.luck.randint(1, 4))
        op = self.op()
        self.both(lambda hands: hands.hall.sit(counter, clerk, *queues, op=op))

    def take_over(self, counter: str, clerk: str, op: str) -> None:
        """From whoever sits there, now and then from somebody who does not."""
        there = self.halls[0].hall.store.sitting_at(counter)
        taken_from = there.clerk if there and self.luck.random() < 0.8 else self.luck.choice(CLERKS)
        self.both(lambda hands: hands.hall.take_over(counter, clerk, taken_from, op=op))

    def see_off(self) -> None:
        """Who is in hand is served to the end, whatever was still to come, and says how it was."""
        counter = self.luck.choice(COUNTERS)
        held = self.halls[0].hall.store.in_hand(counter)
        if held is None:
            self.call()
            return
        ticket = [each.id for each in self.halls[0].tickets].index(held.id)
        start, end = self.op(), self.op()
        self.both(lambda hands: hands.hall.start(hands.tickets[ticket], counter, op=start))
        for step in held.steps:
            if step.state is StepState.PLANNED:
                self.drop(counter, ticket, step.position)
        self.both(lambda hands: hands.hall.complete(hands.tickets[ticket], counter, op=end))
        self.rate(counter, ticket)

    def drop(self, counter: str, ticket: int, position: int) -> None:
        op, actor = self.op(), self.halls[0].hall.actor(counter)
        self.both(
            lambda hands: drop_step(
                hands.hall.store,
                hands.tickets[ticket].id,
                counter,
                position,
                "not_needed",
                op=op,
                actor=actor,
            )
        )

    def rate(self, counter: str, ticket: int) -> None:
        """Of the visit that may have ended there just now, or of another one."""
        if self.luck.random() < 0.2:
            counter, ticket = self.luck.choice(COUNTERS), self.ticket()
        score = self.luck.choice([1, 2, 5])
        reason = self.luck.choice([*RatingReason, None, None])
        self.both(
            lambda hands: rate_visit(
                hands.hall.store,
                counter,
                Rating(ticket=hands.tickets[ticket].id, score=score, reason=reason),
            )
        )

    def tell(self) -> None:
        op, word, number = self.op(), self.luck.choice(AWKWARD), self.luck.choice(NUMBERS)
        facts = {"about": word, 'é"': number, "list": [word, "b"], "none": None, "yes": True, "Z": word}
        ticket, outcome = self.ticket(), self.luck.choice(list(PrintOutcome))
        acts: list[Callable[[Hands], object]] = [
            lambda hands: hands.hall.store.note(op, "display.d1", EventType.NOTE, facts) is None,
            lambda hands: hands.hall.printed(hands.tickets[ticket], outcome, word, op=op),
        ]
        self.both(self.luck.choice(acts))

    def wait(self) -> None:
        span = self.luck.choice([1, 40, 600, 1300, -300])
        for hands in self.halls:
            hands.hall.wait(seconds=span)
        if self.luck.random() < 0.3:
            self.both(lambda hands: resume_due(hands.hall.store))

    def walk_in(self) -> None:
        """Somebody without a ticket is served."""
        counter, service, op = self.luck.choice(COUNTERS), self.luck.choice(SERVICES), self.op()
        self.both(lambda hands: hands.walk_in(service, counter, op))

    def undo(self) -> None:
        """The latest act of a counter is taken back, if nothing has happened since."""
        counter, op = self.luck.choice(COUNTERS), self.op()
        self.both(lambda hands: hands.hall.undo(counter, op=op))

    def change_journey(self) -> None:
        """The clerk changes what is still to come of a ticket, which may be in other hands."""
        counter, ticket, op = self.luck.choice(COUNTERS), self.ticket(), self.op()
        sat, held = (getattr(self.halls[0].hall.store, read)(counter) for read in ("sitting_at", "in_hand"))
        actor = f"clerk.{sat.clerk if sat else 'nadia'}"
        if held is not None and self.luck.random() < 0.9:
            ticket = [each.id for each in self.halls[0].tickets].index(held.id)
        acts: list[Callable[[Store, str], Ticket]] = [
            partial(add_service, counter=counter, service=self.luck.choice(SERVICES), op=op, actor=actor),
            partial(add_window, counter=counter, queue="civ", come_back=True, op=op, actor=actor),
            partial(drop_step, counter=counter, position=2, reason="not_needed", op=op, actor=actor),
            partial(order_steps, counter=counter, order=[3, 2], op=op, actor=actor),
        ]
        act = self.luck.choice(acts)
        self.both(lambda hands: act(hands.hall.store, hands.tickets[ticket].id))

    def rule(self) -> None:
        """Another calling rule, one for the desks, a template of slips, a zone or news are put in force."""
        op, policy, desk = self.op(), self.luck.choice(RULES), self.luck.choice(DESK_RULES)
        slip, chance = self.luck.choice(SLIPS), self.luck.random()
        if chance < 0.4:
            self.both(lambda hands: hands.hall.use_rules(desk, op=op))
            return
        if chance < 0.6:
            self.both(lambda hands: hands.hall.use_slip(slip, op=op))
            return
        if chance < 0.8:
            display, zone = self.luck.choice(["d1", "d2", 'd"3']), self.luck.choice(ZONES)
            self.both(lambda hands: hands.hall.store.set_zone(op, "system", display, zone))
            return
        if chance < 0.9:
            news = self.luck.choice(NEWS)
            self.both(lambda hands: hands.hall.store.set_ticker(op, "system", news))
            return
        self.both(lambda hands: hands.hall.store.set_policy(op, "system", policy))

    def end_of_day(self) -> None:
        """Closed by hand, and some acts later the next morning; or the night comes by itself."""
        op = self.op()
        chance = self.luck.random()
        if chance < 0.1:
            self.both(lambda hands: close_day(hands.hall.store, op=op, actor="system"))
            for _ in range(3):
                self.luck.choice([self.issue, self.call, self.at_counter, self.alone])()
        if chance < 0.3:
            for hands in self.halls:
                hands.hall.wait(hours=13)

    def histories(self) -> Iterator[list[dict[str, Any]]]:
        for hands in self.halls:
            yield list(normalised(hands.hall.lines()))


def normalised(lines: Iterable[str]) -> Iterator[dict[str, Any]]:
    """The log without what must differ: ids and keys become the order in which they came."""
    names: dict[tuple[str, str], int] = {}
    for line in lines:
        members = json.loads(line)
        for name in ("ticket", "op", "lease", "appointment"):
            if name in members:
                key = (name, members[name])
                members[name] = names.setdefault(key, len(names))
        yield {name: value for name, value in members.items() if name not in {"hash", "prev_hash"}}
