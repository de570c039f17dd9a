"""What is read of a centre: its set-up, its people and appointments."""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import TypeVar

from core.domain.appointments import Appointment
from core.domain.catalogue import Catalogue
from core.domain.centre import Centre, Clerk, Counter, Hall, Queue, Sitting
from core.domain.errors import NotAllowedError, StoreError
from core.storage import appointment_rows, statements
from core.storage.appointment_rows import appointment_of
from core.storage.prepared import Prepared, Row
from core.storage.rows import (
    clerk_of,
    sitting_of,
)
from core.storage.site import REVISION, Site

_SITE_FRESH = 0.5
T = TypeVar("T")


class SiteReads(ABC):
    """The ground of all reads: statements on either database, and the set-up that changes seldom."""

    where: str
    """The database in the words of a message, without a secret."""
    _plain_errors: AbstractContextManager[None] = nullcontext()
    """Stands around what takes rows apart, where a damaged file may have spoilt them."""

    def __init__(self) -> None:
        self._site: Site | None = None
        self._site_fresh_until = 0.0

    @abstractmethod
    def _all(self, statement: Prepared, **parameters: object) -> list[Row]:
        """Every row of a statement, on a connection of the asking thread."""

    @abstractmethod
    def _one(self, statement: Prepared, **parameters: object) -> Row | None:
        """The first row, or None."""

    @abstractmethod
    def _read_site(self) -> Site | None:
        """The whole set-up in one snapshot."""

    @abstractmethod
    def now(self) -> datetime:
        """The database's time."""

    @abstractmethod
    def _look_for_file(self) -> None:
        """StoreUnreachableError when what lies on the disk is no longer what was opened."""

    def _each(self, of: Callable[[Row], T], statement: Prepared, **parameters: object) -> list[T]:
        rows = self._all(statement, **parameters)
        with self._plain_errors:
            return [of(row) for row in rows]

    # The centre and its catalogue change seldom: read again when their revision moves.
    def site(self) -> Site:
        """The centre, its catalogue, halls, queues and counters; at most half a second old."""
        site = self._site
        if site is not None and time.monotonic() < self._site_fresh_until:
            return site
        self._look_for_file()
        found = self._one(REVISION)
        if site is None or found is None or site.revision != found[0]:
            site = self._read_site()
        if site is None:
            raise StoreError(f"{self.where} holds no centre yet: run `dawr init`.")
        self._site, self._site_fresh_until = site, time.monotonic() + _SITE_FRESH
        return site

    def look_at(self) -> None:
        """Whether a centre of this Dawr is there; StoreError when it is not."""
        self.site()

    @abstractmethod
    def whose_login(self) -> tuple[str, str]:
        """The kind and the name of the device whose login the database knows; `owner` for the technician."""

    def refuse_other_login(self, program: str, name: str) -> None:
        """NotAllowedError where the login is that of another device; the owner's may be anybody's."""
        kind, whose = self.whose_login()
        if kind != "owner" and (kind, whose) != (program, name):
            raise NotAllowedError(
                f"The login in `database` is that of {kind} {whose}, not of {program} {name}: name that of "
                f"{program} {name} there (`dawr device add {program} {name}` makes it), or give this "
                f"{program} its right name."
            )

    def centre(self) -> Centre:
        """The centre of this database."""
        return self.site().centre

    def catalogue(self) -> Catalogue:
        """The catalogue in force."""
        return self.site().catalogue

    def halls(self) -> Sequence[Hall]:
        """The centre's halls."""
        return self.site().halls

    def queues(self) -> Sequence[Queue]:
        """The centre's queues."""
        return self.site().queues

    def counters(self) -> Sequence[Counter]:
        """The centre's counters."""
        return self.site().counters

    def clerk(self, id: str) -> Clerk | None:
        """Who has this id."""
        return next(iter(self._each(clerk_of, statements.CLERK, id=id)), None)

    def sitting_at(self, counter: str) -> Sitting | None:
        """The open sitting of a counter."""
        return next(iter(self._each(sitting_of, statements.SITTING_AT, counter=counter)), None)

    def sittings(self) -> Sequence[Sitting]:
        """All open sittings."""
        return self._each(sitting_of, statements.SITTINGS)

    def appointment(self, code: str) -> Appointment | None:
        """The appointment with this code."""
        return next(iter(self._each(appointment_of, appointment_rows.BY_CODE, code=code)), None)
