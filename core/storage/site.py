"""The part of the database that changes seldom: centre, catalogue, halls, queues, counters."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from core.domain.catalogue import Catalogue
from core.domain.centre import Centre, Counter, Hall, Queue
from core.domain.digits import DigitStyle
from core.domain.texts import LocalText
from core.storage.rows import queue_of


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
        document = connection.execute(
            "SELECT document FROM catalogues WHERE version = ?", (centre[6],)
        ).fetchone()[0]
        halls = connection.execute("SELECT * FROM halls ORDER BY id").fetchall()
        queues = connection.execute("SELECT * FROM queues ORDER BY position").fetchall()
        counters = connection.execute("SELECT * FROM counters ORDER BY position").fetchall()
    finally:
        connection.execute("COMMIT")
    return Site(
        revision=centre[7],
        centre=Centre(
            code=centre[0],
            name=LocalText(centre[1], centre[2]),
            time_zone=centre[3],
            digits=DigitStyle(centre[4]),
            screen_tickets=bool(centre[5]),
        ),
        catalogue=catalogue_from_document(document),
        halls=[Hall(id=row[0], name=LocalText(row[1], row[2])) for row in halls],
        queues=[queue_of(row) for row in queues],
        counters=[Counter(code=row[0], hall=row[2], queues=tuple(json.loads(row[3]))) for row in counters],
    )
