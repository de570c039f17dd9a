"""The keys of a schedule in a list that staff write."""

from collections.abc import Collection
from datetime import date
from typing import Annotated, Any, Literal, get_args

import msgspec

from core.domain.schedule import schedule_of
from core.misfit import Misfit, misfit_of

_CLOCK = r"([01]\d|2[0-3]):[0-5]\d"
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Span = Annotated[str, msgspec.Meta(pattern=f"^{_CLOCK}-{_CLOCK}$")]


def said_plainly(error: Exception, top: Collection[str] = ()) -> str:
    """What is wrong in a list, in the words of who wrote it; `top`: the keys that stand before all tables."""
    if not isinstance(error, msgspec.ValidationError):
        return str(error)
    misfit = misfit_of(error)
    place, what = _place(misfit), misfit.reason
    if "matching regex" in what:
        what = 'expected hours such as "08:00-14:30"'
    elif misfit.choice:
        what = f"there is no day {misfit.choice}; write {', '.join(get_args(Day))}"
    elif misfit.unknown:
        what = f"unknown key {misfit.unknown}"
        if place and misfit.unknown in top:
            what += ": it stands before the first table of the file, not in one"
    return f"{place}: {what}" if place else what


def _place(misfit: Misfit) -> str:
    """The second of `days` in the first `[[line]]` is `[[line]] 1, days 2`."""
    parts: list[str] = []
    for each in misfit.place:
        if isinstance(each, int):
            parts[-1] = f"[[{parts[0]}]] {each + 1}" if len(parts) == 1 else f"{parts[-1]} {each + 1}"
        else:
            parts.append(each)
    if parts and not parts[0].startswith("[[") and (len(parts) > 1 or misfit.unknown):
        parts[0] = f"[{parts[0]}]"
    return ", ".join(parts)


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
