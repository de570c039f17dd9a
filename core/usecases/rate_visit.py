"""A visitor says how it was, at the sign of the window where the visit ended."""

from core.domain.ratings import Rating
from core.usecases.store import Store


def rate_visit(store: Store, counter: str, rating: Rating) -> None:
    """Log it once; RatingClosedError when the visit did not end there, or longer ago than anybody is asked.

    Who asks again says the same: the first rating of a ticket stands.
    """
    store.rate(sign_actor(counter), counter, rating)


def sign_actor(counter: str) -> str:
    """A sign is the display of one window."""
    return f"display.sign-{counter}"
