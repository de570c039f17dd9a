"""A kiosk, a counter or a display as a process of its own: `python -m tests.faults.client POST`.

It does what the programs do when an answer does not come: the same act again
with the same key. What it was told stands in its diary, line by line, before it
goes on, so that its death loses nothing.
"""

import itertools
import json
import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

from core.domain.errors import NobodyWaitingError, QueueError, StoreError
from core.domain.events import EventType
from core.domain.ticket import Channel, StepState, Ticket
from core.storage.opening import open_store
from core.usecases.acknowledge_calls import acknowledge_calls
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.issue_ticket import issue_ticket
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from core.usecases.store import Store
from dawr.demo.visitors import Visitors

T = TypeVar("T")
NEW_KEY = "asks again with a new key"
FORGETS = "begins at the end of the log after a start"
HASTY = "says what it asked for before there is an answer"
_AGAIN = 0.1
_HASTE = 0.5
"""Seconds between the word and the act of who is hasty: most of the time, or a few deaths may all miss it."""
_LOOK = 0.25


@dataclass(frozen=True, slots=True)
class Post:
    """Where a client stands: `kind` is kiosk, counter or display; `pause` the mean seconds between acts.

    `bug` is what is planted in it, to see that the campaign finds it.
    """

    kind: str
    name: str
    database: str
    folder: str
    pause: float
    bug: str = ""

    @property
    def diary(self) -> Path:
        return Path(self.folder) / f"{self.kind}.{self.name}.diary"

    @property
    def evening(self) -> Path:
        """Is there once it is time to go home; a display stays until nobody can call any more."""
        return Path(self.folder) / ("lights out" if self.kind == "display" else "evening")


class Client:
    """One post, with its diary."""

    def __init__(self, post: Post, store: Store) -> None:
        self._post = post
        self._store = store
        self._diary = post.diary.open("a", encoding="utf-8")
        self._chance = random.Random(f"{post.kind} {post.name} {time.time()}")

    def work(self) -> None:
        """Until the evening."""
        day = {"kiosk": self._visitors, "counter": self._clerk, "display": self._hall}[self._post.kind]
        day()

    def _visitors(self) -> None:
        visitors = self._until_done(lambda: Visitors(self._store, self._post.name, Channel.SCREEN))
        while not self._post.evening.exists():
            wish, op = visitors.wish(("civ", "pas")), new_operation()
            actor = f"kiosk.{self._post.name}"
            keys = (
                itertools.chain([op], iter(new_operation, None))
                if self._post.bug == NEW_KEY
                else itertools.repeat(op)
            )
            ticket = self._until_done(lambda: issue_ticket(self._store, wish, op=next(keys), actor=actor))  # noqa: B023
            self._is_told(EventType.ISSUED, op, ticket)
            self._rest()

    def _clerk(self) -> None:
        counter, clerk = self._post.name, f"c{self._post.name}"
        op = new_operation()
        self._until_done(lambda: open_counter(self._store, clerk, counter, ("civ", "pas"), op=op))
        while True:
            ticket = self._until_done(lambda: self._store.in_hand(counter))
            if ticket is None and self._post.evening.exists():
                return
            kind, act, what = self._next(ticket)
            op = new_operation()
            if self._post.bug == HASTY and ticket is not None:
                self._is_told(kind, op, ticket)
                time.sleep(_HASTE)
            try:
                done = self._until_done(
                    lambda: act(self._store, *what, counter, op=op, actor=f"clerk.{clerk}")  # noqa: B023
                )
            except NobodyWaitingError:
                self._write(nobody=True)
            else:
                self._is_told(kind, op, done)
            self._rest()

    def _next(self, ticket: Ticket | None) -> tuple[EventType, Callable[..., Ticket], list[str]]:
        if ticket is None:
            return EventType.CALLED, call_next, []
        if ticket.state is StepState.CALLED:
            return EventType.SERVING, start_service, [ticket.id]
        return EventType.COMPLETED, complete_step, [ticket.id]

    def _hall(self) -> None:
        """What the board shows; it goes on where the diary ends, as a display reads the log after a start."""
        seen = max((line.get("seen", 0) for line in read_diary(self._post.diary)), default=0)
        if seen and self._post.bug == FORGETS:
            seen = self._until_done(self._store.last_seq)
        while True:
            last = self._post.evening.exists()
            events = self._until_done(lambda: self._store.events(seen))  # noqa: B023
            calls = [each.seq for each in events if each.type is EventType.CALLED]
            if calls:
                self._until_done(
                    lambda: acknowledge_calls(self._store, self._post.name, EventType.SHOWN, calls)  # noqa: B023
                )
            if events:
                seen = events[-1].seq
                self._write(seen=seen, calls=calls)
            elif last:
                return
            else:
                self._write(looked=True)
                time.sleep(_LOOK)

    def _until_done(self, act: Callable[[], T]) -> T:
        """Ask again until there is an answer; a refusal is one."""
        while True:
            asked = time.time()
            try:
                return act()
            except StoreError as error:
                self._write(lost=type(error).__name__, asked=asked)
                time.sleep(_AGAIN)

    def _is_told(self, kind: EventType, op: str, ticket: Ticket) -> None:
        self._write(told=kind.value, op=op, ticket=ticket.id, number=str(ticket.code))

    def _write(self, **members: object) -> None:
        self._diary.write(json.dumps({"at": time.time(), **members}) + "\n")
        self._diary.flush()  # What the system has is not lost with the process.

    def _rest(self) -> None:
        time.sleep(self._chance.expovariate(1 / self._post.pause))


def read_diary(path: Path, *, newest: int | None = None) -> list[dict[str, Any]]:
    """The lines of a diary, or those in its `newest` bytes; one that is cut short says nothing."""
    if not path.exists():
        return []
    with path.open("rb") as file:
        begin = 0 if newest is None else max(file.seek(0, os.SEEK_END) - newest, 0)
        file.seek(begin)
        lines = file.read().splitlines(keepends=True)
    return [json.loads(line) for line in lines[begin > 0 :] if line.endswith(b"\n")]


def post_on_command_line(post: Post) -> list[str]:
    return [sys.executable, "-m", "tests.faults.client", json.dumps(asdict(post))]


def _opened(database: str) -> Store:
    while True:
        try:
            return open_store(database)
        except StoreError:
            time.sleep(_AGAIN)


def main() -> None:
    post = Post(**json.loads(sys.argv[1]))
    store = _opened(post.database)
    try:
        Client(post, store).work()
    except QueueError as error:
        sys.exit(f"{post.kind} {post.name}: {error!r}")
    finally:
        store.close()


if __name__ == "__main__":
    main()
