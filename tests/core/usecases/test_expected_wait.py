"""What a visitor may be told: people ahead by the calling rule, and a range with a basis."""

from core.domain.forecast import ENOUGH_SERVICES, WaitRange
from core.usecases.expected_wait import expected_wait, wait_to_come
from tests.core.hall import Hall


def served(hall: Hall, times: int, minutes: float = 10) -> None:
    """This many services of ten minutes are done."""
    hall.sit("1", "nadia", "civ")
    for _ in range(times):
        ticket = hall.start(hall.pick(hall.issue()))
        hall.wait(minutes=minutes)
        hall.complete(ticket)


def test_people_ahead_are_counted_by_the_calling_rule(hall: Hall) -> None:
    tickets = [hall.issue() for _ in range(3)]
    urgent = hall.issue(priority="determination")
    hall.issue("pas-passport-renew")
    assert [expected_wait(hall.store, each.id)[0] for each in (*tickets, urgent)] == [1, 2, 3, 0]


def test_without_a_basis_no_time_is_promised(hall: Hall) -> None:
    ticket = hall.issue()
    assert expected_wait(hall.store, ticket.id) == (0, None)
    served(hall, ENOUGH_SERVICES - 1)
    assert expected_wait(hall.store, hall.issue().id)[1] is None


def test_with_a_basis_a_range_is_told(hall: Hall) -> None:
    served(hall, ENOUGH_SERVICES)
    for _ in range(4):
        hall.issue()
    assert expected_wait(hall.store, hall.issue().id) == (4, WaitRange(30, 60))
    load = hall.store.loads()[0]
    assert (load.queue, load.waiting) == ("civ", 5)
    assert wait_to_come(load) == WaitRange(35, 75)


def test_a_service_that_was_forgotten_for_hours_is_no_basis(hall: Hall) -> None:
    served(hall, ENOUGH_SERVICES)
    served(hall, 1, minutes=60 * 3)
    assert max(hall.store.service_minutes("civ")) < 11


def test_yesterdays_services_are_no_basis_for_today(hall: Hall) -> None:
    served(hall, ENOUGH_SERVICES)
    hall.wait(hours=20)
    hall.sit("1", "nadia", "civ")
    assert hall.store.service_minutes("civ") == ()


def test_who_does_not_wait_has_nobody_ahead(hall: Hall) -> None:
    hall.sit()
    hall.issue()
    assert expected_wait(hall.store, hall.call().id) == (0, None)
    assert expected_wait(hall.store, "no such ticket") == (0, None)


def test_a_queue_that_the_catalogue_no_longer_has_still_counts_who_is_ahead(hall: Hall) -> None:
    hall.issue()
    ticket = hall.issue()
    queues = [each for each in hall.store.queues() if each.id != "civ"]
    hall.store.queues = lambda: queues  # type: ignore[method-assign]
    assert expected_wait(hall.store, ticket.id) == (1, None)
