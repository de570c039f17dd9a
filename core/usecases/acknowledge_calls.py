"""A display says what the hall has seen and heard."""

from collections.abc import Sequence
from uuid import NAMESPACE_OID, uuid5

from core.domain.events import EventType
from core.usecases.store import Store, Word


def acknowledge_calls(store: Store, display: str, event_type: EventType, calls: Sequence[int]) -> None:
    """Log that each of these calls (seq of the call) was `shown` or `spoken` by this display.

    Once each, however often it is said: a display that was cut off half-way
    says it all again.
    """
    store.note_all(f"display.{display}", [acknowledgement(display, event_type, call) for call in calls])


def acknowledgement(display: str, event_type: EventType, call: int) -> Word:
    """One word of it; its key says what it tells."""
    op = str(uuid5(NAMESPACE_OID, f"{display} {event_type} {call}"))
    return Word(op=op, type=event_type, facts={"call": call, "display": display})
