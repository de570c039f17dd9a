"""Quantiles of the waits of all replications, in minutes."""

import numpy as np

from core.forecast.calibration import Quantiles
from core.forecast.scene import Floats

_UNCALLED = 3 * 3600.0
"""Seconds that a replication without a call counts as, at least."""
_TOO_OFTEN = 0.5
_ROUGH_LOW, _ROUGH_HIGH, _ROUGH_MORE = 0.6, 1.45, 2.0
"""How far outcomes fall from a single run with middle values."""


def quantiles(waits: Floats) -> Quantiles | None:
    """Of seconds, infinite without a call; None when more than half of the replications have none."""
    called = np.isfinite(waits)
    if called.mean() < _TOO_OFTEN:
        return None
    if not called.all():
        waits = np.where(called, waits, max(_UNCALLED, float(waits[called].max())))
    p10, p50, p90 = np.quantile(waits, (0.1, 0.5, 0.9)) / 60
    return Quantiles(float(p10), float(p50), float(p90))


def rough_quantiles(waits: Floats) -> Quantiles | None:
    """Of a single run with middle values: a virtual schedule and the usual spread around it."""
    if not np.isfinite(waits).all():
        return None
    minutes = float(waits[0]) / 60
    return Quantiles(_ROUGH_LOW * minutes, minutes, _ROUGH_HIGH * minutes + (_ROUGH_MORE if minutes else 0))
