"""One replication after another: the hall is played forward from the present until those who wait are called.

The hall is the live one: the same policy, the same skills, services that have
begun. Everything random is drawn from one pool, so equal states give equal
answers, compiled or not.
"""

import math

import numpy as np

from core.forecast.chance import MASK, start_of
from core.forecast.choosing import best_come, best_present, ordinary_goes
from core.forecast.compiling import compiled
from core.forecast.kernel_start import expect_visitors, place_counters
from core.forecast.playing import (
    Play,
    add_coming,
    gap_length,
    is_able,
    new_play,
    next_service,
    pause_length,
)
from core.forecast.scene import HORIZON, NO_SHOW_EDGES, Floats, Pool, Scene, Whole

_RETURN_AFTER, _RETURN_WITHIN = 120.0, 1080.0
_HALF_HOUR, _HALF_HOURS = 1800.0, 48
_SOON, _LATER, _LATE = (60.0 * each for each in NO_SHOW_EDGES)


@compiled
def replicate(scene: Scene, pool: Pool, replications: int, target: int) -> Floats:
    """Seconds until the call, infinite without one: replications x N.

    With a `target`, the place of a ticket among the N, x 1; -1: all.
    """
    columns = 1 if target >= 0 else len(scene.base)
    waits = np.full((replications, columns), np.inf)
    play = new_play(scene)
    queues = len(scene.pace_spread)
    for replication in range(replications):
        play.head[:] = scene.group_first[:-1]
        play.run[:] = scene.run
        for queue in range(queues):
            play.pace[queue] = scene.pace_spread[queue] * pool.pace[replication, queue % pool.pace.shape[1]]
        at, coming = expect_visitors(scene, play, pool, start_of(replication))
        at, coming = place_counters(scene, play, pool, at, coming)
        _play_on(scene, play, pool, at, coming, target, waits[replication])
    return waits


@compiled
def _play_on(
    scene: Scene, play: Play, pool: Pool, start: int, coming: int, target: int, waits: Floats
) -> None:
    """Call after call. `start` is the next draw, `coming` how many are to come."""
    at, count, uniform = start, coming, pool.uniform
    free, idle_since, classes = play.free, play.idle_since, len(scene.credit)
    left, end = len(scene.base), scene.now + HORIZON
    while left > 0:
        counter = _first_free(free)
        t = free[counter]
        if t >= end:
            return

        # Away?
        if play.close[counter] <= t:
            free[counter] = idle_since[counter] = math.inf
            continue
        if play.lunch[counter] <= t:
            at += 1
            begin = max(play.lunch[counter], idle_since[counter])
            length = pause_length(scene.pauses, scene.pause_first, scene.lunch_pool, 0.0, uniform[at & MASK])
            free[counter] = idle_since[counter] = max(t, begin + length)
            play.lunch[counter] = math.inf
            continue

        # Whom?
        begin_skill, end_skill = scene.skill_first[counter], scene.skill_first[counter + 1]
        skill = scene.skill[begin_skill:end_skill]
        tier = scene.tier[counter]
        best = best_present(
            skill,
            play.head,
            scene.group_first,
            scene.base,
            scene.credit,
            scene.slope,
            scene.cap,
            tier,
            scene.ordinary,
            t,
        )
        best, next_ready = best_come(
            skill,
            play.ready[:count],
            play.base,
            play.group,
            scene.credit,
            scene.slope,
            scene.cap,
            tier,
            scene.ordinary,
            t,
            best,
        )
        if best[0] == -1 and best[3] == -1:
            free[counter] = next_ready
            continue
        ordinary = ordinary_goes(best, scene.share_rule, play.run[counter] >= scene.share, t)
        chosen = best[0] if ordinary else best[3]

        # Called.
        if chosen >= 0:
            group = _group_of(scene.group_first, chosen)
            play.head[group] += 1
            left -= 1
            if target < 0:
                waits[chosen] = t - scene.now
            elif chosen == target:
                waits[0] = t - scene.now
                return
            if scene.watches[chosen]:
                continue
            base, waited = scene.base[chosen], t - scene.ready[chosen]
        else:
            each = -2 - chosen
            group, base, waited = play.group[each], play.base[each], t - play.ready[each]
            count -= 1
            play.ready[each], play.base[each], play.group[each] = (
                play.ready[count],
                play.base[count],
                play.group[count],
            )

        play.run[counter] = play.run[counter] + 1 if ordinary else 0

        # Served, or missed.
        service, again, then = group // classes, math.inf, -1
        at += 5
        share = uniform[(at - 4) & MASK]
        if share < scene.no_show[_no_show_bin(waited)]:
            length = scene.no_show_seconds
            if uniform[(at - 3) & MASK] < scene.returns:
                then = group
                again = t + length + _RETURN_AFTER + _RETURN_WITHIN * uniform[(at - 2) & MASK]
        else:
            mean_log = scene.mean_log[counter, service] + play.pace[scene.queue_of[service]]
            length = math.exp(mean_log + scene.spread[service] * pool.normal[(at - 3) & MASK])
            after = next_service(
                scene.then_first, scene.then_service, scene.then_share, service, uniform[(at - 2) & MASK]
            )
            if after >= 0:
                then, again = after * classes + group % classes, t + length
                if not scene.keeps_seniority:
                    base = again
        next_free = t + length + gap_length(scene.gaps, 0.0, uniform[(at - 1) & MASK])
        chance = scene.pause_rate[int(t / _HALF_HOUR) % _HALF_HOURS] * length
        share = uniform[at & MASK]
        if share < chance:
            next_free += pause_length(scene.pauses, scene.pause_first, scene.any_pause, 0.0, share / chance)
        free[counter] = idle_since[counter] = next_free
        if then >= 0:
            count = add_coming(play.ready, play.base, play.group, count, again, base, then)
            # Whoever sits idle hears of it.
            for each in range(len(free)):
                if (
                    idle_since[each] <= t
                    and free[each] > again
                    and is_able(scene.skill_first, scene.skill, each, then // classes)
                ):
                    free[each] = again


@compiled
def _first_free(free: Floats) -> int:
    counter, earliest = 0, math.inf
    for each in range(len(free)):
        if free[each] < earliest:
            counter, earliest = each, free[each]
    return counter


@compiled
def _group_of(first: Whole, ticket: int) -> int:
    """The last group that begins no later than the ticket."""
    low, high = 0, len(first) - 1
    while high - low > 1:
        middle = (low + high) // 2
        if first[middle] <= ticket:
            low = middle
        else:
            high = middle
    return low


@compiled
def _no_show_bin(waited: float) -> int:
    if waited < _SOON:
        return 0
    if waited < _LATER:
        return 1
    return 2 if waited < _LATE else 3
