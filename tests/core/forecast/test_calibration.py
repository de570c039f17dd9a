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
            given = calibration.ranges(raw, 0, first_day=False)
            waited = median * float(np.exp(chance.normal(0, spread)))
            found.append((given.p10 <= waited <= given.p90, waited > given.high))
            calibration.outcome(raw, given, 0, waited)
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
    before = calibration.ranges(raw, 0, first_day=False)
    for _ in range(100):
        calibration.outcome(raw, before, 0, 60)

    assert calibration.ranges(raw, 0, first_day=False).p90 > before.p90 + 5


ORDINARY, ELDERLY, BOOKED = range(3)


def two_classes(calibration: Calibration, elderly: int, days: int, seed: int) -> list[bool]:
    """Of the elderly alone, who are called later than the replications think: whether in their range."""
    chance = np.random.default_rng(seed)
    found = []
    for _ in range(days):
        for class_ in chance.permutation([ORDINARY] * 300 + [ELDERLY] * elderly):
            median = float(chance.uniform(4, 50))
            raw = Quantiles(median * 0.7, median, median * 1.4)
            given = calibration.ranges(raw, int(class_), first_day=False)
            waited = median * (1.5 if class_ == ELDERLY else 1.0) * float(np.exp(chance.normal(0, 0.25)))
            calibration.outcome(raw, given, int(class_), waited)
            if class_ == ELDERLY:
                found.append(given.p10 <= waited <= given.p90)
        calibration.end_day()
    return found


def test_a_class_that_is_called_otherwise_than_the_others_gets_a_range_that_keeps_its_word() -> None:
    """With one calibration for all of them half of its ranges would hold."""
    calibration = Calibration()
    two_classes(calibration, 40, 15, 1)
    assert np.mean(two_classes(calibration, 40, 8, 2)) > 0.72


def test_a_few_of_a_class_change_little_and_nothing_for_the_others() -> None:
    calibration, raw = Calibration(), Quantiles(15, 20, 26)
    two_classes(calibration, 2, 2, 1)
    ordinary, elderly, booked = (
        calibration.ranges(raw, class_, first_day=False) for class_ in (ORDINARY, ELDERLY, BOOKED)
    )
    assert ordinary.p90 == pytest.approx(booked.p90, abs=0.6)
    assert elderly.p90 == pytest.approx(booked.p90, abs=0.6)


def test_a_first_day_promises_less() -> None:
    calibration, raw = Calibration(), Quantiles(15, 20, 26)

    first, later = (calibration.ranges(raw, 0, first_day=first) for first in (True, False))

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
