"""Ask the supervisor to come, and hear what is said."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from core.domain.desk_messages import AGAIN_AFTER, DeskMessage, MessageKind, message_in
from core.domain.errors import TooSoonError
from core.domain.events import EventType
from core.usecases.store import Store

_LOOKED_AT = 2000
"""So many of the newest events are read at first."""
_KEPT = 20


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
    heard = [said for event in events if (said := message_in(event)) is not None]
    return Heard(seq=events[-1].seq if events else newest, messages=(*before.messages, *heard)[-_KEPT:])


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
