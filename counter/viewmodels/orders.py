"""What an act of the desk asks of the core: work that can be tried again under the same `op`."""

from collections.abc import Callable, Mapping
from typing import Protocol

from core.domain.outcome import Outcome
from core.domain.ticket import Ticket
from core.usecases.call_chosen import call_chosen
from core.usecases.call_next import call_next
from core.usecases.cancel_ticket import cancel_ticket
from core.usecases.change_journey import add_service, add_window, drop_step, order_steps
from core.usecases.complete_step import complete_step
from core.usecases.mark_no_show import mark_no_show
from core.usecases.park_ticket import park_ticket
from core.usecases.recall_ticket import recall_ticket
from core.usecases.reinstate_ticket import reinstate_ticket
from core.usecases.resume_ticket import resume_ticket
from core.usecases.serve_walk_in import serve_walk_in
from core.usecases.start_service import start_service
from core.usecases.store import Store
from core.usecases.transfer_ticket import transfer_ticket
from core.usecases.undo_act import undo_act
from counter.viewmodels.desk_acts import DeskAct
from counter.viewmodels.desk_facts import DeskPlace
from counter.viewmodels.destination import Destination
from counter.viewmodels.journey_wish import Change, JourneyWish, first

Work = Callable[[Store, DeskPlace, str], Ticket]
"""Store, place and `op` to the ticket as the act left it."""


class _InHand(Protocol):
    """A use case for the counter that has the ticket in hand."""

    def __call__(self, store: Store, ticket: str, counter: str, /, *, op: str, actor: str) -> Ticket: ...


_PLAIN_ACTS: Mapping[DeskAct, _InHand] = {
    DeskAct.RECALL: recall_ticket,
    DeskAct.START: start_service,
    DeskAct.COMPLETE: complete_step,
    DeskAct.COMPLETE_AND_CALL: complete_step,
    DeskAct.NO_SHOW: mark_no_show,
}


def calling_next(store: Store, place: DeskPlace, op: str) -> Ticket:
    """Call the visitor whose turn it is."""
    return call_next(store, place.counter, op=op, actor=place.actor)


def plain_act(act: DeskAct, ticket: str) -> Work:
    """An act on the ticket in hand that needs nothing more to be said."""
    return lambda store, place, op: _PLAIN_ACTS[act](store, ticket, place.counter, op=op, actor=place.actor)


def undoing(store: Store, place: DeskPlace, op: str) -> Ticket:
    """Take back what this counter did last."""
    return undo_act(store, place.counter, op=op, actor=place.actor)


def walking_in(service: str) -> Work:
    """Somebody without a ticket is served at once."""
    return lambda store, place, op: serve_walk_in(store, place.counter, service, op=op, actor=place.actor)


def completing(ticket: str, outcome: Outcome) -> Work:
    """Done, with what the clerk says came of it."""
    return lambda store, place, op: complete_step(
        store, ticket, place.counter, op=op, actor=place.actor, outcome=outcome
    )


def parking(ticket: str, minutes: int | None) -> Work:
    """Aside for some minutes, or until somebody resumes it."""
    return lambda store, place, op: park_ticket(
        store, ticket, place.counter, op=op, actor=place.actor, minutes=minutes
    )


def transferring(
    ticket: str, to: Destination, *, keep_place: bool, note: str, in_hand: bool, step: int | None = None
) -> Work:
    """On to another queue, counter or clerk, from this counter or out of a list."""
    return lambda store, place, op: transfer_ticket(
        store,
        ticket,
        to.queue,
        op=op,
        actor=place.actor,
        only_for=to.only_for,
        note=note,
        counter=place.counter if in_hand else None,
        keep_place=keep_place,
        step=step,
    )


def changing_steps(ticket: Ticket, wish: JourneyWish) -> Work:
    """Another journey for the ticket in hand."""

    def change(store: Store, place: DeskPlace, op: str) -> Ticket:
        id_, counter, actor = ticket.id, place.counter, place.actor
        match wish.change:
            case Change.DETOUR:
                return add_window(
                    store, id_, counter, wish.meant, come_back=wish.come_back, op=op, actor=actor
                )
            case Change.SERVICE:
                return add_service(store, id_, counter, wish.meant, op=op, actor=actor)
            case Change.DROP:
                return drop_step(store, id_, counter, int(wish.meant), wish.reason, op=op, actor=actor)
            case Change.FIRST:
                order = first(ticket, int(wish.meant))
                return order_steps(store, id_, counter, order, op=op, actor=actor)

    return change


def cancelling(ticket: str, reason: str) -> Work:
    """Out of the line for good."""
    return lambda store, place, op: cancel_ticket(store, ticket, reason, op=op, actor=place.actor)


def choosing(ticket: str, reason: str, step: int | None) -> Work:
    """Called out of order, to that step of the ticket that was listed."""
    return lambda store, place, op: call_chosen(
        store, ticket, place.counter, reason, op=op, actor=place.actor, step=step
    )


def resuming(ticket: str, step: int | None) -> Work:
    """A parked visitor, or a parked review, waits again."""
    return lambda store, place, op: resume_ticket(store, ticket, op=op, actor=place.actor, step=step)


def reinstating(ticket: str) -> Work:
    """A missed visitor waits again."""
    return lambda store, place, op: reinstate_ticket(store, ticket, op=op, actor=place.actor)
