"""Calls and queues of a hall as they could be: what a preview shows."""

from datetime import datetime

from core.domain.forecast import WaitRange
from core.domain.numbering import TicketCode
from display.viewmodels.hall_reading import FirstReading, HallCall, HallQueue
from display.viewmodels.hall_site import Site

_CALLS = 30
_NUMBERS = (42, 117, 8, 63, 305, 21, 90, 154, 36)
_WAITS = (WaitRange(15, 30), WaitRange(40, 60), WaitRange(0, 5), WaitRange(25, 40))
_WAITING = (6, 14, 1, 9)


def sample_calls(site: Site, at: datetime) -> tuple[HallCall, ...]:
    """The newest first; each window of the site in its turn, with letters of its own queues."""
    served = [each for each in site.queues if each.id in site.served]
    counters = sorted(site.counters, key=lambda code: (len(code), code))
    if not served or not counters:
        return ()
    return tuple(
        HallCall(
            seq=_CALLS - place,
            ticket=f"sample {place}",
            code=TicketCode(queue.letter_ar, queue.letter_en, _NUMBERS[place % len(_NUMBERS)] + place),
            counter=counters[place % len(counters)],
            language="ar",
            called_at=at,
        )
        for place in range(_CALLS)
        for queue in [served[place % len(served)]]
    )


def sample_queues(site: Site) -> tuple[HallQueue, ...]:
    served = [each for each in site.queues if each.id in site.served]
    return tuple(
        HallQueue(queue=queue, waiting=_WAITING[place % 4], wait=_WAITS[place % 4])
        for place, queue in enumerate(served)
    )


def sample_reading(site: Site, at: datetime) -> FirstReading:
    """A hall in the middle of its morning."""
    calls = sample_calls(site, at)
    return FirstReading(
        site=site,
        seq=_CALLS,
        latest=calls,
        to_announce=(),
        missed=frozenset(),
        seen=frozenset(each.seq for each in calls),
    )
