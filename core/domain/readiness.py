"""What a visitor may know before the wait: which services are one and the same, where papers come from."""

from dataclasses import dataclass

from core.domain.texts import LocalText

NOWHERE = LocalText("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternatives:
    """Services with one and the same result, such as one ID card: a visitor takes one of them."""

    name: LocalText
    services: tuple[str, ...]
    tiers: tuple[str, ...] = ()
    """Those that differ in nothing but speed and fee, the slowest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSource:
    """Where a paper comes from: a service of the catalogue, or else a place."""

    paper: str
    """Its English name, which is its key everywhere."""
    service: str = ""
    where: LocalText = NOWHERE
    """As the rest of a line: "from any photo shop"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Online:
    """Where some services can be had without coming; the address is shown as it stands."""

    name: LocalText
    address: str
    services: tuple[str, ...]
