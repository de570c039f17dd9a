"""What a kiosk puts into the log beside tickets: somebody called staff, somebody played with the button."""

import logging

from core.domain.errors import StoreError
from core.domain.events import EventType, Facts
from core.qt.jobs import Jobs
from core.usecases.operation import new_operation
from core.usecases.store import Store
from kiosk.viewmodels.issuing import raise_again

_log = logging.getLogger(__name__)


class Notes:
    """Writes `note` events; a note is not worth a visitor's time, so a store that is away is only logged."""

    def __init__(self, store: Store, jobs: Jobs, *, actor: str) -> None:
        self._store = store
        self._jobs = jobs
        self._actor = actor

    def write(self, facts: Facts) -> None:
        op = new_operation()
        self._jobs.run(
            lambda: self._store.note(op, self._actor, EventType.NOTE, facts), lambda _: None, self._failed
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise_again(error)
        _log.warning("a note could not be written: %s", error)
