"""A real centre and, for the display, everything around the store in small."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from core.qt.fonts import load_fonts
from core.storage.sqlite_store import SqliteStore
from tests.builders import small_store
from tests.display.windows import Maker


@pytest.fixture
def owner(qapp: QGuiApplication) -> Iterator[QObject]:
    """The parent of what has timers: it takes them along when a test is over."""
    owner = QObject(qapp)
    yield owner
    shiboken6.delete(owner)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    store = small_store(tmp_path)
    yield store
    store.close()


@pytest.fixture
def show(qapp: QGuiApplication) -> Iterator[Maker]:
    load_fonts()
    maker = Maker()
    yield maker
    maker.close()
