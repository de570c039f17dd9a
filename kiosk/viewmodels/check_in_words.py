"""What the kiosk says of an appointment, in one language."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.viewmodels.wording import Phrases, Wording


class CodeFault(StrEnum):
    """Why a code leads nowhere."""

    EMPTY = "empty"
    TOO_SHORT = "too_short"
    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"
    TOO_MANY = "too_many"
    AWAY = "away"


class Standing(StrEnum):
    """How an appointment stands to its visitor now."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    TOO_EARLY = "too_early"
    ANOTHER_DAY = "another_day"
    PAST_DAY = "past_day"
    CHECKED_IN = "checked_in"
    CANCELLED = "cancelled"
    NOT_HERE = "not_here"

    @property
    def opens(self) -> bool:
        """Whether a ticket is given for it."""
        return self in {Standing.EARLY, Standing.ON_TIME, Standing.LATE}


@dataclass(frozen=True, slots=True)
class CheckInWords:
    """One language's words; times and codes come in worded."""

    wording: Wording
    phrases: Phrases

    def tr(self, source: str) -> str:
        """The text in this language; named as lupdate looks for it."""
        return self.phrases.say("CheckInWords", source)

    def way_in(self) -> str:
        """As the button says it that leads to the code."""
        return self.phrases.say("CheckInButton", "I have an appointment")

    def way_in_hint(self) -> str:
        return self.phrases.say("CheckInButton", "Type or scan the code of your appointment")

    def fault(self, fault: CodeFault) -> str:
        return {
            CodeFault.EMPTY: self.tr("Type the code of your appointment, or scan it."),
            CodeFault.TOO_SHORT: self.tr("The code is longer. Please look at your message again."),
            CodeFault.UNREADABLE: self.tr("That was no code of an appointment. Scan once more, or type it."),
            CodeFault.UNKNOWN: self.tr(
                "No appointment has this code. Please look at your message again, or ask a member of staff."
            ),
            CodeFault.TOO_MANY: self.tr(
                "Several codes were not right. Please ask a member of staff, or try again in a minute."
            ),
            CodeFault.AWAY: self.tr(
                "Appointments cannot be looked up at the moment."
                " Please ask a member of staff, or take an ordinary ticket."
            ),
        }[fault]

    def title(self, standing: Standing) -> str:
        return {
            Standing.EARLY: self.tr("You are early"),
            Standing.ON_TIME: self.tr("You are on time"),
            Standing.LATE: self.tr("You are late"),
            Standing.TOO_EARLY: self.tr("It is too early"),
            Standing.ANOTHER_DAY: self.tr("Your appointment is on another day"),
            Standing.PAST_DAY: self.tr("The day of your appointment is over"),
            Standing.CHECKED_IN: self.tr("You have checked in already"),
            Standing.CANCELLED: self.tr("This appointment was cancelled"),
            Standing.NOT_HERE: self.tr("This service is not given here now"),
        }[standing]

    def sentence(self, standing: Standing, *, at: str, opens: str, day: str, code: str) -> str:
        """`at` and `opens` are times, `day` a date, `code` that of the ticket."""
        text = {
            Standing.EARLY: self.tr("Your turn counts from {at}. You can check in now and sit down."),
            Standing.ON_TIME: self.tr("Your turn counts from now."),
            Standing.LATE: self.tr(
                "Your time was {at}. You can still come today: your turn counts from now,"
                " like that of visitors without an appointment."
            ),
            Standing.TOO_EARLY: self.tr("You can check in from {opens}."),
            Standing.ANOTHER_DAY: self.tr("Please come on {day} at {at}."),
            Standing.PAST_DAY: self.tr("It was on {day} at {at}. Today you can take an ordinary ticket."),
            Standing.CHECKED_IN: self.tr("Your number is {code}."),
            Standing.CANCELLED: self.tr("You can take an ordinary ticket, or ask a member of staff."),
            Standing.NOT_HERE: self.tr("Please ask a member of staff."),
        }[standing]
        for name, value in (("at", at), ("opens", opens), ("day", day), ("code", code)):
            text = text.replace(f"{{{name}}}", value)
        return text
