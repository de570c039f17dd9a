"""Where a visitor is and how they came there."""

from dataclasses import dataclass, replace
from enum import StrEnum


class PageName(StrEnum):
    """The pages of the kiosk; out of service is no page but lies over all of them."""

    ATTRACT = "attract"
    SERVICES = "services"
    AGENCIES = "agencies"
    AGENCY = "agency"
    SEARCH = "search"
    EVENTS = "events"
    EVENT = "event"
    SERVICE = "service"
    VISIT = "visit"
    MISSING = "missing"
    HELP = "help"
    CHECK_IN = "check_in"
    APPOINTMENT = "appointment"
    IDENTITY = "identity"
    ISSUING = "issuing"
    TICKET = "ticket"


@dataclass(frozen=True, slots=True)
class Stop:
    """One page with what is shown on it."""

    page: PageName = PageName.ATTRACT
    agency: str = ""
    service: str = ""
    event: str = ""
    category: str = ""
    """As whom the visitor looks at it, when that is not what was chosen."""


@dataclass(frozen=True, slots=True)
class Trail:
    """The stops of one visitor, the latest last."""

    stops: tuple[Stop, ...] = (Stop(),)

    @property
    def here(self) -> Stop:
        return self.stops[-1]

    def to(
        self, page: PageName, *, agency: str = "", service: str = "", event: str = "", category: str = ""
    ) -> "Trail":
        """A step forward; the page that is shown already is not entered twice."""
        here = self.here
        stop = Stop(
            page,
            agency or here.agency,
            service or here.service,
            event or here.event,
            category or here.category,
        )
        return self if stop == self.here else replace(self, stops=(*self.stops, stop))

    def instead(self, page: PageName, *, service: str = "") -> "Trail":
        """The same stop on another page, or about another service: issuing takes the place of asking."""
        stop = replace(self.here, page=page, service=service or self.here.service)
        return replace(self, stops=(*self.stops[:-1], stop))

    def back(self) -> "Trail":
        """A step back; behind the first services page lies the first page."""
        return replace(self, stops=self.stops[:-1]) if len(self.stops) > 1 else Trail()
