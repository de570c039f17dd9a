"""A hall a test, on either store; whatever was done in it, the checker must find its log faultless."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.hall import Hall
from tests.core.server_hall import ServerHall

STORES = ("sqlite", "postgresql")


@pytest.fixture(params=STORES)
def hall(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Hall]:
    """A hall whose windows are desks."""
    yield from checked(hall_on(request.param, tmp_path))


@pytest.fixture(params=STORES)
def long_hall(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Hall]:
    """A hall with cashiers behind the desks."""
    yield from checked(hall_on(request.param, tmp_path, ("desk", "cashier")))


def hall_on(store: str, folder: Path, window_kinds: tuple[str, ...] = ("desk",)) -> Hall:
    kind = Hall if store == "sqlite" else ServerHall
    return kind(folder, window_kinds=window_kinds)


def checked(hall: Hall) -> Iterator[Hall]:
    yield hall
    try:
        assert hall.faults() == []
    finally:
        hall.close()
