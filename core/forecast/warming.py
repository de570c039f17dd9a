"""Compiles the kernel before anybody waits for it: `python -m core.forecast.warming`."""

from core.forecast.chance import pool
from core.forecast.following import Follower
from core.forecast.forecaster import REPLICATIONS
from core.forecast.kernel import replicate
from core.forecast.staging import Stage
from core.forecast.trace_line import TraceEvent


def warm_up() -> None:
    """From the cache in half a second; seconds the first time on a machine."""
    follower = Follower(lambda _: None)
    follower.take(TraceEvent(type="counter_opened", day="2026-01-01", t=28_800.0, counter="1"))
    follower.take(TraceEvent(type="issued", t=28_801.0, ticket="1", service="S"))
    replicate(Stage(follower).scene(), pool(REPLICATIONS), 1, -1)


if __name__ == "__main__":
    warm_up()
