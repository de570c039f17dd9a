"""A ticket as it stands inside a transaction, and its steps as acts write them."""

import sqlite3
from collections.abc import Mapping
from datetime import datetime

from core.domain.errors import CounterBusyError
from core.domain.ticket import Step, Ticket
from core.storage import statements
from core.storage.event_log import dumped
from core.storage.moments import to_stored
from core.storage.rows import tickets_of


def read_ticket(connection: sqlite3.Connection, id_: str) -> Ticket | None:
    """The ticket as it stands inside this transaction."""
    return next(tickets_of(statements.TICKET.all(connection, id=id_)), None)


_CHANGED = (
    "state",
    "queue",
    "place_at",
    "counter",
    "called_at",
    "serving_at",
    "ended_at",
    "times_called",
    "parked_until",
    "times_missed",
    "waits_for",
    "turn",
    "only_for",
    "note",
)


def step_values(step: Step) -> dict[str, object]:
    """What acts change of a step, by the columns of `tables.steps`."""
    return {
        "state": step.state.value,
        "queue": step.queue,
        "place_at": to_stored(step.place_at),
        "counter": step.counter,
        "called_at": _maybe(step.called_at),
        "serving_at": _maybe(step.serving_at),
        "ended_at": _maybe(step.ended_at),
        "times_called": step.times_called,
        "parked_until": _maybe(step.parked_until),
        "times_missed": step.times_missed,
        "waits_for": dumped(step.waits_for),
        "turn": step.turn,
        "only_for": step.only_for,
        "note": step.note,
    }


def save_step(connection: sqlite3.Connection, ticket: str, values: Mapping[str, object]) -> None:
    """Write a step from its position and its `step_values`. CounterBusyError."""
    new = {name: values[name] for name in _CHANGED}
    try:
        statements.MOVE_STEP.run(connection, the_ticket=ticket, the_position=values["position"], **new)
    except sqlite3.IntegrityError as error:
        # The only unique index that a move can meet: one ticket in hand a counter.
        raise CounterBusyError(values["counter"]) from error


def _maybe(at: datetime | None) -> int | None:
    return None if at is None else to_stored(at)
