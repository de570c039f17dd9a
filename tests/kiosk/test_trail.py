"""Where a visitor is and how they came there."""

from kiosk.viewmodels.trail import PageName, Stop, Trail


def test_a_visit_begins_on_the_first_page() -> None:
    assert Trail().here == Stop(PageName.ATTRACT)


def test_back_leads_the_same_way() -> None:
    trail = Trail().to(PageName.SERVICES).to(PageName.AGENCY, agency="pas").to(PageName.SERVICE, service="x")

    assert trail.here == Stop(PageName.SERVICE, "pas", "x")
    assert trail.back().here == Stop(PageName.AGENCY, "pas")
    assert trail.back().back().here == Stop(PageName.SERVICES)


def test_there_is_nothing_behind_the_first_page() -> None:
    assert Trail().back() == Trail()


def test_the_page_that_is_shown_is_not_entered_twice() -> None:
    trail = Trail().to(PageName.SERVICES)

    assert trail.to(PageName.SERVICES) == trail


def test_issuing_takes_the_place_of_asking() -> None:
    trail = Trail().to(PageName.SERVICE, service="x").instead(PageName.ISSUING)

    assert trail.here == Stop(PageName.ISSUING, service="x")
    assert trail.back() == Trail()
