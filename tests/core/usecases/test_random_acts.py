"""Whatever people do, the log stays faultless; and a bug in the rules does not survive the walk."""

import sqlite3
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

import psycopg
import pytest
from _pytest.outcomes import Failed
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test
from typing_extensions import override

from core.domain.calling import Candidate, Turn, ranked
from core.domain.errors import QueueError
from core.domain.ticket import Step
from core.storage import moving
from core.usecases.store import Transition
from tests.core.postgresql_server import shared_server
from tests.core.server_hall import ServerHall
from tests.core.usecases.random_acts import RandomActs

WALKS = settings(
    max_examples=35, stateful_step_count=40, deadline=None, suppress_health_check=list(HealthCheck)
)
TestRandomActs = RandomActs.TestCase
TestRandomActs.settings = WALKS


class RandomActsOnAServer(RandomActs):
    """The same, on the other store."""

    made_hall = ServerHall


TestRandomActsOnAServer = RandomActsOnAServer.TestCase
TestRandomActsOnAServer.settings = settings(WALKS, max_examples=12)


def _always(answer: object) -> Callable[..., object]:
    return lambda *_args: answer


def _first_come(found: Iterable[Candidate], turn: Turn, at: datetime) -> list[tuple[Candidate, int]]:
    return [(each, turn.points(each, at)) for each in ranked(found, Turn(), at)]


_changes = moving._changes


def _at_the_same_place(step: Step, proposal: Transition, at: datetime) -> dict[str, Any]:
    return _changes(step, proposal, at) | {"place_at": step.place_at}


PLANTED: dict[str, tuple[str, Callable[..., object]]] = {
    "the state is not looked at again": ("core.storage.ticket_writes.may", _always(True)),
    "a place that is lost is kept": ("core.storage.moving._changes", _at_the_same_place),
    "the classes are not weighed": ("core.usecases.call_next.scored", _first_come),
    "the key is ignored": ("core.storage.ticket_writes._earlier_ticket", _always(None)),
    "nobody expires": ("core.storage.day_end._expire_tickets", _always(0)),
    "any counter may act": ("core.storage.ticket_moves._in_other_hands", _always(False)),
    "the next step is forgotten": ("core.storage.moving.beginning", _always([])),
}


@pytest.mark.parametrize("name", PLANTED)
def test_a_planted_bug_does_not_survive_the_walk(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(*PLANTED[name])
    until_found = settings(WALKS, max_examples=1000, phases=[Phase.generate], database=None, derandomize=True)
    with pytest.raises((AssertionError, Failed, QueueError, sqlite3.IntegrityError, BaseExceptionGroup)):
        run_state_machine_as_test(RandomActs, settings=until_found)


PLANTED_THERE = {
    "the state is not looked at again": (
        "may(act text, state text) RETURNS boolean AS $$ BEGIN RETURN true; END $$"
    ),
    "any counter may act": (
        "in_other_hands(s dawr.steps, act text, counter text) RETURNS boolean "
        "AS $$ BEGIN RETURN false; END $$"
    ),
    "nobody expires": (
        "expire_tickets(w dawr_inner.writing) RETURNS dawr_inner.writing "
        "AS $$ BEGIN w.expired := 0; RETURN w; END $$"
    ),
    "the key is ignored": (
        "earlier(op text) RETURNS dawr.events AS $$ DECLARE e dawr.events; BEGIN RETURN e; END $$"
    ),
}


class SpoiltServerHall(ServerHall):
    """A hall whose server has a bug; nobody gets its database afterwards."""

    bug: ClassVar[str]

    def __init__(self, folder: Path, *, window_kinds: tuple[str, ...] = ("desk",)) -> None:
        super().__init__(folder, window_kinds=window_kinds)
        self.in_sql(f"CREATE OR REPLACE FUNCTION dawr_inner.{self.bug} LANGUAGE plpgsql")

    @override
    def close(self) -> None:
        self.store.close()
        shared_server().drop(self.url)


@pytest.mark.parametrize("name", PLANTED_THERE)
def test_a_bug_that_is_planted_on_the_server_does_not_survive_the_walk(name: str) -> None:
    hall = type("Spoilt", (SpoiltServerHall,), {"bug": PLANTED_THERE[name]})
    walk = type("Walk", (RandomActs,), {"made_hall": hall})
    until_found = settings(WALKS, max_examples=200, phases=[Phase.generate], database=None, derandomize=True)
    with pytest.raises((AssertionError, Failed, QueueError, psycopg.Error, BaseExceptionGroup)):
        run_state_machine_as_test(walk, settings=until_found)
