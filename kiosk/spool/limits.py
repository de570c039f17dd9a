"""How long a kiosk may go on alone."""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum


class Limit(StrEnum):
    """Why the kiosk gives no number of its own."""

    NO_NUMBERS = "no_numbers"
    """None were ever granted for today: it holds none, or those of another day."""
    USED_UP = "numbers_used_up"
    TOO_LONG = "too_long_offline"


def limit(left: Mapping[str, int], age: timedelta, longest: timedelta) -> Limit | None:
    """What stands against it, by the numbers left of each series today and the time without contact."""
    if not left:
        return Limit.NO_NUMBERS
    if age >= longest:
        return Limit.TOO_LONG
    return None if any(count > 0 for count in left.values()) else Limit.USED_UP
