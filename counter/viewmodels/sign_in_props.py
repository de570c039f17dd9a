"""What the sign-in page shows, from what is known: one pure function."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.domain.catalogue import Catalogue
from core.domain.centre import Centre, Counter, Queue, Sitting
from core.domain.errors import CounterTakenError
from core.domain.sign_in import SHORTEST_PIN
from core.domain.texts import LocalText
from core.usecases.store import Store
from counter.viewmodels.notices import Notice, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What the store says of the centre before anybody has signed in."""

    centre: Centre
    catalogue: Catalogue
    queues: tuple[Queue, ...]
    counters: tuple[Counter, ...]
    sittings: tuple[Sitting, ...]


def read_site(store: Store) -> Site:
    """Read everything the sign-in page needs."""
    return Site(
        centre=store.centre(),
        catalogue=store.catalogue(),
        queues=tuple(store.queues()),
        counters=tuple(store.counters()),
        sittings=tuple(store.sittings()),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInInputs:
    """Everything that the look of the page depends on."""

    counter: str
    site: Site | None = None
    clerk: str = ""
    """As typed."""
    busy: bool = False
    fault: str = ""
    notice: Notice | None = None
    locked: Mapping[str, int] = field(default_factory=dict)
    """Seconds left by clerk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueChoice:
    """A queue that the counter may serve; `own` ones are checked at first."""

    id: str
    name: LocalText
    letter: LocalText
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterChoice:
    """A counter of the centre and who sits there."""

    code: str
    clerk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInProps:
    """What the page shows."""

    centre: LocalText | None
    counter: str
    counters: tuple[CounterChoice, ...]
    queues: tuple[QueueChoice, ...]
    possible: bool
    busy: bool
    fault: str
    notice: Notice | None
    taken_by: str
    """The clerk who has the counter, where that was said just now: it can be taken over."""


def sign_in_props(inputs: SignInInputs) -> SignInProps:
    """The look of the page; a clerk who is locked out sees the seconds run and cannot try."""
    site = inputs.site
    seconds = inputs.locked.get(inputs.clerk, 0)
    notice = inputs.notice
    if seconds:
        notice = Notice(code="locked_out", tone=Tone.REFUSED, seconds=seconds)
    elif notice is not None and notice.code == "locked_out":
        notice = None
    unknown = site is not None and all(each.code != inputs.counter for each in site.counters)
    if unknown:
        notice = Notice(code="counter_unknown", tone=Tone.REFUSED, counter=inputs.counter)
    return SignInProps(
        centre=site.centre.name if site else None,
        counter=inputs.counter,
        counters=_counters(site) if site else (),
        queues=_queues(site, inputs.counter) if site else (),
        possible=site is not None and not unknown and not inputs.busy and not seconds,
        busy=inputs.busy,
        fault=inputs.fault,
        notice=notice,
        taken_by=notice.clerk if notice is not None and notice.code == CounterTakenError.code else "",
    )


def what_is_missing(clerk: str, pin: str, queues: tuple[str, ...]) -> str | None:
    """The code of what must be said before the store is asked."""
    if not clerk:
        return "clerk_missing"
    if not pin:
        return "pin_missing"
    if len(pin) < SHORTEST_PIN:
        return "pin_short"
    return None if queues else "queue_missing"


def _counters(site: Site) -> tuple[CounterChoice, ...]:
    clerks = {sitting.counter: sitting.clerk for sitting in site.sittings}
    return tuple(CounterChoice(code=each.code, clerk=clerks.get(each.code, "")) for each in site.counters)


def _queues(site: Site, counter: str) -> tuple[QueueChoice, ...]:
    """The counter's own queues first, then all others of the centre."""
    own = next((each.queues for each in site.counters if each.code == counter), ())
    choices = [
        QueueChoice(
            id=queue.id,
            name=queue.name,
            letter=LocalText(queue.letter_ar, queue.letter_en),
            own=queue.id in own,
        )
        for queue in site.queues
    ]
    return tuple(sorted(choices, key=lambda choice: not choice.own))
