"""When the spool fails: no tickets until it works again, and what it could not keep is kept then."""

import logging
import threading
from collections.abc import Callable

from kiosk.spool.contact import Contact
from kiosk.spool.faults import SpoolError
from kiosk.spool.going_up import GoingUp
from kiosk.viewmodels.troubles import Trouble

_log = logging.getLogger(__name__)


class SpoolTrouble:
    """For the threads of the device and of the store, which both write to the spool."""

    def __init__(self, beat: Callable[[], object], going_up: GoingUp, contact: Contact) -> None:
        """`beat` tries whether the spool works."""
        self._beat = beat
        self._going_up = going_up
        self._contact = contact
        self._now: Trouble | None = None
        self._unkept: list[Callable[[], object]] = []
        """What the spool could not keep when it was due."""
        self._keeping = threading.Lock()

    def look(self) -> Trouble | None:
        """Whether it still fails."""
        return None if self._now is None else self.try_anew(self._beat)

    def try_anew(self, act: Callable[[], object]) -> Trouble | None:
        """As `tried`; and a spool that can do it works again."""
        self._now = self.tried(act)
        return self._now

    def tried(self, act: Callable[[], object]) -> Trouble | None:
        """Why the spool could not do it; there are no tickets then, until it works again."""
        try:
            act()
        except SpoolError as error:
            return self.meet(error)
        return None

    def meet(self, error: SpoolError) -> Trouble:
        trouble = Trouble(error.fault)
        if self._now is None:
            _log.error("no spool: %s", error)
            self.note(trouble)
        self._now = trouble
        return trouble

    def note(self, trouble: Trouble) -> None:
        """Staff learn of it when the centre is back; that it was away they know."""
        if trouble is not Trouble.DATABASE_AWAY and self._contact.ever:
            self._going_up.note_later(trouble, self._contact.now())

    def keep(self, act: Callable[[], object]) -> None:
        """Now, or as soon as the spool works again."""
        with self._keeping:
            self._unkept.append(act)
        self.tried(self.keep_late)

    def keep_late(self) -> None:
        """On the thread of the device or of the store, one at a time and in order."""
        with self._keeping:
            while self._unkept:
                self._unkept[0]()
                self._unkept.pop(0)
