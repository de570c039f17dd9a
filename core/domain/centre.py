"""A centre, its halls, queues and counters, and who works there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.domain.desk_rules import USUAL_RULES, DeskRules
from core.domain.digits import DigitStyle
from core.domain.policy import FAIR, CallingPolicy
from core.domain.slip_template import USUAL_TEMPLATE, PhoneTicket, SlipTemplate
from core.domain.texts import LocalText
from core.domain.ticker import NO_NEWS, Ticker
from core.domain.zones import Zone

USUAL_TIME_ZONE = "Africa/Cairo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """One site, fixed or mobile; one database belongs to one centre."""

    code: str
    name: LocalText
    time_zone: str = USUAL_TIME_ZONE
    digits: DigitStyle = DigitStyle.ARABIC_INDIC
    screen_tickets: bool = False
    """As the centre was made; see `shows_tickets`."""
    policy: CallingPolicy = FAIR
    """How it is decided who is next."""
    desk: DeskRules = USUAL_RULES
    """How long the desks wait for somebody, and what they can undo."""
    slip: SlipTemplate = USUAL_TEMPLATE
    """What the slips look like."""
    zones: Mapping[str, Zone] = field(default_factory=dict)
    """Where displays hang and what they do there, by their names."""
    ticker: Ticker = NO_NEWS
    """What the displays tell in their band."""

    @property
    def shows_tickets(self) -> bool:
        """Whether a kiosk without a working printer may give a ticket on the screen."""
        return self.screen_tickets or self.slip.phone is not PhoneTicket.NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """A room with counters and displays."""

    id: str
    name: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """A line with a letter and a number series: one kind of window at one agency."""

    id: str
    agency: str
    kind: str
    series: str
    letter_ar: str
    letter_en: str
    letter_spoken_ar: str
    name: LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A window; `queues` are those it serves unless the clerk chooses fewer.

    It belongs to the agency of the first of them.
    """

    code: str
    hall: str
    queues: tuple[str, ...]


class Role(StrEnum):
    """What a person may do."""

    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clerk:
    """A person who signs in; the name is for staff screens alone, never for the log."""

    id: str
    name: str
    role: Role
    secret_hash: str
    failures: int
    locked_until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """One clerk at one counter, from opening to closing."""

    id: str
    counter: str
    clerk: str
    queues: tuple[str, ...]
    opened_at: datetime
    break_reason: str | None = None
    """Why the clerk is away; None while the counter calls."""
