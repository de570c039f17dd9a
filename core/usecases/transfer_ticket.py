"""Send a visitor to another queue."""

from core.domain.errors import QueueUnknownError
from core.domain.moves import Act
from core.domain.ticket import Ticket
from core.usecases.act_on_ticket import act_on_ticket, named
from core.usecases.store import Store, Transition


def transfer_ticket(
    store: Store,
    ticket: str,
    to_queue: str,
    *,
    op: str,
    actor: str,
    counter: str | None = None,
    keep_place: bool = True,
    step: int | None = None,
) -> Ticket:
    """The ticket waits in another queue, with its own number.

    Its place counts from its arrival (`keep_place`) or from now. Raises
    QueueUnknownError.
    """
    if to_queue not in {queue.id for queue in store.queues()}:
        raise QueueUnknownError(to_queue)
    return act_on_ticket(
        store,
        Transition(
            op=op,
            actor=actor,
            act=Act.TRANSFER,
            tickets=[ticket],
            steps=named(step),
            counter=counter,
            to_queue=to_queue,
            keep_place=keep_place,
        ),
    )
