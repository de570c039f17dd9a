"""The board's words in one language, numbers in that language's digits.

Named `tr` so that lupdate finds the texts, under the name of the class.
"""

from datetime import datetime
from typing import Protocol

from core.domain.digits import (
    LEFT_TO_RIGHT_ISOLATE,
    POP_ISOLATE,
    RIGHT_TO_LEFT_ISOLATE,
    DigitStyle,
    localised,
)
from core.domain.forecast import WaitRange

_NOON = 12


class Say(Protocol):
    """What `core.qt.languages.Phrases.say` does."""

    def __call__(self, context: str, source: str, n: int = -1) -> str: ...


class BoardWording:
    """Every text of the board but names and codes."""

    def __init__(self, language: str, say: Say, digits: DigitStyle) -> None:
        self.language = language
        self._say = say
        self._digits = digits

    def tr(self, source: str, _comment: str = "", n: int = -1) -> str:
        return self._say("BoardWording", source, n)

    def number(self, text: str | int) -> str:
        """The text with this language's digits."""
        return localised(text, self.language, self._digits)

    def whole(self, line: str) -> str:
        """A line of this language, in its own direction wherever it stands."""
        start = RIGHT_TO_LEFT_ISOLATE if self.language == "ar" else LEFT_TO_RIGHT_ISOLATE
        return f"{start}{line}{POP_ISOLATE}"

    @property
    def ticket(self) -> str:
        return self.tr("Ticket")

    @property
    def window(self) -> str:
        return self.tr("Window")

    @property
    def welcome(self) -> str:
        return self.tr("Welcome")

    @property
    def begin(self) -> str:
        return self.tr("Take a ticket at the kiosk. Your number will appear here.")

    @property
    def reconnecting(self) -> str:
        return self.tr("Reconnecting")

    def waiting(self, count: int) -> str:
        return self.tr("%n waiting", "", count)

    def wait(self, expected: WaitRange | None) -> str:
        """Minutes as a range; empty where there is no basis for one."""
        if expected is None:
            return ""
        if expected.beyond:
            return self.tr("more than 2 hours")
        if expected.low in {0, expected.high}:
            return self.tr("up to %n minutes", "", expected.high)
        return self.tr("{low}–%n minutes", "", expected.high).replace("{low}", self.number(expected.low))

    def clock(self, at: datetime) -> str:
        """The hour and minute of a local time, on the twelve-hour clock as on the slips."""
        return self.number(f"{at.hour % 12 or 12}:{at.minute:02}")

    def half(self, at: datetime) -> str:
        return self.tr("am") if at.hour < _NOON else self.tr("pm")
