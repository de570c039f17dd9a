"""An identity typed or scanned, of whichever kind."""

from datetime import date

from core.domain.identity import Identity, IdentityFault, IdentityKind, passport, plain
from core.domain.national_id import LENGTH, national_id
from core.domain.travel_document import travel_document, zone_lines


def typed_identity(text: str, kind: IdentityKind, today: date) -> Identity | IdentityFault:
    """What a visitor typed as this kind."""
    return national_id(text, today) if kind is IdentityKind.NATIONAL_ID else passport(text)


def scanned_identity(text: str, today: date) -> Identity | IdentityFault:
    """What a scanner read: the digits of a national ID, a machine-readable zone, or a passport number.

    Nothing is assumed of what else a card may have in its two-dimensional
    code: no public description of it was found.
    """
    lines = zone_lines(text)
    if lines is not None:
        return travel_document(lines, today)
    number = plain(text)
    if number.isascii() and number.isdigit() and len(number) == LENGTH:
        return national_id(number, today)
    found = passport(number)
    return found if isinstance(found, Identity) else IdentityFault.UNREADABLE
