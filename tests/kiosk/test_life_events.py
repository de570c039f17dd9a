"""Events in life lead to the services that they take."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.viewmodels.icon_names import UNKNOWN_EVENT, event_icon
from kiosk.viewmodels.life_events import LifeEventsViewModel
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.wording import Wording
from tests.builders import egypt
from tests.kiosk.running import RunningKiosk


def shown(offer: Offer, event: str, wording: Wording, category: str = "citizen") -> LifeEventsViewModel:
    events = LifeEventsViewModel()
    events.show(offer, event, Visit(), category, wording)
    return events


def test_every_event_of_the_catalogue_can_be_chosen(offer: Offer, english: Wording) -> None:
    tiles = shown(offer, "", english).events.rows

    assert {tile.key for tile in tiles} == set(egypt().bundle_by_id)
    assert all(event_icon(tile.key) != UNKNOWN_EVENT for tile in tiles)
    [newborn] = [tile for tile in tiles if tile.key == "newborn"]
    assert newborn.spoken == "A new baby. 3 services"


def test_the_events_of_the_chosen_category_come_first(offer: Offer, english: Wording) -> None:
    tiles = shown(offer, "", english, "foreigner").events.rows

    assert {"foreign-hire", "buy-car"} <= {tile.key for tile in tiles[:6]}
    assert "newborn" in {tile.key for tile in tiles[6:]}


def test_the_services_of_an_event_stand_in_its_order(offer: Offer, arabic: Wording) -> None:
    events = shown(offer, "newborn", arabic)

    assert events.name == "مولود جديد"
    assert [(tile.place, tile.key) for tile in events.services.rows] == [
        ("١", "civ-birth-cert-first"),
        ("٢", "civ-family-record"),
        ("٣", "sup-add-member"),
    ]


def test_a_step_that_is_not_done_here_says_so_and_keeps_its_number(offer: Offer, english: Wording) -> None:
    here = replace(offer, queues=[queue for queue in offer.queues if queue.agency != "sup"])
    last = shown(here, "newborn", english).services.rows[-1]

    assert (last.place, last.offered, last.whom) == ("3", False, "Not done in this centre")
    assert last.spoken == "3. Add newborns to a ration card. Not done in this centre. Supply"


def test_an_event_without_any_service_here_is_not_shown(offer: Offer, english: Wording) -> None:
    here = replace(offer, queues=[queue for queue in offer.queues if queue.agency != "ins"])

    assert "retirement" not in {tile.key for tile in shown(here, "", english).events.rows}


def test_a_visitor_goes_from_an_event_to_a_ticket(kiosk: RunningKiosk) -> None:
    kiosk.touch("languageButton-en")
    kiosk.touch("eventsButton")
    kiosk.touch("eventTile-newborn")
    assert kiosk.read("pageTitle") == "A new baby"
    kiosk.touch("serviceTile-civ-birth-cert-first")
    kiosk.touch("confirmButton")

    assert kiosk.read("ticketNumber") == "A-1"


def test_a_service_for_others_is_taken_as_one_of_them(kiosk: RunningKiosk) -> None:
    kiosk.touch("languageButton-en")
    kiosk.view_model.openEvent("foreign-hire")
    kiosk.touch("serviceTile-pas-residence-renew")

    assert kiosk.page == "service"
    assert kiosk.view_model._category == "foreigner"


def test_back_leads_from_an_event_that_was_found_to_what_was_typed(
    start: Callable[..., RunningKiosk],
) -> None:
    kiosk = start(language="en")
    kiosk.touch("languageButton-en")
    kiosk.touch("searchButton")
    kiosk.type("buying a car")
    kiosk.touch("serviceTile-event:buy-car")
    assert kiosk.page == "event"
    kiosk.touch("backButton")

    assert (kiosk.page, kiosk.read("searchField")) == ("search", "buying a car")
