"""Who has no national ID is asked for what takes its place."""

from core.domain.papers import papers_to_bring
from tests.builders import egypt

CATEGORIES = {category.id: category for category in egypt().categories}
SERVICES = egypt().service_by_id


def test_a_citizen_brings_the_papers_of_the_catalogue() -> None:
    service = SERVICES["not-signature"]

    assert papers_to_bring(service, CATEGORIES["citizen"], "ar") == service.papers_ar
    assert papers_to_bring(service, None, "en") == service.papers_en


def test_a_foreigner_brings_a_passport_for_the_national_id() -> None:
    papers = papers_to_bring(SERVICES["not-signature"], CATEGORIES["foreigner"], "en")

    assert papers == (
        "Valid passport",
        "Valid residence permit if resident",
        "Original instrument and a copy",
    )


def test_the_same_papers_change_in_arabic() -> None:
    papers = papers_to_bring(SERVICES["not-signature"], CATEGORIES["foreigner"], "ar")

    assert papers[0] == "جواز سفر ساري"
    assert not any("بطاقة الرقم القومي" in paper for paper in papers)
    assert len(papers) == 3


def test_a_passport_that_is_asked_for_anyway_is_asked_for_once() -> None:
    papers = papers_to_bring(SERVICES["not-foreign-marriage"], CATEGORIES["foreigner"], "en")

    assert papers.count("Valid passport") == 1


def test_the_copy_of_a_relatives_id_stays() -> None:
    papers = papers_to_bring(SERVICES["pas-residence-family"], CATEGORIES["foreigner"], "en")

    assert "Copy of the national ID card" in papers


def test_no_foreigner_is_ever_asked_for_an_original_national_id() -> None:
    for service in egypt().services_for("foreigner"):
        for language in ("ar", "en"):
            papers = " ".join(papers_to_bring(service, CATEGORIES["foreigner"], language))
            assert "original national ID" not in papers
            assert "أصل بطاقة الرقم القومي" not in papers
