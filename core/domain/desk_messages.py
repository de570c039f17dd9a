"""What staff tell each other without leaving the desk: told to the log, shown where it concerns somebody."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.centre import Role
from core.domain.events import Event, EventType

SHOWN_FOR = timedelta(minutes=10)
AGAIN_AFTER = timedelta(seconds=30)
"""A counter may say the same again after this time."""


class MessageKind(StrEnum):
    """The `about` of the note in the log."""

    HELP = "help_wanted"
    """A clerk asks the supervisor to come."""
    ALARM = "silent_alarm"
    """The same in danger: nothing is shown at the desk that says it."""
    STAFF = "staff_called"
    """A visitor at a kiosk asks for somebody."""
    PAPER = "paper_low"


_FOR_SUPERVISORS = frozenset({MessageKind.HELP, MessageKind.ALARM})


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskMessage:
    """One message; `place` is the counter or the kiosk that says it."""

    kind: MessageKind
    place: str
    at: datetime

    def concerns(self, role: Role, counter: str) -> bool:
        """Whether it is shown to somebody of this role at this counter."""
        if self.kind in _FOR_SUPERVISORS:
            return role is not Role.CLERK and self.place != counter
        return True

    def is_fresh(self, now: datetime) -> bool:
        """Whether it is shown still."""
        return now - self.at < SHOWN_FOR


def message_in(event: Event) -> DeskMessage | None:
    """What an event says to staff; None for every other event."""
    about = event.facts.get("about")
    if event.type is not EventType.NOTE or about not in set(MessageKind):
        return None
    kind = MessageKind(str(about))
    place = event.facts.get("counter") if kind in _FOR_SUPERVISORS else event.actor.partition(".")[2]
    return DeskMessage(kind=kind, place=str(place), at=event.at)
