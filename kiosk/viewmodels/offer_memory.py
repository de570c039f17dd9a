"""What the kiosk remembers of its centre, for a start while the centre is away."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

import msgspec

from core.domain.calendar import business_day
from core.domain.catalogue import Catalogue
from core.domain.centre import Centre, Queue
from kiosk.spool.contact import Contact
from kiosk.spool.faults import SpoolError
from kiosk.spool.spool import Spool
from kiosk.viewmodels.offer import Offer

_NOTED_EVERY = timedelta(seconds=30)
_T = TypeVar("_T")
_log = logging.getLogger(__name__)


class _Site(msgspec.Struct, frozen=True):
    """What changes seldom, and whose it is: `where` is the database in the words of a message."""

    where: str
    centre: Centre
    catalogue: Catalogue
    queues: Sequence[Queue]


class _Contact(msgspec.Struct, frozen=True):
    """The last answer, by the centre's time and by this machine's clock (seconds since 1970)."""

    day: str
    at: datetime
    here: float
    most_used: tuple[str, ...]


class OfferMemory:
    """Keeps in the spool what a kiosk must know to go on alone after a power cut.

    For any thread but that of the GUI, and before the first screen.
    """

    def __init__(self, spool: Spool, contact: Contact, where: str, *, clock: Callable[[], float]) -> None:
        self._spool = spool
        self._contact = contact
        self._where = where
        self._clock = clock
        self._site: _Site | None = None
        self._noted = 0.0

    def learn(self, offer: Offer, at: datetime) -> None:
        """The centre has told this offer, at this time of its own; how long the lines are is not kept."""
        self._contact.seen(at)
        try:
            self._keep(offer, at)
        except SpoolError as error:
            # Missed by nothing but a start without the centre; the next press finds out what ails the spool.
            _log.warning("what the centre offers could not be kept: %s", error)

    def _keep(self, offer: Offer, at: datetime) -> None:
        site = _Site(self._where, offer.centre, offer.catalogue, offer.queues)
        here = self._clock()
        if site != self._site:
            self._spool.keep("site", msgspec.json.encode(site).decode())
            self._site = site
        elif abs(here - self._noted) < _NOTED_EVERY.total_seconds():
            return
        contact = _Contact(offer.day, at, here, offer.most_used)
        self._spool.keep("contact", msgspec.json.encode(contact).decode())
        self._noted = here

    def recall(self) -> Offer | None:
        """The offer of the last contact; the contact goes on from there.

        None where it is another centre's or another day's, or when this machine's clock has been
        set back since. SpoolError when it is not as it was written.
        """
        site, contact = self._read(_Site, "site"), self._read(_Contact, "contact")
        if site is None or contact is None or site.where != self._where:
            return None
        ago = timedelta(seconds=self._clock() - contact.here)
        today = business_day(contact.at + ago, site.centre.time_zone)
        if ago < timedelta(0) or today != contact.day:
            return None
        self._contact.resume(contact.at, ago)
        return Offer(
            day=contact.day,
            centre=site.centre,
            catalogue=site.catalogue,
            queues=tuple(site.queues),
            loads={},
            ranges={},
            most_used=contact.most_used,
        )

    def _read(self, kind: type[_T], what: str) -> _T | None:
        text = self._spool.kept(what)
        try:
            return None if text is None else msgspec.json.decode(text, type=kind)
        except msgspec.DecodeError:
            return None  # Another Dawr wrote it.
