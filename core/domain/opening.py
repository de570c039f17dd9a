"""When a centre is open, which days it is not, and where it stands: what its displays tell by themselves."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from core.domain.calendar import zone
from core.domain.errors import QueueError
from core.domain.schedule import Schedule
from core.domain.texts import LocalText

_FARTHEST_NORTH, _FARTHEST_EAST = 60, 180
_DEGREES_AN_HOUR = 15
_MOST_HOURS_FROM_THE_SUN = 3.5
"""Nowhere is a clock farther from the sun, but for summer time."""


class OpeningError(QueueError):
    """Hours, days or a place that make no sense; the message says which and what is possible."""

    code = "opening_refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDays:
    """A holiday of one or more days. OpeningError where it ends before it begins."""

    first: date
    last: date
    occasion: LocalText = field(default=LocalText("", ""))

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise OpeningError(f"the closed days from {self.first} end before they begin, on {self.last}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenHours(Schedule):
    """From when to when the centre is open on these days. OpeningError without hours."""

    def __post_init__(self) -> None:
        if self.begins is None or self.ends is None:
            raise OpeningError("open without hours of one day: write them like 08:30-15:00.")
        if self.ends <= self.begins:
            raise OpeningError(
                f"open from {self.begins:%H:%M} to {self.ends:%H:%M} ends on another day: a centre that is "
                "open over midnight has hours up to 23:59 and others from 00:00."
            )

    def close_on(self, day: datetime, zones: Collection[str]) -> time | None:
        """When it closes on this local day; None where these are not the hours of it."""
        opens = day if self.begins is None else _at(day, self.begins)
        return self.ends if self.due(opens, zones) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a centre stands, in degrees north and east. OpeningError where nobody could."""

    latitude: float
    longitude: float

    def refuse_elsewhere(self, time_zone: str, at: datetime) -> None:
        """OpeningError where the sun stands hours away from the clock of this zone: a sign that is wrong."""
        here = at.astimezone(zone(time_zone))
        clock = ((here.utcoffset() or timedelta()) - (here.dst() or timedelta())) / timedelta(hours=1)
        sun = self.longitude / _DEGREES_AN_HOUR
        # Hours go round: beyond the date line the sun is 11 behind where the clock is 13 before.
        if abs((sun - clock + 12) % 24 - 12) > _MOST_HOURS_FROM_THE_SUN:
            raise OpeningError(
                f"longitude {self.longitude:g} is not where clocks go by {time_zone}: the sun is {sun:+.1f} "
                f"hours from Greenwich there, the clock {clock:+.1f}. East of Greenwich is a plus."
            )

    def __post_init__(self) -> None:
        # What is no number at all is within no bounds either.
        if not (abs(self.latitude) <= _FARTHEST_NORTH and abs(self.longitude) <= _FARTHEST_EAST):
            raise OpeningError(
                f"latitude {self.latitude:g}, longitude {self.longitude:g} is no place of a centre: "
                f"up to {_FARTHEST_NORTH} degrees north or south, {_FARTHEST_EAST} east or west."
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The calendar of a centre; what is empty is not told. OpeningError for a number out of its range."""

    closed: tuple[ClosedDays, ...] = ()
    hours: tuple[OpenHours, ...] = ()
    """Of those that hold for a day the first counts."""
    days_before: int = 3
    """A closed day is told so many days ahead."""
    minutes_before: int = 60
    """The closing time is told for so long."""
    place: Place | None = None
    """Where prayer times are for; None: none are told."""

    def __post_init__(self) -> None:
        for name, value, most in (
            ("closed_days_before", self.days_before, 30),
            ("closing_minutes_before", self.minutes_before, 240),
        ):
            if not 0 <= value <= most:
                raise OpeningError(f"{name} is {value}: from 0 to {most} is possible.")

    @property
    def tells(self) -> bool:
        return bool(self.closed or self.hours or self.place)

    def closed_soon(self, today: date) -> tuple[ClosedDays, ...]:
        """The closed days that are worth telling, the next first."""
        ahead = today + timedelta(days=self.days_before)
        return tuple(
            sorted(
                (each for each in self.closed if each.first <= ahead and today <= each.last),
                key=lambda each: each.first,
            )
        )

    def closes_soon(self, at: datetime, zones: Collection[str]) -> time | None:
        """When the centre closes today, in the last time before that; `at` by its clock."""
        if any(each.first <= at.date() <= each.last for each in self.closed):
            return None
        ends = next((found for each in self.hours if (found := each.close_on(at, zones)) is not None), None)
        if ends is None:
            return None
        left = _at(at, ends) - at
        return ends if timedelta() < left <= timedelta(minutes=self.minutes_before) else None


def _at(day: datetime, hour: time) -> datetime:
    return day.replace(hour=hour.hour, minute=hour.minute, second=0, microsecond=0)


UNKNOWN_OPENING = Opening()
