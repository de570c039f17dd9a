"""A clerk adds, drops and reorders what is still to come, and sends a visitor on a detour and back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.desk_rules import AT_ONCE
from core.domain.errors import (
    CounterNotOpenError,
    NobodyWaitingError,
    NothingToUndoError,
    NotYourTicketError,
    QueueUnknownError,
    ReasonMissingError,
    ServiceUnknownError,
    StepBegunError,
    StepOrderError,
)
from core.domain.step_order import to_come
from core.domain.ticket import StepState, Ticket
from core.usecases.change_journey import add_service, add_window, drop_step, order_steps
from core.usecases.close_counter import close_counter
from core.usecases.operation import new_operation
from tests.core.hall import ONE_STEP, RANKS, TWO_STEPS, Hall
from tests.core.log_checker import violations
from tests.core.usecases.conftest import STORES, hall_on

QUEUES = ("civ", "civ-review", "civ-cashier", "pas", "pas-cashier")


@pytest.fixture(params=STORES)
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Hall]:
    """Counters 1 and 2 serve everything."""
    hall = hall_on(request.param, tmp_path, ("desk", "review", "cashier"))
    hall.use_rules(AT_ONCE)
    hall.sit("1", "nadia", *QUEUES)
    hall.sit("2", "omar", *QUEUES)
    yield hall
    lines = hall.lines()
    hall.close()
    assert violations(lines, ranks=RANKS, crossing=timedelta(0)) == []


def act(hall: Hall, counter: str = "1") -> dict[str, str]:
    return {"op": new_operation(), "actor": hall.actor(counter)}


def serving(hall: Hall, service: str = ONE_STEP) -> Ticket:
    hall.issue(service)
    hall.wait(minutes=3)
    return hall.start(hall.call())


def queues(ticket: Ticket) -> list[str]:
    return [each.queue for each in to_come(ticket.steps)]


def test_a_service_more_has_all_its_windows_and_the_place_of_the_arrival(desk: Hall) -> None:
    held = serving(desk)
    known = act(desk)
    added = add_service(desk.store, held.id, "1", TWO_STEPS, **known)
    again = add_service(desk.store, held.id, "1", TWO_STEPS, **known)

    assert added.steps == again.steps == desk.now(held).steps
    first = len(held.steps) + 1
    assert len(added.steps) > first
    assert {each.place_at for each in added.steps} == {held.issued_at}
    assert added.steps[first].waits_for == (first,)
    with pytest.raises(ServiceUnknownError):
        add_service(desk.store, held.id, "1", "nothing", **act(desk))
    assert desk.complete(held).state is StepState.WAITING


def test_a_detour_comes_first_and_back_to_the_clerk_who_sent_it(desk: Hall) -> None:
    held = serving(desk)
    add_service(desk.store, held.id, "1", TWO_STEPS, **act(desk))
    sent = add_window(desk.store, held.id, "1", "civ-cashier", come_back=True, **act(desk))
    assert queues(sent)[:2] == ["civ-cashier", "civ"]
    desk.complete(held)
    desk.complete(desk.start(desk.call("2"), "2"), "2")

    waits = desk.now(held).step
    assert (waits.queue, waits.only_for, waits.place_at) == ("civ", "clerk.nadia", held.issued_at)
    with pytest.raises(NobodyWaitingError):
        desk.call("2")
    assert desk.call("1").id == held.id


def test_back_to_the_line_when_the_clerk_has_gone(desk: Hall) -> None:
    held = serving(desk)
    add_window(desk.store, held.id, "1", "civ-cashier", come_back=True, **act(desk))
    desk.complete(held)
    desk.complete(desk.start(desk.call("2"), "2"), "2")
    close_counter(desk.store, desk.sittings["1"], op=new_operation())
    assert desk.call("2").id == held.id


def test_what_is_dropped_is_over_and_the_reason_is_logged(desk: Hall) -> None:
    held = serving(desk, TWO_STEPS)
    for step in held.steps[1:]:
        with pytest.raises(ReasonMissingError):
            drop_step(desk.store, held.id, "1", step.position, " ", **act(desk))
        drop_step(desk.store, held.id, "1", step.position, "not_needed", **act(desk))
    told = desk.events()[-1].facts
    assert (told["about"], told["dropped"], told["reason"]) == (
        "journey_changed",
        len(held.steps),
        "not_needed",
    )
    assert desk.complete(held).state is StepState.COMPLETED


def test_what_has_begun_is_not_dropped(desk: Hall) -> None:
    held = serving(desk, TWO_STEPS)
    for position in (1, 99):
        with pytest.raises(StepBegunError):
            drop_step(desk.store, held.id, "1", position, "not_needed", **act(desk))


def test_the_order_of_the_clerk_holds_and_never_against_what_a_step_waits_for(desk: Hall) -> None:
    held = serving(desk)
    add_window(desk.store, held.id, "1", "civ-cashier", come_back=False, **act(desk))
    add_service(desk.store, held.id, "1", TWO_STEPS, **act(desk))
    both = add_window(desk.store, held.id, "1", "pas", come_back=False, **act(desk))
    order = [each.position for each in to_come(both.steps)]
    with pytest.raises(StepOrderError):
        order_steps(desk.store, held.id, "1", [*order[:2], *order[:1:-1]], **act(desk))
    for wrong in (order[1:], [*order, 1]):
        with pytest.raises(StepOrderError):
            order_steps(desk.store, held.id, "1", wrong, **act(desk))

    last = [*(each for each in order if each != 2), 2]
    ordered = order_steps(desk.store, held.id, "1", last, **act(desk))
    assert [each.position for each in to_come(ordered.steps)] == last
    assert desk.complete(held).step.position == last[0]


def test_only_the_hands_that_hold_a_ticket_change_it(desk: Hall) -> None:
    held = serving(desk)
    before = desk.lines()
    with pytest.raises(NotYourTicketError):
        add_window(desk.store, held.id, "2", "pas", come_back=False, **act(desk, "2"))
    with pytest.raises(CounterNotOpenError):
        add_window(desk.store, held.id, "1", "pas", come_back=False, **act(desk, "2"))
    with pytest.raises(QueueUnknownError):
        add_window(desk.store, held.id, "1", "nowhere", come_back=False, **act(desk))
    assert desk.lines() == before


def test_what_was_done_before_a_change_is_not_undone(desk: Hall) -> None:
    desk.issue()
    held = desk.call()
    add_window(desk.store, held.id, "1", "pas", come_back=False, **act(desk))
    with pytest.raises(NothingToUndoError):
        desk.undo()
