"""The part of the database that changes seldom: centre, catalogue, halls, queues, counters."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import msgspec

from core.domain.catalogue import Catalogue
from core.domain.centre import Centre, Counter, Hall, Queue
from core.domain.digits import DigitStyle
from core.domain.texts import LocalText
from core.storage.engine import UnreadableRowError
from core.storage.prepared import Row
from core.storage.rows import queue_of, readable


def catalogue_document(catalogue: Catalogue) -> str:
    """The catalogue as one JSON document, as the database keeps it."""
    return msgspec.json.encode(catalogue).decode()


def catalogue_from_document(document: str) -> Catalogue:
    """The catalogue back from its document."""
    return msgspec.json.decode(document, type=Catalogue)


@dataclass(frozen=True, slots=True)
class Site:
    """One revision of a centre's set-up."""

    revision: int
    centre: Centre
    catalogue: Catalogue
    halls: Sequence[Hall]
    queues: Sequence[Queue]
    counters: Sequence[Counter]


def read_site(connection: sqlite3.Connection) -> Site:
    """Read it all, in one snapshot."""
    connection.execute("BEGIN")
    try:
        centre = connection.execute("SELECT * FROM centre").fetchone()
        catalogue = connection.execute(
            "SELECT document FROM catalogues WHERE version = ?", (centre[6],)
        ).fetchone()
        halls = connection.execute("SELECT * FROM halls ORDER BY id").fetchall()
        queues = connection.execute("SELECT * FROM queues ORDER BY position").fetchall()
        counters = connection.execute("SELECT * FROM counters ORDER BY position").fetchall()
    finally:
        connection.execute("COMMIT")
    if catalogue is None:
        raise UnreadableRowError(f"its catalogue {centre[6]} is missing")
    return Site(
        revision=centre[7],
        centre=_centre_of(centre),
        catalogue=catalogue_from_document(catalogue[0]),
        halls=[Hall(id=row[0], name=LocalText(row[1], row[2])) for row in halls],
        queues=[queue_of(row) for row in queues],
        counters=[_counter_of(row) for row in counters],
    )


@readable
def _centre_of(row: Row) -> Centre:
    return Centre(
        code=row[0],
        name=LocalText(row[1], row[2]),
        time_zone=ZoneInfo(row[3]).key,
        digits=DigitStyle(row[4]),
        screen_tickets=bool(row[5]),
    )


@readable
def _counter_of(row: Row) -> Counter:
    return Counter(code=row[0], hall=row[2], queues=tuple(json.loads(row[3])))
