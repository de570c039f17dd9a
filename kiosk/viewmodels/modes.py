"""How one visitor wants the kiosk to be: contrast, text, reach, time, sign language, voice, switch.

The next visitor finds it as it was.
"""

import math
from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from core.qt.rows import RowsModel
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from kiosk.viewmodels.mode_words import ModeWords
from kiosk.viewmodels.visit_props import Choice

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

HIGHEST_REACH_MM = 1220
"""From the floor, with nothing in the way: EN 301 549 8.3.3, ADA 308."""
LEAST_SHARE = 0.5
"""Of the screen; a page does not fit into less, wherever the kiosk hangs."""
LOUDNESS, USUAL_LOUDNESS = (-8, -4, 0, 4, 8, 12), 2
"""Decibels against announcements: twenty from the softest to the loudest (Section 508, 402.3)."""
USUAL_SCAN_MS, FASTEST_SCAN_MS, SLOWEST_SCAN_MS = 2000, 500, 10_000
SCAN_STEP = 1.25
_MM_IN_INCH = 25.4


class Mode(StrEnum):
    """What can be turned on; any of them together."""

    CONTRAST = "contrast"
    LARGE = "large"
    LOW = "low"
    SLOW = "slow"
    SIGNS = "signs"
    VOICE = "voice"
    SCAN = "scan"


_SIGN = {
    Mode.CONTRAST: "contrast",
    Mode.LARGE: "a-large-small",
    Mode.LOW: "arrow-down",
    Mode.SLOW: "hourglass",
    Mode.SIGNS: "hand",
    Mode.VOICE: "volume-2",
    Mode.SCAN: "scan-line",
}


def pixels_in_reach(width: float, height: float, *, inches: float, bottom_mm: float) -> float:
    """How much of the screen, from its bottom edge, a person in a wheelchair reaches.

    `inches` is the diagonal of the screen, `bottom_mm` how far its bottom edge
    is above the floor.
    """
    dots_in_mm = math.hypot(width, height) / (inches * _MM_IN_INCH)
    return min(height, max(LEAST_SHARE * height, (HIGHEST_REACH_MM - bottom_mm) * dots_in_mm))


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class ModesViewModel(QObject):
    """The modes that are on, and the panel where they are turned on and off."""

    changed = Signal()
    openChanged = Signal()

    def __init__(
        self,
        words: Mapping[str, ModeWords],
        *,
        inches: float,
        bottom_mm: float,
        clip_of: Callable[[str], str] = lambda _page: "",
        with_clips: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """`clip_of` finds the address of a page's clip in sign language, empty without one."""
        super().__init__(parent)
        self._words = words
        self._inches = inches
        self._bottom_mm = bottom_mm
        self._clip_of = clip_of
        left_out = {Mode.SCAN} if with_clips else {Mode.SCAN, Mode.SIGNS}
        self._offered = [mode for mode in Mode if mode not in left_out]
        self._scan_ms, self._loudness = USUAL_SCAN_MS, USUAL_LOUDNESS
        self._on: frozenset[Mode] = frozenset()
        self._open = False
        self._language = "ar"
        self._choices = RowsModel(Choice, self)

    @property
    def any(self) -> bool:
        """Something is not as the next visitor should find it."""
        return bool(self._on) or self._open

    @property
    def patience(self) -> int:
        """How many times as long every time limit is; a slower ring takes longer to come round."""
        usual = 2 if self._on & {Mode.SLOW, Mode.VOICE, Mode.SCAN} else 1
        return max(usual, math.ceil(2 * self._scan_ms / USUAL_SCAN_MS)) if self.scans else usual

    @Property(bool, notify=changed)
    def highContrast(self) -> bool:  # noqa: N802 - QML's name
        return Mode.CONTRAST in self._on

    @Property(bool, notify=changed)
    def largeText(self) -> bool:  # noqa: N802 - QML's name
        return Mode.LARGE in self._on

    @Property(bool, notify=changed)
    def lowReach(self) -> bool:  # noqa: N802 - QML's name
        """Every control lies where a person in a wheelchair reaches it."""
        return Mode.LOW in self._on

    @Property(bool, notify=changed)
    def signs(self) -> bool:
        return Mode.SIGNS in self._on

    @Property(bool, notify=changed)
    def speaks(self) -> bool:
        """Everything on the screen is spoken."""
        return Mode.VOICE in self._on

    @Property(bool, notify=changed)
    def scans(self) -> bool:
        """A ring goes from control to control by itself, for who has one switch."""
        return Mode.SCAN in self._on

    @Property(int, notify=changed)
    def scanMs(self) -> int:  # noqa: N802 - QML's name
        """How long the ring rests on each."""
        return self._scan_ms

    @property
    def decibels(self) -> int:
        """How much louder than an announcement the voice is."""
        return LOUDNESS[self._loudness]

    @Property(QObject, constant=True)
    def choices(self) -> RowsModel[Choice]:
        return self._choices

    @Property(bool, notify=openChanged)
    def open(self) -> bool:
        """The panel lies over the page."""
        return self._open

    @Slot(float, float, result=float)
    def reach(self, width: float, height: float) -> float:
        """The height in pixels that controls may take in a window of this size."""
        return pixels_in_reach(width, height, inches=self._inches, bottom_mm=self._bottom_mm)

    @Slot(str, result=str)
    def clipOf(self, page: str) -> str:  # noqa: N802 - QML's name
        return self._clip_of(page)

    @Slot()
    def show(self) -> None:
        self._set_open(open_=True)

    @Slot()
    def close(self) -> None:
        self._set_open(open_=False)

    @Slot(str)
    def turn(self, mode: str) -> None:
        """This mode on or off."""
        self._become(self._on ^ {Mode(mode)})

    @Slot(int)
    def changeLoudness(self, steps: int) -> None:  # noqa: N802 - QML's name
        self._loudness = min(len(LOUDNESS) - 1, max(0, self._loudness + steps))

    @Slot(bool)
    def scanFaster(self, faster: bool) -> None:  # noqa: FBT001, N802 - a slot of QML's
        """A quarter faster, or slower, within what anybody may need."""
        wanted = self._scan_ms / SCAN_STEP if faster else self._scan_ms * SCAN_STEP
        self._scan_ms = round(min(SLOWEST_SCAN_MS, max(FASTEST_SCAN_MS, wanted)))
        self.changed.emit()

    def say_in(self, language: str) -> None:
        self._language = language
        self._show()

    def reset(self) -> None:
        """As the next visitor should find it."""
        self._set_open(open_=False)
        self._scan_ms, self._loudness = USUAL_SCAN_MS, USUAL_LOUDNESS
        self._become(frozenset())

    def _become(self, on: frozenset[Mode]) -> None:
        if on != self._on:
            self._on = on
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        words = self._words[self._language]
        self._choices.show(
            [Choice(mode, words.name(mode), _SIGN[mode], mode in self._on) for mode in self._offered]
        )

    def _set_open(self, *, open_: bool) -> None:
        if open_ is not self._open:
            self._open = open_
            self.openChanged.emit()
