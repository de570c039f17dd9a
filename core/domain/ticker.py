"""The news of a centre: lines that its displays show in a band, each by a schedule."""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from core.domain.errors import QueueError
from core.domain.opening import UNKNOWN_OPENING, Opening
from core.domain.schedule import Schedule
from core.domain.texts import LocalText

MOST_LINES, LONGEST_LINE = 30, 200


class TickerError(QueueError):
    """News are refused: the message says which and what is possible."""

    code = "ticker_refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class TickerLine(Schedule):
    """A piece of news in Arabic, English or both. TickerError where it is none."""

    text: LocalText

    def __post_init__(self) -> None:
        if not (self.text.ar or self.text.en):
            raise TickerError("a line says nothing: give it ar, en or both.")
        for language in ("ar", "en"):
            _check(self.text.within(language))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticker:
    """All that the band of a centre tells. TickerError where it is too much."""

    lines: tuple[TickerLine, ...] = ()
    opening: Opening = UNKNOWN_OPENING
    """What it tells by itself: closed days, the hour of closing, the next prayer."""

    def __post_init__(self) -> None:
        if len(self.lines) > MOST_LINES:
            raise TickerError(f"there are {len(self.lines)} lines: {MOST_LINES} at most.")

    def wanted(self, zones: Collection[str]) -> bool:
        """Whether a display of these zones ever has something to tell, and needs a band for it."""
        return self.opening.tells or any(each.belongs(zones) for each in self.lines)


def _check(text: str) -> None:
    if len(text) > LONGEST_LINE:
        raise TickerError(f"{text[:40]!r}… has {len(text)} characters: {LONGEST_LINE} at most.")
    if any(unicodedata.category(each) in {"Cc", "Cs", "Zl", "Zp"} for each in text):
        raise TickerError(f"{text[:40]!r} has a character that is no text: write it in one line.")


NO_NEWS = Ticker()
