"""What a grabbed picture really shows: heights, strokes and contrast of ink, in pixels."""

import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow

_STANDS_OUT = 0.35
"""Of the whole difference between ink and ground: half-covered pixels at an edge are no ink."""

Pixels = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Ink:
    """One text in a picture: which pixels are ink, and how it stands out."""

    covered: npt.NDArray[np.bool_]
    contrast: float
    """As WCAG computes it, between 1 and 21."""

    @property
    def height(self) -> int:
        """Of the highest piece of rows that touch."""
        return max(map(len, _runs(self.covered.any(axis=1))), default=0)

    @property
    def stroke(self) -> float:
        """The ordinary width of what crosses a line: meant for upright strokes, such as of 11."""
        lengths = [len(run) for line in self.covered for run in _runs(line)]
        return float(np.median(lengths)) if lengths else 0.0

    @property
    def spacing(self) -> int:
        """The narrowest empty gap between two pieces beside each other."""
        pieces = _runs(self.covered.any(axis=0))
        gaps = [int(later[0] - sooner[-1] - 1) for sooner, later in itertools.pairwise(pieces)]
        return min(gaps, default=0)

    def part(self, left: float, right: float) -> "Ink":
        """Between two shares of the width that has ink."""
        inked = np.flatnonzero(self.covered.any(axis=0))
        begin, width = int(inked[0]), int(inked[-1] - inked[0] + 1)
        return Ink(self.covered[:, begin + int(width * left) : begin + int(width * right)], self.contrast)


class Picture:
    """A grabbed window."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._rgb = _rgb(window.grabWindow())

    def ink(self, name: str) -> Ink:
        """Of the item of this name; LookupError where there is none to be seen."""
        box = self.box(name).toRect()
        crop = self._rgb[max(0, box.top()) : box.bottom() + 1, max(0, box.left()) : box.right() + 1]
        return _ink_of(crop)

    def box(self, name: str) -> QRectF:
        """Where the item of this name stands in the window."""
        item = self.item(name)
        return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))

    def item(self, name: str) -> QQuickItem:
        waiting = [self._window.contentItem()]
        while waiting:
            item = waiting.pop()
            if item.objectName() == name and item.isVisible():
                return item
            waiting.extend(item.childItems())
        raise LookupError(name)


def ink_in(image: QImage) -> Ink:
    """Of a whole picture."""
    return _ink_of(_rgb(image))


def _rgb(image: QImage) -> npt.NDArray[np.uint8]:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(bytes(plain.constBits()), np.uint8).reshape(plain.height(), -1)
    return lines[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3)


def _ink_of(crop: npt.NDArray[np.uint8]) -> Ink:
    # One number a colour: rows of three are told apart a hundred times slower.
    packed = crop.astype(np.uint32) @ np.array([1 << 16, 1 << 8, 1], np.uint32)
    colours, of_pixel, counts = np.unique(packed, return_inverse=True, return_counts=True)
    light = _luminance(np.stack([colours >> 16, (colours >> 8) & 255, colours & 255], axis=-1))
    ground = light[counts.argmax()]
    # A colour that a few pixels have is an edge; ink fills at least a hundredth of what is not ground.
    common = counts >= max(4, (counts.sum() - counts.max()) * 0.01)
    ratios = (np.maximum(light, ground) + 0.05) / (np.minimum(light, ground) + 0.05)
    ink = light[np.where(common, ratios, 0).argmax()]
    shown = np.abs(light - ground)[of_pixel].reshape(packed.shape)
    high, low = max(ink, ground), min(ink, ground)
    return Ink(shown > _STANDS_OUT * (high - low), float((high + 0.05) / (low + 0.05)))


def _luminance(rgb: npt.NDArray[np.uint32]) -> Pixels:
    parts = rgb / 255.0
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    weighted: Pixels = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighted


def _runs(line: npt.NDArray[np.bool_] | np.bool_) -> list[npt.NDArray[np.intp]]:
    """The places of each piece of neighbours."""
    places = np.flatnonzero(line)
    return [run for run in np.split(places, np.flatnonzero(np.diff(places) > 1) + 1) if len(run)]
