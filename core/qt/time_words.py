"""Waits and clock times in one language, for every screen and slip that tells one."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QLocale

from core.domain.digits import DigitStyle, localised
from core.domain.forecast import LONGEST_SAID, WaitRange
from core.qt.languages import OWN

_NOON = 12


class Say(Protocol):
    """What `core.qt.languages.Phrases.say` does."""

    def __call__(self, context: str, source: str, n: int = -1) -> str: ...


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Named `tr` so that lupdate finds the texts, under the name of the class."""

    language: str
    say: Say
    digits: DigitStyle = DigitStyle.ARABIC_INDIC

    def tr(self, source: str, _comment: str = "", n: int = -1) -> str:
        return localised(self.say("TimeWords", source, n), self.language, self.digits)

    def wait(self, wait: WaitRange | None) -> str:
        """Minutes as a range; empty where there is no basis for one."""
        if wait is None:
            return ""
        if wait.doubtful:
            return self.tr("may not be served today")
        if wait.beyond:
            return self.tr("more than %n hours", "", LONGEST_SAID // 60)
        if wait.low in {0, wait.high}:
            return self.tr("up to %n minutes", "", wait.high)
        said = self._from(wait, self.tr("{low}–%n minutes", "", wait.high))
        return self.tr("about {wait}").replace("{wait}", said) if wait.about else said

    def wait_short(self, wait: WaitRange | None) -> str:
        """As `wait`, for the corner of a tile."""
        if wait is None:
            return ""
        if wait.doubtful:
            return self.tr("not sure today")
        if wait.beyond:
            return self.tr("over %n h", "", LONGEST_SAID // 60)
        if wait.low in {0, wait.high}:
            return self.tr("up to %n min", "", wait.high)
        return self._from(wait, self.tr("{low}–%n min", "", wait.high))

    def _from(self, wait: WaitRange, text: str) -> str:
        return text.replace("{low}", localised(wait.low, self.language, self.digits))

    def clock(self, at: datetime) -> str:
        """The hour and minute of a local time, on the clock that the language goes by."""
        if not self._twelve_hours:
            return f"{at.hour}:{at.minute:02}"
        return localised(f"{at.hour % 12 or 12}:{at.minute:02}", self.language, self.digits)

    def half(self, at: datetime) -> str:
        """The half of the day that a twelve-hour clock leaves open; nothing on the other one."""
        if not self._twelve_hours:
            return ""
        return self.tr("am") if at.hour < _NOON else self.tr("pm")

    @property
    def _twelve_hours(self) -> bool:
        """As Egypt tells the time; an added language tells it as its speakers do."""
        return self.language in OWN or "AP" in QLocale(self.language).timeFormat(
            QLocale.FormatType.ShortFormat
        )
