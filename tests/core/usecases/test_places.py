"""Whose place in the line is kept, and whose begins anew."""

from collections.abc import Callable

import pytest

from core.domain.ticket import Ticket
from tests.core.hall import Hall

Detour = Callable[..., Ticket]


def by_transfer(hall: Hall, ticket: Ticket, *, keep_place: bool) -> Ticket:
    return hall.transfer(ticket, "civ", keep_place=keep_place)


def by_reinstating(hall: Hall, ticket: Ticket, *, keep_place: bool) -> Ticket:
    return hall.reinstate(hall.no_show(ticket), keep_place=keep_place)


@pytest.mark.parametrize("detour", [by_transfer, by_reinstating])
@pytest.mark.parametrize("keep_place", [True, False])
def test_a_place_is_kept_or_lost_as_was_said(hall: Hall, detour: Detour, *, keep_place: bool) -> None:
    hall.sit("1", "nadia", "civ")
    first, second, third = (hall.issue() for _ in range(3))
    back = detour(hall, hall.call(), keep_place=keep_place)
    assert (back.step.place_at == first.step.place_at) == keep_place
    assert hall.events()[-1].facts["keep_place"] is keep_place
    expected = [first.id, second.id, third.id] if keep_place else [second.id, third.id, first.id]
    assert hall.call_all() == expected


def test_a_resumed_visitor_keeps_the_place_of_arrival(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    first, second = hall.issue(), hall.issue()
    hall.park(hall.call())
    resumed = hall.resume(first)
    assert resumed.step.place_at == first.step.place_at
    assert hall.events()[-1].facts["keep_place"] is True
    assert hall.call().id == first.id
    hall.complete(hall.start(first))
    assert hall.call().id == second.id


def test_a_visitor_who_lost_the_place_stands_behind_who_is_there_and_before_who_comes(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    first, here = hall.issue(), hall.issue()
    hall.reinstate(hall.no_show(hall.call()), keep_place=False)
    late = hall.issue()
    assert hall.call_all() == [here.id, first.id, late.id]


def test_priority_goes_with_the_ticket_to_another_queue(hall: Hall) -> None:
    hall.sit("2", "omar", "pas")
    hall.issue("pas-passport-renew")
    urgent = hall.transfer(hall.issue(priority="determination"), "pas")
    assert hall.call("2").id == urgent.id


def test_a_clock_that_is_set_back_costs_nobody_a_place(hall: Hall) -> None:
    """The times of the log go on growing, so that who comes later stands later."""
    hall.sit("1", "nadia", "civ")
    tickets = [hall.issue() for _ in range(3)]
    hall.wait(minutes=-10)
    tickets += [hall.issue() for _ in range(5)]
    places = [ticket.step.place_at for ticket in tickets]
    assert places == sorted(set(places))
    assert hall.call_all() == [ticket.id for ticket in tickets]
