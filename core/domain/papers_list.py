"""The list of papers that a visitor takes home instead of a ticket. Every text arrives localised."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NeededPaper:
    """A paper to get; an unknown place is empty."""

    name: str
    where: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersList:
    """One list, as the visitor reads it; it has no number and is no ticket. An empty text takes no room."""

    language: str
    centre: str
    title: str
    services: tuple[str, ...]
    missing: tuple[NeededPaper, ...]
    at_hand_title: str = ""
    at_hand: tuple[str, ...] = ()
    online_title: str = ""
    online: str = ""
    address: str = ""
    """Also a code for a phone's camera."""
    time: str
    date: str
    footer: str
