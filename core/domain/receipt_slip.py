"""The receipt that a counter prints for a fee. Every text arrives localised; no card data is ever on it."""

from dataclasses import dataclass

from core.domain.slip import SlipBits


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptSlip:
    """One receipt, as the visitor reads it. An empty text takes no room."""

    language: str
    centre: str
    title: str
    number: str
    """Of the receipt."""
    service: str
    agency: str
    lines: tuple[tuple[str, str], ...]
    """What it is and how much, one below the other."""
    amount_title: str
    amount: str
    basis: str
    when: str
    reprint_mark: str = ""
    logo: SlipBits | None = None
    header: tuple[str, ...] = ()
    closing: tuple[str, ...] = ()
