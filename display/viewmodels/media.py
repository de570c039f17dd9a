"""Pictures and videos between the calls: what is due, in turn; a call always wins."""

import logging
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from core.domain.media import MediaRound, Medium
from core.media_file import MediaListError, read_media
from core.qt.jobs import ImmediateJobs, Jobs
from core.qt.media_process import MediaProcess
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot

QML_IMPORT_NAME = "Dawr.Display"
QML_IMPORT_MAJOR_VERSION = 1

ATTENTION = 8.0
"""Seconds after a call in which media stand still and dark: eyes belong to the number."""
_LIST_MS = 60_000
_AGAIN_MS = 5_000
_BETWEEN_MS = 50
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class MediaSource:
    """Where media come from, and which of them are for this display."""

    folder: Path
    zones: Callable[[], Collection[str]]
    """The names of this display and its hall."""
    process: MediaProcess
    local_now: Callable[[], datetime]
    """The centre's clock."""


@QmlElement
@QmlUncreatable("the app makes it and hands it to the window")
class MediaViewModel(QObject):
    """What a `MediaSlot` shows. Without a source it never shows anything."""

    showingChanged = Signal()
    heldChanged = Signal()
    framed = Signal(QImage, arguments=["picture"])
    skipped = Signal(str, str)
    """A file is passed over, and why; once for each file and reason."""

    def __init__(
        self,
        source: MediaSource | None,
        jobs: Jobs | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._process = None if source is None else source.process
        self._jobs = jobs or ImmediateJobs()
        self._media: tuple[Medium, ...] = ()
        self._round = MediaRound()
        self._medium: Medium | None = None
        self._size = QSize()
        self._showing = self._held = False
        self._wanted = True
        self._failures = 0
        self._told: set[tuple[str, str]] = set()
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self._next)
        self._attention = QTimer(self, singleShot=True, interval=round(ATTENTION * 1000))
        self._attention.timeout.connect(self._release)
        self._list = QTimer(self, interval=_LIST_MS)
        self._list.timeout.connect(self._read)
        if self._process is not None:
            self._process.frame.connect(self._frame)
            self._process.ended.connect(self._ended)
            self._process.skipped.connect(self._skip)

    def start(self) -> None:
        """Look into the folder, and again each minute."""
        if self._source is not None:
            self._list.start()
            self._read()

    def close(self) -> None:
        self._list.stop()
        self._turn.stop()
        if self._process is not None:
            self._process.close()

    @Property(bool, notify=showingChanged)
    def showing(self) -> bool:
        """There is a picture to show."""
        return self._showing

    @Property(bool, notify=heldChanged)
    def held(self) -> bool:
        """A call has just come: the picture stands still and dark."""
        return self._held

    @Slot(float, float)
    def fit(self, width: float, height: float) -> None:
        """The slot has this size, in dots; what is shown next fits into it."""
        first = self._size.isEmpty()
        self._size = QSize(round(width), round(height))
        if first and not self._size.isEmpty():
            self._next()

    @Slot(bool)
    def want(self, wanted: bool) -> None:  # noqa: FBT001 - QML calls it
        """Whether anybody sees the slot; out of sight nothing moves."""
        self._wanted = wanted
        self._move()

    @Slot()
    def call_came(self) -> None:
        """Stand still: somebody is called."""
        self._attention.start()
        if not self._held:
            self._held = True
            self.heldChanged.emit()
            self._move()

    def _release(self) -> None:
        self._held = False
        self.heldChanged.emit()
        self._move()

    @property
    def _still(self) -> bool:
        return self._held or not self._wanted

    def _move(self) -> None:
        """Stand still or go on, as things are now."""
        if self._process is None:
            return
        self._process.hold(held=self._still)
        if not (self._still or self._turn.isActive() or self._process.showing):
            self._next()

    def _read(self) -> None:
        if self._source is not None:
            folder = self._source.folder
            self._jobs.run(lambda: read_media(folder), self._take_list, self._keep_list)

    def _take_list(self, media: tuple[Medium, ...]) -> None:
        self._media = media
        if self._medium is None:
            self._next()

    def _keep_list(self, error: Exception) -> None:
        if not isinstance(error, MediaListError):
            raise error
        self._tell("", str(error))

    def _next(self) -> None:
        source = self._source
        if self._still or source is None or self._size.isEmpty():
            return
        self._medium = self._round.next(self._media, source.local_now(), source.zones())
        if self._medium is None:
            source.process.stop()
            self._show(showing=False)
            self._turn.start(_AGAIN_MS)
        else:
            source.process.show(source.folder, self._medium.file, self._size)

    def _frame(self, picture: QImage) -> None:
        self._failures = 0
        self._show(showing=True)
        self.framed.emit(picture)

    def _ended(self, kind: str) -> None:
        medium = self._medium
        stands = medium.seconds * 1000 if kind == "picture" and medium is not None else _BETWEEN_MS
        self._turn.start(round(stands))

    def _skip(self, why: str) -> None:
        """The next takes its place; when one after the other fails there is no hurry."""
        if self._medium is not None:
            self._tell(self._medium.file, why)
        self._failures += 1
        all_failed = self._failures >= max(1, len(self._media))
        if all_failed:
            self._show(showing=False)
        self._turn.start(_AGAIN_MS if all_failed else _BETWEEN_MS)

    def _tell(self, file: str, why: str) -> None:
        if (file, why) not in self._told:
            self._told.add((file, why))
            _log.warning("media: %s is not shown: %s", file or "the list", why)
            self.skipped.emit(file, why)

    def _show(self, *, showing: bool) -> None:
        if showing != self._showing:
            self._showing = showing
            self.showingChanged.emit()
