"""How long a desk waits for somebody, and who may come back: the rule as a table."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.domain.desk_rules import (
    AT_ONCE,
    USUAL_RULES,
    DeskRules,
    DeskRulesError,
    Patience,
    patience,
    recall_from,
    rules_facts,
    rules_of,
    way_back,
)
from core.domain.ticket import Step, StepState

CALLED = datetime(2026, 11, 22, 9, tzinfo=UTC)


def a_step(**changes: object) -> Step:
    return Step(
        **{  # type: ignore[arg-type]
            "position": 1,
            "service": "civ-birth-cert",
            "kind": "desk",
            "queue": "civ",
            "state": StepState.CALLED,
            "place_at": CALLED,
            "called_at": CALLED,
            "ended_at": CALLED,
            **changes,
        }
    )


def after(seconds: float) -> datetime:
    return CALLED + timedelta(seconds=seconds)


@pytest.mark.parametrize(
    ("calls", "seconds", "expected"),
    [
        (1, 0, Patience(calls=1, until=after(45))),
        (1, 300, Patience(calls=1, until=after(45))),
        (2, 0, Patience(calls=0, until=after(50))),
        (2, 49, Patience(calls=0, until=after(50))),
        (2, 50, None),
        (3, 51, None),
    ],
)
def test_nobody_is_missed_before_two_calls_and_the_time_to_come(
    calls: int, seconds: float, expected: Patience | None
) -> None:
    assert patience(a_step(times_called=calls), USUAL_RULES, after(seconds)) == expected


def test_it_takes_at_least_a_minute_and_a_half_to_be_missed() -> None:
    assert 90 <= USUAL_RULES.recall_seconds + USUAL_RULES.no_show_seconds <= 120
    assert 40 <= USUAL_RULES.recall_seconds <= 60


def test_a_second_call_is_possible_when_there_was_time_to_walk() -> None:
    assert recall_from(a_step(), USUAL_RULES, after(44)) == after(45)
    assert recall_from(a_step(), USUAL_RULES, after(45)) is None


def test_a_clock_that_was_set_back_keeps_no_desk_waiting() -> None:
    assert patience(a_step(times_called=2), USUAL_RULES, after(-600)) is None
    assert recall_from(a_step(), USUAL_RULES, after(-600)) is None


@pytest.mark.parametrize(
    ("minutes", "keeps", "rests"),
    [(0, True, True), (4.9, True, True), (5, True, False), (30, True, False), (30.1, False, False)],
)
def test_who_comes_back_keeps_the_place_for_half_an_hour_and_rests_for_five_minutes(
    minutes: float,
    keeps: bool,  # noqa: FBT001 - columns of a table
    rests: bool,  # noqa: FBT001
) -> None:
    way = way_back(a_step(times_missed=1), USUAL_RULES, after(minutes * 60))
    assert way is not None
    assert way.keep_place is keeps
    assert way.rests_until == (after(300) if rests else None)


def test_who_is_missed_again_needs_a_new_ticket() -> None:
    assert way_back(a_step(times_missed=2), USUAL_RULES, after(60)) is None


@pytest.mark.parametrize("rules", [USUAL_RULES, AT_ONCE, DeskRules(calls=3, undo_seconds=60)])
def test_a_setting_comes_back_from_its_facts(rules: DeskRules) -> None:
    assert rules_of(rules_facts(rules)) == rules


@pytest.mark.parametrize("wrong", [{"calls": 0}, {"undo_seconds": 61}, {"no_show_seconds": -1}])
def test_a_number_out_of_its_range_is_refused_by_name(wrong: dict[str, int]) -> None:
    with pytest.raises(DeskRulesError, match=next(iter(wrong)).replace("_", "-")):
        replace(USUAL_RULES, **wrong)  # type: ignore[arg-type]
