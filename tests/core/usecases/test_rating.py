"""What a visitor says of a visit, on both stores."""

import pytest

from core.domain.errors import RatingClosedError
from core.domain.events import EventType
from core.domain.ratings import Rating, RatingReason, Tally, in_all, tallies
from core.domain.ticket import Ticket
from core.usecases.rate_visit import rate_visit
from tests.core.hall import Hall


def served(hall: Hall) -> Ticket:
    hall.issue()
    return hall.complete(hall.start(hall.call()))


def rated(hall: Hall, ticket: Ticket, score: int, reason: RatingReason | None = None) -> None:
    rate_visit(hall.store, "1", Rating(ticket=ticket.id, score=score, reason=reason))


def ratings(hall: Hall) -> list[Tally]:
    return tallies(hall.events(), by="service")


def test_a_visit_is_rated_once_and_the_first_word_stands(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    ticket = served(hall)

    rated(hall, ticket, 2, RatingReason.WAIT)
    rated(hall, ticket, 5)

    (tally,) = ratings(hall)
    assert (tally.what, dict(tally.scores), dict(tally.reasons)) == (ticket.step.service, {2: 1}, {"wait": 1})
    (event,) = [each for each in hall.events() if each.facts.get("about") == "rating"]
    assert (event.type, event.actor, event.facts["ticket"]) == (EventType.NOTE, "display.sign-1", ticket.id)


def test_nobody_rates_before_the_end_elsewhere_or_too_late(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.issue()
    serving = hall.start(hall.call())
    with pytest.raises(RatingClosedError):
        rated(hall, serving, 5)
    ticket = hall.complete(serving)
    with pytest.raises(RatingClosedError):
        rate_visit(hall.store, "2", Rating(ticket=ticket.id, score=5))
    hall.wait(minutes=3)
    with pytest.raises(RatingClosedError):
        rated(hall, ticket, 5)
    with pytest.raises(RatingClosedError):
        rated(hall, hall.issue(), 5)
    assert ratings(hall) == []


def test_a_visit_whose_end_was_undone_is_not_rated(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    ticket = served(hall)
    hall.undo()

    with pytest.raises(RatingClosedError):
        rated(hall, ticket, 5)


def test_the_report_counts_by_service_and_in_all(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    for score in (5, 4, 1):
        rated(hall, served(hall), score)

    whole = in_all(ratings(hall))
    assert (whole.count, round(whole.mean, 2), round(whole.satisfied, 2)) == (3, 3.33, 0.67)


@pytest.mark.parametrize("score", [0, 6])
def test_no_score_is_beyond_the_faces(score: int) -> None:
    with pytest.raises(ValueError, match="a score is 1 to 5"):
        Rating(ticket="x", score=score)
