"""The idempotency key of an act."""

from uuid import UUID, uuid4, uuid5


def new_operation() -> str:
    """A key to make before the first try of an act and to keep for every further try."""
    return str(uuid4())


def follow_up(op: str, what: str) -> str:
    """The key of an act that belongs to another one: the same each time it is asked for."""
    return str(uuid5(UUID(op), what))
