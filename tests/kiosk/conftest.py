"""A kiosk of a real centre, and everything around it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from core.qt.fonts import load_fonts
from core.qt.languages import Phrases
from core.storage.opening import open_file
from core.storage.sqlite_store import SqliteStore
from kiosk.viewmodels.offer import Offer, read_offer
from kiosk.viewmodels.wording import Wording
from tests.builders import small_centre
from tests.kiosk.running import PaperPrinter, RunningKiosk


@pytest.fixture(scope="session")
def dressed(qapp: QGuiApplication) -> QGuiApplication:
    """The one application of the tests, with the bundled fonts."""
    load_fonts()
    return qapp


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A centre that calls people to desks, cashiers and deliveries."""
    return small_centre(tmp_path, window_kinds=("desk", "cashier", "delivery"))


@pytest.fixture
def store(database: Path) -> Iterator[SqliteStore]:
    made = open_file(str(database))
    yield made
    made.close()


@pytest.fixture
def offer(store: SqliteStore) -> Offer:
    return read_offer(store)


@pytest.fixture(scope="session")
def arabic() -> Wording:
    return Wording("ar", Phrases("ar", "kiosk"))


@pytest.fixture(scope="session")
def english() -> Wording:
    return Wording("en", Phrases("en", "kiosk"))


@pytest.fixture
def printer() -> PaperPrinter:
    return PaperPrinter()


@pytest.fixture
def start(
    dressed: QGuiApplication, store: SqliteStore, printer: PaperPrinter
) -> Iterator[Callable[..., RunningKiosk]]:
    """Starts the kiosk; on the real store and the paper printer unless told otherwise."""
    running: list[RunningKiosk] = []

    def started(**options: Any) -> RunningKiosk:  # noqa: ANN401 - those of RunningKiosk
        options = {"store": store, "printer": printer, **options}
        running.append(RunningKiosk(dressed, options.pop("store"), options.pop("printer"), **options))
        return running[-1]

    yield started
    for each in running:
        each.close()


@pytest.fixture
def kiosk(start: Callable[..., RunningKiosk]) -> RunningKiosk:
    """The kiosk on its first page, in Arabic, upright."""
    return start()
