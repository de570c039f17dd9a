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
from display.viewmodels.news_wording import NewsWording


class BoardWording:
    """Every text of the board but names and codes."""

    def __init__(self, language: str, say: Say, digits: DigitStyle) -> None:
        self.language = language
        self._say = say
        self._digits = digits
        self._times = TimeWords(language, say, digits)
        self.news = NewsWording(language, say, digits)

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
    def not_connected(self) -> str:
        return self.tr("Calls are shown here as soon as the ticket system answers.")

    @property
    def reconnecting(self) -> str:
        return self.tr("Reconnecting")

    @property
    def not_legible(self) -> str:
        return self.tr("This screen is too small for its hall")

    @property
    def another_shape(self) -> str:
        return self.tr("Use a larger screen, or turn this one.")

    @property
    def change_settings(self) -> str:
        """Names of settings and commands are what they are in every language."""
        text = self.tr("Then change both with {command}, or {inches} and {metres} in the settings.")
        return text.format(
            command=_latin("dawr display edit"),
            inches=_latin("screen_inches"),
            metres=_latin("farthest_seat_metres"),
        )

    def too_far(self, inches: float, metres: float) -> str:
        text = self.tr("Calls on {inches} inches cannot be read from {metres} metres.")
        return text.format(inches=self._measure(inches), metres=self._measure(metres))

    def no_room(self, width: int, height: int) -> str:
        text = self.tr("{width} by {height} dots have no room for the calls.")
        return text.format(width=self.number(width), height=self.number(height))

    @property
    def must_stand(self) -> str:
        return self.tr("This screen lies, and its layout is for one that stands upright.")

    def seats_up_to(self, metres: float) -> str:
        text = self.tr("Seat people no farther than {metres} metres")
        return text.format(metres=self._measure(metres))

    def screen_of(self, inches: int) -> str:
        text = self.tr("or hang a screen of {inches} inches or more.")
        return text.format(inches=self.number(inches))

    def page(self, page: int, pages: int) -> str:
        text = self.tr("Page {page} of {pages}")
        return text.format(page=self.number(page), pages=self.number(pages))

    @property
    def no_window_open(self) -> str:
        return self.tr("No window is open now")

    def waiting(self, count: int) -> str:
        return self.tr("%n waiting", "", count) if count else self.tr("Nobody is waiting")

    def wait(self, expected: WaitRange | None) -> str:
        """Minutes as a range; empty where there is no basis for one."""
        return self._times.wait(expected)

    def clock(self, at: datetime) -> str:
        """The hour and minute of a local time, on the twelve-hour clock as on the slips."""
        return self._times.clock(at)

    def _measure(self, length: float) -> str:
        """Arabic-Indic digits have a point of their own."""
        shown = self.number(f"{length:g}")
        return shown if shown.isascii() else shown.replace(".", "٫")


def _latin(name: str) -> str:
    return f"{LEFT_TO_RIGHT_ISOLATE}{name}{POP_ISOLATE}"
