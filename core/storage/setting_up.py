"""Making a centre: its database, halls, queues, counters and first people."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, insert

from core.domain.catalogue import Catalogue
from core.domain.centre import Centre, Counter, Hall, Queue, Role
from core.domain.desk_rules import USUAL_RULES, rules_facts
from core.domain.errors import StoreError
from core.domain.events import canonical
from core.domain.policy import FAIR
from core.domain.policy_form import policy_facts
from core.domain.slip_template import USUAL_TEMPLATE
from core.domain.texts import LocalText
from core.domain.ticker import NO_NEWS
from core.domain.ticker_form import ticker_facts
from core.storage.engine import plain_errors, sqlite_engine
from core.storage.event_log import dumped
from core.storage.in_the_making import OWNER_ALONE
from core.storage.migrations import migrate
from core.storage.moments import to_stored
from core.storage.site import catalogue_document, template_document, zones_document
from core.storage.tables import catalogues, centre, clerks, counters, halls, queues

_DESK = "desk"
_ENDINGS = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who may sign in; `secret_hash` comes from `hashed_secret`."""

    id: str
    name: str
    role: Role
    secret_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CentrePlan:
    """What a new centre is made of."""

    centre: Centre
    catalogue: Catalogue
    halls: Sequence[Hall]
    counters: Sequence[Counter]
    people: Sequence[Person]
    window_kinds: tuple[str, ...] = field(default=(_DESK,))
    """The kinds of window to which people are called by number."""


def create_centre(path: Path, plan: CentrePlan) -> None:
    """Make the database of a centre; StoreError when the file is there already.

    A set-up that fails half-way leaves no file behind.
    """
    _claim(path)
    engine = sqlite_engine(path, new=True)
    try:
        with plain_errors(path), engine.begin() as connection:
            migrate(connection)
            fill(connection, plan)
    except BaseException:
        for ending in _ENDINGS:
            path.with_name(path.name + ending).unlink(missing_ok=True)
        raise
    finally:
        engine.dispose()


def _claim(path: Path) -> None:
    """Make the empty file, which two who do it at once cannot both do."""
    try:
        if path.exists():
            raise StoreError(f"{path} is there already and is left as it is: name another file.")
        path.parent.mkdir(parents=True, exist_ok=True)
        # It holds the hashes of secrets: its owner lets others in, if at all.
        path.touch(OWNER_ALONE, exist_ok=False)
    except OSError as error:
        raise StoreError(f"{path} cannot be made ({error.strerror}): look at the folder.") from error


def fill(connection: Connection, plan: CentrePlan) -> None:
    """Put a centre into its empty tables, of either store."""
    site = plan.centre
    connection.execute(
        insert(catalogues).values(
            version=plan.catalogue.version,
            imported_at=to_stored(datetime.now(UTC)),
            document=catalogue_document(plan.catalogue),
        )
    )
    connection.execute(
        insert(centre).values(
            code=site.code,
            name_ar=site.name.ar,
            name_en=site.name.en,
            time_zone=site.time_zone,
            digits=site.digits.value,
            screen_tickets=site.screen_tickets,
            catalogue=plan.catalogue.version,
            revision=1,
            policy=canonical(policy_facts(site.policy)) if site.policy != FAIR else None,
            desk=canonical(rules_facts(site.desk)) if site.desk != USUAL_RULES else None,
            slip=template_document(site.slip) if site.slip != USUAL_TEMPLATE else None,
            zones=zones_document(site.zones) if site.zones else None,
            ticker=canonical(ticker_facts(site.ticker)) if site.ticker != NO_NEWS else None,
        )
    )
    connection.execute(
        insert(halls), [{"id": h.id, "name_ar": h.name.ar, "name_en": h.name.en} for h in plan.halls]
    )
    connection.execute(insert(queues), queue_rows(queues_of(plan.catalogue, plan.window_kinds)))
    connection.execute(
        insert(counters),
        [
            {"code": c.code, "position": position, "hall": c.hall, "queues": dumped(c.queues)}
            for position, c in enumerate(plan.counters)
        ],
    )
    connection.execute(insert(clerks), [person_row(person) for person in plan.people])


def person_row(person: Person) -> dict[str, object]:
    """A person who has not failed to sign in yet, as the table keeps one."""
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role.value,
        "secret_hash": person.secret_hash,
        "failures": 0,
    }


def queues_of(catalogue: Catalogue, kinds: Sequence[str]) -> list[Queue]:
    """A queue for each kind of window at each agency that has such a step in a journey."""
    used = {(service.agency, kind) for service in catalogue.services for kind in service.journey}
    return [
        Queue(
            id=agency.id if kind == _DESK else f"{agency.id}-{kind}",
            agency=agency.id,
            kind=kind,
            series=agency.letter_en,
            letter_ar=agency.letter_ar,
            letter_en=agency.letter_en,
            letter_spoken_ar=agency.letter_spoken_ar,
            name=_queue_name(catalogue, agency.short_name, kind),
        )
        for agency in catalogue.agencies
        for kind in kinds
        if (agency.id, kind) in used
    ]


def _queue_name(catalogue: Catalogue, agency: LocalText, kind: str) -> LocalText:
    """In the two languages that a queue is kept in; what visitors read comes from the catalogue."""
    if kind == _DESK:
        return LocalText(agency.ar, agency.en)
    window = catalogue.step_kinds[kind]
    return LocalText(f"{agency.ar} – {window.ar}", f"{agency.en} – {window.en}")


def queue_rows(made: Sequence[Queue]) -> list[dict[str, object]]:
    """Queues as the table keeps them, in this order."""
    return [
        {
            "id": queue.id,
            "position": position,
            "agency": queue.agency,
            "kind": queue.kind,
            "series": queue.series,
            "letter_ar": queue.letter_ar,
            "letter_en": queue.letter_en,
            "letter_spoken_ar": queue.letter_spoken_ar,
            "name_ar": queue.name.ar,
            "name_en": queue.name.en,
        }
        for position, queue in enumerate(made)
    ]
