"""For whom alone a ticket waits: a counter or a clerk, and anybody once that one is gone."""

from collections.abc import Iterable

from core.domain.centre import Sitting


def counter_alone(counter: str) -> str:
    """A ticket for this waits for that counter, whoever sits there."""
    return f"counter.{counter}"


def clerk_alone(clerk: str) -> str:
    """A ticket for this waits for that clerk, at whatever counter."""
    return f"clerk.{clerk}"


def addressees_at(sitting: Sitting) -> tuple[str, str]:
    """What may be called at this sitting and at no other."""
    return counter_alone(sitting.counter), clerk_alone(sitting.clerk)


def is_there(addressee: str, sittings: Iterable[Sitting]) -> bool:
    """Whether somebody sits there who may call the ticket; a break ends."""
    return any(addressee in addressees_at(sitting) for sitting in sittings)


def is_elsewhere(addressee: str | None, here: Sitting, sittings: Iterable[Sitting]) -> bool:
    """Whether the ticket waits for somebody else, who is there."""
    return addressee is not None and addressee not in addressees_at(here) and is_there(addressee, sittings)
