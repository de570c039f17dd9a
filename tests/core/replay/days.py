"""Days of a hall in which agencies share clerks: nine queues, a few counters each, a peak before noon."""

import math
import random
from datetime import UTC, datetime, timedelta

from core.domain.centre import Counter
from core.replay.hall import Centre
from core.replay.recorded_day import Errand, RecordedDay, Shift, Visit
from tests.builders import egypt

MORNING = datetime(2026, 4, 23, 6, tzinfo=UTC)
QUEUES = ("civ", "pas", "tra", "not", "com", "ind", "pro", "sol", "cash")
_SHARES = (27, 9, 15, 16, 5, 3, 4, 11, 10)
_MINUTES = (9, 11, 14, 12, 10, 13, 8, 11, 5)
_COUNTERS = (5, 2, 4, 4, 1, 1, 1, 2, 2)
_HELPS = {"civ": "sol", "tra": "civ", "not": "com", "sol": "civ", "com": "ind", "ind": "pro", "pro": "not"}
"""The last counter of a queue also serves this one."""

COUNTERS = tuple(
    (f"{queue}{number}", (queue, *([_HELPS[queue]] if number == count and queue in _HELPS else [])))
    for queue, count in zip(QUEUES, _COUNTERS, strict=True)
    for number in range(1, count + 1)
)
CENTRE = Centre(egypt(), (), tuple(Counter(code=code, hall="h1", queues=queues) for code, queues in COUNTERS))


def a_day(seed: int, *, priority: float = 0.1, booked: float = 0.1, visitors: int = 700) -> RecordedDay:
    """The same visitors for the same seed; only who among them has priority depends on the share."""
    luck = random.Random(seed)
    return RecordedDay(
        day="2026-04-23",
        visits=tuple(_visit(luck, number, priority, booked) for number in range(1, visitors + 1)),
        shifts=tuple(_shift(luck, code, queues) for code, queues in COUNTERS),
        gap=timedelta(seconds=25),
        occupied={},
    )


def _shift(luck: random.Random, code: str, queues: tuple[str, ...]) -> Shift:
    begins = MORNING + timedelta(minutes=luck.uniform(0, 5))
    lunch = MORNING + timedelta(minutes=luck.choice([240, 275, 310]))
    return Shift(counter=code, queues=queues, begins=begins, breaks=[(lunch, lunch + timedelta(minutes=30))])


def _visit(luck: random.Random, number: int, priority: float, booked: float) -> Visit:
    """Walk-ins have a peak; bookings are spread over the day, and one in ten comes too late for its slot."""
    at = MORNING + timedelta(minutes=luck.triangular(0, 420, 150))
    slot, early = MORNING + timedelta(minutes=luck.uniform(0, 420)), timedelta(minutes=luck.uniform(0, 15))
    (queue,) = luck.choices(QUEUES, _SHARES)
    errands = [_errand(luck, queue)]
    if queue != "cash" and luck.random() < 0.14:
        errands.append(_errand(luck, "cash"))
    chance, late = luck.random(), luck.random() < 0.1
    kind, place = ("elderly" if chance < priority else "regular"), at
    if chance >= 1 - booked:
        kind, at, place = (
            ("regular", slot + early, slot + early) if late else ("appointment", slot - early, slot)
        )
    return Visit(
        ticket=f"t{number}",
        series="A",
        number=number,
        priority=kind,
        issued_at=at,
        place_at=place,
        errands=errands,
    )


def _errand(luck: random.Random, queue: str) -> Errand:
    mean, spread = _MINUTES[QUEUES.index(queue)], 0.6
    minutes = mean * math.exp(luck.gauss(0, spread) - spread * spread / 2)
    return Errand(queue=queue, occupied=timedelta(minutes=minutes))
