"""Ticket codes: one record, two renderings, never a mix of scripts."""

from dataclasses import dataclass

from core.domain.digits import (
    LEFT_TO_RIGHT_ISOLATE,
    POP_ISOLATE,
    RIGHT_TO_LEFT_ISOLATE,
    DigitStyle,
    localised,
)


@dataclass(frozen=True, slots=True)
class TicketCode:
    """A queue's letter and a number from 1 up, without leading zeros.

    Leading zeros are never shown: the Arabic zero is a dot that vanishes at a
    distance.
    """

    letter_ar: str
    letter_en: str
    number: int

    def __str__(self) -> str:
        """The ASCII form of the log: `A42`."""
        return f"{self.letter_en}{self.number}"

    def shown(self, language: str, style: DigitStyle = DigitStyle.ARABIC_INDIC) -> str:
        """As a visitor reads it: `ح-٤٢` or `A-42`.

        An Arabic letter may stand with either digit style; a Latin letter
        stands with Western digits only, since the pair would change sides.
        """
        letter = self.letter_ar if language == "ar" else self.letter_en
        return f"{letter}-{localised(self.number, language, style)}"

    def isolated(self, language: str, style: DigitStyle = DigitStyle.ARABIC_INDIC) -> str:
        """As `shown`, safe inside any sentence."""
        isolate = RIGHT_TO_LEFT_ISOLATE if language == "ar" else LEFT_TO_RIGHT_ISOLATE
        return f"{isolate}{self.shown(language, style)}{POP_ISOLATE}"
