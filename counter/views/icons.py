"""Icons of the desk, in one colour, turned round where they mean a direction."""

from functools import lru_cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPixmap, QTransform

from core.qt.icons import draw_icon
from counter.views.act_texts import MIRRORED_ICONS


def icon_pixmap(name: str, colour: str, size: int) -> QPixmap:
    """The icon as it stands in the reading direction in use."""
    right_to_left = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return _drawn(name, colour, size, right_to_left and name in MIRRORED_ICONS)


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, size: int, mirrored: bool) -> QPixmap:  # noqa: FBT001 - a cache key
    ratio = 2  # crisp on screens of two dots a pixel as well
    pixmap = QPixmap.fromImage(draw_icon(name, QColor(colour), QSize(size, size) * ratio))
    if mirrored:
        pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
