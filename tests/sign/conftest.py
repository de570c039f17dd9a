"""A hall on either store, at whose windows signs hang."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from tests.core.hall import Hall
from tests.core.usecases.conftest import STORES, hall_on


@pytest.fixture(params=STORES)
def hall(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Hall]:
    hall = hall_on(request.param, tmp_path)
    yield hall
    try:
        assert hall.faults() == []
    finally:
        hall.close()


@pytest.fixture
def owner(qapp: QGuiApplication) -> Iterator[QObject]:
    """The parent of what has timers: it takes them along when a test is over."""
    owner = QObject(qapp)
    yield owner
    shiboken6.delete(owner)
