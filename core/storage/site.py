"""The part of the database that changes seldom: centre, catalogue, halls, queues, counters."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import ZoneInfo

import msgspec
from sqlalchemy import bindparam, select

from core.domain.catalogue import Catalogue
from core.domain.centre import Centre, Counter, Hall, Queue
from core.domain.desk_rules import USUAL_RULES, rules_of
from core.domain.digits import DigitStyle
from core.domain.events import canonical
from core.domain.policy import FAIR
from core.domain.policy_form import policy_of
from core.domain.slip_template import USUAL_TEMPLATE, SlipTemplate
from core.domain.texts import LocalText
from core.domain.ticker_form import ticker_of
from core.domain.zone_form import zone_facts, zone_of
from core.domain.zones import Zone
from core.storage.engine import UnreadableRowError
from core.storage.prepared import Prepared, Row
from core.storage.rows import queue_of, readable
from core.storage.tables import catalogues, centre, counters, halls, queues

REVISION = Prepared(select(centre.c.revision))
_CENTRE = Prepared(select(centre))
_CATALOGUE = Prepared(select(catalogues.c.document).where(catalogues.c.version == bindparam("version")))
_HALLS = Prepared(select(halls).order_by(halls.c.id))
_QUEUES = Prepared(select(queues).order_by(queues.c.position))
_COUNTERS = Prepared(select(counters).order_by(counters.c.position))


def catalogue_document(catalogue: Catalogue) -> str:
    """The catalogue as one JSON document, as the database keeps it."""
    return msgspec.json.encode(catalogue).decode()


def catalogue_from_document(document: str) -> Catalogue:
    """The catalogue back from its document."""
    return msgspec.json.decode(document, type=Catalogue)


def template_document(template: SlipTemplate) -> str:
    """The template of the slips as one JSON document, with its logo, as the database keeps it."""
    return msgspec.json.encode(template, order="sorted").decode()


def zones_document(zones: Mapping[str, Zone]) -> str:
    """The zones of all displays as one JSON document, as the database keeps them."""
    return canonical({name: zone_facts(zone) for name, zone in zones.items()})


@dataclass(frozen=True, slots=True)
class Site:
    """One revision of a centre's set-up."""

    revision: int
    centre: Centre
    catalogue: Catalogue
    halls: Sequence[Hall]
    queues: Sequence[Queue]
    counters: Sequence[Counter]


def read_site(all_of: Callable[..., list[Row]]) -> Site | None:
    """Read it all, by a function that runs a statement in one snapshot; None when there is no centre."""
    found = all_of(_CENTRE)
    if not found:
        return None
    version, revision = found[0][6:8]
    documents = all_of(_CATALOGUE, version=version)
    if not documents:
        raise UnreadableRowError(f"its catalogue {version} is missing")
    return Site(
        revision=revision,
        centre=_centre_of(found[0]),
        catalogue=catalogue_from_document(documents[0][0]),
        halls=[Hall(id=row[0], name=LocalText(row[1], row[2])) for row in all_of(_HALLS)],
        queues=[queue_of(row) for row in all_of(_QUEUES)],
        counters=[_counter_of(row) for row in all_of(_COUNTERS)],
    )


@readable
def _centre_of(row: Row) -> Centre:
    return Centre(
        code=row[0],
        name=LocalText(row[1], row[2]),
        time_zone=ZoneInfo(row[3]).key,
        digits=DigitStyle(row[4]),
        screen_tickets=bool(row[5]),
        policy=FAIR if row[8] is None else policy_of(json.loads(row[8])),
        desk=USUAL_RULES if row[9] is None else rules_of(json.loads(row[9])),
        zones={name: zone_of(facts) for name, facts in json.loads(row[11] or "{}").items()},
        ticker=ticker_of(json.loads(row[12] or "{}")),
        slip=USUAL_TEMPLATE if row[10] is None else msgspec.json.decode(row[10], type=SlipTemplate),
    )


@readable
def _counter_of(row: Row) -> Counter:
    return Counter(code=row[0], hall=row[2], queues=tuple(json.loads(row[3])))
