"""The Egyptian national ID: century, date of birth, governorate, order of that day, check digit."""

import re
from datetime import date

from core.domain.digits import ascii_digits
from core.domain.identity import Identity, IdentityFault, IdentityKind, Remark, ending, plain

LENGTH = 14
GOVERNORATES = frozenset((1, 2, 3, 4, *range(11, 20), *range(21, 30), *range(31, 36), 88))
"""Codes of the governorate of birth; 88 is born abroad."""
_FOURTEEN = re.compile(r"(?<![0-9])[0-9]{14}(?![0-9])")
_CENTURIES = {"2": 1900, "3": 2000}
_WEIGHTS = (2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def national_id(text: str, today: date) -> Identity | IdentityFault:
    """What the digits say; ASCII, Arabic-Indic and Persian ones alike.

    A check digit that does not fit is only remarked: no official formula is
    published, and the one that circulates rejects many real numbers.
    """
    number = plain(text)
    fault = _fault_of_form(number) or _fault_of_parts(number, today)
    return fault or Identity(IdentityKind.NATIONAL_ID, ending(number), _remark(number))


def seems_national_id(text: str) -> bool:
    """Whether a text that should say nothing of a person holds what looks like such a number."""
    return any(
        isinstance(national_id(each, date.max), Identity) for each in _FOURTEEN.findall(ascii_digits(text))
    )


def _fault_of_form(number: str) -> IdentityFault | None:
    if not number:
        return IdentityFault.EMPTY
    # Looked at before anything is counted with: the message of an error would hold the number.
    if not (number.isascii() and number.isdigit()):
        return IdentityFault.SIGNS
    if len(number) != LENGTH:
        return IdentityFault.TOO_SHORT if len(number) < LENGTH else IdentityFault.TOO_LONG
    return None


def _fault_of_parts(number: str, today: date) -> IdentityFault | None:
    if number[0] not in _CENTURIES:
        return IdentityFault.CENTURY
    try:
        born = date(_CENTURIES[number[0]] + int(number[1:3]), int(number[3:5]), int(number[5:7]))
    except ValueError:
        return IdentityFault.BIRTH_DATE
    if born > today:
        return IdentityFault.BORN_LATER
    return None if int(number[7:9]) in GOVERNORATES else IdentityFault.GOVERNORATE


def _remark(number: str) -> Remark | None:
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number[:-1], strict=True))
    return None if (11 - total % 11) % 10 == int(number[-1]) else Remark.CHECK_DIGIT
