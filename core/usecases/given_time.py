"""How long somebody is still given."""

import math
from datetime import datetime

from core.domain.errors import TooSoonError


def too_soon(until: datetime, now: datetime, calls: int = 0) -> TooSoonError:
    """The refusal of an act that is possible from `until` on, after so many further calls."""
    return TooSoonError(max(math.ceil((until - now).total_seconds()), 0), calls)
