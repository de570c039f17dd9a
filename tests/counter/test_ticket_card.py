"""The card of the ticket in hand and the rows of the lists."""

from datetime import timedelta

from core.domain.ticket import StepState
from counter.viewmodels.ticket_card import MarkKind, minutes_between, ticket_card, ticket_row
from tests.builders import egypt
from tests.counter.examples import NOW, a_ticket, minutes_ago


def test_the_time_line_tells_how_long_each_part_took() -> None:
    ticket = a_ticket(
        state=StepState.SERVING,
        issued=30,
        called_at=minutes_ago(10),
        serving_at=minutes_ago(8),
        times_called=3,
    )

    marks = ticket_card(ticket, egypt(), NOW).marks

    assert [(mark.kind, mark.minutes) for mark in marks] == [
        (MarkKind.ISSUED, 20),
        (MarkKind.CALLED, 2),
        (MarkKind.SERVING, 8),
    ]
    assert marks[1].times == 3


def test_the_card_tells_what_the_clerk_must_know_before_the_visitor_speaks() -> None:
    ticket = a_ticket(state=StepState.CALLED, priority="determination", needs=("wheelchair",), called_at=NOW)

    card = ticket_card(ticket, egypt(), NOW)

    assert card.urgent
    assert card.needs == ("wheelchair",)
    assert card.priority.en == "People of determination"
    assert card.category.en == "Citizen"
    assert card.window.en == "Service desk"
    assert card.service == egypt().service_by_id["civ-birth-cert"].name


def test_an_ordinary_visitor_is_not_urgent() -> None:
    assert not ticket_row(a_ticket(), egypt(), NOW).urgent


def test_what_the_catalogue_no_longer_knows_is_shown_by_its_id() -> None:
    card = ticket_card(
        a_ticket(state=StepState.CALLED, priority="gone", service="old-service", called_at=NOW), egypt(), NOW
    )

    assert card.service.ar == "old-service"
    assert card.priority.en == "gone"


def test_a_waiting_row_counts_from_the_issue_and_a_parked_one_from_its_call() -> None:
    parked = a_ticket(1, StepState.PARKED, issued=40, called_at=minutes_ago(12), parked_until=NOW)

    assert ticket_row(a_ticket(issued=25), egypt(), NOW).minutes == 25
    assert ticket_row(parked, egypt(), NOW).minutes == 12
    assert ticket_row(parked, egypt(), NOW).until == NOW


def test_minutes_are_never_negative_when_a_clock_was_set_back() -> None:
    assert minutes_between(NOW + timedelta(minutes=5), NOW) == 0
