"""How often one kiosk gives tickets: nobody empties the roll by playing, and nobody is held up by a slip."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

DEAD_AFTER_TICKET = 3.0
SAME_SERVICE_WITHIN = 20.0
MINUTE = 60.0
MOST_IN_A_MINUTE = 6
PAUSE = 30.0


class Verdict(StrEnum):
    """What to do with a press on the button that takes a ticket."""

    TAKE = "take"
    IGNORE = "ignore"
    ASK_ANOTHER = "ask_another"
    PAUSE_BEGINS = "pause_begins"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class PressGuard:
    """The tickets of the last minute; times are seconds of one steady clock."""

    issued: tuple[float, ...] = ()
    last_of_service: Mapping[str, float] = field(default_factory=dict)
    paused_until: float = float("-inf")

    def judge(self, service: str, now: float, *, sure: bool = False) -> Verdict:
        """`sure`: the visitor has said that another ticket of the same service is wanted."""
        if now < self.paused_until:
            return Verdict.PAUSED
        if self.issued and now - self.issued[-1] < DEAD_AFTER_TICKET:
            return Verdict.IGNORE
        if sum(1 for at in self.issued if now - at < MINUTE) >= MOST_IN_A_MINUTE:
            return Verdict.PAUSE_BEGINS
        if not sure and now - self.last_of_service.get(service, float("-inf")) < SAME_SERVICE_WITHIN:
            return Verdict.ASK_ANOTHER
        return Verdict.TAKE

    def took(self, service: str, now: float) -> "PressGuard":
        """The guard after a ticket was issued."""
        return replace(
            self,
            issued=(*(at for at in self.issued if now - at < MINUTE), now),
            last_of_service={**self.last_of_service, service: now},
        )

    def pause(self, now: float) -> "PressGuard":
        """The guard at the beginning of a pause; after it the minute counts anew."""
        return replace(self, issued=(), paused_until=now + PAUSE)
