"""What the staff page says that holds numbers or states, in one language."""

from dataclasses import dataclass

from core.domain.digits import DigitStyle, localised
from core.domain.numbering import TicketCode
from core.domain.ticket import PrintOutcome
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

    def second_print(self) -> str:
        """The mark of a slip that was printed before."""
        return self.tr("Second print")

    def print_last(self, code: TicketCode) -> str:
        """The button for the last slip."""
        isolated = code.isolated(self.language, self.digits)
        return self.tr("Print the last slip again: {code}").replace("{code}", isolated)

    def printing(self) -> str:
        return self.tr("It is being printed…")

    def printed_again(self, outcome: PrintOutcome) -> str:
        """What became of the slip that staff wanted again."""
        if outcome is PrintOutcome.PRINTED:
            return self.tr("The slip was printed again")
        if outcome is PrintOutcome.UNKNOWN:
            return self.tr("Nobody knows whether it came out: look at the printer")
        return self.tr("It was not printed: look at the printer")

    def paper_low(self) -> str:
        """For staff who pass by."""
        return self.tr("Staff: paper is low")

    def near_end(self) -> str:
        return self.tr("The paper is near its end")

    def slips_left(self, count: int) -> str:
        """An estimate by what was printed since the roll was changed."""
        return localised(self.tr("Paper for about %n slips", "", count), self.language, self.digits)

    def slips_printed(self, count: int) -> str:
        return localised(self.tr("%n slips from this roll", "", count), self.language, self.digits)
