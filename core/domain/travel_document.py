"""The machine-readable zone of a passport (TD3) or a card (TD1), by ICAO 9303 parts 3 to 5."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from core.domain.identity import Identity, IdentityFault, IdentityKind, Remark, ending

TD1, TD3 = (30, 30, 30), (44, 44)
_VALUES = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_WEIGHTS = (7, 3, 1)


@dataclass(frozen=True, slots=True)
class _Zone:
    """The parts that are looked at; each with its check digit."""

    number: str = field(repr=False)
    birth: str = field(repr=False)
    expiry: str
    checked: Sequence[tuple[str, str]] = field(repr=False)


def zone_lines(text: str) -> Sequence[str] | None:
    """The lines of a zone, also when a scanner sends them as one; None when it is none."""
    lines = [line for line in (each.strip() for each in text.upper().splitlines()) if line]
    for shape in (TD3, TD1):
        whole = "".join(lines)
        if len(whole) == sum(shape) and set(whole) <= {*_VALUES, "<"} and not whole.isdigit():
            width = shape[0]
            return [whole[start : start + width] for start in range(0, len(whole), width)]
    return None


def travel_document(lines: Sequence[str], today: date) -> Identity | IdentityFault:
    """What a zone says; a check digit that does not fit means that it was read wrongly."""
    zone = _td3(*lines) if len(lines) == len(TD3) else _td1(*lines)
    if any(check_digit(what) != said for what, said in zone.checked) or not zone.number:
        return IdentityFault.UNREADABLE
    expires = _expiry(zone.expiry)
    if expires is None or not _may_be_born(zone.birth):
        return IdentityFault.UNREADABLE
    remark = Remark.EXPIRED if expires < today else None
    return Identity(IdentityKind.PASSPORT, ending(zone.number), remark)


def check_digit(part: str) -> str:
    """Weights 7, 3, 1; letters count from 10, a filler 0."""
    values = (max(_VALUES.find(each), 0) for each in part)
    return str(sum(value * _WEIGHTS[place % 3] for place, value in enumerate(values)) % 10)


def _td3(_names: str, data: str) -> _Zone:
    personal, its_digit = data[28:42], data[42]
    return _Zone(
        number=data[0:9].rstrip("<"),
        birth=data[13:19],
        expiry=data[21:27],
        checked=[
            (data[0:9], data[9]),
            (data[13:19], data[19]),
            (data[21:27], data[27]),
            # Nothing in it, and its digit may be left out.
            (personal, "0" if its_digit == "<" else its_digit),
            (data[0:10] + data[13:20] + data[21:43], data[43]),
        ],
    )


def _td1(first: str, second: str, _names: str) -> _Zone:
    number, its_digit = first[5:14], first[14]
    if its_digit == "<":
        # Longer than nine: it goes on in the optional part, and ends with its digit.
        rest = first[15:30].partition("<")[0]
        number, its_digit = number + rest[:-1], rest[-1:]
    return _Zone(
        number=number.rstrip("<"),
        birth=second[0:6],
        expiry=second[8:14],
        checked=[
            (number, its_digit),
            (second[0:6], second[6]),
            (second[8:14], second[14]),
            (first[5:30] + second[0:7] + second[8:15] + second[18:29], second[29]),
        ],
    )


def _expiry(part: str) -> date | None:
    """Of this century: documents that machines read are younger than it."""
    try:
        return date(2000 + int(part[0:2]), int(part[2:4]), int(part[4:6]))
    except ValueError:
        return None


def _may_be_born(part: str) -> bool:
    """A month and a day, where they are known at all."""
    month, day = part[2:4], part[4:6]
    known = month.isdigit() and day.isdigit()
    return not known or (1 <= int(month) <= 12 and 1 <= int(day) <= 31)  # noqa: PLR2004
