"""The board's words in one language, numbers in that language's digits.

Named `tr` so that lupdate finds the texts, under the name of the class.
"""

from datetime import datetime

from core.domain.digits import (
    LEFT_TO_RIGHT_ISOLATE,
    POP_ISOLATE,
    RIGHT_TO_LEFT_ISOLATE,
    DigitStyle,
    localised,
)
from core.domain.forecast import WaitRange
from core.qt.time_words import Say, TimeWords


class BoardWording:
    """Every text of the board but names and codes."""

    def __init__(self, language: str, say: Say, digits: DigitStyle) -> None:
        self.language = language
        self._say = say
        self._digits = digits
        self._times = TimeWords(language, say, digits)

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
        return self._times.wait(expected)

    def clock(self, at: datetime) -> str:
        """The hour and minute of a local time, on the twelve-hour clock as on the slips."""
        return self._times.clock(at)
