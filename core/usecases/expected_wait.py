"""What a visitor may be told about the wait."""

from core.domain.forecast import WaitRange, estimated_wait
from core.usecases.store import Place, QueueLoad, Store


def expected_wait(store: Store, ticket: str) -> tuple[int, WaitRange | None]:
    """People ahead of this waiting ticket, and its range when there is a basis."""
    place = store.place(ticket)
    if place is None:
        return 0, None
    return place.people_ahead, wait_at(place)


def wait_at(place: Place) -> WaitRange | None:
    """The range for a ticket at this place."""
    return estimated_wait(place.people_ahead, place.open_counters, place.service_minutes)


def wait_to_come(load: QueueLoad) -> WaitRange | None:
    """The range for somebody who would take an ordinary ticket of this queue now."""
    return estimated_wait(load.waiting, load.open_counters, load.service_minutes)
