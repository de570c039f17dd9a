"""Small real things for tests: a centre with the real catalogue on a real SQLite file."""

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import assets
from core.catalogue_file import read_catalogue
from core.domain.calendar import local
from core.domain.catalogue import Catalogue
from core.domain.centre import USUAL_TIME_ZONE, Centre, Counter, Hall, Role
from core.domain.desk_rules import AT_ONCE
from core.domain.texts import LocalText
from core.domain.ticket import Ticket
from core.storage.opening import open_file
from core.storage.setting_up import CentrePlan, Person, create_centre
from core.storage.sqlite_store import SqliteStore
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.open_counter import open_counter
from core.usecases.operation import new_operation
from core.usecases.sign_in import hashed_secret
from core.usecases.store import Store

PIN = "246810"
PASSWORD = "a long enough password"  # noqa: S105 - for tests alone
KIOSK = "kiosk.k1"
MIDDAY_ZONE = f"Etc/GMT{datetime.now(UTC).hour - 12:+d}"
"""Where no day ends in the next hours: for a hall that works for long by the real clock."""


@cache
def egypt() -> Catalogue:
    """The real catalogue."""
    return read_catalogue(Path(assets.__file__).parent / "catalogue" / "egypt.yaml")


@cache
def _secret(secret: str, role: Role) -> str:
    return hashed_secret(secret, role)


def plan(
    *, window_kinds: tuple[str, ...] = ("desk",), counters: int = 6, time_zone: str = USUAL_TIME_ZONE
) -> CentrePlan:
    """Hall h1, counters that serve the queues in turn, clerks nadia, omar, c1, c2 and so on."""
    agencies = [agency.id for agency in egypt().agencies]
    queues = [agencies[first::counters] for first in range(counters)]
    if counters >= 6:
        queues[:2] = [["civ", "pas"], ["tra", "not"]]
    clerks = ["nadia", "omar", *(f"c{number}" for number in range(1, counters + 1))]
    return CentrePlan(
        centre=Centre(
            code="CAI",
            name=LocalText("مركز خدمات مصر – القاهرة", "Egypt Service Centre – Cairo"),
            desk=AT_ONCE,
            time_zone=time_zone,
        ),
        catalogue=egypt(),
        halls=[Hall(id="h1", name=LocalText("صالة ١", "Hall 1"))],
        counters=[
            Counter(code=str(number), hall="h1", queues=tuple(queues[number - 1]))
            for number in range(1, counters + 1)
        ],
        people=[
            *(
                Person(id=clerk, name=clerk.title(), role=Role.CLERK, secret_hash=_secret(PIN, Role.CLERK))
                for clerk in clerks
            ),
            Person(
                id="amal",
                name="Amal",
                role=Role.ADMINISTRATOR,
                secret_hash=_secret(PASSWORD, Role.ADMINISTRATOR),
            ),
        ],
        window_kinds=window_kinds,
    )


def small_centre(
    folder: Path,
    *,
    window_kinds: tuple[str, ...] = ("desk",),
    counters: int = 6,
    time_zone: str = USUAL_TIME_ZONE,
) -> Path:
    """The database file of a new centre in this folder."""
    path = folder / "dawr.db"
    create_centre(path, plan(window_kinds=window_kinds, counters=counters, time_zone=time_zone))
    return path


def small_store(folder: Path) -> SqliteStore:
    """A new centre, opened."""
    return open_file(str(small_centre(folder)))


def issued(store: Store, service: str = "civ-birth-cert", **wishes: object) -> Ticket:
    """A ticket from the kiosk."""
    wish = Wish(service=service, **wishes)  # type: ignore[arg-type]
    return issue_ticket(store, wish, op=new_operation(), actor=KIOSK)


def soon(store: Store) -> datetime:
    """In twenty minutes; late in the evening before its end, as long as there is a minute left of the day."""
    now = local(store.now(), store.centre().time_zone)
    last = now.replace(hour=23, minute=59, second=0, microsecond=0)
    return min(now + timedelta(minutes=20), max(last, now)).astimezone(UTC)


def opened(store: Store, counter: str = "1", clerk: str = "nadia", *queues: str) -> str:
    """Open a counter; the actor of its clerk."""
    open_counter(store, clerk, counter, queues, op=new_operation())
    return f"clerk.{clerk}"
