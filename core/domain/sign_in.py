"""How many wrong secrets are too many."""

from datetime import datetime, timedelta

FREE_FAILURES = 5
FIRST_LOCK = timedelta(seconds=30)
LONGEST_LOCK = timedelta(minutes=15)
SHORTEST_PIN = 6
SHORTEST_PASSWORD = 12
FEWEST_DIFFERENT_SIGNS = 3


def locked_until(failures: int, at: datetime) -> datetime | None:
    """Until when a clerk with this many failures in a row is locked out.

    The fifth failure locks for 30 s, each further one for twice as long, up to
    15 minutes.
    """
    beyond = failures - FREE_FAILURES
    if beyond < 0:
        return None
    return at + min(FIRST_LOCK * (1 << min(beyond, 10)), LONGEST_LOCK)
