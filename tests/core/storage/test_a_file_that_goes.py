"""A database file that is removed or replaced under a running program."""

from pathlib import Path

import pytest

from core.domain.errors import StoreUnreachableError
from core.storage.sqlite_store import SqliteStore
from tests.builders import issued, small_centre, small_store


def gone(store: SqliteStore) -> Path:
    """Move the file away, as a technician might."""
    away = store.path.with_name("away.db")
    store.path.rename(away)
    return away


def test_no_ticket_is_issued_into_a_file_that_nobody_else_can_see(tmp_path: Path) -> None:
    store = small_store(tmp_path)
    issued(store)
    away = gone(store)

    with pytest.raises(StoreUnreachableError, match="gone"):
        issued(store)

    assert not store.path.exists()
    away.rename(store.path)
    assert str(issued(store).code) == "A2"
    store.close()


def test_screens_learn_of_it_within_a_second(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = small_store(tmp_path)
    store.centre()
    gone(store)
    monkeypatch.setattr("core.storage.site_reads._SITE_FRESH", 0.0)
    store._site_fresh_until = 0.0

    with pytest.raises(StoreUnreachableError):
        store.events()
    store.close()


def test_another_file_in_its_place_is_not_written_to(tmp_path: Path) -> None:
    store = small_store(tmp_path)
    issued(store)
    gone(store)
    (tmp_path / "other").mkdir()
    small_centre(tmp_path / "other").rename(store.path)

    with pytest.raises(StoreUnreachableError, match="replaced"):
        issued(store)
    store.close()
