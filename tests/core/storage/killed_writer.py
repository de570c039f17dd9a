"""A program that writes acts and a diary of them until it is killed; started again, it settles what was open.

Run as `python -m tests.core.storage.killed_writer DATABASE DIARY COUNTER`.
"""

import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from core.domain.errors import NobodyWaitingError, StoreUnreachableError
from core.domain.ticket import StepState, Ticket
from core.storage.opening import open_store
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.mark_no_show import mark_no_show
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from core.usecases.store import Store

InHand = Callable[..., Ticket]
_IN_HAND: dict[str, InHand] = {"start": start_service, "complete": complete_step, "no_show": mark_no_show}


class Writer:
    """A kiosk and a counter in one; each line of the diary is on its way before the next step."""

    def __init__(self, store: Store, diary: Path, counter: str) -> None:
        self.store = store
        self.counter = counter
        self.clerk = f"c{counter}"
        self.before = diary.read_text(encoding="utf-8").splitlines() if diary.exists() else []
        self.diary = diary.open("a", encoding="utf-8", buffering=1)

    def settle(self) -> None:
        """Send the act again whose answer never came."""
        asked = [line.split() for line in self.before if line.startswith("asked")]
        done = {line.split()[1] for line in self.before if line.startswith("done")}
        if asked and asked[-1][1] not in done:
            _, op, act, ticket = asked[-1]
            self.do(op, act, ticket)

    def step(self, chance: random.Random) -> None:
        """One act that is possible now."""
        ticket = self.store.in_hand(self.counter)
        if chance.random() < 1 / 3:
            self.ask("issue", "-")
        elif ticket is None:
            self.ask("call", "-")
        elif ticket.state is StepState.SERVING:
            self.ask("complete", ticket.id)
        else:
            self.ask(chance.choice(["start", "start", "no_show"]), ticket.id)

    def ask(self, act: str, ticket: str) -> None:
        op = new_operation()
        self.diary.write(f"asked {op} {act} {ticket}\n")
        self.do(op, act, ticket)

    def do(self, op: str, act: str, ticket: str) -> None:
        """As a program does it: with the same key until there is an answer."""
        while True:
            try:
                found = self._act(op, act, ticket).id
            except NobodyWaitingError:
                found = "-"
            except StoreUnreachableError:
                time.sleep(0.02)
                continue
            self.diary.write(f"done {op} {found}\n")
            return

    def _act(self, op: str, act: str, ticket: str) -> Ticket:
        actor = f"clerk.{self.clerk}"
        if act == "issue":
            wish = Wish(service="civ-nid-home")
            return issue_ticket(self.store, wish, op=op, actor=f"kiosk.k{self.counter}")
        if act == "call":
            return call_next(self.store, self.counter, op=op, actor=actor)
        return _IN_HAND[act](self.store, ticket, self.counter, op=op, actor=actor)


def main(database: str, diary: str, counter: str) -> None:
    """Write until killed."""
    store = open_store(database)
    writer = Writer(store, Path(diary), counter)
    open_counter(store, writer.clerk, counter, ["civ"], op=new_operation())
    writer.settle()
    writer.diary.write("ready\n")
    chance = random.Random()
    while True:
        with suppress(StoreUnreachableError):
            writer.step(chance)


if __name__ == "__main__":
    main(*sys.argv[1:])
