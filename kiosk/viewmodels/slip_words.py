"""What the slip of a ticket says, in the visitor's language."""

from core.domain.calendar import local
from core.domain.forecast import WaitRange
from core.domain.papers import papers_to_bring
from core.domain.slip import MOST_PAPERS, MOST_STEPS, Slip, first_few
from core.domain.ticket import Ticket
from kiosk.viewmodels.offer import Offer
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
    service = offer.catalogue.service_by_id[ticket.step.service]
    issued = local(ticket.issued_at, offer.centre.time_zone)
    papers, papers_left = first_few(
        papers_to_bring(service, offer.category(ticket.category), wording.language), MOST_PAPERS
    )
    kinds = [offer.catalogue.step_kinds[kind].within(wording.language) for kind in service.journey]
    steps, steps_left = first_few(kinds, MOST_STEPS)
    return Slip(
        language=wording.language,
        centre=offer.centre.name.within(wording.language),
        code=wording.code(ticket.code),
        code_other=other.code(ticket.code),
        service=wording.number(service.name.within(wording.language)),
        agency=offer.catalogue.agency_by_id[service.agency].name.within(wording.language),
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


def ticket_link(centre: str, ticket: Ticket) -> str:
    """What the QR holds: nobody can guess it from the number, and it says nothing about the visitor."""
    return f"dawr:{centre}:{ticket.id}"
