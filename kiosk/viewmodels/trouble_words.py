"""What the out-of-service page says, in one language."""

from dataclasses import dataclass

from kiosk.viewmodels.ready_words import Phrases
from kiosk.viewmodels.troubles import Trouble

_ICONS = {
    Trouble.PAPER_OUT: "scroll-text",
    Trouble.DATABASE_AWAY: "wifi-off",
    Trouble.DAY_CLOSED: "moon",
    Trouble.NUMBERS_USED_UP: "wifi-off",
    Trouble.TOO_LONG_OFFLINE: "wifi-off",
    Trouble.SPOOL_DAMAGED: "triangle-alert",
    Trouble.SPOOL_FULL: "triangle-alert",
    Trouble.SPOOL_READ_ONLY: "triangle-alert",
    Trouble.SPOOL_IN_USE: "triangle-alert",
    Trouble.BUG: "triangle-alert",
}


@dataclass(frozen=True, slots=True)
class TroubleWords:
    """One language's way to say why there are no tickets here."""

    phrases: Phrases

    def tr(self, source: str) -> str:
        """The text in this language; named as lupdate looks for it."""
        return self.phrases.say("TroubleWords", source)

    def headline(self, trouble: Trouble) -> str:
        if trouble is Trouble.DAY_CLOSED:
            return self.tr("No more tickets today")
        return self.tr("This kiosk is out of service")

    def plain(self, trouble: Trouble) -> str:
        """The reason in words that everybody knows."""
        if trouble.of_the_printer:
            return self._of_printer(trouble)
        if trouble.of_the_spool:
            return self.tr("This kiosk cannot keep a record of the tickets it gives.")
        return {
            Trouble.DATABASE_AWAY: self.tr("The ticket system cannot be reached."),
            Trouble.NUMBERS_USED_UP: self.tr(
                "The ticket system cannot be reached, and this kiosk has no numbers left."
            ),
            Trouble.TOO_LONG_OFFLINE: self.tr("The ticket system has not been reached for too long."),
            Trouble.DAY_CLOSED: self.tr("The centre has closed its queues for today."),
            Trouble.BUG: self.tr("Something went wrong. The kiosk is starting again."),
        }[trouble]

    def _of_printer(self, trouble: Trouble) -> str:
        if trouble is Trouble.PAPER_OUT:
            return self.tr("The paper has run out.")
        if trouble is Trouble.COVER_OPEN:
            return self.tr("The cover of the printer is open.")
        return self.tr("The printer does not work at the moment.")

    def for_staff(self, trouble: Trouble) -> str:
        """What the code of the trouble means, for who hears it."""
        return {
            Trouble.NO_PRINTER: self.tr("there is no printer"),
            Trouble.PAPER_OUT: self.tr("the paper has run out"),
            Trouble.COVER_OPEN: self.tr("the cover of the printer is open"),
            Trouble.PRINTER_OFFLINE: self.tr("the printer is switched off line"),
            Trouble.PRINTER_SILENT: self.tr("the printer does not answer"),
            Trouble.PRINTER_ERROR: self.tr("the printer reports a fault"),
            Trouble.DATABASE_AWAY: self.tr("the ticket system cannot be reached"),
            Trouble.DAY_CLOSED: self.tr("the day is closed"),
            Trouble.NUMBERS_USED_UP: self.tr("the numbers of this kiosk are used up"),
            Trouble.TOO_LONG_OFFLINE: self.tr("too long without the ticket system"),
            Trouble.SPOOL_DAMAGED: self.tr("the record of this kiosk is damaged"),
            Trouble.SPOOL_FULL: self.tr("the disk of this kiosk is full"),
            Trouble.SPOOL_READ_ONLY: self.tr("the disk of this kiosk cannot be written to"),
            Trouble.SPOOL_IN_USE: self.tr("another program uses the record of this kiosk"),
            Trouble.BUG: self.tr("a fault in the program"),
        }[trouble]

    def advice(self, trouble: Trouble) -> str:
        if trouble is Trouble.DAY_CLOSED:
            return self.tr("Numbers already given are still called.")
        return self.tr("Please use another kiosk or ask a member of staff.")

    def no_number(self) -> str:
        """The headline for the visitor who pressed in vain."""
        return self.tr("No ticket was given")

    def try_again(self) -> str:
        return self.tr("Please try again, or ask a member of staff.")

    def try_again_button(self) -> str:
        return self.tr("Try again")


def trouble_icon(trouble: Trouble) -> str:
    return _ICONS.get(trouble, "printer-x")
