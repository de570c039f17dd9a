"""How often each fault comes: few times in every run of the tests, many in `make faults`."""

import os
from typing import TypeVar

FULL = os.environ.get("FAULTS") == "full"
Amount = TypeVar("Amount")


def amount(quick: Amount, full: Amount) -> Amount:
    """One of the two, by the variable FAULTS."""
    return full if FULL else quick


def asked(name: str, quick: int, full: int) -> int:
    """As `amount`, unless the environment asks for another number."""
    return int(os.environ.get(name, amount(quick, full)))
