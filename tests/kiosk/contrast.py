"""Contrast as the eye meets it: measured on the pixels of the window, by WCAG's formula."""

from collections import Counter as Tally
from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from tests.kiosk.ruler import about, controls, is_cut, rectangle, words
from tests.kiosk.running import RunningKiosk

TEXT = 4.5
TEXT_IN_STRONG_CONTRAST = 7.0
LINES = 3.0
"""Of icons, of the rims of controls and of the ring around what has the keyboard."""
_FEW_DOTS = 12


def luminance(dot: int) -> float:
    """Of 0xffRRGGBB, from 0 (black) to 1 (white)."""
    parts = [((dot >> shift) & 255) / 255 for shift in (16, 8, 0)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: int, other: int) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def dots(picture: QImage, box: QRect) -> "Tally[int]":
    """How often each colour is in this part of a picture."""
    image = picture.copy(box.intersected(picture.rect())).convertToFormat(QImage.Format.Format_RGB32)
    return Tally(memoryview(image.constBits()).cast("I"))


def best_contrast(seen: "Tally[int]") -> float:
    """Between the ground, which is most of it, and what stands out from it most."""
    (ground, _), *_ = seen.most_common(1)
    inks = [dot for dot, times in islice(seen.most_common(), 1, 200) if times >= _FEW_DOTS]
    return max((ratio(ground, ink) for ink in inks), default=1.0)


def too_pale(kiosk: RunningKiosk) -> Iterator[str]:
    """Words, icons and rims that do not stand out enough from what is behind them."""
    picture = kiosk.window.grabWindow()
    strong = kiosk.kiosk.pages.modes.highContrast
    for item in words(kiosk):
        found = best_contrast(dots(picture, rectangle(item).toAlignedRect()))
        if is_for_use(item) and found < (TEXT_IN_STRONG_CONTRAST if strong else TEXT):
            yield f"contrast {found:.1f}: {about(item)}"
    for item in icons(kiosk):
        found = best_contrast(dots(picture, rectangle(item).toAlignedRect()))
        if found < LINES:
            yield f"contrast {found:.1f}: icon {item.property('name')}"
    for item in controls(kiosk):
        found = best_contrast(dots(picture, rim(item)))
        if found < LINES:
            yield f"contrast {found:.1f}: rim of {about(item)}"


def rim(item: QQuickItem) -> QRect:
    """Where its shape begins at the leading side: the edge of a button, the box of something to tick."""
    around = rectangle(item).toAlignedRect()
    if item.property("look") is not None or item.inherits("QQuickTextField"):
        return QRect(around.left() - 6, around.center().y(), 12, 12)
    around.setLeft(around.right() - around.height())
    return around


def is_for_use(item: QQuickItem) -> bool:
    """What cannot be pressed now may be pale."""
    above: QQuickItem | None = item
    while above:
        if not above.isEnabled():
            return False
        above = above.parentItem()
    return True


def icons(kiosk: RunningKiosk) -> Iterator[QQuickItem]:
    for item in kiosk.items():
        drawn = item.inherits("QQuickImage") and item.property("directional") is not None
        if drawn and is_for_use(item) and not is_cut(item):
            yield item
