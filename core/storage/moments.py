"""Times as the database keeps them: whole microseconds since 1970 UTC."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
HOUR = timedelta(hours=1) // _MICROSECOND


def to_stored(at: datetime) -> int:
    """Microseconds since 1970 of an aware time."""
    return (at - _EPOCH) // _MICROSECOND


def from_stored(microseconds: int) -> datetime:
    """The aware UTC time."""
    return _EPOCH + timedelta(microseconds=microseconds)


def maybe_from_stored(microseconds: int | None) -> datetime | None:
    """As `from_stored`, None for none."""
    return None if microseconds is None else from_stored(microseconds)


def after_event(at: int) -> datetime:
    """The earliest time of what follows an event of this time, in microseconds since 1970."""
    return from_stored(at + 1)
