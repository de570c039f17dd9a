"""What the slip of a ticket says, in the visitor's language."""

from collections.abc import Collection, Iterator, Sequence

from core.domain.calendar import local
from core.domain.catalogue import Service
from core.domain.forecast import WaitRange
from core.domain.slip import MOST_PAPERS, MOST_STEPS, Slip, first_few
from core.domain.ticket import Ticket
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.papers import papers_of
from kiosk.viewmodels.windows import Window, may_change, windows_of
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
    at_hand: Collection[str] = (),
) -> Slip:
    """After the centre's template; `other` words the code once more, for who reads the other language.

    Papers that the visitor has ticked (`at_hand`) are not asked for again.
    What the visitor needs at the window (a wheelchair, an interpreter) is no
    business of whoever finds the paper: it reaches the clerk with the ticket.
    """
    service, *also = services_of(offer, ticket)
    issued = local(ticket.issued_at, offer.centre.time_zone)
    asked = papers_of(offer, (service, *also), ticket.category, wording, at_hand)
    needed = [paper for paper in asked if not paper.ticked]
    papers, papers_left = first_few([paper.name for paper in needed], MOST_PAPERS)
    windows = windows_of(offer, ticket.steps, wording)
    steps, steps_left = first_few([window.name for window in windows], MOST_STEPS)
    several = len(windows) > 1
    slip = Slip(
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
        papers=papers,
        paper_notes=tuple(paper.where if paper.comes else "" for paper in needed),
        papers_more=wording.papers_more(papers_left),
        first=wording.ready.first(windows[0].name, of_several=several),
        steps_title=wording.steps_title(may_change=may_change(ticket.steps)) if several else "",
        steps=steps if several else (),
        step_notes=tuple(_notes(windows, wording)) if several else (),
        steps_more=wording.steps_more(steps_left),
        link=ticket_link(offer.centre.code, ticket),
        footer=wording.wait_in_the_hall,
        offline_mark=wording.issued_offline if offline else "",
    )
    return offer.centre.slip.applied(slip)


def _notes(windows: Sequence[Window], wording: Wording) -> Iterator[str]:
    """What each window is for, told once for neighbours: paper is short."""
    before = ""
    for window in windows:
        new = "" if window.services == before else window.services
        yield wording.ready.step(new, window.then)
        before = window.services


def services_of(offer: Offer, ticket: Ticket) -> list[Service]:
    """What the ticket is for, the service of the step it is at first."""
    ids = dict.fromkeys((ticket.step.service, *(step.service for step in ticket.steps)))
    return [offer.catalogue.service_by_id[id] for id in ids]


def ticket_link(centre: str, ticket: Ticket) -> str:
    """What the QR holds: nobody can guess it from the number, and it says nothing about the visitor."""
    return f"dawr:{centre}:{ticket.id}"
