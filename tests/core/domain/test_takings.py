"""Sums of 5,000 visits with corrections, from the log alone: to the last pound, and who differs."""

import random
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

from core.domain.events import Event, EventType, Facts
from core.domain.takings import Difference, differences, takings

VISITS = 5000
_AT = datetime(2026, 11, 22, 9, tzinfo=UTC)
_AGENCIES = {"civ": "civ", "civ-cashier": "civ", "pas": "pas"}


def an_event(seq: int, kind: EventType, actor: str, facts: Facts) -> Event:
    return Event(seq=seq, at=_AT, type=kind, actor=actor, centre="CAI", day="2026-11-22", facts=facts)


def a_day(chance: random.Random) -> tuple[list[Event], Counter[tuple[str, str]]]:
    """The log of a day, and what lies in each box for each agency."""
    log: list[Event] = []
    boxes: Counter[tuple[str, str]] = Counter()
    for _ in range(VISITS):
        clerk, queue = f"c{chance.randint(1, 40)}", chance.choice(sorted(_AGENCIES))
        kind = chance.choice([EventType.COMPLETED, EventType.STEP_COMPLETED])
        while True:
            fee = chance.randint(0, 3000)
            log.append(an_event(len(log) + 1, kind, f"clerk.{clerk}", {"queue": queue, "fee": fee}))
            if chance.random() > 0.1:
                break
            log.append(an_event(len(log) + 1, EventType.UNDONE, f"clerk.{clerk}", {"undoes": len(log)}))
        boxes[clerk, _AGENCIES[queue]] += fee
        if chance.random() < 0.2:
            log.append(an_event(len(log) + 1, EventType.COMPLETED, f"clerk.{clerk}", {"queue": queue}))
    return log, boxes


def test_five_thousand_visits_with_corrections_add_up_to_the_last_pound() -> None:
    log, boxes = a_day(random.Random(5000))
    taken = takings(log, _AGENCIES)

    assert {(each.clerk, each.agency): each.egp for each in taken} == dict(boxes)
    assert sum(each.receipts for each in taken) == VISITS
    cash: Counter[str] = Counter()
    for (clerk, _), egp in boxes.items():
        cash[clerk] += egp
    assert differences(taken, cash) == []
    honest = cash["c7"]
    cash["c7"] += 1
    del cash["c9"]
    found = differences(taken, cash)
    assert [each.clerk for each in found] == ["c7", "c9"]
    assert found[0] == Difference(clerk="c7", logged=honest, counted=honest + 1)


def test_a_correction_counts_where_and_when_it_is_said() -> None:
    """On the receipt's own day it replaces; on a later one the difference is that day's."""

    def corrected(seq: int, day: str, was: int, fee: int) -> Event:
        facts: Facts = {"about": "fee_corrected", "receipt": "20261122-A-1-0", "clerk": "c1", "queue": "civ"}
        told = Event(
            seq=seq, at=_AT, type=EventType.NOTE, actor="clerk.s", centre="CAI", day=day, facts=facts
        )
        return replace(told, facts={**facts, "was": was, "fee": fee})

    taken = an_event(
        1, EventType.COMPLETED, "clerk.c1", {"queue": "civ", "fee": 500, "receipt": "20261122-A-1-0"}
    )
    same_day = [taken, corrected(2, "2026-11-22", 500, 50)]

    assert [(each.receipts, each.egp) for each in takings(same_day, _AGENCIES)] == [(1, 50)]
    next_day = [corrected(3, "2026-11-23", 50, 0)]
    assert [(each.clerk, each.receipts, each.egp) for each in takings(next_day, _AGENCIES)] == [
        ("c1", 0, -50)
    ]
    undone = an_event(4, EventType.UNDONE, "clerk.c1", {"undoes": 1})
    assert takings([*same_day, undone], _AGENCIES) == []
