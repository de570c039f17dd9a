"""The hall as the events tell it: who waits since when, what each counter is doing."""

from dataclasses import dataclass, field


@dataclass(slots=True, kw_only=True)
class Waiting:
    """A ticket that waits; `base` and `ready` in seconds after midnight."""

    ticket: str
    service: int
    class_: int
    base: float
    ready: float
    number: int


@dataclass(slots=True, kw_only=True)
class LiveCounter:
    """`since` is when its present state began."""

    clerk: str = ""
    open: bool = False
    opened: float | None = None
    """When it first opened today."""
    closed: float | None = None
    paused: str | None = None
    """The reason, while it is paused."""
    since: float = 0.0
    counted_from: float = 0.0
    """Open seconds have been counted until then."""
    ticket: str | None = None
    service: int = -1
    class_: int = 0
    base: float = 0.0
    waited: float = 0.0
    started: bool = False
    recalled: bool = False
    wanted: bool = False
    """Somebody it can serve waited when it became free."""
    run: int = 0
    lunch: float | None = None
    """When lunch began."""
    early: float | None = None
    """When it closed although there was still something to do."""


@dataclass(slots=True, kw_only=True)
class Gone:
    """A ticket that does not wait, as it was: it may come back."""

    service: int
    class_: int
    base: float
    number: int
    ready: float | None = None
    """Since when it had waited."""
    missed_at: float | None = None


@dataclass(slots=True, kw_only=True)
class Booking:
    service: int
    slot: float


@dataclass(slots=True)
class LiveHall:
    """One business day."""

    day: str | None = None
    now: float = 0.0
    opens: float | None = None
    last_ticket: float | None = None
    waiting: dict[str, Waiting] = field(default_factory=dict)
    gone: dict[str, Gone] = field(default_factory=dict)
    counters: dict[int, LiveCounter] = field(default_factory=dict)
    bookings: dict[str, Booking] = field(default_factory=dict)
    """Those who have not come yet."""
    issued: int = 0

    def counter(self, place: int) -> LiveCounter:
        found = self.counters.get(place)
        if found is None:
            found = self.counters[place] = LiveCounter()
        return found

    def serving(self, ticket: str) -> int | None:
        """The counter that serves the ticket."""
        return next((place for place, each in self.counters.items() if each.ticket == ticket), None)
