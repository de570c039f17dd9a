"""Seeds of the simulated hall: no violation whatever fails, and no planted bug that is not found."""

import os
import subprocess
import sys
from collections import Counter as Count
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from core.domain.calling import Candidate, Turn, ranked
from kiosk.memory import Memory
from tests.conftest import RecordFault
from tests.core.postgresql_server import shared_server
from tests.faults.amounts import asked
from tests.simulation.centres import CENTRES, ServerCentre
from tests.simulation.hall import Outcome, played
from tests.simulation.kiosk import Kiosk
from tests.simulation.people import Display, Life

SEEDS = asked("SEEDS", quick=40, full=10_000, few=12)
ON_A_SERVER = min(SEEDS, max(4, SEEDS // 10))
FIRST = int(os.environ.get("SEEDS_FROM", "1"))
"""`SEEDS=1000 SEEDS_FROM=41 make faults` for a long run."""
ENOUGH = 30

pytestmark = [pytest.mark.faults, pytest.mark.timeout(60 + 3 * SEEDS)]


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return [played(seed) for seed in range(FIRST, FIRST + SEEDS)]


@pytest.mark.row("F19")
def test_no_seed_has_a_violation(outcomes: list[Outcome], record_fault: RecordFault) -> None:
    record_fault("F19", len(outcomes))
    wrong = {outcome.seed: outcome.wrong for outcome in outcomes if outcome.wrong}
    assert wrong == {}, "".join(f"\npython -m tests.simulation --seed {seed}" for seed in wrong)


def test_every_kind_of_fault_happened(outcomes: list[Outcome]) -> None:
    faults: Count[str] = Count()
    for outcome in outcomes:
        faults.update(outcome.faults)
    expected = {
        "lost before the commit", "lost after the commit", "somebody else was quicker", "delay",
        "clock set back", "clock set forward", "crash of a kiosk", "crash of a counter",
        "crash of a display", "line of a kiosk cut", "clock of a kiosk set", "question that comes late",
    }  # fmt: skip
    assert set(faults) == expected
    assert min(faults.values()) >= SEEDS // 4
    assert sum(outcome.events for outcome in outcomes) > 100 * SEEDS


def test_a_seed_is_the_same_log_to_the_last_byte(outcomes: list[Outcome]) -> None:
    first = outcomes[0]
    assert played(first.seed) == first
    assert len({outcome.head for outcome in outcomes}) == len(outcomes)


@pytest.mark.parametrize("seed", range(FIRST, FIRST + ON_A_SERVER))
def test_a_seed_has_the_same_history_on_a_server(seed: int, outcomes: list[Outcome]) -> None:
    """Ids, keys and hashes differ, for the server makes them; all else is compared, times too."""
    here, there = outcomes[seed - FIRST], played(seed, "postgresql")
    replay = f"python -m tests.simulation --store postgresql --seed {seed}"
    assert there.wrong == [], replay
    assert (there.history, there.faults) == (here.history, here.faults), replay


def test_one_command_replays_a_seed_in_another_process(outcomes: list[Outcome]) -> None:
    replay = [sys.executable, "-m", "tests.simulation", "--seed", str(FIRST)]
    done = subprocess.run(replay, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert outcomes[0].head in done.stdout


class KioskWithANewKeyATry(Kiosk):
    """Asks again with another key when the answer did not come."""

    def key_of_next_try(self, op: str) -> str:
        return self.chances.key()


class KioskThatPrintsBeforeTheCommit(Kiosk):
    """Prints a number that it only expects to get."""

    def visit(self, memory: Memory) -> Life:
        self.told.papers.append(f"expected for {self.chances.key()}")
        yield from super().visit(memory)


class KioskThatForgetsItsSpool(Kiosk):
    """Begins with a new one after each crash."""

    def start(self) -> None:
        self._path.unlink(missing_ok=True)
        super().start()


class DisplayThatTrustsTheNudge(Display):
    """Begins with what comes next, and never reads what it slept through."""

    def first_known(self) -> int:
        return self.store.last_seq()


def _always(answer: object) -> Callable[..., object]:
    return lambda *_args, **_how: answer


def _utc_day(at: datetime, _time_zone: str) -> str:
    return at.date().isoformat()


def _first_come(found: Iterable[Candidate], turn: Turn, at: datetime) -> list[tuple[Candidate, int]]:
    return [(each, turn.points(each, at)) for each in ranked(found, Turn(), at)]


def _without_answers(*_args: object) -> None:
    return None


STORE = "core.storage.ticket_writes."
PLANTED: dict[str, tuple[str, str, object]] = {
    "the state is not looked at again": ("wrong_move", STORE + "may", _always(True)),
    "the key is ignored": ("exception", STORE + "_earlier_ticket", _always(None)),
    "nobody expires": ("lost", "core.storage.day_end._expire_tickets", _always(0)),
    "UTC is the local day": ("wrong_day", "core.storage.event_log.business_day", _utc_day),
    "the clock is believed": ("time_back", "core.storage.event_log.max", lambda now, _after: now),
    "the classes are not weighed": ("out_of_turn", "core.usecases.call_next.scored", _first_come),
    "what was printing is forgotten after a crash": (
        "not_brought_in",
        "kiosk.spool.spool._AFTER_A_CRASH",
        (),
    ),
    "what nobody was told of stays in the line": (
        "ticket_of_nobody",
        "kiosk.spool.going_up.GoingUp._cancel",
        _always(None),
    ),
    "a lost answer is not superseded": (
        "ticket_of_nobody",
        "core.storage.absorbing._supersede",
        _always(None),
    ),
    "a call is refused after midnight though it is done": (
        "refused_but_done",
        "core.storage.sqlite_store.SqliteStore.answered",
        _without_answers,
    ),
}
PROGRAMS: dict[str, tuple[str, dict[str, Any]]] = {
    "a kiosk asks again with a new key": ("ticket_of_nobody", {"kiosk_type": KioskWithANewKeyATry}),
    "a kiosk forgets its spool": ("ticket_of_nobody", {"kiosk_type": KioskThatForgetsItsSpool}),
    "a kiosk prints before the commit": ("paper_", {"kiosk_type": KioskThatPrintsBeforeTheCommit}),
    "a display trusts the nudge": ("call_not_shown", {"display_type": DisplayThatTrustsTheNudge}),
}


BUGS = {
    "the clock is believed": "local clock",
    "a kiosk prints before the commit": "print before commit",
    "a display trusts the nudge": "NOTIFY only",
}
"""Those that the table of faults names, by its names."""


def each_of(planted: Iterable[str]) -> list[Any]:
    rows = {name: [pytest.mark.row("F23", bug=BUGS[name])] if name in BUGS else [] for name in planted}
    return [pytest.param(name, marks=marks) for name, marks in rows.items()]


@pytest.mark.parametrize("name", each_of(PLANTED))
def test_a_planted_bug_of_the_core_is_convicted(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    kind, where, bug = PLANTED[name]
    monkeypatch.setattr(where, bug, raising=False)  # `max` is found among the builtins
    assert _convicted(kind)


@pytest.mark.parametrize("name", each_of(PROGRAMS))
def test_a_planted_bug_of_a_program_is_convicted(name: str) -> None:
    kind, types = PROGRAMS[name]
    assert _convicted(kind, **types)


class ServerWithABug(ServerCentre):
    """Its database is thrown away afterwards."""

    bug = ""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._hands.execute(self.bug.encode(), prepare=False)

    def close(self) -> None:
        self._hands.close()
        shared_server().drop(self._url)


class ServerThatSupersedesNothing(ServerWithABug):
    bug = """
        CREATE OR REPLACE FUNCTION dawr_inner.supersede(
            w dawr_inner.writing, other dawr.tickets, actor text, code text, keys json
        ) RETURNS dawr_inner.writing LANGUAGE sql SET search_path = pg_catalog, pg_temp AS 'SELECT w'
    """


class ServerThatForgetsKeys(ServerWithABug):
    bug = """
        CREATE OR REPLACE FUNCTION dawr_inner.earlier(op text) RETURNS dawr.events
        LANGUAGE sql SET search_path = pg_catalog, pg_temp AS 'SELECT NULL::dawr.events'
    """


@pytest.mark.parametrize(
    ("kind", "centre"),
    [("ticket_of_nobody", ServerThatSupersedesNothing), ("exception", ServerThatForgetsKeys)],
)
def test_a_planted_bug_of_the_server_is_convicted(
    kind: str, centre: type[ServerWithABug], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(CENTRES, "postgresql", centre)
    assert _convicted(kind, store="postgresql")


def _convicted(kind: str, **types: Any) -> bool:  # noqa: ANN401
    # Rare: seeds 33 and 41 are some that need it.
    first = {"refused_but_done": 31, "lost": 41}.get(kind, 1)
    return any(
        fault.startswith(kind)
        for seed in range(first, first + ENOUGH)
        for fault in played(seed, **types).wrong
    )
