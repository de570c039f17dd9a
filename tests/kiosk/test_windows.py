"""The windows of a ticket: one truth for the page of a service, the visit, the ticket and the slip."""

import pytest

from core.storage.sqlite_store import SqliteStore
from core.usecases.store import PlannedStep
from kiosk.viewmodels.issued import Issued
from kiosk.viewmodels.issued_ticket import ticket_props
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.service_props import service_props
from kiosk.viewmodels.slip_words import slip_of
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.visit_props import visit_props
from kiosk.viewmodels.windows import Window, planned, windows_of
from kiosk.viewmodels.wording import Wording
from tests.builders import issued


def windows(offer: Offer, wording: Wording, *services: str) -> list[Window]:
    return windows_of(offer, planned(offer, services), wording)


@pytest.mark.parametrize("service", ["civ-nid-renew", "pas-residence-renew", "civ-nid-home", "utl-bill-pay"])
def test_every_page_and_the_slip_name_the_same_windows(
    store: SqliteStore, offer: Offer, arabic: Wording, english: Wording, service: str
) -> None:
    category = offer.catalogue.service_by_id[service].visitors[0]
    ticket = issued(store, service, category=category)
    names = [window.name for window in windows(offer, english, service)]

    visit = Visit((service,), category=category)
    slip = slip_of(offer, ticket, 0, None, english, arabic)
    assert [each.name for each in service_props(offer, service, Visit(), category, english).windows] == names
    assert [each.name for each in visit_props(offer, visit, category, english).windows] == names
    assert list(slip.steps) == (names if len(names) > 1 else [])
    assert names[0] in slip.first
    assert ticket_props(offer, Issued(ticket), english).first == names[0]


def test_a_window_says_for_which_services_of_the_visit_it_is(offer: Offer, english: Wording) -> None:
    found = windows(offer, english, "civ-birth-cert", "pas-passport-renew")

    assert all(window.services for window in found)
    desks = {window.name: window.services for window in found if "Service desk" in window.name}
    assert desks == {
        "Service desk – Civil Status": "Computerised birth certificate",
        "Service desk – Passports": "Passport renewal",
    }


def test_one_window_for_two_services_names_both(offer: Offer, english: Wording) -> None:
    [desk, *_] = windows(offer, english, "civ-birth-cert", "civ-death-cert")

    assert desk.services == "Computerised birth certificate; Computerised death certificate"


def test_of_one_service_the_windows_do_not_repeat_its_name(offer: Offer, english: Wording) -> None:
    assert {window.services for window in windows(offer, english, "civ-birth-cert")} == {""}


def test_a_window_that_calls_nobody_follows_the_one_before_it(offer: Offer, english: Wording) -> None:
    """This centre calls to desk, cashier and delivery; the photo comes between the last two."""
    then = [window.then for window in windows(offer, english, "civ-nid-renew")]

    assert then == ["", "then: Photo and fingerprint", ""]


def test_a_slip_says_where_the_order_of_its_windows_may_change(
    offer: Offer, arabic: Wording, english: Wording, store: SqliteStore
) -> None:
    def title(service: str, *further: str) -> str:
        return slip_of(offer, issued(store, service, further=further), 0, None, english, arabic).steps_title

    assert "may change" not in title("civ-nid-renew")
    assert "may change" in title("civ-nid-renew", "utl-bill-pay")
    assert "may change" not in title("civ-birth-cert-first", "sup-add-member")


def test_work_behind_the_windows_is_no_window_of_the_way(offer: Offer, english: Wording) -> None:
    steps = [
        PlannedStep(service="ins-employer-file", kind="desk", queue="ins"),
        PlannedStep(
            service="ins-employer-file", kind="review", queue="ins-review", waits_for=(1,), with_visitor=False
        ),
        PlannedStep(service="ins-employer-file", kind="cashier", queue="ins-cashier", waits_for=(2,)),
    ]
    desk, cashier = windows_of(offer, steps, english)

    assert desk.then == "then: Review and approval (back office)"
    assert "Cashier" in cashier.name
