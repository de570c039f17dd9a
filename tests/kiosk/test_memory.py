"""The kiosk before its first screen: the centre answers, or the last contact stands for it, or nothing."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from core.domain.errors import StoreUnreachableError
from core.storage.sqlite_store import SqliteStore
from core.usecases.issue_ticket import Wish, issue_ticket
from kiosk.memory import Memory, settled
from kiosk.spool.faults import SpoolError
from kiosk.spool.spool import Spool
from tests.kiosk.running import FaultyStore

ACTOR = "kiosk.k1"


@contextmanager
def started(line: Any, path: Path) -> Iterator[Memory]:  # noqa: ANN401 - the store behind a line
    spool = Spool(path)
    try:
        yield settled(line, spool, actor=ACTOR)
    finally:
        spool.close()


@pytest.fixture
def line(store: SqliteStore, tmp_path: Path) -> FaultyStore:
    """It has been up once, and is down now."""
    line = FaultyStore(store)
    with started(line, tmp_path / "k1.spool") as memory:
        assert memory.met
    line.down = True
    return line


def test_without_its_centre_a_kiosk_begins_with_what_it_remembers(line: FaultyStore, tmp_path: Path) -> None:
    with started(line, tmp_path / "k1.spool") as memory:
        assert not memory.met
        assert memory.offer.services("citizen")
        assert memory.contact.ever


def test_a_kiosk_that_remembers_nothing_waits_for_its_centre(line: FaultyStore, tmp_path: Path) -> None:
    with pytest.raises(StoreUnreachableError), started(line, tmp_path / "new.spool"):
        pass


def test_what_is_remembered_wrongly_is_not_used_until_the_centre_has_told_it_again(
    line: FaultyStore, tmp_path: Path
) -> None:
    with sqlite3.connect(tmp_path / "k1.spool") as hands:
        hands.execute("UPDATE kept SET content = replace(content, 'civ', 'pas') WHERE what = 'site'")
    hands.close()
    with pytest.raises(SpoolError), started(line, tmp_path / "k1.spool"):
        pass

    line.down = False
    with started(line, tmp_path / "k1.spool") as memory:
        assert memory.met
    line.down = True
    with started(line, tmp_path / "k1.spool") as memory:
        assert memory.offer.services("citizen")


def test_slips_of_before_the_start_are_settled_when_the_centre_answers_at_last(
    line: FaultyStore, store: SqliteStore, tmp_path: Path
) -> None:
    ticket = issue_ticket(store, Wish(service="civ-nid-first"), op="before", actor=ACTOR)
    with started(line, tmp_path / "k1.spool") as memory:
        line.down = False
        for _ in range(2):
            memory.going_up.begin()
    assert [each.type.value for each in store.events() if each.facts.get("ticket") == ticket.id] == [
        "issued",
        "print_failed",
    ]
