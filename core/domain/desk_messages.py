"""What staff tell each other without leaving the desk: told to the log, shown where it concerns somebody."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.centre import Role
from core.domain.events import Event, EventType

SHOWN_FOR = timedelta(minutes=10)
SEEN_SHOWN_FOR = timedelta(minutes=2)
"""How long the desk that asked is told that it was seen."""
MESSAGE_SEEN = "message_seen"
"""What the `note` is about that says so."""
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
    seq: int = 0
    """Of its event."""
    seen_at: datetime | None = None
    """When somebody said that it was seen."""

    @property
    def is_for_supervisors(self) -> bool:
        """Whether it waits to be seen."""
        return self.kind in _FOR_SUPERVISORS

    @property
    def is_open(self) -> bool:
        """Whether nobody has seen it yet."""
        return self.is_for_supervisors and self.seen_at is None

    def concerns(self, role: Role, counter: str) -> bool:
        """Whether it is shown to somebody of this role at this counter."""
        if self.kind in _FOR_SUPERVISORS:
            return self.seen_at is None and role is not Role.CLERK and self.place != counter
        return True

    def is_answered_at(self, counter: str, now: datetime) -> bool:
        """Whether the counter that asked is told that it was seen; of an alarm nothing is shown there."""
        if self.kind is not MessageKind.HELP or self.place != counter or self.seen_at is None:
            return False
        return now - self.seen_at < SEEN_SHOWN_FOR

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
    return DeskMessage(kind=kind, place=str(place), at=event.at, seq=event.seq)


def seen_in(event: Event) -> int | None:
    """The seq of the message that an event says was seen; None for every other event."""
    if event.type is not EventType.NOTE or event.facts.get("about") != MESSAGE_SEEN:
        return None
    seq = event.facts.get("message")
    return seq if isinstance(seq, int) else None
