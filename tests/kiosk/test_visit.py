"""A visit: what a visitor gathers for one ticket, and what is said of it."""

from collections.abc import Callable

import pytest

from core.domain.ticket import StepState
from core.storage.sqlite_store import SqliteStore
from kiosk.viewmodels.event_props import gathered, gathers, left_out
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.visit import MOST_SERVICES, Visit
from kiosk.viewmodels.visit_props import visit_props
from kiosk.viewmodels.wording import Wording
from tests.kiosk.running import PaperPrinter, RunningKiosk

Start = Callable[..., RunningKiosk]


# What is gathered.
def test_a_service_is_gathered_once() -> None:
    visit = Visit().adding("a", "citizen").adding("b", "citizen").adding("a", "citizen")

    assert visit.services == ("a", "b")
    assert visit.dropping("a").services == ("b",)


def test_a_visit_takes_no_more_than_fits_on_a_slip() -> None:
    visit = Visit()
    for number in range(MOST_SERVICES + 2):
        visit = visit.adding(f"service {number}", "citizen")

    assert visit.is_full
    assert len(visit.services) == MOST_SERVICES


def test_what_was_claimed_can_be_taken_back() -> None:
    visit = Visit().claiming("elderly").claiming("pregnant").turning("wheelchair").turning("interpreter")

    assert (visit.priority, visit.needs) == ("pregnant", ("wheelchair", "interpreter"))
    assert visit.claiming("pregnant").priority == "regular"
    assert visit.turning("wheelchair").needs == ("interpreter",)


def test_the_wish_holds_everything() -> None:
    visit = Visit().adding("a", "citizen").adding("b", "citizen").claiming("elderly").turning("wheelchair")
    wish = visit.wish("citizen", "en")

    assert (wish.services, wish.priority, wish.needs) == (("a", "b"), "elderly", ("wheelchair",))


def test_without_a_gathered_service_the_one_that_is_looked_at_is_wished_for() -> None:
    assert Visit().wish("citizen", "ar", service="a").services == ("a",)


# What is said of it.
def test_papers_of_several_services_are_asked_for_once(offer: Offer, english: Wording) -> None:
    visit = Visit(("civ-birth-cert", "pas-passport-renew"))
    names = [paper.name for paper in visit_props(offer, visit, "citizen", english).papers]

    assert names.count("Valid original national ID card") == 1
    assert len(names) == len(set(names)) > 3


def test_each_window_names_its_agency(offer: Offer, arabic: Wording) -> None:
    visit = Visit(("civ-birth-cert", "pas-passport-renew"))
    windows = [window.name for window in visit_props(offer, visit, "citizen", arabic).windows]

    assert windows[0].startswith("شباك الخدمة")
    assert any("الجوازات" in name for name in windows)
    assert any("الأحوال المدنية" in name for name in windows)


def test_what_has_the_same_result_takes_the_place_of_the_other() -> None:
    visit = Visit().adding("a", "citizen").adding("b", "citizen").adding("c", "citizen")

    assert visit.adding("d", "citizen", ("b", "d")).services == ("a", "d", "c")


def test_a_visit_is_for_one_category_until_it_is_empty() -> None:
    visit = Visit().adding("a", "investor").adding("b", "citizen")

    assert visit.category == "investor"
    assert visit.dropping("a").category == "investor"
    assert visit.dropping("a").dropping("b").category == ""


def test_each_service_tells_its_fee_and_how_soon(offer: Offer, english: Wording) -> None:
    props = visit_props(offer, Visit(("civ-nid-vip", "civ-death-cert")), "citizen", english)

    assert [each.cost for each in props.services] == [
        "Fee: About 515 pounds · in about 30 minutes",
        "Fee: About 63 pounds",
    ]
    assert props.fee == "About 578 pounds"


def test_an_event_says_what_it_leaves_out_and_why(offer: Offer, english: Wording) -> None:
    begun = Visit().adding("not-date-proof", "citizen")
    visit = gathered(offer, "start-business", begun, "citizen")

    assert "ins-employer-file" not in visit.services
    assert list(left_out(offer, visit, english)) == [
        "\u2068Open an employer insurance file\u2069 – For: Investor or business"
    ]


