"""Eight processes at one store: no number twice, no ticket at two counters, none lost, nobody sent away."""

import itertools
import json
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from core.events_export import exported
from core.storage.opening import open_store
from core.storage.postgresql.setting_up import create_server_centre
from tests.builders import plan, small_centre
from tests.core.hall import RANKS
from tests.core.log_checker import violations
from tests.core.postgresql_server import shared_server
from tests.journeys import crowd_bugs
from tests.journeys.crowd import Plant, Seen, play

pytestmark = [pytest.mark.faults, pytest.mark.timeout(150)]

PROCESSES = 8
TICKETS = {"sqlite": 2000, "postgresql": 600}


@dataclass(frozen=True)
class Outcome:
    """What the processes saw, and what the log says."""

    seen: list[Seen]
    lines: list[str]

    @property
    def issued(self) -> dict[str, float]:
        """When each ticket was certainly there: its answer had come."""
        return {ticket: at for each in self.seen for ticket, at in each.issued.items()}


def crowd_at(folder: Path, shares: list[int], plant: Plant | None = None, without: str = "") -> Outcome:
    """Let them all in; with a bug planted, and without the index that would stop it."""
    database = small_centre(folder, counters=PROCESSES)
    if without:
        crowd_bugs.without_index(database, without)
    return crowd_in(str(database), folder, shares, plant)


def crowd_in(database: str, folder: Path, shares: list[int], plant: Plant | None = None) -> Outcome:
    seen = play(database, folder, shares, plant)
    store = open_store(database)
    outcome = Outcome(seen, list(exported(store)))
    store.close()
    return outcome


def wrongly_sent_away(outcome: Outcome) -> int:
    """How often "nobody waits" was said while somebody waited from the question to the answer.

    A visitor waits for certain from the answer of the kiosk to the beginning
    of the act that called the ticket.
    """
    until = {event["ticket"]: event["at"] for event in events_of(outcome, "called")}
    waits = sorted((since, _seconds(until.get(ticket))) for ticket, since in outcome.issued.items())
    begins = [since for since, _ in waits]
    longest = list(itertools.accumulate((end for _, end in waits), max))
    wrong = 0
    for asked, answered in (each for seen in outcome.seen for each in seen.nobody):
        were_there = bisect_right(begins, asked)
        wrong += were_there > 0 and longest[were_there - 1] > answered
    return wrong


def events_of(outcome: Outcome, kind: str) -> list[dict[str, str]]:
    return [event for event in map(json.loads, outcome.lines) if event["type"] == kind]


def _seconds(at: str | None) -> float:
    return float("inf") if at is None else datetime.fromisoformat(at).timestamp()


@pytest.fixture(scope="module", params=TICKETS)
def outcome(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Outcome:
    """Four kiosks and four counters; when all is issued, eight counters until nobody waits."""
    folder = tmp_path_factory.mktemp("crowd")
    shares = [TICKETS[request.param] // 4] * 4 + [0] * 4
    if request.param == "sqlite":
        return crowd_at(folder, shares)
    url = shared_server().url("crowd")
    create_server_centre(url, plan(counters=PROCESSES))
    return crowd_in(url, folder, shares)


@pytest.mark.row("F15")
def test_the_log_has_no_fault(outcome: Outcome) -> None:
    """No number twice, no ticket at two counters, no counter with two tickets, nobody out of turn."""
    assert violations(outcome.lines, ranks=RANKS) == []


def test_every_ticket_that_was_promised_is_there_once(outcome: Outcome) -> None:
    logged = [event["ticket"] for event in events_of(outcome, "issued")]
    assert len(logged) == len(set(logged)) in TICKETS.values()
    assert set(logged) == set(outcome.issued)
    assert all(seen.sent_twice_differed == 0 for seen in outcome.seen)


def test_no_number_is_missing(outcome: Outcome) -> None:
    numbers = Counter(event["series"] for event in events_of(outcome, "issued"))
    given = {event["number"] for event in events_of(outcome, "issued")}
    assert given == {f"{series}{number}" for series, last in numbers.items() for number in range(1, last + 1)}


def test_no_ticket_is_lost(outcome: Outcome) -> None:
    completed = [event["ticket"] for event in events_of(outcome, "completed")]
    assert len(completed) == len(set(completed)) == len(outcome.issued)


def test_every_call_was_told_to_one_counter(outcome: Outcome) -> None:
    told = sorted(ticket for seen in outcome.seen for ticket, _ in seen.called)
    assert told == sorted(event["ticket"] for event in events_of(outcome, "called"))


def test_nobody_is_told_that_nobody_waits_while_somebody_does(outcome: Outcome) -> None:
    assert sum(len(seen.nobody) for seen in outcome.seen) > 2
    assert wrongly_sent_away(outcome) == 0


def test_no_process_starves(outcome: Outcome) -> None:
    """The slowest gets at least a third of what the fastest gets, at the kiosks and at the counters."""
    kiosks = [1 / (end - begin) for begin, end in (seen.rush for seen in outcome.seen[:4])]
    counters = [len(seen.called) for seen in outcome.seen[4:]]
    assert min(kiosks) > max(kiosks) / 3
    assert min(counters) > max(counters) / 3


# The checks themselves: each bug is planted once and must be found.
def kinds(outcome: Outcome) -> set[str]:
    return {fault.partition(":")[0] for fault in violations(outcome.lines)}


@pytest.mark.row("F23", bug="max + 1")
def test_numbers_of_max_plus_one_are_found(tmp_path: Path) -> None:
    found = crowd_at(tmp_path, [40] * 4, crowd_bugs.number_is_max_plus_one, "number_once_a_day")
    assert "duplicate_number" in kinds(found)


@pytest.mark.row("F23", bug="no re-check")
def test_a_state_that_is_not_looked_at_again_is_found(tmp_path: Path) -> None:
    found = crowd_at(tmp_path, [100, 0, 0, 0], crowd_bugs.the_state_is_not_looked_at_again)
    assert kinds(found) & {"double_call", "wrong_move"}


@pytest.mark.row("F23", bug="key ignored")
def test_a_key_that_is_ignored_is_found(tmp_path: Path) -> None:
    found = crowd_at(tmp_path, [40, 40], crowd_bugs.the_key_is_ignored, "one_event_a_key")
    assert "key_reused" in kinds(found)
    assert sum(seen.sent_twice_differed for seen in found.seen) > 0


def test_a_counter_that_gives_up_too_early_is_found(tmp_path: Path) -> None:
    found = crowd_at(tmp_path, [200, 0, 0, 0, 0, 0], crowd_bugs.one_look_is_enough)
    assert wrongly_sent_away(found) > 0
