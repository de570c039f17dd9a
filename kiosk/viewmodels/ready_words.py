"""The texts about being ready: papers, where they come from, how soon, and what goes on one ticket."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from core.domain.digits import DigitStyle, isolated, localised
from core.domain.fees import Speed


class Phrases(Protocol):
    """Texts of one language, such as `core.qt.languages.Phrases`."""

    def say(self, context: str, source: str, n: int = -1) -> str: ...


@dataclass(frozen=True, slots=True)
class ReadyWords:
    """One language; names arrive in it."""

    language: str
    phrases: Phrases
    digits: DigitStyle

    def tr(self, source: str, _comment: str = "", n: int = -1) -> str:
        """The text in this language, its numbers in the centre's digits; named as lupdate looks for it."""
        return localised(self.phrases.say("ReadyWords", source, n), self.language, self.digits)

    # How soon.

    def ready(self, speed: Speed) -> str:
        if speed.minutes is not None:
            return self.tr("in about %n minutes", "", speed.minutes)
        if not speed.days:
            return self.tr("on the same day")
        return self.tr("in about %n days", "", speed.days)

    @property
    def ordinary(self) -> str:
        """Of a speed of which nobody has said how long it takes."""
        return self.tr("Ordinary")

    # Where a paper comes from.

    def from_here(self, service: str) -> str:
        return self.tr("From this centre: {service}").replace("{service}", isolated(service))

    def from_agency(self, agency: str) -> str:
        return self.tr("From: {agency}").replace("{agency}", isolated(agency))

    def place(self, where: str) -> str:
        """The first letter large, where the language has such."""
        return where[:1].upper() + where[1:]

    def comes(self, service: str, ready: str) -> str:
        """Of a paper that one service of the visit gives to another."""
        text = self.tr("You get it on this visit: {service}").replace("{service}", isolated(service))
        return f"{text} ({ready})" if ready else text

    # What is missing.

    def missing(self, count: int) -> str:
        return self.tr("%n papers are still missing", "", count) if count else self.all_there

    @property
    def all_there(self) -> str:
        return self.tr("You have everything")

    @property
    def papers_at_hand(self) -> str:
        return self.tr("And bring what you have:")

    @property
    def list_title(self) -> str:
        """At the head of the list, in the place of a number."""
        return self.tr("Papers you still need")

    @property
    def list_is_no_ticket(self) -> str:
        return self.tr("This is a list, not a ticket. When you have the papers, come and take your turn.")

    @property
    def online_title(self) -> str:
        return self.tr("Without coming, on the internet")

    # What a visit costs.

    def fee(self, fee: str) -> str:
        """A fee among other facts."""
        return self.tr("Fee: {fee}").replace("{fee}", fee)

    def told_at_window(self, count: int) -> str:
        return self.tr("and the fees of %n services are told at the window", "", count)

    # What goes on one ticket.

    def on_one_ticket(self, count: int, whole: int) -> str:
        """Of an event in life of which not everything can be taken."""
        text = self.tr("{count} of {whole} services go on this ticket")
        text = text.replace("{count}", str(count)).replace("{whole}", str(whole))
        return localised(text, self.language, self.digits)

    def as_whom(self, category: str) -> str:
        return self.tr("You go on as: {category}").replace("{category}", isolated(category))

    def left_out(self, service: str, reason: str) -> str:
        text = self.tr("{service} – {reason}").replace("{service}", isolated(service))
        return text.replace("{reason}", reason)

    @property
    def one_is_on_the_ticket(self) -> str:
        return self.tr("one of its kind is on the ticket")

    def instead(self, services: Sequence[str]) -> str:
        """Of a service that has the same result as one that was gathered."""
        text = self.tr("Your ticket has: {services}. One of them is enough: this one takes its place.")
        return text.replace("{services}", " / ".join(map(isolated, services)))

    def own_ticket(self, whom: str) -> str:
        """Of a service for others than the ticket is for."""
        text = self.tr("{whom}. It needs a ticket of its own: finish this visit first.")
        return text.replace("{whom}", whom)

    # Windows.

    def first(self, window: str, *, of_several: bool) -> str:
        text = self.tr("First: {window}") if of_several else self.tr("Go to: {window}")
        return text.replace("{window}", isolated(window))

    def then(self, kinds: Sequence[str]) -> str:
        """Windows that nobody is called to: the clerk before them sends the visitor on."""
        return self.tr("then: {kinds}").replace("{kinds}", self.tr(", ").join(kinds)) if kinds else ""

    def step(self, *parts: str) -> str:
        """A window, what it is for, and what follows it, on one line of a slip."""
        return self.tr("; ").join(part for part in parts if part)
