"""The texts that hold numbers, times or names, in one language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.domain.digits import DigitStyle, isolated, localised
from core.domain.fees import Fee, FeeBasis
from core.domain.forecast import WaitRange
from core.domain.numbering import TicketCode
from core.qt.time_words import TimeWords
from kiosk.viewmodels.ready_words import Phrases, ReadyWords

__all__ = ["Phrases", "Wording"]


@dataclass(frozen=True, slots=True)
class Wording:
    """One language's way to say what the core knows."""

    language: str
    phrases: Phrases
    digits: DigitStyle = DigitStyle.ARABIC_INDIC

    def tr(self, source: str, comment: str = "", n: int = -1) -> str:  # noqa: ARG002 - read by lupdate
        """The text in this language; named as lupdate looks for it."""
        return self.phrases.say("Wording", source, n)

    def number(self, value: str | int) -> str:
        return localised(value, self.language, self.digits)

    def code(self, code: TicketCode) -> str:
        """A ticket's code for a line of its own."""
        return code.shown(self.language, self.digits)

    def code_inside(self, code: TicketCode) -> str:
        """A ticket's code for the middle of a sentence."""
        return code.isolated(self.language, self.digits)

    def people_ahead(self, count: int) -> str:
        if count == 0:
            return self.tr("Nobody is ahead of you")
        return self.number(self.tr("%n people ahead of you", "", count))

    def people_waiting(self, count: int) -> str:
        if count == 0:
            return self.tr("Nobody")
        return self.number(self.tr("%n people", "", count))

    def wait(self, wait: WaitRange | None) -> str:
        """The range as minutes; nothing without a basis."""
        return self._times.wait(wait)

    def wait_short(self, wait: WaitRange | None) -> str:
        """As `wait`, for the corner of a tile."""
        return self._times.wait_short(wait)

    def wait_expected(self, wait: str) -> str:
        """A sentence of its own for a wait that was worded already; nothing for nothing."""
        return self.tr("Expected wait: {wait}").replace("{wait}", wait) if wait else ""

    def called_about(self, wait: WaitRange | None, now: datetime) -> str:
        """The range as clock times, for paper that is read later; `now` is the centre's local time."""
        if wait is None:
            return ""
        if wait.doubtful:
            return self.tr("You may not be served today")
        if wait.beyond:
            return self.tr("Your turn: {wait}").replace("{wait}", self.wait(wait))
        until = self.clock(_on_the_five(now + timedelta(minutes=wait.high), later=True))
        if wait.low == 0:
            return self.tr("Your turn: before {until}").replace("{until}", until)
        since = self.clock(_on_the_five(now + timedelta(minutes=wait.low), later=False))
        text = self.tr("Your turn: between {since} and {until}")
        if wait.about:
            text = self.tr("Your turn: about {since} to {until}")
        return text.replace("{since}", since).replace("{until}", until)

    def clock(self, at: datetime) -> str:
        """A local time with the half of its day, safe inside a sentence."""
        return isolated(f"{self._times.clock(at)} {self._times.half(at)}".strip())

    @property
    def _times(self) -> TimeWords:
        return TimeWords(self.language, self.phrases.say, self.digits)

    def date(self, at: datetime) -> str:
        """The local date with its weekday."""
        weekday = self._weekdays()[at.weekday()]
        text = self.tr("{weekday} {day} {month} {year}").replace("{weekday}", weekday)
        text = text.replace("{month}", self._months()[at.month - 1])
        return self.number(text.replace("{day}", str(at.day)).replace("{year}", str(at.year)))

    def fee(self, fee: Fee) -> str:
        """What may honestly be said of a fee: an illustrative amount is no official one."""
        match fee.basis:
            case FeeBasis.FREE:
                return self.tr("Free of charge")
            case FeeBasis.SOURCED:
                return self.number(self.tr("About %n pounds", "", fee.egp))
            case FeeBasis.VARIABLE:
                return self.tr("By the amount due")
            case FeeBasis.ILLUSTRATIVE:
                return self.tr("Told at the window")

    def fee_caution(self, fee: Fee) -> str:
        if fee.basis is FeeBasis.SOURCED:
            return self.tr("Approximate: confirm at the window")
        return ""

    @property
    def ready(self) -> ReadyWords:
        """The texts about papers, speeds and what goes on one ticket."""
        return ReadyWords(self.language, self.phrases, self.digits)

    @property
    def issued_offline(self) -> str:
        """The mark of a slip whose number the kiosk gave by itself."""
        return self.tr("Issued without contact to the centre")

    @property
    def place_counts_from_now(self) -> str:
        """Instead of the place in the line, which nobody knows."""
        return self.tr("Your place in the line counts from this moment")

    @property
    def papers_title(self) -> str:
        return self.tr("Papers to have ready")

    def steps_title(self, *, may_change: bool) -> str:
        if may_change:
            return self.tr("Windows on your way (the order may change)")
        return self.tr("Windows on your way")

    @property
    def wait_in_the_hall(self) -> str:
        return self.tr("Please wait in the hall until your number is called")

    def services_together(self, count: int) -> str:
        """Of one ticket for several services."""
        return self.number(self.tr("%n services on one ticket", "", count))

    def services_more(self, count: int) -> str:
        return self.number(self.tr("and %n more services", "", count)) if count else ""

    def need(self, need: str) -> str:
        """What a visitor may need, in the visitor's own words."""
        return self._needs().get(need, need)

    def _needs(self) -> Mapping[str, str]:
        return {
            "wheelchair": self.tr("I use a wheelchair"),
            "sign-language": self.tr("I use sign language"),
            "interpreter": self.tr("I need an interpreter"),
            "companion": self.tr("Somebody should go with me"),
            "walk-to-me": self.tr("The clerk should come to me"),
        }

    def papers_more(self, count: int) -> str:
        return self.number(self.tr("and %n more papers", "", count)) if count else ""

    def steps_more(self, count: int) -> str:
        return self.number(self.tr("and %n more windows", "", count)) if count else ""

    def for_whom(self, categories: Sequence[str]) -> str:
        """Which visitors a service is for."""
        return self.tr("For: {categories}").replace("{categories}", " / ".join(categories))

    @property
    def not_in_this_centre(self) -> str:
        return self.tr("Not done in this centre")

    def not_here(self, service: str, agency: str) -> str:
        """Of a service of the catalogue whose agency has no window here."""
        text = self.tr("{service} is not done in this centre. Ask at the agency: {agency}.")
        return text.replace("{service}", isolated(service)).replace("{agency}", isolated(agency))

    def elsewhere(self, errand: str, where: str) -> str:
        """Of an errand that no agency of the centre does."""
        text = self.tr("{errand} is not done in this centre: it comes {where}.")
        return text.replace("{errand}", isolated(errand)).replace("{where}", isolated(where))

    def services(self, count: int) -> str:
        return self.number(self.tr("%n services", "", count))

    def event_of(self, services: str) -> str:
        """The second line of an event in life among services."""
        return self.tr("Life event: {services}").replace("{services}", services)

    def time_left(self, seconds: int) -> str:
        return self.number(self.tr("The first page returns in %n seconds", "", seconds))

    def done(self, seconds: int) -> str:
        """The word on a button that presses itself in so many seconds; 0 is not said."""
        done = self.tr("Done")
        return f"{done} ({self.number(seconds)})" if seconds else done

    def all_agencies(self, count: int) -> str:
        return self.number(self.tr("All agencies ({count})").replace("{count}", str(count)))

    def results(self, count: int) -> str:
        if count == 0:
            return self.tr("Nothing was found. Try another word.")
        return self.number(self.tr("%n results", "", count))

    def _weekdays(self) -> Sequence[str]:
        return (
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        )

    def _months(self) -> Sequence[str]:
        return (
            self.tr("January"),
            self.tr("February"),
            self.tr("March"),
            self.tr("April"),
            self.tr("May"),
            self.tr("June"),
            self.tr("July"),
            self.tr("August"),
            self.tr("September"),
            self.tr("October"),
            self.tr("November"),
            self.tr("December"),
        )


def _on_the_five(at: datetime, *, later: bool) -> datetime:
    """The clock time at a full five minutes, outward: a range says no more than it knows."""
    beyond = timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)
    return at - beyond + (timedelta(minutes=5) if later and beyond else timedelta())
