"""What the slip of a ticket says, in the visitor's language."""

from collections.abc import Sequence

from core.domain.calendar import local
from core.domain.catalogue import Service
from core.domain.forecast import WaitRange
from core.domain.papers import papers_to_bring
from core.domain.slip import MOST_PAPERS, MOST_STEPS, Slip, first_few
from core.domain.ticket import Ticket
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.visit_props import windows_of
from kiosk.viewmodels.wording import Wording


def slip_of(
    offer: Offer,
    ticket: Ticket,
    people_ahead: int | None,
    wait: WaitRange | None,
    wording: Wording,
    other: Wording,
    *,
    offline: bool = False,
) -> Slip:
    """`other` words the code once more, for a clerk or a board in the other language."""
    service, *also = services_of(offer, ticket)
    issued = local(ticket.issued_at, offer.centre.time_zone)
    category = offer.category(ticket.category)
    asked = [
        paper for each in (service, *also) for paper in papers_to_bring(each, category, wording.language)
    ]
    papers, papers_left = first_few(list(dict.fromkeys(asked)), MOST_PAPERS)
    steps, steps_left = first_few(_windows(offer, ticket, service, wording, several=bool(also)), MOST_STEPS)
    return Slip(
        language=wording.language,
        centre=offer.centre.name.within(wording.language),
        code=wording.code(ticket.code),
        code_other=other.code(ticket.code),
        service=wording.number(service.name.within(wording.language)),
        also=tuple(wording.number(each.name.within(wording.language)) for each in also),
        agency="" if also else offer.catalogue.agency_by_id[service.agency].name.within(wording.language),
        people_ahead="" if people_ahead is None else wording.people_ahead(people_ahead),
        wait=wording.called_about(wait, issued),
        time=wording.clock(issued),
        date=wording.date(issued),
        papers_title=wording.papers_title if papers else "",
        papers=tuple(wording.number(paper) for paper in papers),
        papers_more=wording.papers_more(papers_left),
        steps_title=wording.steps_title if len(steps) > 1 else "",
        steps=steps if len(steps) > 1 else (),
        steps_more=wording.steps_more(steps_left),
        link=ticket_link(offer.centre.code, ticket),
        footer=wording.wait_in_the_hall,
        offline_mark=wording.issued_offline if offline else "",
    )


def services_of(offer: Offer, ticket: Ticket) -> list[Service]:
    """What the ticket is for, the service of the step it is at first."""
    ids = dict.fromkeys((ticket.step.service, *(step.service for step in ticket.steps)))
    return [offer.catalogue.service_by_id[id] for id in ids]


def _windows(
    offer: Offer, ticket: Ticket, service: Service, wording: Wording, *, several: bool
) -> Sequence[str]:
    """The whole journey of one service, or where several are called to."""
    if several:
        return [window.name for window in windows_of(offer, ticket.steps, wording)]
    return [offer.catalogue.step_kinds[kind].within(wording.language) for kind in service.journey]


def ticket_link(centre: str, ticket: Ticket) -> str:
    """What the QR holds: nobody can guess it from the number, and it says nothing about the visitor."""
    return f"dawr:{centre}:{ticket.id}"
