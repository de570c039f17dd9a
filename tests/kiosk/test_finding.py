"""What people type brings what they mean: the list was written before the search was tuned."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from core.domain.catalogue import Bundle, Elsewhere, Service
from kiosk.viewmodels.finding import EVENT, Answer, Finder, prior_of
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.services import ServicesViewModel
from kiosk.viewmodels.wording import Wording
from tests.builders import egypt


def phrases(file: str = "search_phrases.tsv") -> list[tuple[str, set[str]]]:
    """What is typed, and every answer that is right."""
    lines = Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(typed, set(meant.split())) for typed, meant in pairs]


def key(answer: Answer) -> str:
    match answer:
        case Service():
            return answer.id
        case Bundle():
            return EVENT + answer.id
        case Elsewhere():
            return f"elsewhere:{answer.id}"


@cache
def finder() -> Finder:
    return Finder.of(egypt())


@pytest.fixture
def found(offer: Offer) -> Callable[..., list[str]]:
    def find(query: str, category: str = "citizen") -> list[str]:
        return [key(answer) for answer in finder().find(query, prior_of(offer, category))]

    return find


def test_the_list_means_what_there_is() -> None:
    known = {
        *egypt().service_by_id,
        *(EVENT + each for each in egypt().bundle_by_id),
        *(f"elsewhere:{each.id}" for each in egypt().search_words.elsewhere),
    }

    assert len(phrases()) >= 200
    assert set().union(*(meant for _, meant in phrases())) <= known


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param(phrases()[0::2], id="tuned"),
        pytest.param(phrases()[1::2], id="held out"),
        pytest.param(phrases("search_phrases_later.tsv"), id="later"),
        pytest.param(phrases("search_phrases_third.tsv"), id="third"),
        pytest.param(phrases("search_phrases_fourth.tsv"), id="fourth"),
    ],
)
def test_the_first_answer_is_right_for_four_in_five_and_one_of_three_for_nineteen_in_twenty(
    found: Callable[..., list[str]], asked: list[tuple[str, set[str]]]
) -> None:
    answers = [(typed, meant, found(typed)[:3]) for typed, meant in asked]

    not_first = [(typed, three) for typed, meant, three in answers if not meant & set(three[:1])]
    not_shown = [(typed, three) for typed, meant, three in answers if not meant & set(three)]
    assert len(not_first) <= len(asked) * 0.20, not_first
    assert len(not_shown) <= len(asked) * 0.05, not_shown


def test_a_phrase_of_the_words_file_finds_what_it_stands_for(found: Callable[..., list[str]]) -> None:
    """At once, or beside the others for which the same is said."""
    spoken = egypt().search_words.services
    missed = [
        (service, phrase)
        for service, said in spoken.items()
        for phrase in said
        if service not in found(phrase, egypt().service_by_id[service].visitors[0])[:5]
    ]

    assert missed == []


def test_a_foreigner_finds_what_is_for_foreigners_first(found: Callable[..., list[str]]) -> None:
    services = egypt().service_by_id

    for query in ("شهادة", "توكيل", "رخصة"):
        first = services[found(query, "foreigner")[0]]
        assert "foreigner" in first.visitors, query


def test_what_is_asked_for_most_comes_first_among_equals(offer: Offer) -> None:
    for service in ("pas-passport-new", "pas-passport-renew"):
        prior = prior_of(replace(offer, most_used=(service,)), "citizen")
        assert key(finder().find("passport", prior)[0]) == service


# What the page shows of it.
@pytest.fixture
def shown(offer: Offer, english: Wording) -> Callable[..., ServicesViewModel]:
    def show(query: str, *, without: str = "") -> ServicesViewModel:
        services = ServicesViewModel()
        queues = [queue for queue in offer.queues if queue.agency != without]
        services.show(replace(offer, queues=queues), "citizen", english)
        services.begin_search()
        services.search(query)
        return services

    return show


def test_a_life_event_stands_among_the_services(shown: Callable[..., ServicesViewModel]) -> None:
    first = shown("buying a car").results.rows[0]

    assert (first.key, first.agency) == ("event:buy-car", "Life event: 3 services")


def test_an_errand_that_nobody_here_does_says_where(shown: Callable[..., ServicesViewModel]) -> None:
    services = shown("فيش وتشبيه")

    assert "from the criminal evidence offices of the police" in services.notHere
    assert services.resultsText == "Not done in this centre"


def test_a_service_without_a_window_here_says_whom_to_ask(shown: Callable[..., ServicesViewModel]) -> None:
    assert shown("ration card").notHere == ""

    services = shown("ration card", without="sup")
    assert "Supply and Internal Trade Directorate" in services.notHere
    assert not any(tile.key.startswith("sup-") for tile in services.results.rows)


def test_words_that_say_nothing_yet_find_nothing_and_complain_of_nothing(
    shown: Callable[..., ServicesViewModel],
) -> None:
    services = shown("عايز اطلع")

    assert (services.resultsText, services.results.count, services.notHere) == ("", 0, "")
