"""What the printed list of papers says, in the visitor's language."""

from collections.abc import Sequence
from datetime import datetime

from core.domain.calendar import local
from core.domain.papers_list import NeededPaper, PapersList
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.papers import Paper
from kiosk.viewmodels.wording import Wording


def papers_list_of(
    offer: Offer, services: Sequence[str], papers: Sequence[Paper], wording: Wording, *, at: datetime
) -> PapersList:
    """Which papers of these services are missing and where they come from; `at` is the centre's time."""
    language, catalogue = wording.language, offer.catalogue
    now = local(at, offer.centre.time_zone)
    online = [catalogue.online_of[each] for each in services if each in catalogue.online_of]
    at_hand = tuple(each.name for each in papers if each.ticked)
    return PapersList(
        language=language,
        centre=offer.centre.name.within(language),
        title=wording.ready.list_title,
        services=tuple(
            wording.number(catalogue.service_by_id[each].name.within(language)) for each in services
        ),
        missing=tuple(NeededPaper(each.name, each.where) for each in papers if each.missing),
        at_hand_title=wording.ready.papers_at_hand if at_hand else "",
        at_hand=at_hand,
        online_title=wording.ready.online_title if online else "",
        online=online[0].name.within(language) if online else "",
        address=online[0].address if online else "",
        time=wording.clock(now),
        date=wording.date(now),
        footer=wording.ready.list_is_no_ticket,
    )
