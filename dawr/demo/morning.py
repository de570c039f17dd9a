"""What has happened in the hall before the person came: a morning, told by a shifted clock."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.domain.calendar import local
from core.storage.engine import sqlite_engine
from core.storage.sqlite_store import SqliteStore
from core.usecases.close_counter import close_counter
from core.usecases.operation import new_operation
from dawr.demo.centre import CLERKS
from dawr.demo.visitors import AbsentClerk, Visitors

_LONGEST = timedelta(hours=2)
_BETWEEN_ARRIVALS = 55.0
_WALK = (10.0, 35.0)
_SERVICE_MEAN, _SERVICE_LEAST = 200.0, 60.0
_STILL_WAITING = 14


class _ShiftedStore(SqliteStore):
    """The store with a clock of the demo's; acts are dated by it."""

    clock: datetime

    def now(self) -> datetime:
        return self.clock


def play_morning(database: Path, seed: int) -> int:
    """Fill the log with the hours until now, through the real acts; how many visitors came.

    It begins at most two hours ago and never before the business day did. At
    its end nobody is at a counter, and some wait.
    """
    store = _ShiftedStore(sqlite_engine(database), database)
    now = datetime.now(UTC)
    midnight = local(now, store.centre().time_zone).replace(hour=0, minute=0, second=0, microsecond=0)
    store.clock = max(now - _LONGEST, midnight.astimezone(UTC) + timedelta(seconds=5))
    try:
        return _play(store, now - timedelta(seconds=5), random.Random(seed))  # noqa: S311
    finally:
        store.close()


def _play(store: _ShiftedStore, end: datetime, chance: random.Random) -> int:
    visitors = Visitors(store, chance.randrange(1 << 30))
    clerks = [
        AbsentClerk(store, clerk, str(counter), chance.randrange(1 << 30))
        for counter, clerk in enumerate(CLERKS, start=1)
    ]
    came = 0
    arrival = store.clock
    free_at = dict.fromkeys(range(len(clerks)), store.clock)
    while True:
        which = min(free_at, key=lambda index: free_at[index])
        if min(arrival, free_at[which]) >= end:
            break
        if arrival <= free_at[which]:
            store.clock = arrival
            visitors.arrive()
            came += 1
            arrival += timedelta(seconds=chance.expovariate(1 / _BETWEEN_ARRIVALS))
        else:
            store.clock = free_at[which]
            free_at[which] += _next_press(store, clerks[which], which + 1, chance)
    return came + _end_morning(store, clerks, visitors, end)


def _next_press(store: _ShiftedStore, clerk: AbsentClerk, counter: int, chance: random.Random) -> timedelta:
    """Let the clerk press a key; how long until the next one."""
    clerk.step()
    ticket = store.in_hand(str(counter))
    if ticket is None:
        return timedelta(seconds=chance.uniform(*_WALK))
    if ticket.step.serving_at is None:
        return timedelta(seconds=chance.uniform(*_WALK))
    return timedelta(seconds=_SERVICE_LEAST + chance.expovariate(1 / _SERVICE_MEAN))


def _end_morning(store: _ShiftedStore, clerks: list[AbsentClerk], visitors: Visitors, end: datetime) -> int:
    """Free the counters and let some people wait for the one who looks at the demo."""
    store.clock = end
    for clerk in clerks:
        clerk.finish()
        close_counter(store, clerk.sitting.id, op=new_operation())
    for _ in range(_STILL_WAITING):
        visitors.arrive(("civ", "pas", "tra", "not"))
    return _STILL_WAITING
