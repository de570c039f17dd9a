"""Who a visitor says to be: asked by some services, looked at, and kept by nobody.

What stays is that something was given, and of which kind (ADR 14). The number
itself is never part of a value that is shown, logged, or told in an error.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from core.domain.digits import ascii_digits

SHOWN = 4
"""So many last digits are ever shown."""
HIDDEN = "•"


class IdentityRule(StrEnum):
    """Whether a service asks who comes."""

    NONE = "none"
    OPTIONAL = "optional"
    REQUIRED = "required"


class IdentityKind(StrEnum):
    """What was given: all that the centre keeps of it."""

    NATIONAL_ID = "national_id"
    PASSPORT = "passport"


class IdentityFault(StrEnum):
    """Why a number cannot be one; words for it name no digit of it."""

    EMPTY = "empty"
    SIGNS = "signs"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    CENTURY = "century"
    BIRTH_DATE = "birth_date"
    BORN_LATER = "born_later"
    GOVERNORATE = "governorate"
    UNREADABLE = "unreadable"


class Remark(StrEnum):
    """What the visitor should look at; it stands in nobody's way."""

    CHECK_DIGIT = "check_digit"
    """The last digit does not fit the formula that circulates; no official one is published."""
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Identity:
    """What was given, without the number."""

    kind: IdentityKind
    ending: str = field(repr=False)
    """The last digits or letters, as far as they are shown."""
    remark: Remark | None = None


def strictest(rules: Iterable[IdentityRule]) -> IdentityRule:
    """What a visit of several services asks: the most that one of them does."""
    return max(rules, key=list(IdentityRule).index, default=IdentityRule.NONE)


def plain(text: str) -> str:
    """What was typed: ASCII digits and capital letters, no spaces, dashes or marks of direction."""
    kept = (each for each in ascii_digits(text).upper() if each.isprintable() and each not in " -/.")
    return "".join(kept)


def masked(text: str) -> str:
    """Every sign hidden but the last four; of a short text the last one, so that a slip is seen."""
    shown = SHOWN if len(text) >= 2 * SHOWN else min(1, len(text) // 2)
    return HIDDEN * (len(text) - shown) + text[len(text) - shown :]


def ending(text: str) -> str:
    """The part that may be shown."""
    return text[-SHOWN:] if len(text) >= 2 * SHOWN else ""


def passport(text: str) -> Identity | IdentityFault:
    """A passport number that was typed: 5 to 9 letters and digits, at least one digit."""
    number = plain(text)
    if not number:
        return IdentityFault.EMPTY
    if not (number.isascii() and number.isalnum()):
        return IdentityFault.SIGNS
    if len(number) < 5:  # noqa: PLR2004
        return IdentityFault.TOO_SHORT
    if len(number) > 9:  # noqa: PLR2004
        return IdentityFault.TOO_LONG
    if not any(each.isdigit() for each in number):
        return IdentityFault.SIGNS
    return Identity(IdentityKind.PASSPORT, ending(number))
