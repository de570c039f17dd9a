"""A setting of the calling rule as the database keeps it, the log tells it, and a command takes it."""

import re
from collections.abc import Mapping

from core.domain.events import Fact
from core.domain.policy import CallingPolicy, PolicyError, Preset, Weight

_WEIGHT = re.compile(r"([a-z0-9._-]+)=(\d+(?:\.\d+)?)\+(\d+(?:\.\d+)?)")
_RESERVED = re.compile(r"([^=\s]+)=([a-z0-9._-]+(?:,[a-z0-9._-]+)*)")


def policy_facts(policy: CallingPolicy) -> dict[str, Fact]:
    """The whole setting, flat; with the numbers of a preset, so that the log can be read without a table."""
    return {
        "preset": policy.preset.value,
        "weights": [f"{name}={_said(weight)}" for name, weight in sorted(policy.weights.items())],
        "one_in": policy.one_in,
        "cap": policy.cap,
        "own_first": list(policy.own_first),
        "reserved": [f"{counter}={','.join(each)}" for counter, each in sorted(policy.reserved.items())],
    }


def policy_of(facts: Mapping[str, object]) -> CallingPolicy:
    """The setting back from its facts; PolicyError, or KeyError, TypeError, ValueError where it is none."""
    preset = Preset(str(facts["preset"]))
    own = dict(map(weight_of, _texts(facts["weights"]))) if preset is Preset.OWN else {}
    return CallingPolicy(
        preset=preset,
        own=own,
        one_in=_whole(facts["one_in"]),
        cap=_whole(facts["cap"]),
        own_first=tuple(_texts(facts["own_first"])),
        reserved=dict(map(reserved_of, _texts(facts["reserved"]))),
    )


def weight_of(text: str) -> tuple[str, Weight]:
    """`priority=10+3`: who, the credit, the points a minute. PolicyError."""
    found = _WEIGHT.fullmatch(text)
    if found is None:
        raise PolicyError(f"{text!r} is no weight: write CLASS=CREDIT+SLOPE, such as priority=10+3.")
    return found[1], Weight(float(found[2]), float(found[3]))


def reserved_of(text: str) -> tuple[str, tuple[str, ...]]:
    """`3=priority,booked`: the counter and whom it calls first. PolicyError."""
    found = _RESERVED.fullmatch(text)
    if found is None:
        raise PolicyError(f"{text!r} reserves nothing: write COUNTER=CLASS or COUNTER=CLASS,CLASS.")
    return found[1], tuple(found[2].split(","))


def _said(weight: Weight) -> str:
    return f"{weight.credit:g}+{weight.slope:g}"


def _texts(value: object) -> list[str]:
    if not isinstance(value, list):
        raise TypeError(value)
    return [str(each) for each in value]


def _whole(value: object) -> int | None:
    if value is None or isinstance(value, int):
        return value
    raise TypeError(value)
