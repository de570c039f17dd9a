"""The idempotency key of an act."""

from uuid import uuid4


def new_operation() -> str:
    """A key to make before the first try of an act and to keep for every further try."""
    return str(uuid4())
