"""When and where something is shown in a hall: zones, days of the week, hours, dates."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""As `datetime.weekday` counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """What is empty or None sets no limit."""

    zones: tuple[str, ...] = ()
    """Halls or displays."""
    days: tuple[str, ...] = ()
    begins: time | None = None
    ends: time | None = None
    first: date | None = None
    last: date | None = None

    def due(self, at: datetime, zones: Collection[str]) -> bool:
        """Whether it is shown at this local time in these zones. Hours may go over midnight."""
        return (
            self.belongs(zones)
            and (not self.days or DAYS[at.weekday()] in self.days)
            and (self.first is None or self.first <= at.date())
            and (self.last is None or at.date() <= self.last)
            and self._in_hours(at.time())
        )

    def belongs(self, zones: Collection[str]) -> bool:
        """Whether it is ever shown in one of these zones."""
        return not self.zones or not set(zones).isdisjoint(self.zones)

    def _in_hours(self, at: time) -> bool:
        begins, ends = self.begins or time.min, self.ends or time.max
        return begins <= at < ends if begins <= ends else at >= begins or at < ends


def schedule_facts(schedule: Schedule) -> dict[str, object]:
    """What it limits, in the words of a list that staff write: `hours` like `08:00-14:30`, ISO dates."""
    hours = None
    if schedule.begins is not None and schedule.ends is not None:
        hours = f"{schedule.begins:%H:%M}-{schedule.ends:%H:%M}"
    facts: dict[str, object] = {
        "zones": list(schedule.zones),
        "days": list(schedule.days),
        "hours": hours,
        "first": schedule.first and schedule.first.isoformat(),
        "last": schedule.last and schedule.last.isoformat(),
    }
    return {name: value for name, value in facts.items() if value}


def schedule_of(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a `Schedule` from those facts; ValueError for a date or an hour that is none."""
    begins, _, ends = (facts.get("hours") or "").partition("-")
    return {
        "zones": tuple(facts.get("zones", ())),
        "days": tuple(facts.get("days", ())),
        "begins": time.fromisoformat(begins) if begins else None,
        "ends": time.fromisoformat(ends) if ends else None,
        "first": _date(facts.get("first")),
        "last": _date(facts.get("last")),
    }


def _date(found: str | date | None) -> date | None:
    return date.fromisoformat(found) if isinstance(found, str) else found
