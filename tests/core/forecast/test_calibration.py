"""Ranges keep their word after a few days of outcomes, whatever the replications thought."""

import numpy as np
import pytest

from core.domain.forecast import WaitRange, rounded
from core.forecast.calibration import Calibration, Quantiles


def lived(calibration: Calibration, spread: float, days: int, seed: int) -> list[tuple[bool, bool]]:
    """Days of tickets whose raw range is too narrow or too wide: whether each was in its ranges."""
    chance = np.random.default_rng(seed)
    found = []
    for _ in range(days):
        for median in chance.uniform(4, 50, 300):
            raw = Quantiles(median * 0.7, median, median * 1.4)
            given = calibration.ranges(raw, first_day=False)
            waited = median * float(np.exp(chance.normal(0, spread)))
            found.append((given.p10 <= waited <= given.p90, waited > given.high))
            calibration.outcome(raw, given, waited)
        calibration.end_day()
    return found


@pytest.mark.parametrize("spread", [0.1, 0.3, 0.6])
def test_eight_of_ten_are_called_in_their_range_once_it_has_learned(spread: float) -> None:
    calibration = Calibration()
    lived(calibration, spread, 8, 1)

    found = lived(calibration, spread, 8, 2)

    assert np.mean([inside for inside, _ in found]) == pytest.approx(0.8, abs=0.03)
    assert np.mean([late for _, late in found]) == pytest.approx(0.15, abs=0.03)


def test_the_range_follows_a_bad_day_before_the_night() -> None:
    calibration = Calibration()
    raw = Quantiles(15, 20, 26)
    before = calibration.ranges(raw, first_day=False)
    for _ in range(100):
        calibration.outcome(raw, before, 60)

    assert calibration.ranges(raw, first_day=False).p90 > before.p90 + 5


def test_a_first_day_promises_less() -> None:
    calibration, raw = Calibration(), Quantiles(15, 20, 26)

    first, later = (calibration.ranges(raw, first_day=first) for first in (True, False))

    assert first.p10 < later.p10
    assert first.p90 > later.p90


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (0, 0, (0, 5)),
        (2, 5, (0, 5)),
        (0.1, 5.1, (0, 10)),
        (15.2, 29.4, (15, 30)),
        (15, 30, (15, 30)),
        (20, 20, (20, 25)),
        (44, 61, (40, 70)),
        (125, 150, (120, 150)),
    ],
)
def test_what_is_shown_is_rounded_outward(low: float, high: float, shown: tuple[int, int]) -> None:
    assert rounded(low, high) == WaitRange(*shown)
