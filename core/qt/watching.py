"""The watcher that fits a store."""

from PySide6.QtCore import QObject

from core.qt.change_watcher import ChangeWatcher
from core.qt.jobs import ThreadJobs
from core.qt.nudges import Nudges
from core.storage.opening import OpenStore


def watch(store: OpenStore, parent: QObject | None = None) -> Nudges:
    """Say `changed` whenever somebody may have written; close it before the store."""
    if hasattr(store, "nudge_path"):
        return ChangeWatcher(store.nudge_path, store.data_version, parent=parent)
    # A hall on one file never loads the driver of the server.
    from core.qt.server_watcher import ServerWatcher  # noqa: PLC0415

    return ServerWatcher(store.listen, ThreadJobs("listening"), parent=parent)
