"""Colours, sizes and the one small style sheet of the desk."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

import assets
from core.qt.fonts import FAMILY

INK = "#12212B"
INK_SOFT = "#44545E"
PAPER = "#FFFFFF"
SAND = "#F5F0E6"
NILE = "#0A5566"
NILE_DEEP = "#073F4C"
NILE_TINT = "#E3EEF0"
EDGE = "#6B7A83"
EDGE_SOFT = "#D9D2C3"
GOLD = "#FFC24B"
EMBER = "#B3470A"
GOOD = "#1B6B38"
WARN = "#8A4B00"
BAD = "#A3211B"
BAD_DEEP = "#7E1913"
BAD_EDGE = "#EDB9B4"
FAINT = "#6E7A82"
"""Words of what cannot be done now: still 4.4 to 1 on paper."""

SMALLEST_PERCENT, LARGEST_PERCENT, PERCENT_STEP = 100, 200, 25
_ICONS = (Path(assets.__file__).parent / "icons").as_posix()
_USUAL_PX = 15
_LARGE_PX = 22
_SYSTEM_PX = 12
"""The size of a system font that is set to nothing special."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Pixel sizes that follow from the size of running text."""

    text: int

    @property
    def small(self) -> int:
        return round(self.text * 0.87)

    @property
    def title(self) -> int:
        return round(self.text * 1.6)

    @property
    def code(self) -> int:
        """The code in hand; at large text it grows less, since it is huge already."""
        return min(self.text * 8, 105 if self.large else 140)

    @property
    def icon(self) -> int:
        return round(self.text * 1.5)

    @property
    def large(self) -> bool:
        """Whether panes must leave out what is only convenient, to keep what is needed in sight."""
        return self.text >= _LARGE_PX


class Appearance:
    """Dresses the application, at any size of text."""

    def __init__(self, application: QApplication, percent: int = SMALLEST_PERCENT) -> None:
        self._application = application
        system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._system_px = QFontInfo(system).pixelSize()
        self.percent = 0
        application.setStyle("Fusion")
        application.setPalette(_palette())
        self.use(percent)

    def use(self, percent: int) -> None:
        """Show all text at this size."""
        percent = min(max(percent, SMALLEST_PERCENT), LARGEST_PERCENT)
        if percent == self.percent:
            return
        self.percent = percent
        text = round(_USUAL_PX * max(self._system_px / _SYSTEM_PX, 1) * percent / 100)
        font = QFont(FAMILY)
        font.setPixelSize(text)
        self._application.setFont(font)
        self._application.setStyleSheet(style_sheet(Sizes(text)))

    def larger(self) -> None:
        self.use(self.percent + PERCENT_STEP)

    def smaller(self) -> None:
        self.use(self.percent - PERCENT_STEP)


def sizes() -> Sizes:
    """The sizes in use."""
    return Sizes(QFontInfo(QApplication.font()).pixelSize())


def _palette() -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette(QColor(SAND))
    for part, colour in {
        role.Window: SAND,
        role.WindowText: INK,
        role.Base: PAPER,
        role.AlternateBase: "#FAF7F1",
        role.Text: INK,
        role.Button: PAPER,
        role.ButtonText: INK,
        role.Highlight: NILE,
        role.HighlightedText: PAPER,
        role.ToolTipBase: INK,
        role.ToolTipText: PAPER,
        role.PlaceholderText: FAINT,
        role.Link: NILE,
    }.items():
        palette.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, part, QColor(FAINT))
    return palette


