"""Kiosk, counter and display while lines break and the server dies: nothing lost, nothing missed."""

import json
import os
from collections import Counter

import pytest

from core.domain.ticket import StepState
from tests.conftest import RecordFault
from tests.core.log_checker import violations
from tests.faults.amounts import amount, asked
from tests.journeys.day_of_outages import Day, Plan, played

PLAN = Plan(
    outages=asked("OUTAGES", quick=10, full=200, few=3),
    server_kills=asked("SERVER_KILLS", quick=3, full=40, few=1),
    away=amount((1.0, 6.0), (1.0, 60.0, 3600.0)),
)
SEED = int(os.environ.get("FAULTS_SEED", "1"))
ABSORBED_WITHIN = 10.0
BACK_WITHIN = 2.0

_LONGEST = 200 + 20 * (PLAN.outages + PLAN.server_kills) + int(sum(PLAN.away))
pytestmark = [pytest.mark.faults, pytest.mark.timeout(_LONGEST)]


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Day:
    return played(tmp_path_factory.mktemp("outages"), PLAN, SEED)


@pytest.mark.row("F5")
def test_what_a_kiosk_gave_by_itself_is_absorbed_in_ten_seconds(day: Day, record_fault: RecordFault) -> None:
    record_fault("F5", len(day.absorbed), {"absorbed in": max(day.absorbed)})
    assert len(day.absorbed) == PLAN.outages
    assert max(day.absorbed) < ABSORBED_WITHIN


@pytest.mark.row("F3")
def test_programs_work_two_seconds_after_the_server_accepts_connections(
    day: Day, record_fault: RecordFault
) -> None:
    worst = {name: max(seconds) for name, seconds in day.back.items()}
    record_fault("F3", PLAN.server_kills, {f"{name} back in": value for name, value in worst.items()})
    assert {name: value for name, value in worst.items() if value > BACK_WITHIN} == {}


@pytest.mark.row("F16")
def test_a_display_that_was_away_is_back_in_two_seconds(day: Day, record_fault: RecordFault) -> None:
    record_fault("F16", len(day.shown), {"display back in": max(day.shown)})
    assert len(day.shown) == len(PLAN.away)
    assert min(day.missed) > 0, "it was not away"
    assert max(day.shown) < BACK_WITHIN


@pytest.mark.row("F16", times=0)
def test_every_call_was_shown_once(day: Day) -> None:
    events = [json.loads(line) for line in day.lines]
    shown = Counter(event["call"] for event in events if event["type"] == "shown")

    assert shown == Counter(event["seq"] for event in events if event["type"] == "called")


@pytest.mark.row("F5", times=0)
def test_each_slip_has_one_live_ticket_with_the_number_that_was_told(day: Day) -> None:
    assert len(set(day.papers)) == len(day.papers) == len(day.numbers)
    assert len(set(day.numbers)) == len(day.numbers), "a number was told twice"
    for number, ticket in zip(day.numbers, day.found, strict=True):
        assert ticket is not None, f"{number} is on paper and not in the centre"
        assert ticket.code.shown("ar") == number
        assert ticket.state is not StepState.CANCELLED


def test_numbers_came_from_the_centre_and_from_the_lease(day: Day) -> None:
    """Or all that is judged here would hold for a kiosk that was never alone."""
    offline = [json.loads(line).get("offline", False) for line in day.lines if '"type":"issued"' in line]

    assert sum(offline) >= PLAN.outages // 3
    assert not all(offline)


@pytest.mark.row("F5", times=0)
def test_places_count_by_the_time_of_the_issue(day: Day) -> None:
    at = [ticket.issued_at for ticket in day.found if ticket]

    assert at == sorted(at)


@pytest.mark.row("F3", times=0)
@pytest.mark.row("F5", times=0)
def test_the_log_breaks_no_rule(day: Day) -> None:
    assert violations(day.lines, ranks=day.ranks, all_over=True) == []


def test_no_program_met_a_bug(day: Day) -> None:
    assert day.ends == [0, 0, 0]
    assert [line for line in day.logs.splitlines() if "ERROR" in line or "Traceback" in line] == []
