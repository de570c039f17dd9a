"""What lasts longer than the kiosk's program, and what it knows of its centre before the first screen."""

import logging
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass

from core.domain.errors import StoreError, StoreUnreachableError
from core.settings import Settings
from core.storage.opening import OpenStore, is_server, sqlite_path, store_to_reach, there_is_none
from kiosk.spool.contact import Contact
from kiosk.spool.faults import SpoolError
from kiosk.spool.going_up import GoingUp, tell_staff
from kiosk.spool.place import adopt_old_spool, spool_path
from kiosk.spool.spool import Spool
from kiosk.viewmodels.offer import Offer, read_offer
from kiosk.viewmodels.offer_memory import OfferMemory

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """The centre's database, the kiosk's own spool, and the offer: the centre's, or of the last contact."""

    store: OpenStore
    spool: Spool
    going_up: GoingUp
    contact: Contact
    offers: OfferMemory
    offer: Offer
    met: bool
    """Whether the centre has answered."""

    def close(self) -> None:
        self.store.close()
        self.spool.close()


def open_memory(settings: Settings) -> Memory:
    """All of it, with every press of before the start settled.

    Raises StoreUnreachableError when the centre is away and the kiosk does not remember today's
    offer, SpoolError, and StoreError for what waiting does not mend.
    """
    if not is_server(settings.database) and not sqlite_path(settings.database).exists():
        raise StoreError(there_is_none(sqlite_path(settings.database)))
    store = store_to_reach(settings.database)
    actor = f"kiosk.{settings.kiosk.name}"
    with ExitStack() as until_settled:
        until_settled.callback(store.close)
        try:
            adopt_old_spool(settings)
            spool = Spool(spool_path(settings))
        except SpoolError as error:
            with suppress(StoreUnreachableError):
                tell_staff(store, error, actor=actor)
            raise
        until_settled.callback(spool.close)
        memory = settled(store, spool, actor=actor)
        until_settled.pop_all()
    return memory


def settled(
    store: OpenStore,
    spool: Spool,
    *,
    actor: str,
    steady: Callable[[], float] = time.monotonic,
    clock: Callable[[], float] = time.time,
) -> Memory:
    """What broke off is decided; then the centre is asked, or the spool where it is away. Raises as above."""
    broken_off = spool.resolve()
    if broken_off:
        _log.warning("%d presses broke off", broken_off)

    def look_at() -> None:
        store.look_at()
        store.refuse_other_login(*actor.split(".", 1))

    going_up = GoingUp(spool, store, actor=actor, look_at=look_at)
    contact = Contact(steady)
    offers = OfferMemory(spool, contact, store.where, clock=clock)
    met = True
    try:
        going_up.begin()
        offer = read_offer(store)
        offers.learn(offer, store.now())
    except StoreUnreachableError as error:
        remembered = offers.recall()
        if remembered is None:
            raise
        _log.warning("the centre is away, its offer of the last contact stands: %s", error)
        offer, met = remembered, False
    return Memory(
        store=store,
        spool=spool,
        going_up=going_up,
        contact=contact,
        offers=offers,
        offer=offer,
        met=met,
    )