def test_an_event_is_taken_as_whoever_can_do_most_of_it(offer: Offer, english: Wording) -> None:
    visit = gathered(offer, "start-business", Visit(), "citizen")

    assert (visit.category, len(visit.services)) == ("investor", 5)
    assert gathers(offer, "start-business", Visit(), "citizen", english) == (
        "You go on as: \u2068Investor or business\u2069"
    )
    assert gathered(offer, "newborn", Visit(), "citizen").category == "citizen"
    assert gathers(offer, "newborn", Visit(), "citizen", english) == ""


def test_what_is_taken_already_in_another_way_is_left_out_of_an_event(offer: Offer, english: Wording) -> None:
    visit = gathered(offer, "travel", Visit().adding("pas-passport-urgent", "citizen"), "citizen")

    assert "pas-passport-renew" not in visit.services
    assert "one of its kind is on the ticket" in "".join(left_out(offer, visit, english))


def test_without_a_basis_no_time_is_told(offer: Offer, arabic: Wording) -> None:
    assert visit_props(offer, Visit(("civ-birth-cert",)), "citizen", arabic).time == ""


# On the screen.
def test_two_services_come_on_one_ticket(start: Start, store: SqliteStore, printer: PaperPrinter) -> None:
    kiosk = start()
    kiosk.touch("languageButton-ar")
    kiosk.view_model.openService("civ-birth-cert")
    kiosk.touch("addAnotherButton")
    assert kiosk.page == "services"
    kiosk.view_model.openService("pas-passport-renew")
    kiosk.touch("confirmButton")
    assert kiosk.page == "visit"
    kiosk.now += 30
    kiosk.touch("confirmButton")

    assert kiosk.page == "ticket"
    assert kiosk.read("ticketAlso") == "وخدمة أخرى"
    [ticket] = store.tickets(["civ", "pas"], [StepState.WAITING])
    assert {step.service for step in ticket.steps} == {"civ-birth-cert", "pas-passport-renew"}
    assert len(printer.slips) == 1


def test_the_bar_leads_to_the_visit_and_dropping_all_ends_it(start: Start) -> None:
    kiosk = start()
    kiosk.view_model.openService("civ-birth-cert")
    kiosk.touch("addAnotherButton")
    kiosk.touch("openVisitButton")
    assert kiosk.page == "visit"
    kiosk.touch("drop-civ-birth-cert")

    assert kiosk.page == "services"
    assert kiosk.find("openVisitButton") is None


def test_priority_and_needs_travel_with_the_ticket(start: Start, store: SqliteStore) -> None:
    kiosk = start()
    kiosk.view_model.openService("civ-birth-cert")
    kiosk.touch("helpButton")
    kiosk.touch("choice-elderly")
    kiosk.touch("choice-wheelchair")
    kiosk.touch("helpDoneButton")
    assert kiosk.page == "service"
    kiosk.now += 30
    kiosk.touch("confirmButton")

    [ticket] = store.tickets(["civ", "pas"], [StepState.WAITING])
    assert (ticket.priority, ticket.needs) == ("elderly", ("wheelchair",))


def test_the_next_visitor_begins_with_nothing(start: Start) -> None:
    kiosk = start()
    kiosk.view_model.openService("civ-birth-cert")
    kiosk.view_model.openHelp()
    kiosk.touch("choice-pregnant")
    kiosk.view_model.back()
    kiosk.touch("addAnotherButton")
    kiosk.view_model.start()

    assert kiosk.kiosk.pages.visit.visit == Visit()


def test_a_paper_is_ticked_in_whatever_language(start: Start) -> None:
    kiosk = start()
    kiosk.view_model.openService("civ-birth-cert")
    kiosk.touch("paper-Proof of kinship")
    kiosk.kiosk.manner.use_language("en")

    assert kiosk.item("paper-Proof of kinship").property("ticked")


