"""The media of one display: where they lie, which are for it, and who is told of what cannot be shown."""

import logging
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject

import core.qt.frame_item  # noqa: F401 - QML makes it
from core.domain.calendar import local
from core.domain.centre import USUAL_TIME_ZONE
from core.domain.events import EventType, Facts
from core.qt.jobs import Jobs
from core.qt.media_process import MediaProcess
from core.settings_sections import Display
from core.usecases.operation import new_operation
from core.usecases.store import Store
from display.viewmodels.hall_watch import HallWatch
from display.viewmodels.media import MediaSource, MediaViewModel

_log = logging.getLogger(__name__)


def hall_media(
    store: Store, own: Display, watch: HallWatch, *, looking: Jobs, telling: Jobs, parent: QObject
) -> MediaViewModel:
    """What the settings of this display name; without a folder it never shows anything.

    A file that is passed over is told to the log once, as a `note` with `about: media_skipped`.
    """
    if not own.media:
        return MediaViewModel(None, parent=parent)

    def zones() -> frozenset[str]:
        return watch.site.zones if watch.site else frozenset({own.name})

    def note_skipped(file: str, why: str) -> None:
        facts: Facts = {"about": "media_skipped", "display": own.name, "file": file, "reason": why}
        telling.run(
            lambda: store.note(new_operation(), f"display.{own.name}", EventType.NOTE, facts),
            lambda _: None,
            # Nothing but a note: while the database is away the program's own log has it.
            lambda error: _log.info("said to nobody: %s", error),
        )

    source = MediaSource(Path(own.media), zones, MediaProcess(parent), lambda: hall_time(watch))
    media = MediaViewModel(source, looking, parent)
    media.skipped.connect(note_skipped)
    return media


def hall_time(watch: HallWatch) -> datetime:
    """By the clock of the centre, or of Egypt as long as that is not known."""
    zone = watch.site.centre.time_zone if watch.site else USUAL_TIME_ZONE
    return local(datetime.now(UTC), zone)
