"""A real centre and, for the display, everything around the store in small."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.storage.sqlite_store import SqliteStore
from tests.builders import small_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = small_store(tmp_path)
    yield store
    store.close()
