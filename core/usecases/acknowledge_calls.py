"""A display says what the hall has seen and heard."""

from collections.abc import Sequence
from uuid import NAMESPACE_OID, uuid5

from core.domain.events import EventType
from core.usecases.store import Store


def acknowledge_calls(store: Store, display: str, event_type: EventType, calls: Sequence[int]) -> None:
    """Log that each of these calls (seq of the call) was `shown` or `spoken` by this display.

    Once each, however often it is said: a display that was cut off half-way
    says it all again.
    """
    for call in calls:
        op = str(uuid5(NAMESPACE_OID, f"{display} {event_type} {call}"))
        store.note(op, f"display.{display}", event_type, {"call": call, "display": display})
