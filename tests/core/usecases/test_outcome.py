"""What came of a step, the fee by catalogue or by hand, and the cash of a day against the log."""

import random
from collections import Counter

import pytest

from core.domain.errors import ReasonMissingError
from core.domain.outcome import Outcome, OutcomeError, Result
from core.domain.takings import Difference, Taking, differences, takings
from core.domain.ticket import StepState, Ticket
from tests.core.hall import Hall

SOURCED = "civ-nid-renew"
"""A service whose fee (50 pounds) the catalogue knows from a source."""


def serving(hall: Hall, service: str = SOURCED) -> Ticket:
    hall.sit("1", "nadia", "civ")
    hall.issue(service)
    return hall.start(hall.call())


def test_without_a_word_it_is_done_once_and_no_fee_was_taken(hall: Hall) -> None:
    hall.complete(serving(hall))
    facts = hall.events()[-1].facts
    assert (facts["result"], facts["count"]) == ("done", 1)
    assert not {"fee", "receipt", "fee_basis"} & set(facts)


def test_a_fee_by_the_catalogue_names_its_version_and_has_a_receipt(hall: Hall) -> None:
    hall.complete(serving(hall), outcome=Outcome(count=2, fee_egp=100))
    facts = hall.events()[-1].facts
    assert (facts["fee"], facts["fee_basis"]) == (100, "catalogue")
    assert facts["catalogue"] == hall.store.catalogue().version
    assert facts["receipt"] == "20261122-A1-1"


def test_another_fee_needs_a_reason(hall: Hall) -> None:
    ticket = serving(hall)
    with pytest.raises(ReasonMissingError):
        hall.complete(ticket, outcome=Outcome(fee_egp=70))
    assert hall.now(ticket).state is StepState.SERVING
    hall.complete(ticket, outcome=Outcome(fee_egp=70, reason="haste", result=Result.PARTLY))
    facts = hall.events()[-1].facts
    assert (facts["fee_basis"], facts["fee_reason"], facts["result"]) == ("by_hand", "haste", "partly")


@pytest.mark.parametrize(("count", "fee"), [(0, None), (100, None), (1, -1)])
def test_numbers_that_cannot_be_are_refused(count: int, fee: int | None) -> None:
    with pytest.raises(OutcomeError):
        Outcome(count=count, fee_egp=fee)


def test_what_was_undone_was_not_taken(hall: Hall) -> None:
    ticket = serving(hall)
    hall.complete(ticket, outcome=Outcome(fee_egp=500, reason="other"))
    hall.undo()
    hall.complete(ticket, outcome=Outcome(fee_egp=50))
    assert takings(hall.events(), {"civ": "civ"}) == [Taking(clerk="nadia", agency="civ", receipts=1, egp=50)]


@pytest.mark.parametrize("seed", [1])
def test_a_day_with_corrections_adds_up_to_the_last_pound(hall: Hall, seed: int) -> None:
    """The cash boxes are counted by the test, visit by visit; the sums come from the log alone."""
    chance = random.Random(seed)
    boxes: Counter[str] = Counter()
    for counter, clerk in (("1", "nadia"), ("2", "omar")):
        hall.sit(counter, clerk, "civ")
    for _ in range(60):
        counter = chance.choice("12")
        hall.issue(SOURCED)
        ticket = hall.start(hall.call(counter), counter)
        if chance.random() < 0.3:
            hall.complete(ticket, counter, outcome=Outcome(fee_egp=chance.randint(0, 999), reason="other"))
            hall.undo(counter)
        fee = chance.choice([None, 50, chance.randint(0, 2000)])
        hall.complete(ticket, counter, outcome=Outcome(fee_egp=fee, reason="other"))
        boxes["nadia" if counter == "1" else "omar"] += fee or 0
    taken = takings(hall.events(), {"civ": "civ"})
    assert differences(taken, boxes) == []
    short = Counter(boxes)
    short["omar"] -= 1
    assert differences(taken, short) == [
        Difference(clerk="omar", logged=boxes["omar"], counted=boxes["omar"] - 1)
    ]
