"""Icons for QML: `image://icon/<name>/<colour>`, drawn from assets/icons in one colour.

The software renderer has no shader effects, so an icon is coloured before it is
drawn: the SVG files say `currentColor`, which is replaced by the colour asked for.
QML asks through `assets/controls/LineIcon.qml`.
"""

from importlib.resources import files

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer
from typing_extensions import override

PROVIDER = "icon"
DEFAULT_SIZE = 24


class UnknownIconError(LookupError):
    """No file of this name lies in assets/icons."""


def draw_icon(name: str, colour: QColor, size: QSize) -> QImage:
    """Draw an icon as large as fits, in the middle of a transparent picture.

    Raises UnknownIconError.
    """
    file = files("assets") / "icons" / f"{name}.svg"
    if not file.is_file():
        raise UnknownIconError(name)
    source = file.read_text(encoding="utf-8").replace("currentColor", colour.name())
    renderer = QSvgRenderer(QByteArray(source.encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setOpacity(colour.alphaF())
    renderer.render(painter)
    painter.end()
    return image


def icon(name: str, colour: QColor, sizes: tuple[int, ...] = (16, 24, 32, 48)) -> QIcon:
    """The same icon for widgets: buttons, actions and windows."""
    drawn = QIcon()
    for size in sizes:
        drawn.addPixmap(QPixmap.fromImage(draw_icon(name, colour, QSize(size, size))))
    return drawn


class IconProvider(QQuickImageProvider):
    """What an engine is given: `engine.addImageProvider(PROVIDER, IconProvider())`."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    @override
    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:
        """Answer `<name>/<colour>`, the colour as RRGGBB or AARRGGBB; an unknown name gives no picture.

        QML then warns that it failed to get the image, which no test lets pass.
        """
        name, _, colour = id.partition("/")
        wanted = requestedSize if requestedSize.isValid() else QSize(DEFAULT_SIZE, DEFAULT_SIZE)
        try:
            image = draw_icon(name, QColor(f"#{colour}"), wanted)
        except UnknownIconError:
            return QImage()
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
