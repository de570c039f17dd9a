"""Whether a centre has what a zone names."""

from collections.abc import Collection, Sequence

from core.domain.errors import QueueError
from core.domain.zones import Zone
from core.usecases.store import Store

_SEVERAL = {"hall": "halls", "agency": "agencies", "kind of window": "kinds of window"}


class HallUnknownError(QueueError):
    """The centre has no hall, agency or kind of window of this id; the message lists those it has."""

    code = "hall_unknown"


def require_zone(store: Store, zone: Zone) -> None:
    """Raises HallUnknownError unless the centre has the hall and the agencies that are named."""
    _require("hall", [zone.hall] if zone.hall else [], {each.id for each in store.halls()})
    _require("agency", zone.agencies, {each.agency for each in store.queues()})


def require_windows(store: Store, zone: Zone) -> None:
    """Raises HallUnknownError unless the centre has the kinds of window that are named.

    A display goes on without a kind that a later catalogue has left out; who sets its zone mistyped it.
    """
    _require("kind of window", zone.screen_only, {each.kind for each in store.queues()})


def _require(what: str, named: Sequence[str], there: Collection[str]) -> None:
    for each in named:
        if each not in there:
            listed = ", ".join(sorted(there)) or "none"
            raise HallUnknownError(f"this centre has no {what} {each!r}; its {_SEVERAL[what]}: {listed}")