def style_sheet(size: Sizes) -> str:
    """Buttons, fields, cards and tables; focus is a thick ring of another colour, gold on nile."""
    return f"""
    QToolTip {{ background: {INK}; color: {PAPER}; border: none; padding: 4px 8px; }}
    QDialog {{ background: {PAPER}; border: 2px solid {EDGE}; }}
    QLabel[role="title"] {{ font-size: {size.title}px; font-weight: 600; }}
    QLabel[role="code"] {{ font-size: {size.code}px; font-weight: 700; color: {NILE}; }}
    QLabel[role="soft"], QLabel[role="small"] {{ color: {INK_SOFT}; }}
    QLabel[role="small"] {{ font-size: {size.small}px; }}
    QLabel[role="strong"] {{ font-weight: 600; }}
    QLabel[role="other"] {{ font-size: {size.title}px; font-weight: 600; color: {INK_SOFT}; }}

    QFrame[role="header"], QFrame[role="bar"] {{ background: {NILE}; }}
    QFrame[role="header"] QLabel, QFrame[role="bar"] QLabel {{ color: {PAPER}; }}
    QFrame[role="bar"] {{ border: 2px solid {NILE_DEEP}; }}
    QFrame[role="card"] {{ background: {PAPER}; border: 1px solid {EDGE_SOFT}; border-radius: 12px; }}
    QFrame[role="lost"] {{ background: {BAD}; }}
    QFrame[role="lost"] QLabel {{ color: {PAPER}; font-weight: 600; }}
    QLabel[role="chip"] {{ background: {NILE_TINT}; color: {NILE_DEEP}; }}

    QPushButton {{
        background: {PAPER}; color: {INK}; border: 2px solid {EDGE}; border-radius: 8px;
        padding: 5px 14px; min-height: {round(size.text * 1.5)}px;
    }}
    QPushButton:hover {{ background: {NILE_TINT}; }}
    QPushButton:pressed {{ background: #D3E2E5; }}
    QPushButton:disabled {{ color: {FAINT}; border-color: {EDGE_SOFT}; background: {SAND}; }}
    QPushButton:focus {{ border: 3px solid {EMBER}; padding: 4px 13px; }}
    QPushButton[primary="true"] {{ background: {NILE}; color: {PAPER}; border-color: {NILE}; }}
    QPushButton[primary="true"]:hover, QPushButton[primary="true"]:pressed {{ background: {NILE_DEEP}; }}
    QPushButton[primary="true"]:disabled {{ background: {SAND}; color: {FAINT}; border-color: {EDGE_SOFT}; }}
    QPushButton[primary="true"]:focus {{ border: 3px solid {GOLD}; }}
    QFrame[role="header"] QPushButton, QFrame[role="bar"] QPushButton {{
        background: {NILE_DEEP}; color: {PAPER}; border-color: #5E96A3;
    }}
    QFrame[role="header"] QPushButton:hover, QFrame[role="bar"] QPushButton:hover {{ background: #0C6477; }}
    QFrame[role="header"] QPushButton:disabled, QFrame[role="bar"] QPushButton:disabled {{
        background: {NILE}; color: #9DBCC4; border-color: #2F7485;
    }}
    QFrame[role="header"] QPushButton:focus, QFrame[role="bar"] QPushButton:focus {{
        border: 3px solid {GOLD};
    }}
    QFrame[role="bar"] QPushButton[primary="true"] {{
        background: {GOLD}; color: {INK}; border-color: {GOLD};
    }}
    QFrame[role="bar"] QPushButton[primary="true"]:focus {{ border: 3px solid {PAPER}; }}

    QFrame[role="lost"] QPushButton {{ background: {BAD_DEEP}; color: {PAPER}; border-color: {BAD_EDGE}; }}
    QFrame[role="lost"] QPushButton:disabled {{
        background: {BAD}; color: {BAD_EDGE}; border-color: {BAD_DEEP};
    }}
    QFrame[role="lost"] QPushButton:focus {{ border: 3px solid {GOLD}; }}

    QLineEdit, QComboBox, QSpinBox {{
        background: {PAPER}; border: 2px solid {EDGE}; border-radius: 8px;
        padding: 4px 10px; min-height: {round(size.text * 1.6)}px;
        selection-background-color: {NILE}; selection-color: {PAPER};
    }}
    QLineEdit:focus, QComboBox:focus, QSpinBox:focus {{ border: 3px solid {EMBER}; padding: 3px 9px; }}
    QComboBox::drop-down {{ border: none; width: {size.text * 2}px; }}
    QComboBox::down-arrow {{
        image: url("{_ICONS}/chevron-down.svg"); width: {size.text}px; height: {size.text}px;
    }}
    QComboBox QAbstractItemView {{ background: {PAPER}; selection-background-color: {NILE}; padding: 4px; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
    QScrollBar::handle:vertical {{ background: {EDGE}; border-radius: 3px; min-height: 30px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QListWidget, QTableView {{
        background: {PAPER}; border: 2px solid {EDGE_SOFT}; border-radius: 8px; outline: none;
        selection-background-color: {NILE}; selection-color: {PAPER};
    }}
    QListWidget:focus, QTableView:focus {{ border: 3px solid {EMBER}; }}
    QListWidget::item {{ padding: 5px 8px; }}
    QListWidget::item:selected {{ background: {NILE_TINT}; color: {INK}; }}
    QListWidget::item:selected:active {{ background: {NILE}; color: {PAPER}; }}
    QTableView::item:selected {{ background: {NILE_TINT}; color: {INK}; }}
    QTableView::item:selected:active {{ background: {NILE}; color: {PAPER}; }}
    QHeaderView::section {{
        background: {SAND}; color: {INK_SOFT}; border: none; border-bottom: 1px solid {EDGE_SOFT};
        padding: 4px 8px; font-size: {size.small}px;
    }}
    QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {{
        width: {size.text}px; height: {size.text}px;
    }}
    QTabWidget::pane {{ border: none; }}
    QTabBar::tab {{
        padding: 6px {8 if size.large else 14}px; color: {INK_SOFT};
        border: none; border-bottom: 3px solid transparent;
    }}
    QTabBar::tab:selected {{ color: {NILE}; border-bottom-color: {NILE}; font-weight: 600; }}
    QTabBar::tab:focus {{ border-bottom-color: {EMBER}; color: {EMBER}; }}
    QScrollArea {{ border: none; background: transparent; }}
    QScrollArea > QWidget > QWidget {{ background: transparent; }}
    QScrollArea#cardScroll {{ border: 3px solid transparent; border-radius: 12px; }}
    QScrollArea#cardScroll:focus {{ border-color: {EMBER}; }}
    QCheckBox, QRadioButton {{
        spacing: 8px; padding: 3px; border: 2px solid transparent; border-radius: 6px;
    }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {EMBER}; }}
    """
