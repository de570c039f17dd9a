"""What one visitor has gathered so far: services for one ticket, a priority, needs, papers at hand."""

from dataclasses import dataclass, replace

from core.usecases.issue_ticket import ORDINARY, Wish

MOST_SERVICES = 10
"""The longest event in life takes seven; many more no longer fit on a slip."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Each visitor begins with an empty one."""

    services: tuple[str, ...] = ()
    """Gathered for one ticket, besides the one that is looked at."""
    priority: str = ORDINARY
    needs: tuple[str, ...] = ()
    papers: frozenset[str] = frozenset()
    """The keys of the papers that the visitor has ticked."""

    @property
    def is_full(self) -> bool:
        return len(self.services) >= MOST_SERVICES

    def adding(self, service: str) -> "Visit":
        """With this service, once; a full visit stays as it is."""
        if not service or service in self.services or self.is_full:
            return self
        return replace(self, services=(*self.services, service))

    def dropping(self, service: str) -> "Visit":
        return replace(self, services=tuple(each for each in self.services if each != service))

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
