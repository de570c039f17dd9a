"""`dawr display edit`: the one place that makes the parts of the editor."""

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

import core.qt.ink  # noqa: F401 - QML makes it
from core.domain.legibility import Screen
from core.domain.zones import Zone
from core.qt.bootstrap import load_window, start_qt
from core.qt.jobs import Jobs, ThreadJobs
from core.settings import Settings
from core.settings_sections import Display
from core.storage.opening import OpenStore, open_store
from core.usecases.operation import new_operation
from core.usecases.require_screen import halls_of
from core.usecases.zone_actor import zone_actor
from display.app import board_parts, own_zone, phrases, window_parts
from display.viewmodels.board import BoardViewModel
from display.viewmodels.editor import EditorViewModel
from display.viewmodels.editor_wording import EditorWording
from display.viewmodels.hall_site import read_site
from display.viewmodels.sample_hall import sample_queues, sample_reading


class ScreenEditor(QObject):
    """The editor of one display and the board of its preview."""

    def __init__(
        self, store: OpenStore, own: Display, language: str, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        site = read_site(store, own.name, own_zone(own))
        screen = site.zone.screen.or_else(own.language, own.screen_inches, own.farthest_seat_metres)
        self._site = replace(site, zone=replace(site.zone, screen=screen))
        self.board = BoardViewModel(
            Screen(1920, 1080, screen.inches, screen.metres),
            screen.language,
            phrases,
            ticker=own.ticker,
            parent=self,
        )
        digits = site.centre.digits
        self.editor = EditorViewModel(
            own.name,
            self._site.zone,
            halls_of(store),
            EditorWording(language, phrases(language, digits), digits),
            keep=lambda zone: store.set_zone(new_operation(), zone_actor(store, own.name), own.name, zone),
            jobs=jobs,
            parent=self,
        )
        self.board.begin(sample_reading(self._site, datetime.now(UTC)))
        self.board.take_queues(sample_queues(self._site))
        self.editor.edited.connect(self._preview)

    def show_in(self, engine: QQmlApplicationEngine) -> QQuickWindow:
        parts = board_parts(self.board) | {
            "arrows": self.editor.arrows,
            "editor": self.editor,
            "layouts": self.editor.layouts,
        }
        return load_window(engine, "display.views", "EditorWindow", parts)

    def show_board_in(self, engine: QQmlApplicationEngine) -> QQuickWindow:
        """The display's own window, as its hall would see it."""
        return load_window(engine, "display.views", "DisplayWindow", window_parts(self.board))

    def _preview(self, zone: Zone) -> None:
        site = replace(self._site, zone=zone)
        self.board.begin(sample_reading(site, datetime.now(UTC)))


def edit_screen(settings: Settings, name: str, language: str) -> int:
    """Show the editor until its window is closed; the exit code. Raises StoreError before that."""
    own = msgspec.structs.replace(settings.display, name=name)
    with closing(open_store(settings.database)) as store:
        store.refuse_other_login("display", name)
        application = start_qt("quick", [], name="display")
        jobs = ThreadJobs("saving")
        engine = QQmlApplicationEngine()
        try:
            editor = ScreenEditor(store, own, language, jobs, application)
            window = editor.show_in(engine)
            window.show()
            return application.exec()
        finally:
            jobs.close()
            del engine
