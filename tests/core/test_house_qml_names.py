"""A QML type must not bear the name of a Qt type: PySide takes one for the other and corrupts memory.

An inline component `Key` was wrapped as the enum `Qt.Key` when Python met an
object of it, and the kiosk died a few pages later.
"""

import inspect
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtNetwork, QtQml, QtQuick, QtWidgets

ROOT = Path(__file__).parent.parent.parent
_INLINE = re.compile(r"^\s*component (\w+)\s*:", re.MULTILINE)


def _qt_names() -> set[str]:
    """Every class and enum of Qt that Python knows, also those inside of classes."""
    found: set[str] = set()
    for module in (QtCore, QtGui, QtNetwork, QtQml, QtQuick, QtWidgets):
        for name, member in inspect.getmembers(module, inspect.isclass):
            found.add(name)
            found |= {inner for inner, thing in vars(member).items() if inspect.isclass(thing)}
    return found


def _qml_types() -> Iterator[tuple[Path, str]]:
    for folder in ("assets/controls", "kiosk/views", "display/views", "sign/views"):
        for path in (ROOT / folder).glob("*.qml"):
            yield path, path.stem
            yield from ((path, name) for name in _INLINE.findall(path.read_text(encoding="utf-8")))


QT_NAMES = _qt_names()


def test_the_name_that_killed_the_kiosk_is_known() -> None:
    assert "Key" in QT_NAMES


@pytest.mark.parametrize(("path", "name"), list(_qml_types()), ids=str)
def test_no_qml_type_is_named_like_a_qt_type(path: Path, name: str) -> None:
    assert name not in QT_NAMES, f"{path.name}: rename {name}, Qt has a type of that name"
