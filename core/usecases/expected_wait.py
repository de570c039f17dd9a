"""What a visitor may be told about the wait."""

from collections.abc import Mapping

from core.domain.calling import ranked
from core.domain.forecast import WaitRange
from core.domain.ticket import StepState
from core.usecases.calling_turn import turn_in_hall
from core.usecases.store import Store

Ranges = Mapping[tuple[str, str], WaitRange]
"""By queue and priority class, for somebody who comes now."""


def people_ahead(store: Store, ticket: str) -> int:
    """How many would be called before this ticket by the rule; 0 for a ticket that does not wait."""
    found = store.ticket(ticket)
    if found is None or found.state is not StepState.WAITING:
        return 0
    line = store.waiting([found.step.queue])
    # A clock that was set back makes nobody's wait negative.
    at = max([store.now(), *(each.issued_at for each in line)])
    order = [each.ticket for each in ranked(line, turn_in_hall(store), at)]
    return order.index(ticket) if ticket in order else 0
