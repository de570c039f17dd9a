"""Beside each word stands an icon that tells it from its neighbours."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

import assets
from core.domain.catalogue import Service
from kiosk.viewmodels.icon_names import UNKNOWN, agency_icon, service_icon
from tests.builders import egypt

DRAWN = {file.stem for file in (Path(assets.__file__).parent / "icons").glob("*.svg")}


@pytest.mark.parametrize("category", [each.id for each in egypt().categories])
@pytest.mark.parametrize("agency", [each.id for each in egypt().agencies])
def test_no_two_services_of_an_agency_have_one_icon(category: str, agency: str) -> None:
    icons = Counter(service_icon(service) for service in egypt().services_for(category, agency))

    assert [icon for icon, count in icons.items() if count > 1] == []


def test_every_icon_is_drawn() -> None:
    wanted = {service_icon(service) for service in egypt().services}
    wanted |= {agency_icon(agency.id) for agency in egypt().agencies}

    assert wanted - DRAWN == set()


def test_agencies_have_icons_of_their_own() -> None:
    icons = [agency_icon(agency.id) for agency in egypt().agencies]

    assert len(set(icons)) == len(icons)


def a_service_of(agency: str) -> Service:
    return next(service for service in egypt().services if service.agency == agency)


def test_a_service_that_a_centre_adds_has_the_icon_of_its_agency() -> None:
    added = replace(a_service_of("tra"), id="tra-something-new")

    assert service_icon(added) == agency_icon("tra")
    assert agency_icon("nobody") == UNKNOWN
