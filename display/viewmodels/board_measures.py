"""The sizes of the board for QML, in pixels of its window."""

from PySide6.QtCore import QObject, Signal

from core.domain.board_sizes import BoardSizes, Layout
from core.domain.hall_screen import LayoutKind
from core.qt.typed import Property, QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Dawr.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("the board has one")
class BoardMeasures(QObject):
    """`core.domain.legibility.BoardSizes`, property by property."""

    changed = Signal()

    def __init__(self, sizes: BoardSizes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sizes = sizes

    def use(self, sizes: BoardSizes) -> None:
        if sizes != self._sizes:
            self._sizes = sizes
            self.changed.emit()

    @property
    def sizes(self) -> BoardSizes:
        return self._sizes

    @Property(bool, notify=changed)
    def beside(self) -> bool:
        """The rows stand beside the newest call, not under it."""
        return self._sizes.layout is Layout.BESIDE

    @Property(int, notify=changed)
    def margin(self) -> int:
        return self._sizes.margin

    @Property(int, notify=changed)
    def gap(self) -> int:
        return self._sizes.gap

    @Property(int, notify=changed)
    def header(self) -> int:
        return self._sizes.header

    @Property(int, notify=changed)
    def foot(self) -> int:
        return self._sizes.foot

    @Property(int, notify=changed)
    def band(self) -> int:
        """0: there are no news, or they stand in the foot."""
        return self._sizes.band

    @Property(int, notify=changed)
    def bandFont(self) -> int:  # noqa: N802 - QML reads it
        return self._sizes.band_font

    @Property(int, notify=changed)
    def panelWidth(self) -> int:  # noqa: N802 - QML reads it
        return self._sizes.panel_width

    @Property(int, notify=changed)
    def panelHeight(self) -> int:  # noqa: N802
        return self._sizes.panel_height

    @Property(int, notify=changed)
    def callFont(self) -> int:  # noqa: N802
        return self._sizes.call_font

    @Property(int, notify=changed)
    def secondFont(self) -> int:  # noqa: N802
        return self._sizes.second_font

    @Property(int, notify=changed)
    def rows(self) -> int:
        return self._sizes.rows

    @Property(int, notify=changed)
    def rowWidth(self) -> int:  # noqa: N802
        return self._sizes.row_width

    @Property(int, notify=changed)
    def rowHeight(self) -> int:  # noqa: N802
        return self._sizes.row_height

    @Property(int, notify=changed)
    def rowGap(self) -> int:  # noqa: N802
        return self._sizes.row_gap

    @Property(int, notify=changed)
    def rowFont(self) -> int:  # noqa: N802
        return self._sizes.row_font

    @Property(float, notify=changed)
    def digitRise(self) -> float:  # noqa: N802
        return self._sizes.digit_rise

    @Property(int, notify=changed)
    def footFont(self) -> int:  # noqa: N802
        return self._sizes.foot_font

    @Property(int, notify=changed)
    def footTiles(self) -> int:  # noqa: N802
        return self._sizes.foot_tiles

    @Property(int, notify=changed)
    def panelX(self) -> int:  # noqa: N802
        """From the side where reading begins."""
        return self._sizes.panel.x

    @Property(int, notify=changed)
    def panelY(self) -> int:  # noqa: N802
        return self._sizes.panel.y

    @Property(int, notify=changed)
    def listX(self) -> int:  # noqa: N802
        return self._sizes.list.x

    @Property(int, notify=changed)
    def listY(self) -> int:  # noqa: N802
        return self._sizes.list.y

    @Property(int, notify=changed)
    def listWidth(self) -> int:  # noqa: N802
        return self._sizes.list.width

    @Property(int, notify=changed)
    def listHeight(self) -> int:  # noqa: N802
        return self._sizes.list.height

    @Property(int, notify=changed)
    def mediaX(self) -> int:  # noqa: N802
        return self._sizes.media.x

    @Property(int, notify=changed)
    def mediaY(self) -> int:  # noqa: N802
        return self._sizes.media.y

    @Property(int, notify=changed)
    def mediaWidth(self) -> int:  # noqa: N802
        """0: this layout shows no media."""
        return self._sizes.media.width

    @Property(int, notify=changed)
    def mediaHeight(self) -> int:  # noqa: N802
        return self._sizes.media.height

    @Property(bool, notify=changed)
    def strip(self) -> bool:
        """The newest call stands in one line."""
        return self._sizes.strip

    @Property(bool, notify=changed)
    def arrows(self) -> bool:
        return self._sizes.arrows

    @Property(int, notify=changed)
    def columns(self) -> int:
        """Of rows."""
        return self._sizes.columns

    @Property(int, notify=changed)
    def rowArrow(self) -> int:  # noqa: N802
        return self._sizes.row_arrow

    @Property(int, notify=changed)
    def hallFont(self) -> int:  # noqa: N802
        """0: no names of halls."""
        return self._sizes.hall_font

    @Property(int, notify=changed)
    def hallWidth(self) -> int:  # noqa: N802
        return self._sizes.hall_width

    @Property(int, notify=changed)
    def footLines(self) -> int:  # noqa: N802
        """More than one: the queues stand under each other."""
        return self._sizes.foot_lines

    @Property(bool, notify=changed)
    def twoNames(self) -> bool:  # noqa: N802
        """The header tells the place in both languages."""
        return self._sizes.kind is LayoutKind.AGENCY
