"""Every act on a ticket that the clerk can do at the desk."""

from core.domain.catalogue import Service
from core.domain.desk_rules import DeskRules
from core.domain.outcome import Outcome, fee_by_catalogue
from core.domain.ticket import Ticket
from counter.viewmodels.clerk_at_desk import ClerkAtDesk
from counter.viewmodels.desk_acts import DeskAct, ListAct
from counter.viewmodels.destination import Destination, Destinations, destinations
from counter.viewmodels.journey_wish import Changes, JourneyWish, changes
from counter.viewmodels.notices import done_notice
from counter.viewmodels.offered_services import services_here
from counter.viewmodels.orders import (
    calling_next,
    cancelling,
    changing_steps,
    choosing,
    completing,
    parking,
    plain_act,
    reinstating,
    resuming,
    transferring,
    undoing,
    walking_in,
)


class DeskViewModel(ClerkAtDesk):
    """One open counter, as window and bar know it."""

    # The ticket in hand.
    def call_next(self) -> None:
        self._begin(DeskAct.CALL_NEXT, self._working(calling_next), self._took)

    def recall(self) -> None:
        self._plain(DeskAct.RECALL)

    def start(self, *, key: str = "") -> None:
        self._plain(DeskAct.START, key)

    def complete(self, *, key: str = "") -> None:
        if self._call_after_complete:
            self.complete_and_call(key=key)
        else:
            self._plain(DeskAct.COMPLETE, key)

    def complete_with(self, ticket: str, outcome: Outcome, *, receipt: bool = False) -> None:
        """Done, with a fee, a count and a result; the receipt comes out by itself afterwards."""

        def done(moved: Ticket) -> None:
            self._took(moved, done_notice(DeskAct.COMPLETE_WITH_FEE, moved, self.place.queues))
            if self._receipts is not None and (receipt or self._receipts.always):
                self._receipts.print(self.place, moved.id)

        self._begin(DeskAct.COMPLETE_WITH_FEE, self._working(completing(ticket, outcome)), done)

    def print_receipt(self) -> None:
        """The latest receipt of this counter."""
        if self._receipts is not None and DeskAct.PRINT_RECEIPT in self.props.possible:
            self._receipts.print_latest(self.place)

    @property
    def asks_for_receipt(self) -> bool:
        """Whether the clerk says at each fee if a receipt is printed."""
        return self._receipts is not None and not self._receipts.always

    def known_fee(self, count: int) -> int | None:
        """What so many of the service in hand cost by the catalogue, in whole pounds."""
        ticket = self._inputs.facts.in_hand
        service = ticket and self.place.catalogue.service_by_id.get(ticket.step.service)
        return fee_by_catalogue(service.fee, count) if service else None

    def complete_and_call(self, *, key: str = "") -> None:
        """Two acts under two keys: when nobody waits, the first one stands."""
        ticket = self._inputs.facts.in_hand
        if ticket is not None:
            act = DeskAct.COMPLETE_AND_CALL
            self._begin(act, self._working(plain_act(act, ticket.id)), self._completed_then_call, key)

    def go_on(self) -> None:
        """Start or complete, whichever comes next: one key of the number pad does both."""
        following = self.start if DeskAct.START in self.props.possible else self.complete
        following(key="go_on")

    def no_show(self) -> None:
        self._plain(DeskAct.NO_SHOW)

    def undo(self) -> None:
        """Take back the latest call, completion or no-show of this counter."""
        self._do(DeskAct.UNDO, undoing)

    def serve_walk_in(self, service: str) -> None:
        """Somebody stands here without a ticket."""
        self._do(DeskAct.WALK_IN, walking_in(service))

    @property
    def services(self) -> tuple[Service, ...]:
        """What begins in a queue that this sitting serves."""
        return tuple(service for service, queue in services_here(self.place) if queue in self.queues)

    def park(self, ticket: str, minutes: int | None) -> None:
        """None: until somebody resumes it."""
        self._do(DeskAct.PARK, parking(ticket, minutes), minutes=minutes or 0)

    def transfer(self, ticket: str, to: Destination, *, keep_place: bool, note: str = "") -> None:
        order = transferring(ticket, to, keep_place=keep_place, note=note, in_hand=True)
        self._do(DeskAct.TRANSFER, order)

    def changes(self) -> Changes:
        """What can be changed of the visit in hand."""
        ticket = self._inputs.facts.in_hand
        if ticket is None:
            return Changes()
        here = [service for service, _ in services_here(self.place)]
        return changes(ticket, self.place.queues, here, self.place.catalogue)

    def change_steps(self, ticket: str, wish: JourneyWish) -> None:
        """Of the ticket that was asked about, should it still be in hand."""
        in_hand = self._inputs.facts.in_hand
        if in_hand is not None and in_hand.id == ticket:
            self._do(DeskAct.CHANGE_STEPS, changing_steps(in_hand, wish))

    def destinations(self, own_queue: str) -> Destinations:
        """Where a ticket of this queue can be sent to now."""
        sittings = self._inputs.facts.sittings
        return destinations(self.place.queues, sittings, own_queue, self.place.counter)

    @property
    def rules(self) -> DeskRules:
        """What the centre asks of its desks."""
        return self._inputs.facts.rules

    def cancel(self, ticket: str, reason: str) -> None:
        self._do(DeskAct.CANCEL, cancelling(ticket, reason))

    # A ticket of the lists.
    def call_chosen(self, ticket: str, reason: str) -> None:
        self._do(ListAct.CALL_CHOSEN, choosing(ticket, reason, self._listed_step(ticket)))

    def resume(self, ticket: str) -> None:
        self._do(ListAct.RESUME, resuming(ticket, self._listed_step(ticket)))

    def reinstate(self, ticket: str) -> None:
        place = next((each.step.place_at for each in self._inputs.facts.missed if each.id == ticket), None)
        self._do(ListAct.REINSTATE, reinstating(ticket), place_at=place)

    def transfer_listed(self, ticket: str, to: Destination, *, keep_place: bool, note: str = "") -> None:
        step = self._listed_step(ticket)
        order = transferring(ticket, to, keep_place=keep_place, note=note, in_hand=False, step=step)
        self._do(ListAct.TRANSFER_LISTED, order)

    def _listed_step(self, ticket: str) -> int | None:
        """Of a ticket with several steps at once, that which the lists of these queues show."""
        facts = self._inputs.facts
        listed = (*facts.waiting, *facts.parked)
        return next((each.step.position for each in listed if each.id == ticket), None)

    def cancel_listed(self, ticket: str, reason: str) -> None:
        self._do(ListAct.CANCEL_LISTED, cancelling(ticket, reason))

    def _completed_then_call(self, ticket: Ticket) -> None:
        self._took(ticket, done_notice(DeskAct.COMPLETE, ticket, self.place.queues))
        self._runner.run(DeskAct.CALL_NEXT, self._working(calling_next), self._took)
