"""What the staff page says that holds numbers or states, in one language."""

from dataclasses import dataclass

from core.domain.digits import DigitStyle, localised
from kiosk.viewmodels.ready_words import Phrases


@dataclass(frozen=True, slots=True)
class StaffWords:
    """One language's way to speak to staff at the kiosk."""

    language: str
    phrases: Phrases
    digits: DigitStyle = DigitStyle.ARABIC_INDIC

    def tr(self, source: str, comment: str = "", n: int = -1) -> str:  # noqa: ARG002 - read by lupdate
        """The text in this language; named as lupdate looks for it."""
        return self.phrases.say("StaffWords", source, n)

    def wrong(self) -> str:
        return self.tr("This code is not right")

    def locked(self, seconds: int) -> str:
        """After too many wrong codes."""
        return localised(
            self.tr("Too many wrong codes. Wait %n seconds", "", seconds), self.language, self.digits
        )
