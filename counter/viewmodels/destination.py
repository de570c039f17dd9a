"""Where a visitor can be sent to."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.domain.addressee import clerk_alone, counter_alone
from core.domain.centre import Queue, Sitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Destination:
    """A queue, or who alone may call the visitor there."""

    queue: str = ""
    only_for: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Destinations:
    """What is offered: queues, and every counter and clerk that somebody else has open."""

    queues: tuple[Queue, ...]
    counters: tuple[Sitting, ...]

    def counter(self, code: str) -> Destination:
        """That counter, whoever sits there."""
        return Destination(only_for=counter_alone(code))

    def clerk(self, id_: str) -> Destination:
        """That clerk, at whatever counter."""
        return Destination(only_for=clerk_alone(id_))


def destinations(
    queues: Sequence[Queue], sittings: Sequence[Sitting], own_queue: str, own_counter: str
) -> Destinations:
    """All but the queue that the ticket stands in and the counter that asks."""
    return Destinations(
        queues=tuple(queue for queue in queues if queue.id != own_queue),
        counters=tuple(
            sorted(
                (each for each in sittings if each.counter != own_counter),
                key=lambda each: _order(each.counter),
            )
        ),
    )


def _order(counter: str) -> tuple[int, str]:
    return (int(counter) if counter.isdecimal() else 10**6, counter)
