"""Fees and speeds, no better known than they are."""

from kiosk.viewmodels.costs import Cost, cost_of, how_soon, tiers_of
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.wording import Wording


def cost(offer: Offer, wording: Wording, *services: str) -> Cost:
    return cost_of([offer.catalogue.service_by_id[each] for each in services], wording)


def test_what_is_published_is_added_and_the_rest_counted(offer: Offer, english: Wording) -> None:
    both = cost(offer, english, "civ-nid-renew", "civ-death-cert", "mfa-attest-education", "pro-fine-payment")

    assert both == Cost("About 113 pounds", "and the fees of 2 services are told at the window")


def test_a_sum_of_published_fees_is_approximate(offer: Offer, english: Wording) -> None:
    assert cost(offer, english, "civ-nid-renew").more == "Approximate: confirm at the window"


def test_a_guess_is_never_part_of_a_sum(offer: Offer, english: Wording) -> None:
    assert cost(offer, english, "civ-nid-lost", "not-signature") == Cost("Told at the window")
    assert cost(offer, english, "sol-takaful-apply") == Cost("Free of charge")
    assert cost(offer, english) == Cost()


def test_an_id_card_has_three_speeds_with_their_fees(offer: Offer, english: Wording) -> None:
    tiers = tiers_of(offer, offer.catalogue.service_by_id["civ-nid-urgent"], english)

    assert [(tier.key, tier.words, tier.chosen) for tier in tiers] == [
        ("civ-nid-renew", "In about 15 days – About 50 pounds", False),
        ("civ-nid-urgent", "In about 3 days – About 125 pounds", True),
        ("civ-nid-vip", "In about 30 minutes – About 515 pounds", False),
    ]


def test_a_speed_that_nobody_has_told_has_no_time(offer: Offer, english: Wording) -> None:
    ordinary, urgent = tiers_of(offer, offer.catalogue.service_by_id["pas-passport-renew"], english)

    assert ordinary.words == "Ordinary – About 1110 pounds"
    assert urgent.words == "In about 2 days – About 1300 pounds\nOn the same day – About 1600 pounds"


def test_a_first_card_has_no_speeds_of_a_renewal(offer: Offer, english: Wording) -> None:
    first = offer.catalogue.service_by_id["civ-nid-first"]

    assert tiers_of(offer, first, english) == []
    assert how_soon(first, english) == "in about 15 days"


def test_where_nobody_told_a_speed_none_is_said(offer: Offer, english: Wording) -> None:
    assert how_soon(offer.catalogue.service_by_id["civ-birth-cert"], english) == ""
