"""Fixtures of the counter's tests."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.qt.fonts import load_fonts
from core.qt.languages import Languages
from core.storage.opening import open_file
from core.storage.sqlite_store import SqliteStore
from counter.views.appearance import Appearance
from tests.builders import small_centre
from tests.counter.running import RunningCounter


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> QApplication:
    """The one application of the tests, with the bundled fonts."""
    load_fonts()
    return qapp


@pytest.fixture
def languages(dressed: QApplication) -> Iterator[Languages]:
    """The counter's languages; the next test finds none installed."""
    made = Languages(dressed, program="counter")
    yield made
    for translator in made._installed:
        dressed.removeTranslator(translator)
    made.deleteLater()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A new centre on a real SQLite file."""
    return small_centre(tmp_path)


@pytest.fixture
def store(database: Path) -> Iterator[SqliteStore]:
    """The hall's own eye on the database: what kiosk and other counters do."""
    made = open_file(str(database))
    yield made
    made.close()


@pytest.fixture
def start(qtbot: QtBot, dressed: QApplication, database: Path) -> Iterator[Callable[..., RunningCounter]]:
    """Starts the real program; in English unless told otherwise."""
    running: list[RunningCounter] = []

    def started(**options: Any) -> RunningCounter:  # noqa: ANN401 - those of RunningCounter
        running.append(RunningCounter(qtbot, dressed, database, **options))
        return running[-1]

    yield started
    for each in running:
        each.close()
    if running:
        Appearance(dressed)  # the next test finds text of the usual size


@pytest.fixture
def desk(start: Callable[..., RunningCounter]) -> RunningCounter:
    """Counter 1, opened by nadia."""
    return start().sign_in()


@pytest.fixture
def bar(desk: RunningCounter) -> RunningCounter:
    """The same as the small bar."""
    desk.key("F2")
    desk.wait(lambda: desk.find("compactBar").isActiveWindow())
    return desk
