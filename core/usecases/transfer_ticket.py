"""Send a visitor to another queue, or to one counter or clerk."""

from collections.abc import Sequence

from core.domain.addressee import addressees_at
from core.domain.centre import Sitting
from core.domain.errors import CounterNotOpenError, QueueUnknownError, TicketUnknownError
from core.domain.moves import Act
from core.domain.ticket import Ticket
from core.domain.transfer_note import checked_note
from core.usecases.act_on_ticket import act_on_ticket, named
from core.usecases.store import Store, Transition


def transfer_ticket(
    store: Store,
    ticket: str,
    to_queue: str = "",
    *,
    op: str,
    actor: str,
    only_for: str | None = None,
    note: str = "",
    counter: str | None = None,
    keep_place: bool = True,
    step: int | None = None,
) -> Ticket:
    """The ticket waits in another queue, with its own number.

    Where it is `only_for` a counter or a clerk, nobody else calls it by the rule
    as long as that one is there; its queue is `to_queue`, or its own where
    that one serves it, else the first that is served there. The place counts from
    arrival (`keep_place`) or from now, unless the centre has a rule for that.

    Raises QueueUnknownError, CounterNotOpenError where nobody is there whom it
    would wait for, NoteRefusedError and NoteTooLongError.
    """
    said = checked_note(note)
    if only_for is not None and not to_queue and store.answered(op) is None:
        to_queue = _queue_there(store, ticket, only_for, counter, step)
    if to_queue and to_queue not in {queue.id for queue in store.queues()}:
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
            to_queue=to_queue or None,
            keep_place=store.centre().desk.keeps_place(wished=keep_place),
            only_for=only_for,
            note=said,
        ),
    )


def _queue_there(store: Store, ticket: str, only_for: str, counter: str | None, position: int | None) -> str:
    found = store.ticket(ticket)
    if found is None:
        raise TicketUnknownError(ticket)
    meant = next((each for each in found.steps if each.position == position), found.at_counter(counter).step)
    served = _served_there(store.sittings(), only_for)
    return meant.queue if meant.queue in served else served[0]


def _served_there(sittings: Sequence[Sitting], only_for: str) -> tuple[str, ...]:
    for sitting in sittings:
        if only_for in addressees_at(sitting) and sitting.queues:
            return sitting.queues
    raise CounterNotOpenError(only_for)