@pytest.mark.parametrize("category", ["investor", "foreigner"])
def test_a_visit_that_has_begun_keeps_its_category(start: Start, category: str) -> None:
    """What was gathered is not for others, and must not vanish by a touch."""
    kiosk = start()
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.view_model.addAnother()
    assert not kiosk.item(f"categoryChip-{category}").isEnabled()
    kiosk.view_model.chooseCategory(category)

    assert kiosk.kiosk.pages.visit.visit.services == ("civ-nid-renew",)


def test_what_is_on_the_ticket_already_is_not_added_again(start: Start) -> None:
    kiosk = start()
    kiosk.view_model.openService("civ-birth-cert")
    kiosk.view_model.addAnother()
    kiosk.view_model.openService("civ-birth-cert")
    assert kiosk.read("confirmButton") == "على تذكرتك من قبل"
    kiosk.touch("confirmButton")

    assert kiosk.page == "visit"
    assert kiosk.kiosk.pages.visit.count == 1


def test_a_whole_event_in_life_is_one_ticket(start: Start, store: SqliteStore) -> None:
    kiosk = start()
    kiosk.view_model.openEvent("newborn")
    kiosk.touch("gatherEventButton")
    assert kiosk.page == "visit"
    kiosk.now += 30
    kiosk.touch("confirmButton")

    services = [
        each for event in store.catalogue().bundles if event.id == "newborn" for each in event.services
    ]
    [ticket] = store.tickets(["civ", "sup"], [StepState.WAITING])
    assert list(dict.fromkeys(step.service for step in ticket.steps)) == services


def test_two_ways_to_one_card_are_not_both_taken(start: Start) -> None:
    kiosk = start()
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.touch("addAnotherButton")
    kiosk.view_model.openService("civ-nid-vip")
    assert kiosk.find("insteadOf") is not None
    assert kiosk.read("confirmButton") == "خذ هذه بدلًا منها"
    kiosk.touch("confirmButton")

    assert kiosk.kiosk.pages.visit.visit.services == ("civ-nid-vip",)


def test_a_service_for_others_asks_for_a_ticket_of_its_own(start: Start) -> None:
    """It was added, and vanished without a word."""
    kiosk = start()
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.touch("addAnotherButton")
    kiosk.view_model.openFound("pas-residence-renew")
    assert kiosk.find("forWhom") is not None
    kiosk.touch("confirmButton")

    assert kiosk.page == "visit"
    assert kiosk.kiosk.pages.visit.visit.services == ("civ-nid-renew",)


def test_going_back_from_a_service_for_others_goes_back_to_ones_own(start: Start) -> None:
    kiosk = start()
    kiosk.view_model.openSearch()
    kiosk.view_model.openFound("pas-residence-renew")
    assert kiosk.view_model._category == "foreigner"
    kiosk.touch("backButton")

    assert kiosk.view_model._category == "citizen"


def test_another_speed_takes_the_place_of_the_one_that_is_looked_at(start: Start) -> None:
    kiosk = start()
    kiosk.view_model.openSearch()
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.touch("tier-civ-nid-vip")
    assert kiosk.kiosk.pages.chosen.now.key == "civ-nid-vip"
    kiosk.touch("backButton")

    assert kiosk.page == "search"


def test_what_was_gathered_is_not_lost_by_one_touch(start: Start) -> None:
    kiosk = start()
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.touch("addAnotherButton")
    kiosk.touch("startButton")
    assert kiosk.find("startAgainNotice") is not None
    kiosk.touch("startAgainNo")
    assert kiosk.kiosk.pages.visit.visit.services == ("civ-nid-renew",)
    kiosk.view_model.startAgain()
    kiosk.touch("startAgainYes")

    assert kiosk.page == "attract"
    assert kiosk.kiosk.pages.visit.visit == Visit()


def test_with_nothing_to_lose_the_first_page_comes_at_once(start: Start) -> None:
    kiosk = start()
    kiosk.view_model.openService("civ-nid-renew")
    kiosk.touch("startButton")

    assert kiosk.page == "attract"
