"""What the functions on the server know of the rules: written by the core, which has them once."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from core.domain import calendar
from core.domain.appointments import EARLIEST, LATEST
from core.domain.desk_rules import USUAL_RULES
from core.domain.lease import BLOCK, FIRST_LEASED
from core.domain.moves import IN_HAND_ACTS, MOVES
from core.domain.ratings import RATING_TIME
from core.domain.sign_in import LONGEST_LOCK, locked_until
from core.storage.moments import to_stored

_FIRST_YEAR, _LAST_YEAR = 1970, 2100
_DAY = timedelta(days=1)

MoveRow = tuple[str, str, str, str, bool]


def move_rows() -> list[MoveRow]:
    """The table of moves: act, start, end, what the log says, whether the act needs the ticket in hand."""
    return [
        (act.value, start.value, move.end.value, move.event.value, act in IN_HAND_ACTS)
        for act, move in MOVES.items()
        for start in sorted(move.starts)
    ]


def lock_rows() -> list[tuple[int, int]]:
    """How long so many failures in a row, or more, lock out: (failures, microseconds)."""
    at = datetime(2000, 1, 1, tzinfo=UTC)
    rows: list[tuple[int, int]] = []
    failures = 0
    while not rows or rows[-1][1] < LONGEST_LOCK // timedelta(microseconds=1):
        until = locked_until(failures, at)
        if until is not None:
            rows.append((failures, to_stored(until) - to_stored(at)))
        failures += 1
    return rows


def lease_rule() -> tuple[int, int]:
    """How many numbers a block has, and the first that is ever leased."""
    return BLOCK, FIRST_LEASED


def appointment_rule() -> tuple[int, int]:
    """How long before its time a check-in begins, and until when after it it still counts: microseconds."""
    microsecond = timedelta(microseconds=1)
    return EARLIEST // microsecond, LATEST // microsecond


def desk_rule() -> int:
    """How long a counter can take back what it did last, where the centre says nothing: microseconds."""
    return USUAL_RULES.undo_time // timedelta(microseconds=1)


def rating_rule() -> int:
    """How long after the end of a visit its visitor may rate it: microseconds."""
    return RATING_TIME // timedelta(microseconds=1)


@cache
def offset_rows(time_zone: str) -> list[tuple[int, int]]:
    """From when on the centre's clock is how far from UTC: (microseconds, seconds)."""
    zone = calendar.zone(time_zone)
    at = datetime(_FIRST_YEAR, 1, 1, tzinfo=UTC)
    end = datetime(_LAST_YEAR, 1, 1, tzinfo=UTC)
    # Nobody's log begins before this.
    rows = [(to_stored(datetime(1, 1, 2, tzinfo=UTC)), _offset(at, zone))]
    here = _offset(at, zone)
    while at < end:
        there = _offset(at + _DAY, zone)
        if there != here:
            rows += _changes(at, zone)
        at, here = at + _DAY, there
    return rows


def _changes(day: datetime, zone: ZoneInfo) -> Iterator[tuple[int, int]]:
    """The changes of one day; the zone data has whole minutes since 1970."""
    for minute in range(24 * 60):
        at = day + timedelta(minutes=minute + 1)
        if _offset(at, zone) != _offset(at - timedelta(minutes=1), zone):
            yield to_stored(at), _offset(at, zone)


def _offset(at: datetime, zone: ZoneInfo) -> int:
    offset = at.astimezone(zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())
