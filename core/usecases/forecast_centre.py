"""What a forecast must know of the centre besides its log."""

from collections.abc import Callable, Mapping, Sequence

from core.domain.catalogue import Catalogue
from core.domain.centre import Counter, Queue
from core.domain.policy import ORDINARY_CLASS, Standing
from core.domain.policy import CallingPolicy as Setting
from core.forecast.log_reading import CentreFacts
from core.forecast.policy import BOOKED, ORDINARY, PRIORITY, CallingPolicy, ShareRule
from core.usecases.planned_visit import planned_steps
from core.usecases.store import Store

_WORDS = {Standing.ORDINARY: ORDINARY, Standing.PRIORITY: PRIORITY, Standing.BOOKED: BOOKED}


def centre_facts(store: Store) -> CentreFacts:
    """As the centre is set up now."""
    centre, catalogue = store.centre(), store.catalogue()
    queues, counters = store.queues(), store.counters()
    policy, class_of = centre.policy, _classes(centre.policy, catalogue)
    return CentreFacts(
        time_zone=centre.time_zone,
        policy=_policy(policy, catalogue, class_of),
        class_of=class_of,
        counters={each.code: each.queues for each in counters},
        queues=tuple(each.id for each in queues),
        reserved={
            counter: frozenset(
                class_of[id]
                for id, standing in catalogue.standing_by_class.items()
                if id in names or standing in names
            )
            for counter, names in policy.reserved.items()
        },
        own_queues=_own_queues(policy, queues, counters),
        minutes=_minutes(catalogue, queues),
    )


def first_queue(store: Store) -> Callable[[str], str | None]:
    """Where the visitor of a service waits first, as the centre is set up now."""
    first = {id: queues[0] for id, queues in _queues_of(store.catalogue(), store.queues()).items()}
    return first.get


def _classes(policy: Setting, catalogue: Catalogue) -> dict[str, str]:
    """A class with numbers of its own is one of its own; all others go by their standing."""
    standings = catalogue.standing_by_class
    own = {id for id, standing in standings.items() if id in policy.own and standing is not Standing.ORDINARY}
    reserved = {name for names in policy.reserved.values() for name in names}
    return {
        id: id if id in own | reserved - {each.value for each in Standing} else _WORDS[standing]
        for id, standing in standings.items()
    } | {ORDINARY_CLASS: ORDINARY}


def _policy(setting: Setting, catalogue: Catalogue, class_of: Mapping[str, str]) -> CallingPolicy:
    weights = {
        class_of[id]: setting.weight_of(id, standing)
        for id, standing in catalogue.standing_by_class.items()
        if standing is not Standing.ORDINARY
    }
    return CallingPolicy(
        name=setting.preset.value,
        credit={name: weight.credit for name, weight in weights.items()},
        slope={name: weight.slope for name, weight in weights.items()},
        cap=None if setting.cap is None else float(setting.cap),
        share_rule=ShareRule.NONE if setting.one_in is None else ShareRule.LEAST,
        share=setting.one_in or 0,
    )


def _own_queues(
    policy: Setting, queues: Sequence[Queue], counters: Sequence[Counter]
) -> dict[str, frozenset[str]]:
    """Of counters whose agency comes first: all queues of that agency."""
    agency_of = {each.id: each.agency for each in queues}
    found = {}
    for counter in counters:
        agency = agency_of.get(counter.queues[0]) if counter.queues else None
        if agency in policy.own_first:
            found[counter.code] = frozenset(id for id, each in agency_of.items() if each == agency)
    return found


def _queues_of(catalogue: Catalogue, queues: Sequence[Queue]) -> dict[str, list[str]]:
    """The queues of each service's windows in their order; services without one are left out."""
    windows = {(queue.agency, queue.kind): queue for queue in queues}
    steps = ((each.id, planned_steps(each, windows)) for each in catalogue.services)
    return {id: [step.queue for step in planned] for id, planned in steps if planned}


def _minutes(catalogue: Catalogue, queues: Sequence[Queue]) -> dict[str, float]:
    """What one window is expected to take, by service."""
    windows = _queues_of(catalogue, queues)
    return {
        each.id: each.minutes_typical / len(windows[each.id])
        for each in catalogue.services
        if each.id in windows
    }
