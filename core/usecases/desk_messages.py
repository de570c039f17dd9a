"""Ask the supervisor to come, and hear what is said."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from core.domain.desk_messages import AGAIN_AFTER, MESSAGE_SEEN, DeskMessage, MessageKind, message_in, seen_in
from core.domain.errors import QueueError, TooSoonError
from core.domain.events import EventType, Facts
from core.usecases.store import Store

_LOOKED_AT = 2000
"""So many of the newest events are read at first."""
_KEPT = 20


class MessageUnknownError(QueueError):
    """The event is nothing that a desk asked the supervisor."""

    code = "message_unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The newest messages, the latest last, of a log that was read up to `seq`."""

    seq: int | None = None
    messages: tuple[DeskMessage, ...] = ()


NOTHING_HEARD = Heard()


def hear_messages(store: Store, before: Heard = NOTHING_HEARD) -> Heard:
    """Go on from what was heard before."""
    newest = store.last_seq()
    after = max(newest - _LOOKED_AT, 0) if before.seq is None else before.seq
    if newest == after:
        return Heard(seq=newest, messages=before.messages)
    events = store.events(max(after, newest - _LOOKED_AT), _LOOKED_AT)
    heard = list(before.messages)
    for event in events:
        if (said := message_in(event)) is not None:
            heard.append(said)
        elif (seq := seen_in(event)) is not None:
            heard = [replace(each, seen_at=event.at) if each.seq == seq else each for each in heard]
    return Heard(seq=events[-1].seq if events else newest, messages=tuple(heard[-_KEPT:]))


def see_message(store: Store, seq: int, *, op: str, by: str) -> DeskMessage:
    """Log that a supervisor has seen what a desk asked; the desk is told, unless it is an alarm.

    What was seen before stays as it was. Raises MessageUnknownError.
    """
    event = next(iter(store.events(seq - 1, 1)), None) if seq > 0 else None
    said = message_in(event) if event is not None and event.seq == seq else None
    if said is None or not said.is_for_supervisors:
        raise MessageUnknownError(f"Event {seq} is no message to the supervisor.")
    if all(each.seq != seq or each.is_open for each in hear_messages(store).messages):
        facts: Facts = {"about": MESSAGE_SEEN, "message": seq, "counter": said.place}
        store.note(op, f"clerk.{by}", EventType.NOTE, facts)
    return said


def tell_supervisor(store: Store, counter: str, *, op: str, actor: str, alarm: bool = False) -> None:
    """Log that a clerk wants the supervisor; TooSoonError where the counter has said the same just now."""
    kind = MessageKind.ALARM if alarm else MessageKind.HELP
    left = _seconds_left(store, hear_messages(store).messages, kind, counter)
    if left > 0 and not alarm:
        raise TooSoonError(left)
    if left > 0:
        return  # Who is in danger strikes the keys again: that it was said is enough.
    store.note(op, actor, EventType.NOTE, {"about": kind.value, "counter": counter})


def _seconds_left(store: Store, said: Sequence[DeskMessage], kind: MessageKind, counter: str) -> int:
    latest = max((each.at for each in said if (each.kind, each.place) == (kind, counter)), default=None)
    if latest is None:
        return 0
    return math.ceil((latest + AGAIN_AFTER - store.now()) / timedelta(seconds=1))
