"""Several agencies under one number: any order that nothing forbids, work behind the windows beside it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.domain.errors import NobodyWaitingError
from core.domain.ticket import StepState, Ticket
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from core.usecases.resume_due import resume_due
from tests.core.hall import Hall
from tests.core.usecases.conftest import STORES, checked, hall_on

SHOP, FILE = "loc-shop-licence", "ins-employer-file"
"""Desk, review and cashier each; neither needs the other."""
PENSION, RATION, WORK = "ins-form-one", "sup-remove-member", "tax-return-help"
"""At a desk alone."""


@pytest.fixture(params=STORES)
def wide_hall(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Hall]:
    """A hall with reviews and cashiers behind the desks of two agencies."""
    hall = hall_on(request.param, tmp_path, ("desk", "review", "cashier"))
    hall.sit("1", "nadia", "loc", "loc-cashier")
    hall.sit("2", "omar", "ins", "ins-cashier")
    hall.sit("3", "c1", "loc-review", "ins-review")
    yield from checked(hall)


def both_errands(hall: Hall) -> Ticket:
    return hall.issue(SHOP, category="investor", further=(FILE,))


def where(ticket: Ticket) -> dict[str, str]:
    """The state of each step by its queue."""
    return {each.queue: each.state.value for each in ticket.steps}


def done_at(hall: Hall, counter: str) -> Ticket:
    """The next one at this counter is called, served and done."""
    called = hall.call(counter)
    return hall.complete(
        called if called.state is StepState.SERVING else hall.start(called, counter), counter
    )


def test_steps_of_different_agencies_do_not_wait_for_each_other(wide_hall: Hall) -> None:
    ticket = both_errands(wide_hall)
    by_queue = {each.queue: each for each in ticket.steps}
    assert by_queue["loc"].waits_for == by_queue["ins"].waits_for == ()
    assert by_queue["loc-review"].waits_for == (by_queue["loc"].position,)
    assert by_queue["ins-cashier"].waits_for == (by_queue["ins-review"].position,)
    assert not by_queue["loc-review"].with_visitor


def test_a_service_that_needs_the_result_of_another_begins_when_that_is_over(wide_hall: Hall) -> None:
    ticket = wide_hall.issue("ins-pension-survivors", further=("civ-death-cert",))
    by_queue = {each.queue: each for each in ticket.steps}
    assert by_queue["ins"].waits_for == (by_queue["civ-cashier"].position,)
    assert ticket.steps[0].queue == "civ"


def test_while_an_agency_reviews_the_visitor_is_called_by_another(wide_hall: Hall) -> None:
    hall = wide_hall
    both_errands(hall)
    after_desk = done_at(hall, "1")
    assert after_desk.step.queue == "ins"
    assert where(after_desk)["loc-review"] == "waiting"
    review = hall.call("3")
    called = hall.call("2")
    assert (review.step.queue, review.state, called.step.queue, called.state) == (
        "loc-review",
        "serving",
        "ins",
        "called",
    )
    assert review.id == called.id


def test_a_review_is_taken_without_a_word_in_the_hall(wide_hall: Hall) -> None:
    hall = wide_hall
    hall.issue(SHOP)
    done_at(hall, "1")
    hall.call("3")
    *_, called, serving = hall.events()
    assert (called.facts["silent"], called.facts["back_office"], serving.type) == (True, True, "serving")
    assert [call.counter for call in hall.store.calls(["1", "3"], 5)] == ["1"]


def test_the_visitor_who_sits_is_called_when_the_review_is_done(wide_hall: Hall) -> None:
    hall = wide_hall
    ticket = hall.issue(SHOP)
    done_at(hall, "1")
    with pytest.raises(NobodyWaitingError):
        hall.call("1")
    reviewed = done_at(hall, "3")
    assert (reviewed.step.queue, reviewed.state) == ("loc-cashier", "waiting")
    assert hall.events()[-1].facts["to_queue"] == "loc-cashier"
    paid = done_at(hall, "1")
    assert (paid.id, paid.state, hall.log()[-1]) == (ticket.id, "completed", "completed")


def test_all_is_completed_by_whichever_step_is_done_last(wide_hall: Hall) -> None:
    hall = wide_hall
    both_errands(hall)
    done_at(hall, "1")
    first = hall.call("3")
    done_at(hall, "2")
    assert first.step.queue == "loc-review"
    back = hall.complete(first, "3")
    assert where(back)["loc-cashier"] == "waiting"
    done_at(hall, "3")
    done_at(hall, "1")
    assert where(done_at(hall, "2")) == dict.fromkeys(
        ("loc", "loc-review", "loc-cashier", "ins", "ins-review", "ins-cashier"), "completed"
    )
    assert hall.log()[-1] == "completed"


def test_each_later_step_has_the_place_of_the_arrival(wide_hall: Hall) -> None:
    hall = wide_hall
    ticket = both_errands(hall)
    hall.wait(minutes=20)
    done_at(hall, "1")
    hall.wait(minutes=20)
    after = done_at(hall, "2")
    assert {each.place_at for each in after.steps} == {ticket.issued_at}


def test_the_next_step_is_that_with_the_shorter_line_of_the_moment(wide_hall: Hall) -> None:
    """At issue all lines are empty; while the visitor is at the first, the second fills up."""
    hall = wide_hall
    hall.sit("1", "nadia", "ins")
    hall.sit("2", "omar", "sup")
    hall.sit("4", "c2", "tax")
    for counter, service in (("1", PENSION), ("2", RATION), ("4", WORK)):
        for _ in range(5):  # So that the wait has a basis.
            hall.issue(service)
            held = hall.start(hall.call(counter), counter)
            hall.wait(minutes=5)
            hall.complete(held, counter)
    ticket = hall.issue(PENSION, further=(RATION, WORK))
    assert [each.queue for each in ticket.steps] == ["ins", "sup", "tax"]
    for _ in range(6):
        hall.issue(RATION, priority="elderly")
    assert done_at(hall, "1").step.queue == "tax"
    assert [done_at(hall, "4").step.queue, hall.events()[-1].facts["to_step"]] == ["sup", 2]


def test_a_review_can_be_put_aside_and_comes_back_by_itself(wide_hall: Hall) -> None:
    hall = wide_hall
    both_errands(hall)
    done_at(hall, "1")
    hall.park(hall.call("3"), "3", minutes=5)
    hall.wait(minutes=6)
    assert resume_due(hall.store) == 1
    assert where(hall.store.tickets(["loc-review"], [StepState.WAITING])[0])["loc-review"] == "waiting"


def test_a_visitor_who_leaves_ends_the_work_behind_the_windows_too(wide_hall: Hall) -> None:
    hall = wide_hall
    both_errands(hall)
    gone = done_at(hall, "1")
    hall.call("3")
    assert set(where(hall.cancel(gone)).values()) == {"completed", "cancelled"}
    assert hall.store.in_hand("3") is None


def test_a_day_ends_for_visitor_and_review_at_once(wide_hall: Hall) -> None:
    hall = wide_hall
    ticket = both_errands(hall)
    done_at(hall, "1")
    hall.call("3")
    hall.no_show(hall.call("2"), "2")
    assert close_day(hall.store, op=new_operation(), actor="system") == 1
    assert sorted(set(where(hall.now(ticket)).values())) == ["completed", "expired", "no_show"]


def test_a_completed_desk_can_be_taken_back_before_the_review_begins(wide_hall: Hall) -> None:
    hall = wide_hall
    both_errands(hall)
    before = hall.start(hall.call("1"))
    hall.complete(before)
    back = hall.undo("1")
    assert replace(back, focus=None) == replace(before, focus=None)
    assert hall.events()[-1].facts["queue"] == "loc"


def test_the_place_of_who_missed_the_call_waits_while_the_review_goes_on(wide_hall: Hall) -> None:
    hall = wide_hall
    both_errands(hall)
    done_at(hall, "1")
    missed = hall.no_show(hall.call("2"), "2")
    reviewed = done_at(hall, "3")
    assert (reviewed.state, reviewed.step.queue) == ("no_show", "ins")
    assert where(reviewed)["loc-cashier"] == "planned"
    assert hall.reinstate(missed).step.queue == "ins"


def test_a_review_that_nobody_handed_in_or_that_ends_the_journey_is_with_the_visitor(tmp_path: Path) -> None:
    hall = hall_on("sqlite", tmp_path, ("desk", "review"))
    assert [each.with_visitor for each in hall.issue(SHOP).steps] == [True, True]
    hall.close()
