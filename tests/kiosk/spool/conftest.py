"""A spool of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.spool.spool import Spool


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "k1.spool"


@pytest.fixture
def spool(path: Path) -> Iterator[Spool]:
    made = Spool(path)
    yield made
    made.close()
