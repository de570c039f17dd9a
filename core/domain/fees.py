"""What a service costs, how far that may be believed, and what haste costs."""

from dataclasses import dataclass
from enum import StrEnum


class FeeBasis(StrEnum):
    """How far a fee may be believed; an illustrative one is never shown as official."""

    FREE = "free"
    SOURCED = "sourced"
    ILLUSTRATIVE = "illustrative"
    VARIABLE = "variable"


@dataclass(frozen=True, slots=True)
class Fee:
    """A fee in whole Egyptian pounds, with its basis and an optional note."""

    egp: int
    basis: FeeBasis
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Speed:
    """How soon a result is ready, in days (0: the same day) or in minutes, and its fee at that speed."""

    fee: Fee
    days: int | None = None
    minutes: int | None = None

    @property
    def is_same_day(self) -> bool:
        return self.days is None or self.days == 0
