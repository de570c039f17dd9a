"""What the pages say in French is found, in whatever language the rest is said."""

import pytest

from kiosk.viewmodels.finding import prior_of
from kiosk.viewmodels.offer import Offer
from tests.kiosk.test_finding import finder, key

# What is typed, and what must be among the first three.
TYPED = {
    "carte d'identité": "civ-nid-renew",
    "carte d’identite perdue": "civ-nid-lost",
    "renouveler ma carte d'identité": "civ-nid-renew",
    "acte de naissance": "civ-birth-cert",
    "je voudrais un acte de mariage": "civ-marriage-doc",
    "passeport": "pas-passport-new",
    "passeport urgent": "pas-passport-urgent",
    "titre de sejour": "pas-residence-first",
    "séjour étranger": "pas-residence-first",
    "permis de conduire": "tra-dl-private-new",
    "permis moto": "tra-dl-moto-new",
    "carte grise": "tra-veh-renew",
    "procuration": "not-poa-general",
    "procuration voiture": "not-poa-car",
    "signature": "not-signature",
    "registre du commerce": "com-extract",
    "carte fiscale": "tax-card-new",
    "TVA": "tax-vat-register",
    "pension de vieillesse": "ins-pension-age",
    "permis de travail": "lab-foreign-permit",
    "mandat postal": "pos-money-transfer",
    "compteur électrique": "utl-meter-new",
    "casier judiciaire": "elsewhere:criminal-record",
    "naissance": "event:newborn",
    "renouvellement carte identité": "civ-nid-renew",
    "d'identité": "civ-nid-renew",
    "l’identité": "civ-nid-renew",
}


@pytest.mark.parametrize("typed", TYPED)
def test_french_words_find_what_they_mean(offer: Offer, typed: str) -> None:
    found = [key(each) for each in finder().find(typed, prior_of(offer, "citizen"))]

    assert TYPED[typed] in found[:3], found[:6]


def test_french_words_that_carry_nothing_say_nothing_yet() -> None:
    assert finder().says_nothing("je voudrais faire une")
    assert finder().says_nothing("qu’est-ce que j'ai")
    assert not finder().says_nothing("je voudrais une carte")
