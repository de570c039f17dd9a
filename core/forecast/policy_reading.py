"""Reads the calling policy of a `config` line, in whichever words it is written."""

import re
from collections.abc import Mapping
from typing import Any

from typing_extensions import TypeIs

from core.domain.policy import Preset
from core.forecast.policy import CallingPolicy, ShareRule, preset

_SHARE_KEYS = ("minimum_share", "min_share", "share", "per", "n", "ordinary_per_priority", "ordinary_calls")
_KEPT = {"issue", "base", "keep", "True"}
_USUAL_SHARE = 3
_KNOWN = re.compile(rf"\b({'|'.join(Preset)}|score|edf|deadline)")
"""Rules that mean something without numbers."""


def read_policy(raw: object, targets: object, problems: list[str]) -> CallingPolicy:
    """A preset's name, or numbers; first come, first served for what is not said.

    `targets` are minutes by class: what a rule by deadlines needs.
    """
    if isinstance(raw, str):
        found = preset(raw)
        if found is None:
            problems.append(f"policy {raw!r:.40} is no preset")
        return found or CallingPolicy(name=raw)
    if not isinstance(raw, Mapping):
        problems.append("policy is no object")
        return CallingPolicy(name="fifo")
    words = " ".join(str(raw.get(key, "")).lower() for key in ("rule", "spec", "name"))
    credit: Mapping[str, float] = _numbers(raw, "credit_minutes", problems)
    slope: Mapping[str, float] = _numbers(raw, "slope", problems)
    if not credit and not slope:
        credit, slope = _named(words, targets)
    grace, cap = raw.get("booked_grace_minutes", 10.0), raw.get("cap_minutes")
    rule, share = _share_of(raw, words)
    if rule is ShareRule.NONE and not any((credit, slope, _KNOWN.search(words))) and raw.get("rule"):
        problems.append(f"policy: rule {raw['rule']!r:.40} is not known; taken as first come, first served")
    return CallingPolicy(
        name=str(raw.get("name", "fair")),
        credit=credit,
        slope=slope,
        booked_grace=60.0 * float(grace) if is_number(grace) else 600.0,
        cap=float(cap) if is_number(cap) else None,
        keeps_seniority=str(raw.get("transfer_seniority", "issue")) in _KEPT,
        share_rule=rule,
        share=share,
    )


def _named(words: str, targets: object) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """Credits and slopes of a rule that is only named."""
    if ("edf" in words or "deadline" in words) and isinstance(targets, Mapping):
        minutes = {str(name): float(value) for name, value in targets.items() if is_number(value)}
        longest = max(minutes.values(), default=0.0)
        return {name: longest - value for name, value in minutes.items()}, {}
    found = next((preset(word) for word in re.findall(r"[a-z]+", words) if preset(word)), None)
    return (found.credit, found.slope) if found else ({}, {})


def _share_of(raw: Mapping[str, Any], words: str) -> tuple[ShareRule, int]:
    share = next((raw[key] for key in _SHARE_KEYS if is_number(raw.get(key)) and raw[key] >= 1), None)
    if "altern" in words or "ratio" in words:
        rule = ShareRule.ALTERNATE
    elif "share" in words or share is not None:
        rule = ShareRule.LEAST
    else:
        return ShareRule.NONE, 0
    written = [int(each) for each in re.findall(r"\d+", words) if 1 <= int(each) <= 100]  # noqa: PLR2004
    return rule, int(share) if share is not None else max(written, default=_USUAL_SHARE)


def _numbers(raw: Mapping[str, Any], key: str, problems: list[str]) -> dict[str, float]:
    value = raw.get(key)
    if value is None:
        return {}
    if not isinstance(value, Mapping):
        problems.append(f"policy: {key} is no object")
        return {}
    wrong = [str(name) for name, number in value.items() if not is_number(number)]
    if wrong:
        problems.append(f"policy: {key} of {', '.join(wrong):.80} is no number")
    return {str(name): float(number) for name, number in value.items() if is_number(number)}


def is_number(value: object) -> TypeIs[float]:
    """A finite number that is no nonsense."""
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e9  # noqa: PLR2004
