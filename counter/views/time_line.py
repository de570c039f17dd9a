"""The way of a ticket so far: issued, called, served, each with its time and its minutes."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget
from typing_extensions import override

from counter.viewmodels.ticket_card import Mark, MarkKind
from counter.views.appearance import NILE, PAPER
from counter.views.labels import label
from counter.views.wording import Wording

translate = QCoreApplication.translate
_DOT = 7
_ROOM = 24
"""Of a dot: above its words where the points stand side by side, before them where they do not."""
_SPACE = 16


class _Point(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.word, self.time = label(name, "strong"), label(f"{name}Time", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.word)
        column.addWidget(self.time)


class TimeLine(QWidget):
    """Three points on a line; those still to come are hollow. Without the width the line runs downwards."""

    def __init__(self, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._reached = 0
        self._points = {kind: _Point(f"{kind.value}Mark") for kind in MarkKind}
        for point in self._points.values():
            point.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_marks(self, marks: tuple[Mark, ...]) -> None:
        """The marks reached so far, in their order."""
        reached = {mark.kind: mark for mark in marks}
        self._reached = len(marks)
        for kind, point in self._points.items():
            mark = reached.get(kind)
            point.word.setText(self._word(kind, mark))
            point.word.setEnabled(mark is not None)
            point.time.setText(self._time(mark) if mark else "")
        self.updateGeometry()
        self._arrange()

    @override
    def heightForWidth(self, width: int, /) -> int:
        heights = [each.height() for each in self._hints()]
        beside = self._beside(width)
        return _ROOM + max(heights) if beside else sum(heights) + _SPACE // 2 * (len(heights) - 1)

    @override
    def sizeHint(self) -> QSize:
        width = self._width_beside()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        hints = self._hints()
        return QSize(
            _ROOM + max(each.width() for each in hints), _ROOM + max(each.height() for each in hints)
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def _hints(self) -> list[QSize]:
        return [each.sizeHint() for each in self._points.values()]

    def _width_beside(self) -> int:
        hints = self._hints()
        return max(each.width() for each in hints) * len(hints) + _SPACE * (len(hints) - 1)

    def _beside(self, width: int) -> bool:
        return self._width_beside() <= width

    def _arrange(self) -> None:
        places = self._beside_places() if self._beside(self.width()) else self._stacked_places()
        for point, place in zip(self._points.values(), places, strict=True):
            point.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        self.update()

    def _beside_places(self) -> list[QRect]:
        hints = self._hints()
        cell = (self.width() + _SPACE) // len(hints)
        height = max(each.height() for each in hints)
        return [QRect(cell * place, _ROOM, cell - _SPACE, height) for place in range(len(hints))]

    def _stacked_places(self) -> list[QRect]:
        places, top = [], 0
        for hint in self._hints():
            places.append(QRect(QPoint(_ROOM, top), QSize(self.width() - _ROOM, hint.height())))
            top += hint.height() + _SPACE // 2
        return places

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

    def _centre(self, point: _Point) -> QPointF:
        """Above the beginning of its words, or before them."""
        leading_left = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        if self._beside(self.width()):
            x = point.x() + _DOT + 1 if leading_left else point.x() + point.width() - _DOT - 1
            return QPointF(x, point.y() - _ROOM + _DOT + 3)
        x = _DOT + 1 if leading_left else self.width() - _DOT - 1
        return QPointF(x, point.y() + point.word.sizeHint().height() / 2)
