"""What each preset does to each class, on simulated days: the same visitors under every rule."""

from functools import cache

import pytest

from core.domain.policy import CallingPolicy, Preset, Standing
from core.replay.comparison import Measures, measures
from core.replay.hall import Wait, played_again
from tests.builders import egypt
from tests.core.replay.days import CENTRE, a_day

DAYS = 8
SHARES = (0.05, 0.1, 0.2, 0.4)
PRESETS = [preset for preset in Preset if preset is not Preset.OWN]
WITH_CLASSES = [preset for preset in PRESETS if preset is not Preset.FIFO]


@cache
def waits(policy: Preset | int, share: float = 0.1, days: int = DAYS) -> list[Wait]:
    """Under a preset, or with a share of one in so many."""
    rule = (
        CallingPolicy(preset=policy)
        if isinstance(policy, Preset)
        else CallingPolicy(preset=Preset.FIFO, one_in=policy)
    )
    return [
        wait
        for seed in range(days)
        for wait in played_again(a_day(seed, priority=share, visitors=520), rule, CENTRE)
    ]


def of(policy: Preset | int, standing: Standing, share: float = 0.1, days: int = DAYS) -> Measures:
    found = measures(waits(policy, share, days), egypt())
    return next(each for each in found if each.standing is standing)


def test_the_usual_preset_serves_priority_and_costs_ordinary_visitors_little() -> None:
    fifo, fair = (of(each, Standing.ORDINARY).mean for each in (Preset.FIFO, Preset.FAIR))
    assert fair <= 1.15 * fifo
    fifo, fair = (of(each, Standing.PRIORITY).mean for each in (Preset.FIFO, Preset.FAIR))
    assert fair <= 0.45 * fifo


@pytest.mark.parametrize("share", SHARES)
def test_no_preset_but_fifo_lets_priority_wait_longer_than_ordinary(share: float) -> None:
    for preset in WITH_CLASSES:
        priority, ordinary = (
            of(preset, each, share, 3).mean for each in (Standing.PRIORITY, Standing.ORDINARY)
        )
        assert priority < ordinary, preset


@pytest.mark.parametrize("one_in", [1, 3])
def test_a_share_never_puts_priority_behind_even_where_alternation_would(one_in: int) -> None:
    """With four of ten of priority, one after three ordinary inverts an alternation."""
    priority, ordinary = (
        [of(rule, standing, 0.4, 3).mean for rule in (Preset.FIFO, one_in)]
        for standing in (Standing.PRIORITY, Standing.ORDINARY)
    )
    assert priority[1] <= priority[0]
    assert ordinary[1] >= ordinary[0]


@pytest.mark.parametrize("preset", PRESETS)
def test_hardly_anybody_is_passed_by_his_own_class(preset: Preset) -> None:
    found = waits(preset)
    assert sum(wait.passed_by_own_class for wait in found) / len(found) <= 0.15


@pytest.mark.parametrize("preset", PRESETS)
def test_every_visitor_is_called_under_every_preset(preset: Preset) -> None:
    assert all(wait.called_at is not None for wait in waits(preset))


@pytest.mark.parametrize("preset", PRESETS)
def test_no_rule_makes_time_it_only_moves_it(preset: Preset) -> None:
    """With one length of service no order changes the overall mean; here lengths differ a little by queue."""
    means = [
        sum(wait.minutes or 0 for wait in waits(each)) / len(waits(each)) for each in (Preset.FIFO, preset)
    ]
    assert means[1] == pytest.approx(means[0], rel=0.06)
