"""The sign's words in one language.

Named `tr` so that lupdate finds the texts, under the name of the class.
"""

from collections.abc import Mapping

from core.domain.digits import DigitStyle, localised
from core.qt.time_words import Say
from core.qt.typed import QT_TRANSLATE_NOOP
from sign.viewmodels.window_reading import WindowState

_HEADLINES: Mapping[WindowState, str] = {
    WindowState.CLOSED: QT_TRANSLATE_NOOP("SignWords", "Closed"),
    WindowState.ON_BREAK: QT_TRANSLATE_NOOP("SignWords", "On a break"),
    WindowState.OPEN: QT_TRANSLATE_NOOP("SignWords", "Open"),
    WindowState.CALLED: QT_TRANSLATE_NOOP("SignWords", "Please come"),
    WindowState.SERVING: QT_TRANSLATE_NOOP("SignWords", "Now serving"),
}
_HINTS: Mapping[WindowState, str] = {
    WindowState.CLOSED: QT_TRANSLATE_NOOP("SignWords", "Nobody is called here now"),
    WindowState.OPEN: QT_TRANSLATE_NOOP("SignWords", "Wait for your number"),
}
_BREAKS: Mapping[str, str] = {
    "prayer": QT_TRANSLATE_NOOP("SignWords", "Prayer"),
    "meal": QT_TRANSLATE_NOOP("SignWords", "Meal"),
    "short_break": QT_TRANSLATE_NOOP("SignWords", "Back in a moment"),
    "meeting": QT_TRANSLATE_NOOP("SignWords", "Meeting"),
}


class SignWords:
    """Every text of the sign but names and codes."""

    def __init__(self, language: str, say: Say, digits: DigitStyle) -> None:
        self.language = language
        self._say = say
        self._digits = digits

    def tr(self, source: str, _comment: str = "", n: int = -1) -> str:
        return self._say("SignWords", source, n)

    def number(self, text: str | int) -> str:
        """The text with this language's digits."""
        return localised(text, self.language, self._digits)

    def window(self, counter: str) -> str:
        return self.tr("Window {number}").format(number=self.number(counter))

    def headline(self, state: WindowState) -> str:
        return self.tr(_HEADLINES[state])

    def hint(self, state: WindowState, break_reason: str) -> str:
        """What a visitor makes of it; a break whose reason has no word here is a break."""
        on_break = state is WindowState.ON_BREAK
        source = _BREAKS.get(break_reason, "") if on_break else _HINTS.get(state, "")
        return self.tr(source) if source else ""

    @property
    def not_connected(self) -> str:
        return self.tr("Not connected")

    @property
    def may_be_old(self) -> str:
        return self.tr("Not connected: this may be out of date")

    @property
    def begins_later(self) -> str:
        return self.tr("This sign begins as soon as the ticket system answers")

    @property
    def too_small(self) -> str:
        return self.tr("This screen is too small for its place")

    def read_from(self, metres: float) -> str:
        """From where it could be read; empty where no distance would do."""
        text = self.tr("It can be read from {metres} metres")
        shown = self.number(f"{metres:g}")
        point = shown if shown.isascii() else shown.replace(".", "٫")
        return text.format(metres=point) if metres else ""
