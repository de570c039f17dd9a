"""A hall a test; whatever was done in it, the checker must find its log faultless."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.hall import Hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    """A hall whose windows are desks."""
    yield from _checked(Hall(tmp_path))


@pytest.fixture
def long_hall(tmp_path: Path) -> Iterator[Hall]:
    """A hall with cashiers behind the desks."""
    yield from _checked(Hall(tmp_path, window_kinds=("desk", "cashier")))


def _checked(hall: Hall) -> Iterator[Hall]:
    yield hall
    try:
        assert hall.faults() == []
    finally:
        hall.store.close()
