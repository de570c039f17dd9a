"""The watcher that fits a store."""

import logging
import sys
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from core.name_lock import taken_elsewhere
from core.qt.change_watcher import ChangeWatcher
from core.qt.jobs import ThreadJobs
from core.qt.nudges import Nudges
from core.storage.opening import OpenStore

_log = logging.getLogger(__name__)


def watch(store: OpenStore, program: str, name: str, parent: QObject | None = None) -> Nudges:
    """Say `changed` whenever somebody may have written; close it before the store.

    On a server the watcher's line holds the program's name. Where another machine has it, the
    program ends with a sentence and the exit code 1.
    """
    if hasattr(store, "nudge_path"):
        return ChangeWatcher(store.nudge_path, store.data_version, parent=parent)
    # A hall on one file never loads the driver of the server.
    from core.qt.server_watcher import ServerWatcher  # noqa: PLC0415

    watcher = ServerWatcher(partial(store.listen, program, name), ThreadJobs("listening"), parent=parent)
    watcher.name_taken.connect(partial(_leave, program, name))
    return watcher


def _leave(program: str, name: str, machine: str) -> None:
    sentence = str(taken_elsewhere(program, name, machine))
    _log.error("%s", sentence)
    sys.stderr.write(f"{sentence}\n")
    QCoreApplication.exit(1)
