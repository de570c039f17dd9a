"""The view models of the single pages, and what fills them."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.domain.slip import Slip
from core.domain.texts import other_language
from kiosk.viewmodels.check_in import CheckInViewModel
from kiosk.viewmodels.chosen_service import ChosenServiceViewModel
from kiosk.viewmodels.health import HealthViewModel
from kiosk.viewmodels.identity import IdentityViewModel
from kiosk.viewmodels.idle import IdleViewModel
from kiosk.viewmodels.issued import Issued
from kiosk.viewmodels.issued_ticket import IssuedTicketViewModel, ticket_props
from kiosk.viewmodels.life_events import LifeEventsViewModel
from kiosk.viewmodels.modes import ModesViewModel
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.papers import papers_of
from kiosk.viewmodels.readiness import ReadinessViewModel
from kiosk.viewmodels.service_props import service_props
from kiosk.viewmodels.services import ServicesViewModel
from kiosk.viewmodels.slip_words import slip_of
from kiosk.viewmodels.trail import PageName, Stop
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.visiting import VisitViewModel
from kiosk.viewmodels.wording import Wording


@dataclass(frozen=True, kw_only=True)
class Pages:
    """What the visitor can look at."""

    services: ServicesViewModel
    events: LifeEventsViewModel
    chosen: ChosenServiceViewModel
    visit: VisitViewModel
    readiness: ReadinessViewModel
    check_in: CheckInViewModel
    identity: IdentityViewModel
    ticket: IssuedTicketViewModel
    idle: IdleViewModel
    health: HealthViewModel
    modes: ModesViewModel
    wordings: Mapping[str, Wording]

    def asked_for(self, here: Stop) -> tuple[str, ...]:
        """Which papers count: of all that was gathered, or of the service that is looked at."""
        looked_at = (here.service,) if here.service else ()
        return looked_at if here.page is PageName.SERVICE else self.visit.visit.services or looked_at

    def show_offer(self, offer: Offer, here: Stop, category: str, language: str) -> None:
        """Everything anew for a visitor of this category, who may look at something for another one."""
        wording = self.wordings[language]
        self.modes.say_in(language)
        self.services.show(offer, category, wording)
        self.visit.show(offer, category, wording)
        visit = self.visit.visit
        self.events.show(offer, here.event, visit, category, wording)
        self.chosen.show(service_props(offer, here.service, visit, category, wording, as_whom=here.category))
        services = [offer.catalogue.service_by_id[each] for each in self.asked_for(here)]
        self.readiness.show(papers_of(offer, services, category, wording, visit.papers), wording)
        self.check_in.show(offer, language)
        self.identity.use_language(language)

    def forget(self) -> None:
        """Nothing of a visitor stays for the next one."""
        self.visit.become(Visit())
        self.check_in.leave()
        self.ticket.leave()
        self.services.clear()

    def show_ticket(self, offer: Offer, issued: Issued) -> None:
        self.ticket.show(ticket_props(offer, issued, self.wordings[issued.ticket.language]))

    def reword_ticket(self, offer: Offer, issued: Issued, language: str) -> None:
        self.ticket.reword(ticket_props(offer, issued, self.wordings[language]))

    def slip(self, offer: Offer, issued: Issued) -> Slip:
        """The slip in the language of the ticket, whatever the screen shows by now."""
        language = issued.ticket.language
        wording, other = self.wordings[language], self.wordings[other_language(language)]
        return slip_of(
            offer,
            issued.ticket,
            issued.people_ahead,
            issued.wait,
            wording,
            other,
            offline=issued.offline,
            at_hand=self.visit.visit.papers,
        )
