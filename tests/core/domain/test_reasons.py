"""Why this one: what the log keeps of each call."""

from core.domain.calling import Candidate, Turn, scored
from core.domain.policy import Preset
from core.domain.reasons import call_facts
from tests.core.domain.test_calling import NOW, turn, waiting


def reasons(turn: Turn, *room: Candidate, most: int = 16) -> list[str]:
    found = call_facts(scored(room, turn, NOW), turn, NOW, most)
    return [str(each["reason"]) for each in found]


def test_the_facts_of_a_call_name_points_and_the_runner_up() -> None:
    room = [waiting(1, minutes=20), waiting(2, "elderly", 5), waiting(3, minutes=3)]
    assert call_facts(scored(room, turn(), NOW), turn(), NOW, 2) == [
        {"reason": "priority", "score": 25.0, "runner_up": "A1", "runner_up_score": 20.0},
        {"reason": "first_come", "score": 20.0, "runner_up": "A3", "runner_up_score": 3.0},
    ]


def test_who_is_alone_has_no_runner_up() -> None:
    assert call_facts(scored([waiting(1, minutes=20)], turn(), NOW), turn(), NOW, 16) == [
        {"reason": "only_one", "score": 20.0}
    ]


def test_each_reason_is_told_where_it_made_the_difference() -> None:
    long, urgent, booked = waiting(1, minutes=90), waiting(2, "elderly", 5), waiting(3, "appointment", 1)
    fifo = Preset.FIFO
    assert reasons(turn(), waiting(1, minutes=9), booked) == ["booked", "only_one"]
    assert reasons(turn(fifo), long, urgent) == ["first_come", "only_one"]
    assert reasons(turn(fifo, ["regular"], one_in=1), long, urgent) == ["share", "only_one"]
    assert reasons(turn(reserved={"3": ("booked",)}), long, booked) == ["reserved", "only_one"]
    other = waiting(4, minutes=2, queue="pas")
    assert reasons(turn(own_first=("civ",)), waiting(1), other) == ["own_agency", "only_one"]


def test_a_rule_that_made_no_difference_is_no_reason() -> None:
    long, urgent = waiting(1, minutes=9), waiting(2, "elderly", 5)
    assert reasons(turn(lately=["regular"], one_in=1), long, urgent)[0] == "priority"
    assert (
        reasons(turn(lately=["regular"], one_in=1), waiting(2, "elderly", 9), waiting(1))[0] == "first_come"
    )
    assert (
        reasons(turn(own_first=("civ",)), waiting(1, minutes=3), waiting(2, queue="pas"))[0] == "first_come"
    )
