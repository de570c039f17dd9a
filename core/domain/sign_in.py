"""Which secrets are too easy, and how many wrong ones are too many."""

import itertools
import math
from datetime import datetime, timedelta

from core.domain.centre import Role

FREE_FAILURES = 5
FIRST_LOCK = timedelta(seconds=30)
LONGEST_LOCK = timedelta(minutes=15)
SHORTEST_PIN = 6
SHORTEST_PASSWORD = 12
FEWEST_DIFFERENT_SIGNS = 3


def shortest_secret(role: Role) -> int:
    """The fewest signs that a secret of this role may have."""
    return SHORTEST_PIN if role is Role.CLERK else SHORTEST_PASSWORD


def weak(secret: str, shortest: int) -> bool:
    """Whether a secret is too short, hardly varied, or a run such as 123456 or 987654."""
    steps = {ord(after) - ord(before) for before, after in itertools.pairwise(secret)}
    return len(secret) < shortest or len(set(secret)) < FEWEST_DIFFERENT_SIGNS or steps in ({1}, {-1})


def lock_after(failures: int) -> timedelta | None:
    """How long this many failures in a row lock.

    The fifth locks for 30 s, each further one for twice as long, up to 15
    minutes.
    """
    beyond = failures - FREE_FAILURES
    return None if beyond < 0 else min(FIRST_LOCK * (1 << min(beyond, 10)), LONGEST_LOCK)


def locked_until(failures: int, at: datetime) -> datetime | None:
    """Until when a clerk with this many failures in a row is locked out."""
    lock = lock_after(failures)
    return None if lock is None else at + lock


def seconds_left(until: datetime | None, now: datetime) -> int:
    """How long, in whole seconds, a lock still holds; 0 when it does not.

    A lock that ends later than any lock could was written by a clock that has
    been set back since: it is over.
    """
    if until is None or until - now > LONGEST_LOCK:
        return 0
    return max(math.ceil((until - now).total_seconds()), 0)
