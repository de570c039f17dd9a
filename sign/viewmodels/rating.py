"""Asks a visitor at the end of the visit how it was: five faces, a reason if wanted, thanks."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.digits import ascii_digits
from core.domain.ratings import BEST, WORST, Rating, RatingReason
from core.qt.rows import RowsModel
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from sign.viewmodels.rating_words import RatingWords
from sign.viewmodels.window_reading import Ended

QML_IMPORT_NAME = "Dawr.Sign"
QML_IMPORT_MAJOR_VERSION = 1

ASKED_FOR, REASON_FOR, THANKS_FOR = 45.0, 15.0, 4.0
"""Seconds that each step waits for its visitor."""
DEAF_FOR = 0.6
"""A second touch in the same place is the tremble of the first, and means nothing on the next step."""
_TICK_MS = 250
_SCORES = range(WORST, BEST + 1)


class Stage(StrEnum):
    """What is on the screen; nothing at all between two visits."""

    NOTHING = ""
    SCORE = "score"
    REASON = "reason"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer: `face` is 0 for a reason; `digit` that of its key on a number pad."""

    key: str
    face: int
    value: str
    digit: str
    word: str
    second: str
    """The word in the other language."""


class Teller(Protocol):
    """What says texts aloud: `core.qt.narrator.Narrator`."""

    def say(self, texts: Iterable[str], language: str) -> None: ...

    def hush(self) -> None: ...


@QmlElement
@QmlUncreatable("the app makes it and hands it to the window")
class RatingViewModel(QObject):
    """One question at a time; a rating is given once, with its reason or without one."""

    changed = Signal()
    given = Signal(object)
    """A `Rating`."""

    def __init__(
        self,
        words: Callable[[str], RatingWords],
        *,
        teller: Teller | None = None,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`words` by language."""
        super().__init__(parent)
        self._words = words
        self._teller = teller
        self._clock = clock
        self._stage = Stage.NOTHING
        self._since = 0.0
        self._language = "ar"
        self._ticket = ""
        self._score = 0
        self._choices = RowsModel(Choice, self)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.refresh)

    def ask(self, ended: Ended) -> None:
        """Begin with the visitor of this ticket, in that visitor's language."""
        self._finish()
        self._ticket, self._score = ended.ticket, 0
        self._language = ended.language if ended.language in {"ar", "en"} else "en"
        self._go(Stage.SCORE)
        words = self._words(self._language)
        self._say([words.question, *(f"{words.key(score)}: {words.score(score)}." for score in _SCORES)])

    def give_way(self) -> None:
        """Ask no more: somebody else is called here. What was chosen already is given."""
        self._finish()
        self._leave()

    def withdraw(self, ticket: str) -> None:
        """The visit of this ticket goes on after all: nothing is asked or given of it."""
        if ticket == self._ticket:
            self._leave()

    @Slot(int)
    def choose(self, score: int) -> None:
        """One of the faces."""
        if self._stage is not Stage.SCORE or self._is_deaf or not WORST <= score <= BEST:
            return
        self._score = score
        self._go(Stage.REASON)
        words = self._words(self._language)
        reasons = [f"{words.key(at)}: {words.reason(each)}." for at, each in enumerate(RatingReason, start=1)]
        self._say([words.score(score), words.why, *reasons, f"{words.key(0)}: {words.no_reason}."])

    @Slot(str)
    def give(self, reason: str) -> None:
        """The reason, or empty for none."""
        if self._stage is not Stage.REASON or self._is_deaf:
            return
        self._give(RatingReason(reason) if reason else None)

    @Slot(str)
    def strike(self, text: str) -> None:
        """A key of the pad: the digit that stands on each choice; 0 for no reason."""
        digit = ascii_digits(text)
        if not digit.isdecimal():
            return
        number = int(digit)
        if self._stage is Stage.SCORE:
            self.choose(number)
        elif number == 0:
            self.give("")
        elif number <= len(RatingReason):
            self.give(list(RatingReason)[number - 1].value)

    def refresh(self) -> None:
        """Let time pass."""
        waited = self._clock() - self._since
        if self._stage is Stage.SCORE and waited >= ASKED_FOR:
            self._go(Stage.NOTHING)
        elif self._stage is Stage.REASON and waited >= REASON_FOR:
            self._give(None)
        elif self._stage is Stage.THANKS and waited >= THANKS_FOR:
            self._go(Stage.NOTHING)

    @property
    def _is_deaf(self) -> bool:
        return self._clock() - self._since < DEAF_FOR

    def _finish(self) -> None:
        """What was chosen counts, also without its reason."""
        if self._stage is Stage.REASON:
            self.given.emit(Rating(ticket=self._ticket, score=self._score))

    def _leave(self) -> None:
        if self._stage is not Stage.NOTHING:
            self._go(Stage.NOTHING)
            if self._teller is not None:
                self._teller.hush()

    def _give(self, reason: RatingReason | None) -> None:
        self.given.emit(Rating(ticket=self._ticket, score=self._score, reason=reason))
        self._go(Stage.THANKS)
        self._say([self._words(self._language).thanks])

    def _go(self, stage: Stage) -> None:
        self._stage, self._since = stage, self._clock()
        if stage is Stage.NOTHING:
            self._timer.stop()
        else:
            self._timer.start()
        self._choices.show(self._answers())
        self.changed.emit()

    def _say(self, texts: list[str]) -> None:
        if self._teller is not None:
            self._teller.say(texts, self._language)

    @property
    def _both(self) -> tuple[RatingWords, RatingWords]:
        other = "en" if self._language == "ar" else "ar"
        return self._words(self._language), self._words(other)

    @Property(str, notify=changed)
    def stage(self) -> str:
        return self._stage.value

    @Property(bool, notify=changed)
    def mirrored(self) -> bool:
        """From the right to the left."""
        return self._language == "ar"

    @Property(int, notify=changed)
    def score(self) -> int:
        """The face that was chosen; 0 before."""
        return self._score

    @Property(str, notify=changed)
    def question(self) -> str:
        """In the visitor's language."""
        return self._question(self._both[0])

    @Property(str, notify=changed)
    def secondQuestion(self) -> str:  # noqa: N802 - QML reads it
        return self._question(self._both[1])

    @Property(str, notify=changed)
    def promise(self) -> str:
        """Who learns of it, in both languages."""
        first, second = self._both
        return f"{first.promise}  ·  {second.promise}"

    @Property(QObject, constant=True)
    def choices(self) -> RowsModel[Choice]:
        """The answers of this step."""
        return self._choices

    def _answers(self) -> list[Choice]:
        first, second = self._both
        if self._stage is Stage.SCORE:
            return [
                Choice(
                    key=f"{self._ticket} {score}",
                    face=score,
                    value=str(score),
                    digit=first.key(score),
                    word=first.score(score),
                    second=second.score(score),
                )
                for score in _SCORES
            ]
        if self._stage is not Stage.REASON:
            return []
        reasons: list[RatingReason | None] = [*RatingReason, None]
        return [
            Choice(
                key=f"{self._ticket} {reason}",
                face=0,
                value="" if reason is None else reason.value,
                digit=first.key(0 if reason is None else at),
                word=first.no_reason if reason is None else first.reason(reason),
                second=second.no_reason if reason is None else second.reason(reason),
            )
            for at, reason in enumerate(reasons, start=1)
        ]

    def _question(self, words: RatingWords) -> str:
        match self._stage:
            case Stage.SCORE:
                return words.question
            case Stage.REASON:
                return words.why
            case Stage.THANKS:
                return words.thanks
        return ""
