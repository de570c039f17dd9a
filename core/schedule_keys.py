"""The keys of a schedule in a list that staff write."""

from datetime import date
from typing import Annotated, Any, Literal

import msgspec

from core.domain.schedule import schedule_of

_CLOCK = r"([01]\d|2[0-3]):[0-5]\d"
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Span = Annotated[str, msgspec.Meta(pattern=f"^{_CLOCK}-{_CLOCK}$")]


def said_plainly(error: Exception) -> str:
    """What is wrong in a list; hours are shown as they are written, not as the pattern that they follow."""
    what, at, where = str(error).partition(" - at ")
    return f'Expected hours such as "08:00-14:30"{at}{where}' if "matching regex" in what else str(error)


class ScheduleKeys(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """When and where: media and news have the same keys."""

    zones: tuple[str, ...] = ()
    days: tuple[Day, ...] = ()
    hours: Span | None = None
    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        """ValueError where it would never be shown."""
        if self.first and self.last and self.last < self.first:
            raise ValueError(f"it ends on {self.last} before it begins, on {self.first}")
        if self.hours is not None and self.hours[:5] == self.hours[-5:]:
            raise ValueError(f"hours {self.hours} begin and end at once")

    def schedule(self) -> dict[str, Any]:
        """The fields of a `core.domain.schedule.Schedule`."""
        return schedule_of({name: getattr(self, name) for name in ScheduleKeys.__struct_fields__})
