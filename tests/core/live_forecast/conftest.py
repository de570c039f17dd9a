"""A hall a test, on either store, and the forecast that follows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.forecast.compiling import plain
from core.forecast.kernel import replicate
from core.forecast.replicator import Replicator
from tests.core.hall import Hall
from tests.core.usecases.conftest import STORES, hall_on


@pytest.fixture(params=STORES)
def hall(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Hall]:
    """Windows are desks and cashiers, with reviews behind; the log is judged at the end."""
    hall = hall_on(request.param, tmp_path, ("desk", "review", "cashier"))
    yield hall
    try:
        assert hall.faults() == []
    finally:
        hall.close()


@pytest.fixture
def replicator() -> Replicator:
    """The plain source: these halls are small, and nothing is compiled for them."""
    made = Replicator()
    made._replicate = plain(replicate)
    return made
