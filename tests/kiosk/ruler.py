"""A ruler on what the kiosk shows: how large, how far apart, how legible, how it is named.

Sizes in millimetres are those of 21.5 inch at 1080p, 4.03 dots to the millimetre.
"""

import math
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQuick import QQuickItem

from core.qt.remote_faces import spoken_name
from tests.kiosk.running import RunningKiosk

DOTS_IN_MM = math.hypot(1080, 1920) / (21.5 * 25.4)
SCREEN_BOTTOM = 850
HIGHEST_REACH = 1220
TWENTY_MILLIMETRES = 81
"""On 21.5 inch at 1080p."""
BETWEEN_KEYS = 10
"""2.5 mm there."""
SMALLEST_CAPITAL = 30
"""7.3 mm there: 0.7 degrees at 600 mm."""
SMALLEST_ASIDE = 25
"""Of what is said again in full on the next page: 6.2 mm."""
ASIDES = {"tileWait"}
NO_LEAST_SIZE = 12
"""What QML says of a text that never shrinks."""


def rectangle(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def controls(kiosk: RunningKiosk) -> Iterator[QQuickItem]:
    """What can be pressed or typed into, where it can be seen whole."""
    for item in kiosk.items():
        pressed = item.inherits("QQuickAbstractButton") or item.inherits("QQuickTextField")
        if pressed and item.isEnabled() and not is_cut(item):
            yield item


def is_cut(item: QQuickItem) -> bool:
    """Whether a list shows only a part of it: the buttons of the list bring the rest."""
    for above in upwards(item):
        if above.clip() and not rectangle(above).adjusted(-1, -1, 1, 1).contains(rectangle(item)):
            return True
    return False


def words(kiosk: RunningKiosk) -> Iterator[QQuickItem]:
    for item in kiosk.items():
        if item.inherits("QQuickText") and item.property("text") and not is_cut(item):
            yield item


def measured(kiosk: RunningKiosk) -> Iterator[str]:
    """All that is wrong with the page that is shown."""
    yield from to_fingers(kiosk)
    yield from to_neighbours(kiosk)
    yield from to_reach(kiosk)
    yield from to_eyes(kiosk)
    yield from to_lines(kiosk)
    yield from to_covers(kiosk)


def to_reach(kiosk: RunningKiosk) -> Iterator[str]:
    """Where the visitor asked for it, every control is below the highest reach."""
    if not kiosk.kiosk.pages.modes.lowReach:
        return
    for item in controls(kiosk):
        above_floor = SCREEN_BOTTOM + (kiosk.window.height() - rectangle(item).top()) / DOTS_IN_MM
        if above_floor > HIGHEST_REACH:
            yield f"{above_floor:.0f} mm above the floor: {about(item)}"


def to_fingers(kiosk: RunningKiosk) -> Iterator[str]:
    """Large enough, inside the window, with a name for the blind and one for tests."""
    whole = QRectF(0, 0, kiosk.window.width(), kiosk.window.height())
    seen = list(controls(kiosk))
    if not seen:
        yield "there is nothing to press"
    for item in seen:
        if min(item.width(), item.height()) < TWENTY_MILLIMETRES:
            yield f"too small for a finger: {about(item)}"
        if not whole.contains(rectangle(item)):
            yield f"outside of the window: {about(item)}"
        if not spoken_name(item).strip():
            yield f"a screen reader has no name for it: {about(item)}"
        if not item.objectName():
            yield f"a test cannot find it: {about(item)}"


def to_neighbours(kiosk: RunningKiosk) -> Iterator[str]:
    """Two targets never touch."""
    seen = [(item, rectangle(item)) for item in controls(kiosk) if item.objectName() != "clearButton"]
    for (one, here), (other, there) in combinations(seen, 2):
        around = here.adjusted(-BETWEEN_KEYS, -BETWEEN_KEYS, BETWEEN_KEYS, BETWEEN_KEYS)
        if around.intersects(there):
            yield f"too near to each other: {about(one)} and {about(other)}"


def to_eyes(kiosk: RunningKiosk) -> Iterator[str]:
    """No word is cut, small, or over the edge of its button."""
    whole = QRectF(0, 0, kiosk.window.width(), kiosk.window.height())
    for item in words(kiosk):
        button = button_around(item)
        if item.property("truncated") or item.property("contentWidth") > item.width() + 1:
            yield f"cut: {about(item)}"
        if capital(item) < (SMALLEST_ASIDE if item.objectName() in ASIDES else SMALLEST_CAPITAL):
            yield f"too small to read: {about(item)}"
        if longest_word(item) > item.width():
            yield f"a word is broken: {about(item)}"
        if not whole.contains(rectangle(item)):
            yield f"outside of the window: {about(item)}"
        if button is not None and not rectangle(button).contains(letters(item)):
            yield f"over the edge of its button: {about(item)}"
        card = card_around(item)
        if card is not None and not rectangle(card).contains(letters(item)):
            yield f"over the edge of its card: {about(item)}"


def longest_word(item: QQuickItem) -> float:
    metrics = QFontMetricsF(smallest_font(item))
    return max(metrics.horizontalAdvance(word) for word in item.property("text").split())


def capital(item: QQuickItem) -> float:
    return QFontMetricsF(smallest_font(item)).capHeight()


def smallest_font(item: QQuickItem) -> QFont:
    """Where a text may shrink, the size it may shrink to."""
    font, least = QFont(item.property("font")), item.property("minimumPixelSize")
    if least != NO_LEAST_SIZE:
        font.setPixelSize(min(font.pixelSize(), least))
    return font


def to_lines(kiosk: RunningKiosk) -> Iterator[str]:
    """No text lies on another. Neighbouring lines may share their leading, never their letters."""
    if kiosk.kiosk.notices.notice or kiosk.kiosk.pages.idle.asking:
        return
    for (one, here), (other, there) in combinations([(item, letters(item)) for item in words(kiosk)], 2):
        if here.intersects(there):
            yield f"one on the other: {about(one)} and {about(other)}"


def to_covers(kiosk: RunningKiosk) -> Iterator[str]:
    """No button lies on a text that is none of its own."""
    if kiosk.kiosk.notices.notice or kiosk.kiosk.pages.idle.asking:
        return
    buttons = [item for item in controls(kiosk) if item.inherits("QQuickAbstractButton")]
    for item in words(kiosk):
        for button in buttons:
            if button not in upwards(item) and rectangle(button).intersects(letters(item)):
                yield f"under {button.objectName()}: {about(item)}"


def letters(item: QQuickItem) -> QRectF:
    """Where the letters of a text are: without the leading above the first and below the last line."""
    leading = item.property("font").pixelSize() * 0.22
    return item.mapRectToScene(item.boundingRect().adjusted(0, leading, 0, -leading))


def button_around(item: QQuickItem) -> QQuickItem | None:
    return next((above for above in upwards(item) if above.inherits("QQuickAbstractButton")), None)


def card_around(item: QQuickItem) -> QQuickItem | None:
    return next((above for above in upwards(item) if above.inherits("QQuickRectangle")), None)


def upwards(item: QQuickItem) -> Iterator[QQuickItem]:
    # The stubs leave out that the topmost has no parent.
    above: QQuickItem | None = item.parentItem()
    while above:
        yield above
        above = above.parentItem()


def about(item: QQuickItem) -> str:
    box = rectangle(item)
    return (
        f"{item.objectName() or item.metaObject().className()} {item.property('text')!r} "
        f"{box.x():.0f},{box.y():.0f} {box.width():.0f}x{box.height():.0f}"
    )
