"""Whom the calling policy lets a counter call, in a replication.

A choice is (ordinary, its score, its base, other, its score, its base): the
best of the ordinary class and the best of all others. Who waits already is told
by the place in the scene, who has come since by -2 - place, nobody by -1.
"""

import math

from core.forecast.compiling import compiled
from core.forecast.scene import Floats, Whole

Choice = tuple[int, float, float, int, float, float]
_BOOKING_NEAR = 300.0
_ALTERNATE = 2


@compiled
def best_present(
    skill: Whole,
    head: Whole,
    group_first: Whole,
    base: Floats,
    credit: Floats,
    slope: Floats,
    cap: float,
    tier: Floats,
    ordinary: int,
    t: float,
) -> Choice:
    """Among the heads of the groups that the counter can serve."""
    ours, our_score, our_base = -1, -math.inf, math.inf
    theirs, their_score, their_base = -1, -math.inf, math.inf
    classes = len(credit)
    for service in skill:
        for class_ in range(classes):
            group = service * classes + class_
            ticket = head[group]
            if ticket >= group_first[group + 1]:
                continue
            since = base[ticket]
            score = min(credit[class_] + slope[class_] * (t - since), t - since + cap) + tier[group]
            if class_ == ordinary:
                if score > our_score or (score == our_score and since < our_base):
                    ours, our_score, our_base = ticket, score, since
            elif score > their_score or (score == their_score and since < their_base):
                theirs, their_score, their_base = ticket, score, since
    return ours, our_score, our_base, theirs, their_score, their_base


@compiled
def best_come(
    skill: Whole,
    ready: Floats,
    base: Floats,
    group: Whole,
    credit: Floats,
    slope: Floats,
    cap: float,
    tier: Floats,
    ordinary: int,
    t: float,
    best: Choice,
) -> tuple[Choice, float]:
    """The same with those who have come since; and when the next comes whom the counter can serve."""
    ours, our_score, our_base, theirs, their_score, their_base = best
    classes = len(credit)
    next_ready = math.inf
    for each in range(len(ready)):
        if ready[each] > t and ready[each] >= next_ready:
            continue
        service, class_ = group[each] // classes, group[each] % classes
        able = False
        for mine in skill:
            if mine == service:
                able = True
                break
        if not able:
            continue
        if ready[each] > t:
            next_ready = ready[each]
            continue
        since = base[each]
        score = min(credit[class_] + slope[class_] * (t - since), t - since + cap) + tier[group[each]]
        if class_ == ordinary:
            if score > our_score or (score == our_score and since < our_base):
                ours, our_score, our_base = -2 - each, score, since
        elif score > their_score or (score == their_score and since < their_base):
            theirs, their_score, their_base = -2 - each, score, since
    return (ours, our_score, our_base, theirs, their_score, their_base), next_ready


@compiled
def ordinary_goes(best: Choice, share_rule: int, share_is_due: bool, t: float) -> bool:  # noqa: FBT001
    """Whether the ordinary ticket is called rather than the other; the share rule comes before the score."""
    if best[0] == -1 or best[3] == -1:
        return bool(best[3] == -1)
    if share_rule != 0:
        if share_is_due and best[5] <= t + _BOOKING_NEAR:
            return False
        if share_rule == _ALTERNATE:
            return True
    return bool(best[1] > best[4] or (best[1] == best[4] and best[2] <= best[5]))
