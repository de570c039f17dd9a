"""The words of the rating in one language.

Named `tr` so that lupdate finds the texts, under the name of the class.
"""

from collections.abc import Mapping

from core.domain.digits import DigitStyle, localised
from core.domain.ratings import RatingReason
from core.qt.time_words import Say
from core.qt.typed import QT_TRANSLATE_NOOP

_SCORES: Mapping[int, str] = {
    1: QT_TRANSLATE_NOOP("RatingWords", "Very poor"),
    2: QT_TRANSLATE_NOOP("RatingWords", "Poor"),
    3: QT_TRANSLATE_NOOP("RatingWords", "Fair"),
    4: QT_TRANSLATE_NOOP("RatingWords", "Good"),
    5: QT_TRANSLATE_NOOP("RatingWords", "Excellent"),
}
_REASONS: Mapping[RatingReason, str] = {
    RatingReason.WAIT: QT_TRANSLATE_NOOP("RatingWords", "The wait"),
    RatingReason.COURTESY: QT_TRANSLATE_NOOP("RatingWords", "How I was treated"),
    RatingReason.CLARITY: QT_TRANSLATE_NOOP("RatingWords", "How clear it was"),
    RatingReason.PAPERS: QT_TRANSLATE_NOOP("RatingWords", "The papers"),
    RatingReason.OTHER: QT_TRANSLATE_NOOP("RatingWords", "Something else"),
}


class RatingWords:
    """Every text of the question, its answers and the thanks."""

    def __init__(self, language: str, say: Say, digits: DigitStyle) -> None:
        self._language = language
        self._say = say
        self._digits = digits

    def tr(self, source: str, _comment: str = "", n: int = -1) -> str:
        return self._say("RatingWords", source, n)

    def key(self, number: int) -> str:
        """The digit of the key."""
        return localised(number, self._language, self._digits)

    def score(self, score: int) -> str:
        return self.tr(_SCORES[score])

    def reason(self, reason: RatingReason) -> str:
        return self.tr(_REASONS[reason])

    @property
    def question(self) -> str:
        return self.tr("How was the service?")

    @property
    def why(self) -> str:
        return self.tr("What was it about?")

    @property
    def no_reason(self) -> str:
        return self.tr("I would rather not say")

    @property
    def thanks(self) -> str:
        return self.tr("Thank you")

    @property
    def promise(self) -> str:
        return self.tr("The clerk does not see your answer")
