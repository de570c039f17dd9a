"""The day of one counter in a rehearsal: when its clerk is there, away or on a break."""

from dataclasses import dataclass

from core.centre_day.absences import LUNCH, Roster

_REASONS = {LUNCH: "meal"}


@dataclass(slots=True)
class Shift:
    """Moments are seconds after midnight of the rehearsed day."""

    roster: Roster

    def is_here(self, moment: float) -> bool:
        stretches = zip(self.roster.opens, self.roster.closes, strict=True)
        return any(opens <= moment < closes for opens, closes in stretches)

    def comes_at(self, moment: float) -> float | None:
        """When the clerk comes next; None when no more on this day."""
        return min((opens for opens in self.roster.opens if opens > moment), default=None)

    def break_due(self, moment: float) -> tuple[str, float] | None:
        """The reason and the seconds of a break whose time has come."""
        pauses = self.roster.pauses
        if not pauses or pauses[0][0] > moment:
            return None
        _, reason, seconds = pauses[0]
        return _REASONS.get(reason, reason), seconds

    def begin_break(self) -> None:
        """That one, once."""
        self.roster.pauses.pop(0)
