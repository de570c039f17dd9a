"""What a kiosk offers, to whom, and how busy it says that is."""

from dataclasses import replace

import pytest

from core.domain.forecast import WaitRange, rounded
from core.domain.policy import ORDINARY_CLASS
from core.usecases.store import QueueLoad
from kiosk.viewmodels.icon_names import service_icon
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.service_props import service_props
from kiosk.viewmodels.tiles import agency_tiles, category_chips, service_tiles
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.wording import Wording


def busy(offer: Offer, queue: str, waiting: int = 9) -> Offer:
    load = QueueLoad(queue=queue, waiting=waiting, open_counters=2)
    wait = rounded(2.3 * waiting, 5.4 * waiting)
    return replace(
        offer,
        loads={**offer.loads, queue: load},
        ranges={**offer.ranges, (queue, ORDINARY_CLASS): wait},
    )


def test_what_has_no_queue_here_is_not_offered(offer: Offer) -> None:
    without = replace(offer, queues=[queue for queue in offer.queues if queue.agency != "utl"])

    assert len(offer.first_queue) == 156
    assert len(without.first_queue) == 151
    assert "utl" not in {agency.id for agency in without.agencies("citizen")}


def test_a_category_sees_its_own_services(offer: Offer) -> None:
    assert len(offer.services("citizen")) == 124
    assert len(offer.services("foreigner")) == 47
    assert not offer.services("nobody")
    assert all("investor" in service.visitors for service in offer.services("investor"))


def test_agencies_stand_in_the_order_of_their_visitors(offer: Offer) -> None:
    shares = [agency.demand_share for agency in offer.agencies("citizen")]

    assert shares == sorted(shares, reverse=True)
    assert offer.agencies("citizen")[0].id == "civ"
    assert "civ" not in {agency.id for agency in offer.agencies("investor")}


def test_without_a_history_the_most_wanted_follow_the_agencies_shares(offer: Offer) -> None:
    wanted = [service.agency for service in offer.most_wanted("citizen", 4)]

    assert wanted == ["civ", "not", "tra", "civ"]


def test_what_was_used_most_comes_first_but_only_for_those_it_is_for(offer: Offer) -> None:
    used = replace(offer, most_used=("civ-nid-renew", "pos-money-transfer"))

    assert [service.id for service in used.most_wanted("citizen", 2)] == [
        "civ-nid-renew",
        "pos-money-transfer",
    ]
    assert [service.id for service in used.most_wanted("foreigner", 1)] == ["pos-money-transfer"]


def test_a_wait_needs_a_basis(offer: Offer) -> None:
    queue = offer.first_queue["civ-birth-cert"]

    assert offer.wait("civ-birth-cert") is None
    assert busy(offer, queue).wait("civ-birth-cert") == WaitRange(20, 50)
    assert busy(offer, queue).agency_wait("civ", "citizen") == WaitRange(20, 50)


def test_a_tile_says_the_same_to_eye_and_ear(offer: Offer, english: Wording) -> None:
    offer = busy(offer, offer.first_queue["civ-birth-cert"])
    [tile] = service_tiles(offer, [offer.catalogue.service_by_id["civ-birth-cert"]], english)

    assert (tile.name, tile.other) == ("Computerised birth certificate", "استخراج شهادة ميلاد مميكنة")
    assert tile.spoken == "Computerised birth certificate. Civil Status. 20–50 minutes"
    assert tile.sign == "baby"


def test_the_tile_of_an_agency_says_its_wait_short_and_speaks_it_long(offer: Offer, english: Wording) -> None:
    offer = busy(offer, offer.first_queue["civ-birth-cert"])
    [civil] = agency_tiles(offer, offer.agencies("citizen")[:1], "citizen", english)

    assert (civil.wait, civil.spoken) == ("20–50 min", "Civil Status. 20–50 minutes")


@pytest.mark.parametrize(
    ("service", "icon"),
    [
        ("tra-veh-new", "car"),
        ("tra-dl-moto-new", "motorbike"),
        ("pas-passport-new", "book-user"),
        ("pas-residence-first", "id-card"),
        ("not-property-register", "map-pin-house"),
        ("civ-nid-renew", "id-card"),
    ],
)
def test_an_icon_shows_what_the_service_is_about(offer: Offer, service: str, icon: str) -> None:
    assert service_icon(offer.catalogue.service_by_id[service]) == icon


def test_one_category_is_chosen(offer: Offer) -> None:
    chips = category_chips(offer.categories(), "investor", "ar")

    assert [(chip.key, chip.chosen) for chip in chips] == [
        ("citizen", False),
        ("investor", True),
        ("foreigner", False),
    ]


def test_every_service_has_a_page_in_both_languages(offer: Offer, arabic: Wording, english: Wording) -> None:
    for service in offer.catalogue.services:
        for category in service.visitors:
            for wording in (arabic, english):
                props = service_props(offer, service.id, Visit(), category, wording)
                assert props.name
                assert props.papers
                assert props.fee
                assert 1 <= len(props.windows) <= len(service.journey)


def test_no_guessed_amount_reaches_any_page(offer: Offer, english: Wording) -> None:
    guessed = [service for service in offer.catalogue.services if service.fee.basis == "illustrative"]

    assert len(guessed) == 107
    for service in guessed:
        props = service_props(offer, service.id, Visit(), service.visitors[0], english)
        assert props.fee == "Told at the window"
        assert str(service.fee.egp) not in f"{props.fee}{props.fee_caution}{props.speed}"


def test_an_unknown_service_has_an_empty_page(offer: Offer, english: Wording) -> None:
    assert service_props(offer, "gone", Visit(), "citizen", english).name == ""
