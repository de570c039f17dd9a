"""Icons are drawn in one colour, at any size, by the renderer that has no shaders."""

from importlib.resources import files
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest
from pytestqt.logging import Record
from pytestqt.qtbot import QtBot

from core.qt.icons import PROVIDER, IconProvider, UnknownIconError, draw_icon, icon

NILE = QColor("#0A5566")
CONTROLS = QUrl.fromLocalFile(str(Path(str(files("assets"))) / "controls")).toString()


def names() -> list[str]:
    folder = Path(str(files("assets"))) / "icons"
    return sorted(file.stem for file in folder.glob("*.svg"))


def colours(image: QImage) -> set[str]:
    """The colours of all dots that are fully covered."""
    dots = (image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width()))
    return {dot.name() for dot in dots if dot.alpha() == 255}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", names())
def test_every_icon_is_drawn_in_the_one_colour_asked_for(name: str) -> None:
    assert colours(draw_icon(name, NILE, QSize(48, 48))) == {NILE.name()}


@pytest.mark.usefixtures("qapp")
def test_an_icon_keeps_its_shape_in_a_wide_picture() -> None:
    image = draw_icon("clock", NILE, QSize(96, 48))

    assert image.size() == QSize(96, 48)
    assert image.pixelColor(10, 24).alpha() == 0


@pytest.mark.usefixtures("qapp")
def test_an_unknown_icon_is_refused_by_name() -> None:
    with pytest.raises(UnknownIconError, match="abacus-of-doom"):
        draw_icon("abacus-of-doom", NILE, QSize(24, 24))


@pytest.mark.usefixtures("qapp")
def test_widgets_get_the_icon_in_several_sizes() -> None:
    assert QSize(24, 24) in icon("clock", NILE).availableSizes()


@pytest.fixture
def view(qtbot: QtBot) -> QQuickView:
    view = QQuickView()
    view.setColor("white")
    view.engine().addImageProvider(PROVIDER, IconProvider())
    return view


def show(view: QQuickView, qml: str) -> QImage:
    component = QQmlComponent(view.engine())
    component.setData(f'import QtQuick\nimport "{CONTROLS}"\n{qml}'.encode(), QUrl())
    item = component.create()
    assert item is not None, component.errorString()
    view.setContent(QUrl(), component, item)
    view.show()
    assert QTest.qWaitForWindowExposed(view)
    return view.grabWindow()


def test_qml_shows_an_icon_in_the_colour_and_size_it_names(view: QQuickView) -> None:
    image = show(view, 'LineIcon { name: "monitor"; color: "#a3211b"; size: 60 }')

    assert image.size() == QSize(60, 60)
    assert "#a3211b" in colours(image)


MIRRORED = """Item {
    width: 60; height: 60
    LayoutMirroring.enabled: true; LayoutMirroring.childrenInherit: true
    LineIcon { name: "log-out"; size: 60; directional: %s }
}"""


def test_only_a_directional_icon_turns_round_with_the_line_of_reading(view: QQuickView) -> None:
    plain = show(view, MIRRORED % "false")
    turned = show(view, MIRRORED % "true")

    assert turned == plain.flipped(Qt.Orientation.Horizontal)
    assert turned != plain


class QtLog(Protocol):
    """What pytest-qt's fixture of this name offers; its class has no public name."""

    @property
    def records(self) -> list[Record]: ...


@pytest.mark.qt_log_ignore("Failed to get image from provider")
def test_a_misspelt_name_is_warned_of(view: QQuickView, qtlog: QtLog) -> None:
    show(view, 'LineIcon { name: "clokc" }')

    assert "image://icon/clokc" in qtlog.records[0].message
