"""A centre that is made for one trainee and is gone afterwards: the live catalogue, invented visitors."""

import logging
import secrets
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec

from core.domain.centre import Role
from core.domain.errors import CounterUnknownError
from core.domain.ticket import Channel
from core.settings import Settings
from core.storage.opening import open_file, open_store
from core.storage.setting_up import CentrePlan, Person, create_centre
from core.usecases.sign_in import hashed_secret
from dawr.demo.visitors import Visitors

TRAINEE = "trainee"
WAITING_AT_FIRST = 6
_SECONDS_BETWEEN = 25.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """What the counter is started with."""

    settings: Settings
    pin_file: Path


@contextmanager
def training_centre(settings: Settings) -> Iterator[Training]:
    """Make it in a temporary folder, and let visitors come to this counter as long as it lasts.

    The hall's database is read once and never written to. CounterUnknownError where the hall has no such
    counter.
    """
    with TemporaryDirectory(prefix="dawr-training-") as folder:
        database, pin_file = Path(folder) / "training.db", Path(folder) / "pin"
        pin = str(secrets.randbelow(10**8) + 10**8)
        create_centre(database, _plan(settings, pin))
        pin_file.touch(mode=0o600)
        pin_file.write_text(pin, encoding="utf-8")
        over = threading.Event()
        visitors = threading.Thread(target=_come, args=(database, settings.counter.code, over))
        visitors.start()
        try:
            yield Training(
                settings=msgspec.structs.replace(settings, database=str(database)), pin_file=pin_file
            )
        finally:
            over.set()
            visitors.join()


def _plan(settings: Settings, pin: str) -> CentrePlan:
    """The hall as it is, with one person in it, whom nobody else knows."""
    with closing(open_store(settings.database)) as live:
        site = live.site()
    if settings.counter.code not in {each.code for each in site.counters}:
        known = ", ".join(each.code for each in site.counters)
        raise CounterUnknownError(f"The centre has no counter {settings.counter.code}; it has {known}.")
    trainee = Person(
        id=TRAINEE, name=TRAINEE.title(), role=Role.CLERK, secret_hash=hashed_secret(pin, Role.CLERK)
    )
    return CentrePlan(
        centre=site.centre,
        catalogue=site.catalogue,
        halls=site.halls,
        counters=site.counters,
        people=[trainee],
        window_kinds=tuple(dict.fromkeys(queue.kind for queue in site.queues)),
    )


def _come(database: Path, counter: str, over: threading.Event) -> None:
    """Some wait at once, and one more comes now and then."""
    with closing(open_file(str(database))) as store:
        agencies = {queue.id: queue.agency for queue in store.queues()}
        queues = next(each.queues for each in store.counters() if each.code == counter)
        here = sorted({agencies[queue] for queue in queues if queue in agencies})
        visitors = Visitors(store, secrets.token_hex(8), Channel.PAPER)
        come = 0
        while not over.is_set():
            visitors.arrive(here)
            come += 1
            if come >= WAITING_AT_FIRST:
                over.wait(_SECONDS_BETWEEN)
    _log.info("%d invented visitors came", come)
