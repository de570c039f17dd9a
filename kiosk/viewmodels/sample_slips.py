"""Slips as visitors of this centre would get them, of tickets that nobody took."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from core.domain.centre import Queue
from core.domain.forecast import WaitRange
from core.domain.numbering import TicketCode
from core.domain.slip import Slip
from core.domain.slip_template import SlipTemplate
from core.domain.ticket import Channel, Step, StepState, Ticket
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.slip_words import slip_of
from kiosk.viewmodels.staff_words import StaffWords
from kiosk.viewmodels.windows import planned
from kiosk.viewmodels.wording import Wording

_PEOPLE = 7
_WAIT = WaitRange(12, 25)
_NUMBER = 42
_MOST_SERVICES = 3


def sample_slips(
    offer: Offer, template: SlipTemplate, wordings: dict[str, Wording], at: datetime
) -> Iterator[tuple[str, Slip]]:
    """A usual slip and a full one, which is also a second print, in Arabic and English; each with a name."""
    shown = replace(offer, centre=replace(offer.centre, slip=template))
    for name, services in (("usual", 1), ("full", _MOST_SERVICES)):
        for language, other in (("ar", "en"), ("en", "ar")):
            ticket = _ticket(shown, language, services, at)
            slip = slip_of(shown, ticket, _PEOPLE, _WAIT, wordings[language], wordings[other])
            if services > 1:
                slip = replace(
                    slip, reprint_mark=StaffWords(language, wordings[language].phrases).second_print()
                )
            yield f"{name}-{language}", slip


def _ticket(offer: Offer, language: str, count: int, at: datetime) -> Ticket:
    category = offer.categories()[0].id
    services = offer.most_wanted(category, count)
    steps = [
        Step(
            position=position,
            waits_for=step.waits_for,
            with_visitor=step.with_visitor,
            service=step.service,
            kind=step.kind,
            queue=step.queue,
            state=StepState.WAITING if position == 1 else StepState.PLANNED,
            place_at=at,
        )
        for position, step in enumerate(planned(offer, [each.id for each in services]), start=1)
    ]
    queue = _queue_of(offer.queues, steps)
    return Ticket(
        id="00000000-0000-7000-8000-000000000042",
        day=offer.day,
        code=TicketCode(queue.letter_ar, queue.letter_en, _NUMBER),
        series=queue.series,
        priority="regular",
        language=language,
        category=category,
        channel=Channel.PAPER,
        needs=(),
        issued_at=at,
        issued_by="kiosk.k1",
        print_outcome=None,
        steps=steps,
    )


def _queue_of(queues: Sequence[Queue], steps: Sequence[Step]) -> Queue:
    return next(queue for queue in queues if queue.id == steps[0].queue)
