"""Who is called before a ticket, by the calling rule."""

from core.usecases.expected_wait import people_ahead
from tests.core.hall import Hall


def test_people_ahead_are_counted_by_the_calling_rule(hall: Hall) -> None:
    tickets = [hall.issue() for _ in range(3)]
    urgent = hall.issue(priority="determination")
    hall.issue("pas-passport-renew")
    assert [people_ahead(hall.store, each.id) for each in (*tickets, urgent)] == [1, 2, 3, 0]


def test_who_does_not_wait_has_nobody_ahead(hall: Hall) -> None:
    hall.sit()
    hall.issue()
    assert people_ahead(hall.store, hall.call().id) == 0
    assert people_ahead(hall.store, "no such ticket") == 0


def test_a_queue_that_the_catalogue_no_longer_has_still_counts_who_is_ahead(hall: Hall) -> None:
    hall.issue()
    ticket = hall.issue()
    queues = [each for each in hall.store.queues() if each.id != "civ"]
    hall.store.queues = lambda: queues  # type: ignore[method-assign]
    assert people_ahead(hall.store, ticket.id) == 1
