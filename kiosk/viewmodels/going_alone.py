"""A number from the kiosk's own lease, for a press that the centre did not answer in time."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from uuid_utils import uuid7

from core.domain.calendar import business_day
from core.domain.errors import QueueError
from core.domain.numbering import TicketCode
from core.domain.ticket import Ticket
from core.usecases.issue_ticket import Wish, order_of
from core.usecases.planned_ticket import planned_ticket
from core.usecases.store import IssueOrder
from kiosk.spool.contact import Contact
from kiosk.spool.limits import Limit, limit
from kiosk.spool.press import OfflineNumber
from kiosk.spool.spool import Spool
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.troubles import Trouble, limit_trouble


@dataclass(frozen=True, slots=True)
class Alone:
    """What came of it: a ticket, or why there is none."""

    ticket: Ticket | None = None
    trouble: Trouble | None = None
    refusal: QueueError | None = None
    since: datetime | None = None
    """The centre's time, where it is known."""


class GoingAlone:
    """Knows the limits. For any thread but that of the GUI: the spool writes to the disk."""

    def __init__(
        self,
        spool: Spool,
        contact: Contact,
        offer: Callable[[], Offer],
        *,
        actor: str,
        longest: timedelta,
    ) -> None:
        """`offer`: the latest that the centre has told."""
        self._spool = spool
        self._contact = contact
        self._offer = offer
        self._actor = actor
        self._longest = longest

    def trouble(self) -> Trouble | None:
        """Why the kiosk cannot go on without the centre; None while it can."""
        found = self._limit()
        return None if found is None else limit_trouble(found)

    def give_number(self, op: str, wish: Wish) -> Alone | None:
        """Number the press; None when the centre's answer came first after all. Raises SpoolError."""
        found = self._limit()
        if found is not None:
            return self._give_up(op, trouble=limit_trouble(found))
        offer = self._offer()
        try:
            order = order_of(wish, offer.catalogue, offer.queues, {}, op=op, actor=self._actor)
        except QueueError as error:
            return self._give_up(op, refusal=error)
        number = self._next_number(order, offer)
        if number is None:
            return self._give_up(op, trouble=Trouble.NUMBERS_USED_UP)
        if not self._spool.number_offline(op, number):
            return None
        ticket = planned_ticket(
            order, id_=number.ticket, day=number.day, code=number.code, at=number.issued_at
        )
        return Alone(ticket=ticket)

    def _limit(self) -> Limit | None:
        left = self._spool.left(self._today()) if self._contact.ever else {}
        return limit(left, self._contact.age, self._longest)

    def _today(self) -> str:
        return business_day(self._contact.now(), self._offer().centre.time_zone)

    def _next_number(self, order: IssueOrder, offer: Offer) -> OfflineNumber | None:
        queue = next(each for each in offer.queues if each.id == order.steps[0].queue)
        day = self._today()
        number = self._spool.next_number(day, queue.series)
        if number is None:
            return None
        return OfflineNumber(
            ticket=str(uuid7()),
            day=day,
            code=TicketCode(queue.letter_ar, queue.letter_en, number),
            issued_at=self._contact.now(),
            order=order,
        )

    def _give_up(
        self, op: str, *, trouble: Trouble | None = None, refusal: QueueError | None = None
    ) -> Alone | None:
        if not self._spool.give_up(op):
            return None
        return Alone(
            trouble=trouble, refusal=refusal, since=self._contact.now() if self._contact.ever else None
        )
