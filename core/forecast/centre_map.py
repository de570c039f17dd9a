"""What a centre consists of: services, queues, counters, policy. It grows by what the events name."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from core.forecast.policy import BOOKED, ORDINARY, PRIORITY, CallingPolicy, preset
from core.forecast.policy_reading import is_number, read_policy

USUAL_MINUTES = 10.0
"""For a service of which nobody has said how long it takes."""
_MOST_MINUTES = 480.0


@dataclass(slots=True)
class CentreMap:
    """By name, each with its place in the arrays."""

    services: dict[str, int] = field(default_factory=dict)
    queues: dict[str, int] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    classes: dict[str, int] = field(default_factory=lambda: {ORDINARY: 0, PRIORITY: 1, BOOKED: 2})
    queue_of: list[int] = field(default_factory=list)
    minutes: list[float] = field(default_factory=list)
    skills: list[set[int]] = field(default_factory=list)
    told: set[int] = field(default_factory=set)
    """Counters whose skills the configuration names: what they call besides adds nothing."""
    serves: dict[int, frozenset[int]] = field(default_factory=dict)
    """The queues of counters that serve whole queues, whichever services come."""
    reserved: dict[str, frozenset[str]] = field(default_factory=dict)
    """By counter: the classes that it calls before all others."""
    own_queues: dict[str, frozenset[int]] = field(default_factory=dict)
    """By counter: the queues that it calls before all others."""
    policy: CallingPolicy = field(default_factory=lambda: preset("fair") or CallingPolicy())
    opens: float | None = None
    last_ticket: float | None = None
    version: int = 0
    """Grows with every change of shape."""

    def service(self, name: str, queue: str | None = None, minutes: float | None = None) -> int:
        """Its place; a new one for a name never seen."""
        place = self.services.get(name)
        if place is None:
            place = self.services[name] = len(self.services)
            self.minutes.append(USUAL_MINUTES if minutes is None else minutes)
            its_queue = self.queue(queue or name)
            self.queue_of.append(its_queue)
            for counter, queues in self.serves.items():
                if its_queue in queues:
                    self.skills[counter].add(place)
            self.version += 1
        return place

    def queue(self, name: str) -> int:
        place = self.queues.get(name)
        if place is None:
            place = self.queues[name] = len(self.queues)
            self.version += 1
        return place

    def counter(self, name: str) -> int:
        place = self.counters.get(name)
        if place is None:
            place = self.counters[name] = len(self.counters)
            self.skills.append(set())
            self.version += 1
        return place

    def serve(self, counter: str, queues: Collection[str]) -> None:
        """The counter serves these queues from now on."""
        place, places = self.counter(counter), frozenset(map(self.queue, queues))
        if self.serves.get(place) == places:
            return
        self.serves[place] = places
        self.skills[place] = {service for service, queue in enumerate(self.queue_of) if queue in places}
        self.told.add(place)
        self.version += 1

    def class_(self, name: str | None) -> int:
        """A class never seen counts as ordinary."""
        return self.classes.get(name or ORDINARY, 0)

    def learn_skill(self, counter: int, service: int) -> None:
        """A counter of which nothing was said can serve what it calls."""
        if counter not in self.told and service not in self.skills[counter]:
            self.skills[counter].add(service)
            self.version += 1

    def can(self, counter: int, service: int) -> bool:
        return service in self.skills[counter]


def configure(centre: CentreMap, raw: Mapping[str, Any]) -> list[str]:
    """Take a `config` line over; what it has wrong is left out and said."""
    problems: list[str] = []
    for each in _objects(raw.get("services"), "services", problems):
        _configure_service(centre, each, problems)
    for each in _objects(raw.get("counters"), "counters", problems):
        _configure_counter(centre, each, problems)
    classes = raw.get("classes")
    for name in classes if isinstance(classes, list) else ():
        if isinstance(name, str):
            centre.classes.setdefault(name, len(centre.classes))
    if raw.get("policy") is not None:
        centre.policy = read_policy(raw["policy"], raw.get("sla_minutes"), problems)
    opens, last_ticket = raw.get("open"), raw.get("last_ticket")
    centre.opens = float(opens) if is_number(opens) else centre.opens
    centre.last_ticket = float(last_ticket) if is_number(last_ticket) else centre.last_ticket
    centre.version += 1
    return problems


def _configure_service(centre: CentreMap, each: Mapping[str, Any], problems: list[str]) -> None:
    name, queue, minutes = each.get("id"), each.get("queue"), each.get("nominal_minutes")
    if not isinstance(name, str):
        problems.append(f"a service without an id: {each!r:.80}")
        return
    place = centre.service(name, queue if isinstance(queue, str) else None)
    if isinstance(queue, str):
        centre.queue_of[place] = centre.queue(queue)
    if is_number(minutes) and 0 < minutes <= _MOST_MINUTES:
        centre.minutes[place] = float(minutes)
    else:
        problems.append(f"service {name}: nominal_minutes {minutes!r:.40} is no number of minutes")


def _configure_counter(centre: CentreMap, each: Mapping[str, Any], problems: list[str]) -> None:
    name, services = each.get("id"), each.get("services")
    if not isinstance(name, str):
        problems.append(f"a counter without an id: {each!r:.80}")
        return
    counter = centre.counter(name)
    if not isinstance(services, list):
        problems.append(f"counter {name}: services is no list")
        return
    unknown = [str(each) for each in services if not isinstance(each, str) or each not in centre.services]
    if unknown:
        problems.append(f"counter {name}: unknown services {', '.join(unknown):.80}")
    centre.skills[counter] = {
        centre.service(each) for each in services if isinstance(each, str) and each not in unknown
    }
    if centre.skills[counter]:
        centre.told.add(counter)


def _objects(raw: object, what: str, problems: list[str]) -> list[Mapping[str, Any]]:
    if not isinstance(raw, list):
        problems.append(f"config: {what} is no list")
        return []
    return [each for each in raw if isinstance(each, Mapping)]
