"""What a visitor may be told about the wait."""

from core.domain.calling import ranked
from core.domain.forecast import WaitRange, estimated_wait
from core.domain.ticket import StepState
from core.usecases.calling_turn import turn_in_hall
from core.usecases.store import QueueLoad, Store


def expected_wait(store: Store, ticket: str) -> tuple[int, WaitRange | None]:
    """People ahead of this ticket by the calling rule, and its range when there is a basis.

    (0, None) for a ticket that does not wait.
    """
    found = store.ticket(ticket)
    if found is None or found.state is not StepState.WAITING:
        return 0, None
    queue = found.step.queue
    line = store.waiting([queue])
    # A clock that was set back makes nobody's wait negative.
    at = max([store.now(), *(each.issued_at for each in line)])
    order = [each.ticket for each in ranked(line, turn_in_hall(store), at)]
    ahead = order.index(ticket) if ticket in order else 0
    load = next((each for each in store.loads() if each.queue == queue), None)
    if load is None:  # The catalogue of today no longer has the queue; who waits in it is still called.
        return ahead, None
    return ahead, estimated_wait(ahead, load.open_counters, load.service_minutes)


def wait_to_come(load: QueueLoad) -> WaitRange | None:
    """The range for somebody who would take an ordinary ticket of this queue now."""
    return estimated_wait(load.waiting, load.open_counters, load.service_minutes)
