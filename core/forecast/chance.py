"""Random numbers for the replications, and the normal distribution, compiled."""

import math
from functools import cache
from statistics import NormalDist

import numpy as np

from core.forecast.compiling import compiled
from core.forecast.scene import Floats, Pool

SIZE = 1 << 16
MASK = SIZE - 1
_PRIME = 40_503  # Odd and far from a divisor of SIZE: replications begin at places of their own.
_MOST_QUEUES = 64


@cache
def pool(replications: int) -> Pool:
    """Each value of a distribution equally often, in an order of chance."""
    chance = np.random.default_rng(20260302)
    even = (np.arange(SIZE) + 0.5) / SIZE
    bend = NormalDist().inv_cdf
    normal = np.array([bend(each) for each in even])
    strata = np.array([bend((place + 0.5) / replications) for place in range(replications)])
    pace = np.stack([chance.permutation(strata) for _ in range(_MOST_QUEUES)], axis=1)
    return Pool(chance.permutation(even), chance.permutation(normal), np.ascontiguousarray(pace))


@cache
def middle_pool() -> Pool:
    """The middle of everything, for a single run: nobody misses a call, nothing is longer than usual."""
    return Pool(np.full(SIZE, 0.5), np.zeros(SIZE), np.zeros((1, 1)))


@compiled
def start_of(replication: int) -> int:
    """The place in the pool at which a replication begins."""
    return (replication * _PRIME) & MASK


@compiled
def below(value: float) -> float:
    """The standard normal distribution function."""
    return 0.5 * math.erfc(-value * 0.7071067811865476)


@compiled
def bend(share: float) -> float:
    """Its inverse, to 1e-9 (Acklam's rational approximation)."""
    if share < 1e-12:
        return -7.0
    if share > 1 - 1e-12:
        return 7.0
    if share < 0.02425 or share > 0.97575:
        tail = share if share < 0.5 else 1 - share
        q = math.sqrt(-2 * math.log(tail))
        value = (
            (
                (
                    ((-7.784894002430293e-03 * q - 3.223964580411365e-01) * q - 2.400758277161838) * q
                    - 2.549732539343734
                )
                * q
                + 4.374664141464968
            )
            * q
            + 2.938163982698783
        ) / (
            (
                ((7.784695709041462e-03 * q + 3.224671290700398e-01) * q + 2.445134137142996) * q
                + 3.754408661907416
            )
            * q
            + 1
        )
        return value if share < 0.5 else -value
    q = share - 0.5
    r = q * q
    return (
        (
            (
                (
                    ((-3.969683028665376e01 * r + 2.209460984245205e02) * r - 2.759285104469687e02) * r
                    + 1.383577518672690e02
                )
                * r
                - 3.066479806614716e01
            )
            * r
            + 2.506628277459239
        )
        * q
    ) / (
        (
            (
                ((-5.447609879822406e01 * r + 1.615858368580409e02) * r - 1.556989798598866e02) * r
                + 6.680131188771972e01
            )
            * r
            - 1.328068155288572e01
        )
        * r
        + 1
    )


@compiled
def longer_than(elapsed: float, mean_log: float, spread: float, share: float) -> float:
    """A log-normal duration, known to be longer than `elapsed`."""
    if elapsed <= 1.0:
        return math.exp(mean_log + spread * bend(share))
    gone = below((math.log(elapsed) - mean_log) / spread)
    if gone > 0.9999:  # Far beyond all that is usual: it goes on for about a third of what it has taken.
        return elapsed * (1.0 - 0.33 * math.log(1.0 - share))
    return math.exp(mean_log + spread * bend(gone + (1.0 - gone) * share))


@compiled
def rest_of_pool(pool_: Floats, first: int, end: int, elapsed: float, share: float, beyond: float) -> float:
    """What is left of a duration from a sorted pool that has taken `elapsed`.

    Beyond all that was seen: exponential, `beyond` seconds on average or half
    of what it has taken.
    """
    low, high = first, end
    while low < high:
        middle = (low + high) // 2
        if pool_[middle] <= elapsed:
            low = middle + 1
        else:
            high = middle
    left = end - low
    if left == 0:
        return -max(beyond, 0.5 * elapsed) * math.log(1.0 - share)
    return float(pool_[low + min(int(share * left), left - 1)] - elapsed)
