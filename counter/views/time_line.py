"""The way of a ticket so far: issued, called, served, each with its time and its minutes."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from counter.viewmodels.ticket_card import Mark, MarkKind
from counter.views.appearance import NILE, PAPER
from counter.views.labels import label
from counter.views.wording import Wording

translate = QCoreApplication.translate
_DOT = 7
_TOP = 24


class _Point(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.word, self.time = label(name, "strong"), label(f"{name}Time", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.word)
        column.addWidget(self.time)


class TimeLine(QWidget):
    """Three points on a line; those still to come are hollow."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._reached = 0
        self._points = {kind: _Point(f"{kind.value}Mark") for kind in MarkKind}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(16)
        for point in self._points.values():
            line.addWidget(point, 1)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """The marks reached so far, in their order."""
        reached = {mark.kind: mark for mark in marks}
        self._reached = len(marks)
        for kind, point in self._points.items():
            mark = reached.get(kind)
            point.word.setText(self._word(kind, mark))
            point.word.setEnabled(mark is not None)
            point.time.setText(self._time(mark) if mark else "")
        self.update()

    def _word(self, kind: MarkKind, mark: Mark | None) -> str:
        match kind:
            case MarkKind.ISSUED:
                return translate("TimeLine", "Ticket taken")
            case MarkKind.CALLED if mark is not None and mark.times > 1:
                times = self._wording.times(mark.times)
                return translate("TimeLine", "Called {times}").format(times=times)
            case MarkKind.CALLED:
                return translate("TimeLine", "Called")
            case MarkKind.SERVING:
                return translate("TimeLine", "Service")

    def _time(self, mark: Mark) -> str:
        return f"{self._wording.clock(mark.at)} · {self._wording.minutes(mark.minutes)}"

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centres = [self._centre(point) for point in self._points.values()]
        faint = QColor(NILE)
        faint.setAlphaF(0.3)
        for index, (start, end) in enumerate(pairwise(centres), start=1):
            painter.setPen(QPen(QColor(NILE) if index < self._reached else faint, 2))
            painter.drawLine(start, end)
        for index, centre in enumerate(centres):
            painter.setPen(QPen(QColor(NILE) if index < self._reached else faint, 2))
            painter.setBrush(QColor(NILE if index < self._reached else PAPER))
            painter.drawEllipse(centre, _DOT, _DOT)

    def _centre(self, point: QWidget) -> QPointF:
        leading_left = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        x = point.x() + _DOT + 1 if leading_left else point.x() + point.width() - _DOT - 1
        return QPointF(x, point.y() + _DOT + 3)
