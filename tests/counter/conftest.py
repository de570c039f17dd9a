"""Fixtures of the counter's tests."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from core.qt.fonts import load_fonts
from core.qt.languages import Languages


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
