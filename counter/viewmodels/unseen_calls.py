"""Logs for the supervisor which calls no display has shown in time."""

import logging

from core.domain.errors import StoreError
from core.qt.jobs import Jobs
from core.usecases.store import Store
from core.usecases.witness_calls import Unseen, tell_unseen

_log = logging.getLogger(__name__)


class UnseenCalls:
    """Each call once; what the store cannot take now is said with the next look."""

    def __init__(self, store: Store, jobs: Jobs, actor: str, counter: str) -> None:
        self._store = store
        self._jobs = jobs
        self._actor = actor
        self._counter = counter
        self._told = 0

    def tell(self, unseen: Unseen) -> None:
        """Log it, unless that is done or under way."""
        if unseen.call != self._told:
            self._told = unseen.call
            self._jobs.run(
                lambda: tell_unseen(self._store, self._actor, self._counter, unseen),
                lambda _: None,
                self._failed,
            )

    def _failed(self, error: Exception) -> None:
        self._told = 0
        if not isinstance(error, StoreError):
            raise error
        _log.warning("said to the log later: %s", error)
