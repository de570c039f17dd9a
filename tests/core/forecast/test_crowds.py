"""With more people than any hall holds there is an answer, or none; never an endless wait for it."""

import pytest

from core.forecast.compiling import plain
from core.forecast.forecaster import Forecaster
from core.forecast.kernel import replicate
from core.forecast.replicator import Replicator
from core.forecast.trace_line import event_of

DAY, AT = "2026-03-02", 28_900.0


def crowd(count: int, *, counters: int = 2) -> Forecaster:
    """So many wait for one of two services, with the plain source: the slowest there is."""
    replicator = Replicator()
    replicator._replicate = plain(replicate)
    forecaster = Forecaster(pytest.fail, replicator=replicator, tries=False)
    services = [{"id": each, "queue": each, "nominal_minutes": 8} for each in ("A", "B")]
    skills = [{"id": f"C{each}", "services": ["A"]} for each in range(2)]
    config = {"day": DAY, "t": 28_800, "type": "config", "services": services, "counters": skills}
    forecaster.take(event_of({**config, "queues": [{"id": "A"}, {"id": "B"}]}))
    for each in range(counters):
        forecaster.take(event_of({"day": DAY, "t": AT, "type": "counter_opened", "counter": f"C{each}"}))
    for number in range(count):
        service = "A" if number % 100 else "B"
        line = {"day": DAY, "t": AT, "type": "issued", "ticket": str(number), "service": service}
        forecaster.take(event_of({**line, "queue": service, "class": "ordinary", "step": 1}))
    return forecaster


def test_of_ten_thousand_who_wait_the_first_is_told_little_and_the_last_is_told_much() -> None:
    forecaster = crowd(10_000)
    assert len(forecaster.follower.hall.waiting) == 10_000

    first, last = forecaster.quantiles("1"), forecaster.quantiles("9999")

    assert first is not None
    assert first.p50 < 30
    assert last is None or last.p50 > 24 * 60


def test_whom_no_counter_can_serve_is_told_nothing_however_many_wait() -> None:
    assert crowd(10_000).quantiles("0") is None


def test_an_answer_for_thousands_takes_one_run_with_the_plain_source() -> None:
    """Sixteen replications of them would hold a screen for seconds."""
    forecaster = crowd(3)
    assert forecaster._replications(10_000) == 1
    assert forecaster._replications(3) > 1
