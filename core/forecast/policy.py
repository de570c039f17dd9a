"""The calling policy as data: what a forecast, a rehearsal and a comparison of policies follow.

score = credit + slope x minutes since base, by class; or a least share for
those who are not ordinary, on top of first come, first served.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from core.domain.policy import WEIGHTS, Preset, Standing

ORDINARY, PRIORITY, BOOKED = (each.value for each in Standing)
_MINUTE = 60.0


class ShareRule(IntEnum):
    """What counts besides the score."""

    NONE = 0
    LEAST = 1
    """After `share` ordinary calls at a counter one who is not; else first come, first served."""
    ALTERNATE = 2
    """The same, but else the ordinary first. It can put priority behind: known elsewhere, not advised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallingPolicy:
    """Credits (minutes) and slopes by class; a class that is not named has (0, 1)."""

    name: str = "fair"
    credit: Mapping[str, float] = field(default_factory=dict)
    slope: Mapping[str, float] = field(default_factory=dict)
    booked_grace: float = 10 * _MINUTE
    """Seconds after its slot within which a booking still counts as one."""
    cap: float | None = None
    """Minutes: nobody is passed by anybody who came more than that later."""
    keeps_seniority: bool = True
    """Whether a transferred ticket keeps the base it had."""
    share_rule: ShareRule = ShareRule.NONE
    share: int = 0

    def score(self, class_: str, base: float, moment: float) -> float:
        """In minutes; the highest is called first."""
        waited = (moment - base) / _MINUTE
        gathered = self.credit.get(class_, 0.0) + self.slope.get(class_, 1.0) * waited
        return gathered if self.cap is None else min(gathered, waited + self.cap)

    def base(self, class_: str, moment: float, slot: float | None) -> tuple[str, float]:
        """The class a ticket counts as, and since when; `slot` is that of its booking."""
        if class_ != BOOKED or slot is None:
            return class_, moment
        if moment > slot + self.booked_grace:
            return ORDINARY, moment
        return BOOKED, max(moment, slot)


def preset(name: str) -> CallingPolicy | None:
    """The policy of that name, or None."""
    if name not in set(Preset) - {Preset.OWN}:
        return None
    weights = WEIGHTS[Preset(name)]
    return CallingPolicy(
        name=name,
        credit={standing: weight.credit for standing, weight in weights.items()},
        slope={standing: weight.slope for standing, weight in weights.items()},
    )
