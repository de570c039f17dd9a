"""Who is next: a total order, whatever the order in which candidates are read."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.domain.calling import Candidate, ranked
from tests.builders import egypt

RANKS = egypt().rank_by_class
CLASSES = [*RANKS, "a class of last year"]
START = datetime(2026, 4, 23, 21, 59, tzinfo=UTC)

candidates = st.builds(
    Candidate,
    ticket=st.uuids().map(str),
    queue=st.sampled_from(["civ", "pas"]),
    priority=st.sampled_from(CLASSES),
    place_at=st.integers(0, 50).map(lambda seconds: START + timedelta(seconds=seconds)),
)
rooms = st.lists(candidates, max_size=30, unique_by=lambda each: each.ticket)


def rank(candidate: Candidate) -> int:
    return RANKS.get(candidate.priority, max(RANKS.values()) + 1)


@given(st.data(), rooms)
def test_the_order_does_not_depend_on_how_the_candidates_come(
    data: st.DataObject, room: list[Candidate]
) -> None:
    assert ranked(data.draw(st.permutations(room)), RANKS) == ranked(room, RANKS)


@given(rooms)
def test_nobody_is_left_out_and_nobody_comes_twice(room: list[Candidate]) -> None:
    assert sorted(each.ticket for each in ranked(room, RANKS)) == sorted(each.ticket for each in room)


@given(rooms)
def test_nobody_more_urgent_comes_later(room: list[Candidate]) -> None:
    ranks = [rank(each) for each in ranked(room, RANKS)]
    assert ranks == sorted(ranks)


@given(rooms)
def test_within_a_rank_the_first_in_is_the_first_out(room: list[Candidate]) -> None:
    order = ranked(room, RANKS)
    for former, latter in pairwise(order):
        assert rank(former) < rank(latter) or former.place_at <= latter.place_at


@given(rooms, candidates)
def test_one_more_candidate_does_not_change_the_order_of_the_others(
    room: list[Candidate], late: Candidate
) -> None:
    others = [each for each in room if each.ticket != late.ticket]
    order = ranked([*others, late], RANKS)
    assert [each for each in order if each is not late] == ranked(others, RANKS)


def test_two_classes_of_one_rank_share_one_line() -> None:
    assert RANKS["elderly"] == RANKS["pregnant"]
    elderly = Candidate("b", "civ", "elderly", START)
    pregnant = Candidate("a", "civ", "pregnant", START + timedelta(seconds=1))
    assert ranked([pregnant, elderly], RANKS) == [elderly, pregnant]


def test_a_class_that_the_catalogue_no_longer_knows_comes_last_but_comes() -> None:
    forgotten = Candidate("a", "civ", "veteran", START)
    regular = Candidate("b", "civ", "regular", START + timedelta(hours=1))
    assert ranked([forgotten, regular], RANKS) == [regular, forgotten]


def test_nobody_waits_is_an_empty_order() -> None:
    assert ranked([], RANKS) == []
    assert ranked([Candidate("a", "civ", "regular", START)], {}) == [Candidate("a", "civ", "regular", START)]
