"""The keys of a schedule in a list that staff write."""

import re
from collections.abc import Collection
from datetime import date
from typing import Annotated, Any, Literal, get_args

import msgspec

from core.domain.schedule import schedule_of

_UNKNOWN = re.compile("unknown field `(.+)`")
_CLOCK = r"([01]\d|2[0-3]):[0-5]\d"
Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Span = Annotated[str, msgspec.Meta(pattern=f"^{_CLOCK}-{_CLOCK}$")]


_PART = re.compile(r"\.(\w+)(?:\[(\d+)\])?")


def said_plainly(error: Exception, top: Collection[str] = ()) -> str:
    """What is wrong in a list, in the words of who wrote it; `top`: the keys that stand before all tables."""
    what, _, where = str(error).partition(" - at `$")
    unknown = _UNKNOWN.search(what)
    place = _place(where.rstrip("`"), table_alone=unknown is not None)
    if "matching regex" in what:
        what = 'expected hours such as "08:00-14:30"'
    elif what.startswith("Invalid enum value"):
        what = f"there is no day {what.removeprefix('Invalid enum value ')}; write {', '.join(get_args(Day))}"
    elif unknown is not None:
        what = f"unknown key {unknown[1]}"
        if place and unknown[1] in top:
            what += ": it stands before the first table of the file, not in one"
    return f"{place}: {what}" if place else what


def _place(path: str, *, table_alone: bool) -> str:
    """`.line[0].days[1]` is the second of `days` in the first `[[line]]`."""
    parts = _PART.findall(path)
    if not parts:
        return ""
    (table, number), *keys = parts
    head = f"[[{table}]] {int(number) + 1}" if number else f"[{table}]" if keys or table_alone else table
    return ", ".join([head, *(f"{key} {int(at) + 1}" if at else key for key, at in keys)])


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
