"""Sets the scene: the hall that is followed and what is learned, as the arrays of the kernel."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core.forecast.centre_map import CentreMap
from core.forecast.following import Follower
from core.forecast.live_hall import Waiting
from core.forecast.policy import ORDINARY
from core.forecast.scene import Floats, Scene, Whole, floats, whole
from core.forecast.staging_counters import Serving
from core.forecast.staging_shifts import Shifts
from core.forecast.staging_visitors import coming_visitors

_RESERVED, _OWN = 1e11, 1e10
"""Seconds beyond all that a score comes to."""


@dataclass(slots=True)
class Stage:
    """`order` has the waiting tickets in the order of the arrays that were made last."""

    follower: Follower
    shifts: Shifts = field(init=False)
    order: list[str] = field(default_factory=list)
    _shape: tuple[Whole, Whole, Whole, Floats] | None = None
    _shape_version: int = -1

    def __post_init__(self) -> None:
        self.shifts = Shifts(self.follower)

    def start_day(self) -> None:
        self.shifts.start_day()

    def scene(self, watchers: Sequence[Waiting] = ()) -> Scene:
        """The present; `watchers` stand in the line besides, and take nobody's time."""
        centre, hall, learned = self.follower.centre, self.follower.hall, self.follower.learned
        queue_of, skill_first, skill, tier = self._shapes()
        classes, services, counters = len(centre.classes), len(centre.services), len(centre.counters)
        group_first, base, ready, number, watches = self._waiting(services, classes, watchers)
        credit = np.zeros(classes)
        slope = np.ones(classes)
        for name, place in centre.classes.items():
            credit[place] = 60.0 * centre.policy.credit.get(name, 0.0)
            slope[place] = centre.policy.slope.get(name, 1.0)
        mean_log, spread, pace_spread = self._durations(queue_of)
        then_first, then_service, then_share = self._journeys(services)
        serving = Serving.of(self.follower, counters)
        coming = coming_visitors(self.follower, credit, slope)
        absences = learned.absences
        return Scene(
            now=hall.now,
            group_first=group_first,
            base=base,
            ready=ready,
            number=number,
            watches=watches,
            credit=credit,
            slope=slope,
            share_rule=int(centre.policy.share_rule),
            share=centre.policy.share,
            ordinary=centre.classes[ORDINARY],
            keeps_seniority=centre.policy.keeps_seniority,
            cap=math.inf if centre.policy.cap is None else 60.0 * centre.policy.cap,
            tier=tier,
            queue_of=queue_of,
            spread=spread,
            then_first=then_first,
            then_service=then_service,
            then_share=then_share,
            pace_spread=pace_spread,
            no_show=floats(learned.visitors.no_show()),
            no_show_seconds=learned.visitors.no_show_seconds,
            returns=learned.visitors.return_share,
            skill_first=skill_first,
            skill=skill,
            mean_log=mean_log,
            doing=serving.doing,
            since=serving.since,
            wanted=serving.wanted,
            serving_service=serving.service,
            serving_class=serving.class_,
            serving_base=serving.base,
            missing=serving.missing,
            run=serving.run,
            **self.shifts.pools(absences, serving.reasons),
            **self.shifts.times(),
            **coming._asdict(),
        )

    def _shapes(self) -> tuple[Whole, Whole, Whole, Floats]:
        centre = self.follower.centre
        if self._shape is None or self._shape_version != centre.version:
            lists = [sorted(each) for each in centre.skills]
            self._shape = (
                whole(centre.queue_of),
                whole(np.cumsum([0, *map(len, lists)])),
                whole([service for each in lists for service in each]),
                _tiers(centre),
            )
            self._shape_version = centre.version
        return self._shape

    def _waiting(
        self, services: int, classes: int, watchers: Sequence[Waiting]
    ) -> tuple[Whole, Floats, Floats, Whole, NDArray[np.bool_]]:
        present = self.follower.hall.waiting
        waiting = [*present.values(), *watchers]
        watches = np.arange(len(waiting)) >= len(present)
        group = whole([each.service * classes + each.class_ for each in waiting])
        base = floats([each.base for each in waiting])
        number = whole([each.number for each in waiting])
        order = np.lexsort((number, base, group))
        ready = floats([each.ready for each in waiting])
        self.order = [waiting[place].ticket for place in order]
        group_first = np.searchsorted(group[order], np.arange(services * classes + 1))
        return group_first.astype(np.int64), base[order], ready[order], number[order], watches[order]

    def _durations(self, queue_of: Whole) -> tuple[Floats, Floats, Floats]:
        """Mean logarithms (counters x services), spreads by service, and how unsure each queue's pace is."""
        centre, learned = self.follower.centre, self.follower.learned.services
        times = [learned.times(place, centre.minutes[place]) for place in range(len(centre.services))]
        paces = [learned.pace(queue) for queue in range(len(centre.queues))]
        shift = floats([shift for shift, _ in paces])
        means = floats([each.mean for each in times])
        clerks = floats(
            [learned.clerk(self.follower.hall.counter(place).clerk) for place in range(len(centre.counters))]
        )
        mean_log = clerks[:, None] + (means + (shift[queue_of] if len(queue_of) else 0.0))[None, :]
        spread = floats([math.sqrt(each.variance) for each in times])
        return np.ascontiguousarray(mean_log), spread, floats([spread for _, spread in paces])

    def _journeys(self, services: int) -> tuple[Whole, Whole, Floats]:
        journeys = self.follower.learned.visitors.journeys()
        lists = [journeys.get(service, []) for service in range(services)]
        return (
            whole(np.cumsum([0, *map(len, lists)])),
            whole([then for each in lists for then, _ in each]),
            floats([share for each in lists for _, share in each]),
        )


def _tiers(centre: CentreMap) -> Floats:
    """What comes before the score at each counter: classes it is reserved for, queues of its own agency."""
    classes = len(centre.classes)
    tier = np.zeros((len(centre.counters), len(centre.services), classes))
    for counter, names in centre.reserved.items():
        places = [place for name, place in centre.classes.items() if name in names]
        tier[centre.counters[counter], :, places] += _RESERVED
    for counter, queues in centre.own_queues.items():
        own = [place for place, queue in enumerate(centre.queue_of) if queue in queues]
        tier[centre.counters[counter], own, :] += _OWN
    return tier.reshape(len(centre.counters), len(centre.services) * classes)
