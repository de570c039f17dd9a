"""How a centre decides who is next: the setting, its presets, and what it gives to each class.

Every ticket gathers points. An ordinary one gathers one a minute; a class may
begin with a credit and gather faster. Measured against first come first
served, strict priority and alternation, that serves priority quickly and
starves nobody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from core.domain.appointments import APPOINTMENT_CLASS
from core.domain.errors import QueueError


class Standing(StrEnum):
    """What a priority class is to the calling rule."""

    ORDINARY = "ordinary"
    PRIORITY = "priority"
    BOOKED = "booked"


ORDINARY_CLASS = "regular"
BOOKED_CLASS = APPOINTMENT_CLASS


class Preset(StrEnum):
    """A setting that was measured; `own` is one with numbers of the centre's own."""

    FAIR = "fair"
    MILD = "mild"
    STRONG = "strong"
    STRICT = "strict"
    FIFO = "fifo"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Weight:
    """What a class begins with (points) and gathers (points a minute)."""

    credit: float
    slope: float


PLAIN = Weight(0, 1)
"""Every ordinary ticket's: its points are the minutes it has waited. All others are told against it."""
SMALLEST_SLOPE, LARGEST_SLOPE, LARGEST_CREDIT = 1, 6, 60
LARGEST_SHARE, LARGEST_CAP = 20, 600

_PRIORITY, _BOOKED = Standing.PRIORITY.value, Standing.BOOKED.value
WEIGHTS: Mapping[Preset, Mapping[str, Weight]] = {
    Preset.FAIR: {_PRIORITY: Weight(10, 3), _BOOKED: Weight(15, 3)},
    Preset.MILD: {_PRIORITY: Weight(20, 1), _BOOKED: Weight(15, 1)},
    Preset.STRONG: {_PRIORITY: Weight(15, 4), _BOOKED: Weight(15, 3)},
    Preset.STRICT: {_PRIORITY: Weight(200_000, 1), _BOOKED: Weight(100_000, 1)},
    Preset.FIFO: {_PRIORITY: PLAIN, _BOOKED: PLAIN},
}


class PolicyError(QueueError):
    """A setting of the calling rule is refused: the message says why and what is possible."""

    code = "policy_refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallingPolicy:
    """The setting of a centre. PolicyError for one that would put priority behind, or means nothing."""

    preset: Preset = Preset.FAIR
    own: Mapping[str, Weight] = field(default_factory=dict)
    """The numbers of `own`, by standing or by the id of a class; a class before its standing."""
    one_in: int | None = None
    """After so many ordinary calls in a row at a counter, another class is next if one waits."""
    cap: int | None = None
    """Nobody is passed by anybody who came more than so many minutes later."""
    own_first: tuple[str, ...] = ()
    """Agencies whose counters call their own visitors before those of others."""
    reserved: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By counter: the standings or classes that it calls before all others."""

    def __post_init__(self) -> None:
        if self.own and self.preset is not Preset.OWN:
            raise PolicyError(f"The preset {self.preset} has numbers of its own; give others with `own`.")
        for name, weight in self.own.items():
            _check_weight(name, weight)
        if self.one_in is not None and not 1 <= self.one_in <= LARGEST_SHARE:
            raise PolicyError(f"One in {self.one_in}: a share is one call after 1 to {LARGEST_SHARE} others.")
        if self.cap is not None:
            self._check_cap(self.cap)
        for counter, classes in self.reserved.items():
            _check_reserved(counter, classes)

    @property
    def weights(self) -> Mapping[str, Weight]:
        """What the classes other than the ordinary one get, by standing or by the id of a class."""
        if self.preset is Preset.OWN:
            return MappingProxyType({**WEIGHTS[Preset.FAIR], **self.own})
        return WEIGHTS[self.preset]

    def weight_of(self, id: str, standing: Standing) -> Weight:
        """What a class of this standing gets."""
        if standing is Standing.ORDINARY:
            return PLAIN
        weights = self.weights
        return weights.get(id) or weights[standing.value]

    def _check_cap(self, cap: int) -> None:
        largest = max(weight.credit for weight in self.weights.values())
        if self.preset is not Preset.STRICT and cap < largest:
            raise PolicyError(
                f"A cap of {cap} min is less than the head start of {largest:g} that a class begins with."
            )
        if not 1 <= cap <= LARGEST_CAP:
            raise PolicyError(f"A cap of {cap} min: it is 1 to {LARGEST_CAP} minutes.")


FAIR = CallingPolicy()


def _check_weight(name: str, weight: Weight) -> None:
    if name in {Standing.ORDINARY, ORDINARY_CLASS}:
        raise PolicyError("Ordinary visitors gather one point a minute; all others are told against that.")
    if not SMALLEST_SLOPE <= weight.slope <= LARGEST_SLOPE:
        why = (
            "Less would put it behind ordinary visitors."
            if weight.slope < SMALLEST_SLOPE
            else "More is as good as `strict`, under which ordinary visitors may wait without end."
        )
        raise PolicyError(
            f"{name} gathers {weight.slope:g} a minute: it may be {SMALLEST_SLOPE} to {LARGEST_SLOPE}. {why}"
        )
    if not 0 <= weight.credit <= LARGEST_CREDIT:
        raise PolicyError(
            f"{name} begins with {weight.credit:g}: it may be 0 to {LARGEST_CREDIT}. "
            "More is as good as `strict`, under which ordinary visitors may wait without end."
        )


def _check_reserved(counter: str, classes: tuple[str, ...]) -> None:
    if not classes:
        raise PolicyError(f"Counter {counter} is reserved for nobody: name a class.")
    if {Standing.ORDINARY, ORDINARY_CLASS} & set(classes):
        raise PolicyError(
            f"Counter {counter} cannot be for ordinary visitors first: that would put priority behind them."
        )
