"""A display says what the hall has seen and heard."""

from collections.abc import Sequence

from core.domain.events import EventType
from core.usecases.operation import new_operation
from core.usecases.store import Store


def acknowledge_calls(store: Store, display: str, event_type: EventType, calls: Sequence[int]) -> None:
    """Log that each of these calls (seq of the call) was `shown` or `spoken` by this display."""
    for call in calls:
        store.note(new_operation(), f"display.{display}", event_type, {"call": call, "display": display})
