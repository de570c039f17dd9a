"""`dawr ratings`, as it is typed."""

from pathlib import Path

from core.domain.ratings import Rating, RatingReason
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.operation import new_operation
from core.usecases.rate_visit import rate_visit
from core.usecases.start_service import start_service
from tests.builders import issued, opened, small_store
from tests.dawr.test_commands import dawr


def test_what_visitors_said_by_service_and_nothing_of_few(tmp_path: Path) -> None:
    store = small_store(tmp_path)
    actor = opened(store, "1", "nadia", "civ")
    for service, score in [("civ-nid-renew", each) for each in (5, 4, 4, 1, 5)] + [("civ-nid-first", 2)]:
        issued(store, service)
        ticket = call_next(store, "1", op=new_operation(), actor=actor)
        start_service(store, ticket.id, "1", op=new_operation(), actor=actor)
        complete_step(store, ticket.id, "1", op=new_operation(), actor=actor)
        reason = RatingReason.WAIT if score < 3 else None
        rate_visit(store, "1", Rating(ticket=ticket.id, score=score, reason=reason))
    store.close()

    told = dawr("ratings", "--database", tmp_path / "dawr.db").output.splitlines()

    assert told[2] == "      5  3.80    80%  (1  0  0  2  2)  civ-nid-renew  Renew national ID card: wait 1"
    assert told[3] == "      1  2.00     0%  (0  1  0  0  0)  1 with fewer than 5 each: wait 1"
    assert told[4] == "      6  3.50    67%  (1  1  0  2  2)  in all: wait 2"
    assert "nadia" not in "\n".join(told)


def test_a_centre_without_ratings_or_days_says_so(tmp_path: Path) -> None:
    store = small_store(tmp_path)
    assert "no business day" in dawr("ratings", "--database", tmp_path / "dawr.db").stderr
    issued(store)
    store.close()

    assert "Nobody has rated a visit." in dawr("ratings", "--database", tmp_path / "dawr.db").output
