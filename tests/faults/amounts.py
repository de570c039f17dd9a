"""How often each fault comes: few times in every run of the tests, many in `make faults`."""

import os
from typing import TypeVar

_HOW = os.environ.get("FAULTS", "few")
FULL = _HOW == "full"
Amount = TypeVar("Amount")


def amount(quick: Amount, full: Amount, *, few: Amount | None = None) -> Amount:
    """One of them, by the variable FAULTS; without it `few`, where that is fewer than `quick`."""
    if FULL:
        return full
    return quick if few is None or _HOW == "quick" else few


def asked(name: str, quick: int, full: int, *, few: int | None = None) -> int:
    """As `amount`, unless the environment asks for another number."""
    return int(os.environ.get(name, amount(quick, full, few=few)))
