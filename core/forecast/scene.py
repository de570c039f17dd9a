"""The present state of a centre as arrays: what one replication starts from.

Times are seconds after midnight, durations seconds, logarithms of seconds.
S services, K classes, C counters, Q queues, N waiting tickets. Groups are
(service, class), numbered service * K + class; lists of varying length stand
one after another, with `*_first` saying where each begins.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]

# What a counter is doing.
GONE, FREE, SERVING, PAUSED, SHUT = 0, 1, 2, 3, 4
"""GONE: not there for the rest of the day; SHUT: not open yet, or closed and perhaps back."""
HORIZON = 8 * 3600.0
"""A replication ends after so many seconds; what it has not called then has waited for ever."""
NO_SHOW_EDGES = (2.0, 15.0, 40.0)
"""Minutes waited at the call that part the four no-show probabilities."""


class Scene(NamedTuple):
    """Everything the kernel reads; it writes none of it."""

    now: float
    # Who waits: N tickets by group, each group in the order of its base.
    group_first: Whole
    base: Floats
    ready: Floats
    number: Whole
    watches: NDArray[np.bool_]
    """Nobody: a place in the line, to see when it would be called. It takes nobody's time."""
    # The calling policy: seconds and factors by class; ShareRule, its count, and the class it is about.
    credit: Floats
    slope: Floats
    share_rule: int
    share: int
    ordinary: int
    keeps_seniority: bool
    cap: float
    """Nobody is passed by anybody who came more than so many seconds later; infinite without a bound."""
    tier: Floats
    """Counters x groups: seconds so large that they come before every score."""
    # Services and journeys.
    queue_of: Whole
    spread: Floats
    then_first: Whole
    then_service: Whole
    then_share: Floats
    pace_spread: Floats
    no_show: Floats
    no_show_seconds: float
    returns: float
    # Counters: what they can do, how long it takes them (C x S), what they are doing since when.
    skill_first: Whole
    skill: Whole
    mean_log: Floats
    doing: Whole
    since: Floats
    wanted: NDArray[np.bool_]
    """Somebody it could serve has waited since before it was free: it must be in the gap."""
    serving_service: Whole
    serving_class: Whole
    serving_base: Floats
    missing: Floats
    """The probability that who was called does not come."""
    run: Whole
    pool_of: Whole
    """Which pool of pauses a paused counter is in."""
    # Pools of what was seen, each sorted.
    gaps: Floats
    pause_first: Whole
    pauses: Floats
    pause_rate: Floats
    """Unplanned pauses per open second, by half hour of the day."""
    any_pause: int
    """The pool that unplanned pauses are drawn from."""
    lunch_pool: int
    lunch_first: Whole
    lunch_at: Floats
    lunch_days: Floats
    close_first: Whole
    close_at: Floats
    close_days: Floats
    open_first: Whole
    open_at: Floats
    open_days: Floats
    # Who is still to come and could be called before somebody present.
    coming_at: Floats
    coming_base: Floats
    coming_group: Whole
    coming_chance: Floats
    coming_spread: Floats
    rate_group: Whole
    rate_from: Floats
    rate_until: Floats
    rate_count: Floats


class Pool(NamedTuple):
    """Random numbers drawn once: the same state gets the same forecast."""

    uniform: Floats
    normal: Floats
    pace: Floats
    """Replications x queues."""


def floats(values: Sequence[float]) -> Floats:
    return np.array(values, np.float64)


def whole(values: Sequence[int] | Whole) -> Whole:
    return np.array(values, np.int64)
