"""What the band says by itself, in one language; `tr` so that lupdate finds it under the class's name."""

from datetime import date, datetime

from core.domain.digits import DigitStyle, localised
from core.domain.opening import ClosedDays
from core.prayer_times import Prayer, PrayerTime
from core.qt.time_words import Say, TimeWords


class NewsWording:
    """Days, closed days, the hour of closing, the next prayer."""

    def __init__(self, language: str, say: Say, digits: DigitStyle) -> None:
        self.language = language
        self._say = say
        self._digits = digits
        self._times = TimeWords(language, say, digits)

    def tr(self, source: str, _comment: str = "", n: int = -1) -> str:
        return self._say("NewsWording", source, n)

    def day(self, at: date) -> str:
        """The day of the week, of the month, and the month: "Thursday 6 October"."""
        day = localised(at.day, self.language, self._digits)
        text = self.tr("{weekday} {day} {month}")
        weekday, month = self._weekdays[at.weekday()], self._months[at.month - 1]
        return _together(text.format(weekday=weekday, day=day, month=month))

    def closes(self, at: datetime) -> str:
        return self.tr("Closing today at {time}").format(time=self._time(at))

    def closed(self, days: ClosedDays, today: date) -> str:
        """With the occasion before it, where that has a name in this language."""
        said = self._closed(days, today)
        occasion = localised(days.occasion.within(self.language), self.language, self._digits)
        return self.tr("{occasion}: {said}").format(occasion=occasion, said=said) if occasion else said

    def next_prayer(self, found: PrayerTime, today: date) -> str:
        """After the last one of a day it is tomorrow's first."""
        text = (
            self.tr("Next prayer: {prayer} {time}")
            if found.at.date() == today
            else self.tr("Next prayer: {prayer} tomorrow {time}")
        )
        return text.format(prayer=self._prayer(found.prayer), time=self._time(found.at))

    def _time(self, at: datetime) -> str:
        return _together(f"{self._times.clock(at)} {self._times.half(at)}".rstrip())

    def _closed(self, days: ClosedDays, today: date) -> str:
        first, last = self.day(days.first), self.day(days.last)
        if days.first <= today:
            if days.last == today:
                return self.tr("The centre is closed today")
            return self.tr("The centre is closed until {last}").format(last=last)
        if days.first == days.last:
            return self.tr("The centre is closed on {day}").format(day=first)
        return self.tr("The centre is closed from {first} to {last}").format(first=first, last=last)

    def _prayer(self, prayer: Prayer) -> str:
        return {
            Prayer.FAJR: self.tr("Fajr"),
            Prayer.DHUHR: self.tr("Dhuhr"),
            Prayer.FRIDAY: self.tr("Friday prayer"),
            Prayer.ASR: self.tr("Asr"),
            Prayer.MAGHRIB: self.tr("Maghrib"),
            Prayer.ISHA: self.tr("Isha"),
        }[prayer]

    @property
    def _weekdays(self) -> tuple[str, ...]:
        """As `date.weekday` counts."""
        return (
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        )

    @property
    def _months(self) -> tuple[str, ...]:
        """The Gregorian months as Egypt names them."""
        return (
            self.tr("January"),
            self.tr("February"),
            self.tr("March"),
            self.tr("April"),
            self.tr("May"),
            self.tr("June"),
            self.tr("July"),
            self.tr("August"),
            self.tr("September"),
            self.tr("October"),
            self.tr("November"),
            self.tr("December"),
        )


def _together(text: str) -> str:
    """It is never cut in two between pages."""
    return text.replace(" ", "\u00a0")
