"""The papers of a visit: where each comes from, and which of them the visit itself gives."""

from dataclasses import replace

import pytest

from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.papers import Paper, papers_of
from kiosk.viewmodels.wording import Wording

OWN_ID = "Valid original national ID card"


def papers(offer: Offer, wording: Wording, *services: str, category: str = "citizen") -> dict[str, Paper]:
    asked = [offer.catalogue.service_by_id[each] for each in services]
    return {paper.key: paper for paper in papers_of(offer, asked, category, wording)}


def test_a_missing_paper_says_which_service_here_gives_it(offer: Offer, english: Wording) -> None:
    paper = papers(offer, english, "tra-veh-transfer")["Traffic violations clearance"]

    assert paper.where == "From this centre: \u2068Traffic prosecution violations certificate\u2069"


def test_an_agency_without_a_window_here_is_named(offer: Offer, english: Wording) -> None:
    elsewhere = replace(offer, queues=[queue for queue in offer.queues if queue.agency != "pro"])
    paper = papers(elsewhere, english, "tra-veh-transfer")["Traffic violations clearance"]

    assert paper.where == "From: \u2068Public Prosecution\u2069"


def test_a_paper_that_no_agency_gives_names_its_place(offer: Offer, arabic: Wording) -> None:
    paper = papers(offer, arabic, "pas-passport-new")["Four recent photos on a white background"]

    assert (paper.where, paper.comes) == ("من أي محل تصوير", False)


@pytest.mark.parametrize(
    ("gives", "ready"), [("civ-nid-renew", "in about 15 days"), ("civ-nid-vip", "in about 30 minutes")]
)
def test_a_card_that_the_visit_itself_gives_is_not_asked_for(
    offer: Offer, english: Wording, gives: str, ready: str
) -> None:
    """Whoever renews the card has no valid one; whichever way of renewing was chosen."""
    paper = papers(offer, english, gives, "pas-passport-renew")[OWN_ID]

    assert paper.comes
    assert not paper.missing
    assert offer.catalogue.service_by_id[gives].name.en in paper.where
    assert ready in paper.where


def test_what_a_service_asks_for_itself_does_not_come_from_it(offer: Offer, english: Wording) -> None:
    """Who changes the data of a card brings the card."""
    assert OWN_ID in offer.catalogue.service_by_id["civ-nid-update"].papers_en

    assert not papers(offer, english, "civ-nid-update", "pas-passport-renew")[OWN_ID].comes


def test_a_foreigner_is_told_where_a_residence_permit_comes_from(offer: Offer, english: Wording) -> None:
    paper = papers(offer, english, "not-signature", category="foreigner")[
        "Valid residence permit if resident"
    ]

    assert paper.where.startswith("From this centre: ")


def test_most_papers_have_a_place(offer: Offer, english: Wording) -> None:
    """The others are the visitor's own, such as the number of a case."""
    asked = [
        paper for each in offer.catalogue.services for paper in papers_of(offer, [each], "citizen", english)
    ]

    assert sum(bool(paper.where) for paper in asked) / len(asked) > 0.75
