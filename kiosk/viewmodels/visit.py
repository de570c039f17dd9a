"""What one visitor has gathered so far: services for one ticket, a priority, needs, papers at hand."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from enum import StrEnum

from core.usecases.issue_ticket import ORDINARY, Wish

MOST_SERVICES = 10
"""The longest event in life takes seven; many more no longer fit on a slip."""


class Joining(StrEnum):
    """What becomes of a service that is looked at: of the first one a ticket, of others what fits."""

    ALONE = "alone"
    ADDS = "adds"
    REPLACES = "replaces"
    HELD = "held"
    FULL = "full"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Visit:
    """Each visitor begins with an empty one."""

    services: tuple[str, ...] = ()
    """Gathered for one ticket, besides the one that is looked at."""
    priority: str = ORDINARY
    needs: tuple[str, ...] = ()
    papers: frozenset[str] = frozenset()
    """The keys of the papers that the visitor has ticked."""
    category: str = ""
    """As whom all of it is taken; empty before the first service."""
    event: str = ""
    """The event in life of which everything was asked for."""

    @property
    def is_full(self) -> bool:
        return len(self.services) >= MOST_SERVICES

    def joining(self, service: str, visitors: Collection[str], same: Collection[str]) -> Joining:
        """Whether a service for these visitors can go on the ticket; `same`: those with its result."""
        if not self.services:
            return Joining.ALONE
        if service in self.services:
            return Joining.HELD
        if self.category not in visitors:
            return Joining.APART
        if any(each in self.services for each in same):
            return Joining.REPLACES
        return Joining.FULL if self.is_full else Joining.ADDS

    def adding(self, service: str, category: str, instead_of: Collection[str] = ()) -> "Visit":
        """With this service, once; a full visit stays as it is.

        It takes the place of those of `instead_of`, which have the same result.
        """
        if not service or service in self.services:
            return self
        kept = [each for each in self.services if each not in instead_of]
        if len(kept) >= MOST_SERVICES:
            return self
        place = next((at for at, each in enumerate(self.services) if each in instead_of), len(kept))
        kept.insert(place, service)
        return replace(self, services=tuple(kept), category=self.category or category)

    def dropping(self, service: str) -> "Visit":
        """Without it; who dropped everything may come as anybody again."""
        left = tuple(each for each in self.services if each != service)
        return replace(self, services=left) if left else replace(self, services=(), category="", event="")

    def about(self, event: str) -> "Visit":
        """Everything of this event in life was asked for."""
        return replace(self, event=event if self.services else "")

    def claiming(self, priority: str) -> "Visit":
        """This class, or none after all when it was claimed before."""
        return replace(self, priority=ORDINARY if priority == self.priority else priority)

    def turning(self, need: str) -> "Visit":
        """This need on or off."""
        needs = tuple(each for each in self.needs if each != need)
        return replace(self, needs=needs if need in self.needs else (*needs, need))

    def ticking(self, paper: str) -> "Visit":
        """This paper is at hand, or is not after all."""
        return replace(self, papers=self.papers ^ {paper})

    def wish(self, category: str, language: str, *, service: str = "") -> Wish:
        """One ticket for all that was gathered, or for this `service` when nothing was."""
        first, *further = self.services or (service,)
        return Wish(
            service=first,
            further=tuple(further),
            category=category,
            language=language,
            priority=self.priority,
            needs=self.needs,
        )
