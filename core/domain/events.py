r"""The log: what an event is, its canonical form, and the chain of hashes.

`hash = sha256(prev_hash + "\n" + canonical JSON of the event without hash and
prev_hash)`; canonical means sorted keys, no spaces, UTF-8 as it is.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

Fact = str | int | float | bool | None | list[str]
Facts = Mapping[str, Fact]

GENESIS = "0" * 64


class EventType(StrEnum):
    """Every type of event; part of the public contract of the export."""

    ISSUED = "issued"
    PRINTED = "printed"
    PRINT_FAILED = "print_failed"
    REPRINTED = "reprinted"
    CALLED = "called"
    RECALLED = "recalled"
    SERVING = "serving"
    STEP_COMPLETED = "step_completed"
    COMPLETED = "completed"
    NO_SHOW = "no_show"
    PARKED = "parked"
    REQUEUED = "requeued"
    TRANSFERRED = "transferred"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    UNDONE = "undone"
    APPOINTMENT_BOOKED = "appointment_booked"
    APPOINTMENT_CHANGED = "appointment_changed"
    APPOINTMENT_CANCELLED = "appointment_cancelled"
    DAY_OPENED = "day_opened"
    DAY_CLOSED = "day_closed"
    COUNTER_OPENED = "counter_opened"
    COUNTER_CLOSED = "counter_closed"
    RANGE_GRANTED = "range_granted"
    RANGE_RETURNED = "range_returned"
    LOGIN = "login"
    LOGOUT = "logout"
    LOGIN_FAILED = "login_failed"
    LOCKED_OUT = "locked_out"
    CONFIG_CHANGED = "config_changed"
    DEVICE_ONLINE = "device_online"
    DEVICE_OFFLINE = "device_offline"
    SHOWN = "shown"
    SPOKEN = "spoken"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One line of the log."""

    seq: int
    at: datetime
    type: EventType
    actor: str
    centre: str
    day: str
    facts: Facts
    hash: str = ""


def moment(at: datetime) -> str:
    """A time as the log writes it: ISO 8601 with offset, always six decimals."""
    return at.isoformat(timespec="microseconds")


def content(event: Event) -> dict[str, Fact]:
    """The event without its hashes, as a flat object."""
    return {
        "seq": event.seq,
        "at": moment(event.at),
        "type": event.type.value,
        "actor": event.actor,
        "centre": event.centre,
        "day": event.day,
        **event.facts,
    }


_encode = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode


def canonical(members: Mapping[str, object]) -> str:
    """The one way to write a JSON object: sorted keys, no spaces, no escapes."""
    return _encode(members)


def chained(prev_hash: str, members: Mapping[str, object]) -> str:
    """The hash of an event that follows the one with `prev_hash`."""
    return hashlib.sha256(f"{prev_hash}\n{canonical(members)}".encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a line of an exported log."""

    line: int
    reason: str


def verify(lines: Iterable[str], *, prev_hash: str | None = GENESIS, seq: int | None = 1) -> Iterator[Fault]:
    """Follow the chain through exported lines and tell each place where it breaks.

    `prev_hash` and `seq` are what the first line must continue; None takes
    them from the first line, for the export of a single day.
    """
    for number, line in enumerate(lines, start=1):
        try:
            members = json.loads(line)
            text = canonical(members)
            said_prev, said_hash, said_seq = members.pop("prev_hash"), members.pop("hash"), members["seq"]
            its_hash = chained(said_prev, members)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            yield Fault(number, "not an event")
            continue
        if text != line.rstrip("\n"):
            # Whoever reads a doubled member may believe the other one.
            yield Fault(number, "not in canonical form")
        if said_seq != (said_seq if seq is None else seq):
            yield Fault(number, f"seq {said_seq} where {seq} was due")
        if prev_hash is not None and said_prev != prev_hash:
            yield Fault(number, f"event {said_seq} does not follow the one before")
        if its_hash != said_hash:
            yield Fault(number, f"event {said_seq} was changed")
        prev_hash, seq = said_hash, (said_seq + 1 if isinstance(said_seq, int) else None)
