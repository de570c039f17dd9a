"""Put another calling rule in force, once it is known to mean something here."""

from collections.abc import Collection
from difflib import get_close_matches
from typing import Protocol

from core.domain.policy import CallingPolicy, PolicyError, Standing
from core.usecases.store import Store

_WORTH_TELLING = 50
"""Tickets; fewer tell nothing about a share."""


class PolicyStore(Store, Protocol):
    """A store as the technician opens it."""

    def set_policy(self, op: str, actor: str, policy: CallingPolicy) -> None: ...
    def tickets_by_class(self) -> dict[str, int]: ...


def set_policy(store: PolicyStore, policy: CallingPolicy, *, op: str, actor: str) -> list[str]:
    """From the next call on, this is the rule; what whoever sets it should know.

    PolicyError for what the centre does not have.
    """
    check_names(store, policy)
    store.set_policy(op, actor, policy)
    return cautions(store, policy)


def cautions(store: PolicyStore, policy: CallingPolicy) -> list[str]:
    """What is allowed and does less, or more, than one may think."""
    return [*_share_too_small(store, policy), *_nobody_else(store, policy)]


def check_names(store: Store, policy: CallingPolicy) -> None:
    """PolicyError when the setting names a class, a counter or an agency that the centre does not have."""
    catalogue = store.catalogue()
    classes = {*(each.id for each in catalogue.priority_classes), *Standing}
    _check("class", {*policy.own, *(name for each in policy.reserved.values() for name in each)}, classes)
    _check("counter", policy.reserved, {each.code for each in store.counters()})
    _check("agency", policy.own_first, {each.agency for each in store.queues()})


def _check(what: str, named: Collection[str], known: Collection[str]) -> None:
    for name in sorted(named):
        if name not in known:
            near = get_close_matches(name, known, 1)
            hint = f" Did you mean {near[0]}?" if near else f" There are: {', '.join(sorted(known))}."
            raise PolicyError(f"This centre has no {what} {name}.{hint}")


def _share_too_small(store: PolicyStore, policy: CallingPolicy) -> list[str]:
    if policy.one_in is None:
        return []
    standings = store.catalogue().standing_by_class
    counts = store.tickets_by_class()
    total = sum(counts.values())
    others = sum(
        count for id, count in counts.items() if standings.get(id, Standing.ORDINARY) is not Standing.ORDINARY
    )
    if total < _WORTH_TELLING or not others or 1 / (policy.one_in + 1) >= others / total:
        return []
    most = max(int(total / others) - 1, 1)
    caution = (
        f"{others / total:.0%} of the tickets of the last weeks were priority or booked: "
        f"one in {policy.one_in + 1} calls is less, and helps them little. Use {most} at most."
    )
    return [caution]


def _nobody_else(store: Store, policy: CallingPolicy) -> list[str]:
    """Queues whose counters are all reserved for others first."""
    served = {
        queue.id: [each for each in store.counters() if queue.id in each.queues] for queue in store.queues()
    }
    return [
        f"Every counter of {id} is reserved: its ordinary visitors are called only while nobody else waits."
        for id, counters in served.items()
        if counters and all(each.code in policy.reserved for each in counters)
    ]
