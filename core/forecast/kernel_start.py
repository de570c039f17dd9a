"""How a replication begins: who is to come, and when each counter is free, at lunch and closed."""

import math

from core.forecast.chance import MASK, longer_than
from core.forecast.compiling import compiled
from core.forecast.playing import Play, add_coming, gap_length, next_service, one_of_days, pause_length
from core.forecast.scene import FREE, PAUSED, SERVING, Pool, Scene

_LATE_LUNCH = 1200.0
_HALF_HOUR, _HALF_HOURS = 1800.0, 48


@compiled
def expect_visitors(scene: Scene, play: Play, pool: Pool, start: int) -> tuple[int, int]:
    """Those who perhaps come, and as many others as chance brings: the next draw, and how many they are."""
    at, count, uniform = start, 0, pool.uniform
    ready, base, group = play.ready, play.base, play.group
    for each in range(len(scene.coming_at)):
        at += 2
        if uniform[at & MASK] >= scene.coming_chance[each]:
            continue
        spread = scene.coming_spread[each]
        comes = max(scene.coming_at[each] + spread * pool.normal[(at - 1) & MASK], scene.now + 1.0)
        since = scene.coming_base[each]
        if spread > 0:
            since = max(since, comes)
        count = add_coming(ready, base, group, count, comes, since, scene.coming_group[each])
    for each in range(len(scene.rate_count)):
        at += 1
        length = scene.rate_until[each] - scene.rate_from[each]
        for _ in range(_poisson(scene.rate_count[each], uniform[at & MASK])):
            at += 1
            comes = scene.rate_from[each] + uniform[at & MASK] * length
            count = add_coming(ready, base, group, count, comes, comes, scene.rate_group[each])
    return at, count


@compiled
def _poisson(mean: float, share: float) -> int:
    term = math.exp(-mean)
    total, number = term, 0
    while share > total and number < 100:  # noqa: PLR2004 - rounding must not loop for ever
        number += 1
        term *= mean / number
        total += term
    return number


@compiled
def place_counters(scene: Scene, play: Play, pool: Pool, start: int, coming: int) -> tuple[int, int]:
    """When each counter is free next and what it has before it: the next draw, and how many are to come."""
    at, count, uniform, now = start, coming, pool.uniform, scene.now
    for counter in range(len(scene.doing)):
        doing, elapsed = scene.doing[counter], max(now - scene.since[counter], 0.0)
        at += 7
        share = uniform[(at - 6) & MASK]
        free = math.inf
        if doing == FREE:
            # With somebody to call it must still be in its gap, else it may be.
            known = elapsed if scene.wanted[counter] else 0.0
            free = max(now, now - elapsed + known + gap_length(scene.gaps, known, share))
        elif doing == SERVING:
            if uniform[(at - 5) & MASK] < scene.missing[counter]:
                left = max(scene.no_show_seconds - elapsed, 10.0 * share)
            else:
                service = scene.serving_service[counter]
                mean_log = scene.mean_log[counter, service] + play.pace[scene.queue_of[service]]
                left = longer_than(elapsed, mean_log, scene.spread[service], share) - elapsed
                moved = uniform[(at - 4) & MASK]
                then = next_service(scene.then_first, scene.then_service, scene.then_share, service, moved)
                if then >= 0:
                    comes = now + left
                    since = scene.serving_base[counter] if scene.keeps_seniority else comes
                    of = then * len(scene.credit) + scene.serving_class[counter]
                    count = add_coming(play.ready, play.base, play.group, count, comes, since, of)
            free = now + left + gap_length(scene.gaps, 0.0, uniform[(at - 3) & MASK])
            rate = scene.pause_rate[int((now + left) / _HALF_HOUR) % _HALF_HOURS]
            share = uniform[(at - 2) & MASK]
            chance = rate * (elapsed + left)
            if share < chance:
                free += pause_length(scene.pauses, scene.pause_first, scene.any_pause, 0.0, share / chance)
        elif doing == PAUSED:
            which = scene.pool_of[counter]
            free = now + pause_length(scene.pauses, scene.pause_first, which, elapsed, share)
        else:
            first, end = scene.open_first[counter], scene.open_first[counter + 1]
            free = one_of_days(scene.open_at, first, end, scene.open_days[counter], now, share)
        play.free[counter] = play.idle_since[counter] = free
        first, end, days = (
            scene.lunch_first[counter],
            scene.lunch_first[counter + 1],
            scene.lunch_days[counter],
        )
        share = uniform[(at - 1) & MASK]
        play.lunch[counter] = one_of_days(scene.lunch_at, first, end, days, now - _LATE_LUNCH, share)
        first, end, days = (
            scene.close_first[counter],
            scene.close_first[counter + 1],
            scene.close_days[counter],
        )
        play.close[counter] = one_of_days(scene.close_at, first, end, days, now, uniform[at & MASK])
    return at, count
