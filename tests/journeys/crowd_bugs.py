"""Bugs that others had, planted in a process of the crowd: the checks must find each of them."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from core.domain.calling import WaitingLine
from core.domain.errors import NobodyWaitingError
from core.domain.moves import Act
from core.domain.ticket import StepState, Ticket
from core.storage import statements, ticket_writes
from core.storage.prepared import Prepared, Row
from core.storage.sqlite_store import SqliteStore
from core.usecases.store import IssueOrder, Transition


def without_index(database: Path, name: str) -> None:
    """Take a last guard away, or the bug would only be an error message."""
    connection = sqlite3.connect(database)
    connection.execute(f"DROP INDEX {name}")
    connection.close()


class _NumberReadBefore(Prepared):
    """Number = max + 1, read before the transaction."""

    number = 0

    def __init__(self) -> None:
        """There is no statement: the number is known already."""

    def one(self, connection: sqlite3.Connection, **parameters: object) -> Row:
        return (self.number,)


def number_is_max_plus_one(store: SqliteStore) -> None:
    before = statements.NEXT_NUMBER = _NumberReadBefore()
    issue = store.issue

    def hasty(order: IssueOrder) -> Ticket:
        series = {queue.id: queue.series for queue in store.queues()}[order.steps[0].queue]
        query = "SELECT coalesce(max(number), 0) + 1 FROM tickets WHERE series = ?"
        before.number = store._reading.execute(query, [series]).fetchone()[0]
        return issue(order)

    store.issue = hasty  # type: ignore[method-assign]


def the_state_is_not_looked_at_again(_store: SqliteStore) -> None:
    def any_state(act: Act, _state: StepState) -> bool:
        return True

    setattr(ticket_writes, "may", any_state)  # noqa: B010 - a planted bug: the types do not fit


def the_key_is_ignored(_store: SqliteStore) -> None:
    def never(*_args: object) -> None:
        """No act was ever done before."""

    setattr(ticket_writes, "_earlier_ticket", never)  # noqa: B010 - as above


def one_look_is_enough(store: SqliteStore) -> None:
    """Who is overtaken at the first candidate says "nobody waits"."""
    candidates, transition = store.candidates, store.transition

    def hasty(proposal: Transition) -> Ticket | None:
        ticket = transition(proposal)
        if ticket is None and proposal.act is Act.CALL:
            raise NobodyWaitingError
        return ticket

    def first_alone(queues: Sequence[str], addressees: Sequence[str] = ()) -> WaitingLine:
        line = candidates(queues, addressees)
        return replace(line, heads=tuple(sorted(line.heads, key=lambda each: each.place_at)[:1]))

    store.candidates = first_alone  # type: ignore[method-assign]
    store.transition = hasty  # type: ignore[method-assign]
