"""Changes of a centre's set-up by the technician: catalogue and people, each with its event."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import bindparam, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from core.domain.catalogue import Catalogue
from core.domain.desk_rules import DeskRules, rules_facts
from core.domain.errors import CatalogueError, QueueError
from core.domain.events import EventType, Facts, canonical
from core.domain.policy import CallingPolicy
from core.domain.policy_form import policy_facts
from core.domain.slip_template import SlipTemplate, template_facts
from core.domain.ticker import Ticker
from core.domain.ticker_form import ticker_facts
from core.domain.zone_form import zone_facts, zone_said
from core.domain.zones import Zone
from core.storage import statements
from core.storage.event_log import SYSTEM
from core.storage.moments import to_stored
from core.storage.prepared import Prepared
from core.storage.setting_up import Person, person_row, queue_rows, queues_of
from core.storage.site import catalogue_document, template_document
from core.storage.tables import catalogues, centre, clerks, queues
from core.storage.transactions import SqliteTransactions

_KINDS = Prepared(select(queues.c.kind).group_by(queues.c.kind).order_by(func.min(queues.c.position)))
_KEEP_CATALOGUE = Prepared(upsert(catalogues).on_conflict_do_nothing())
_DROP_QUEUES = Prepared(delete(queues))
_ADD_QUEUE = Prepared(insert(queues))
_PUT_IN_FORCE = Prepared(
    update(centre).values(catalogue=bindparam("version"), revision=centre.c.revision + 1)
)
_SET_POLICY = Prepared(update(centre).values(policy=bindparam("document"), revision=centre.c.revision + 1))
_SET_DESK = Prepared(update(centre).values(desk=bindparam("document"), revision=centre.c.revision + 1))
_SET_SLIP = Prepared(update(centre).values(slip=bindparam("document"), revision=centre.c.revision + 1))
_ZONES = Prepared(select(centre.c.zones))
_SET_ZONES = Prepared(update(centre).values(zones=bindparam("document"), revision=centre.c.revision + 1))
_SET_TICKER = Prepared(update(centre).values(ticker=bindparam("document"), revision=centre.c.revision + 1))
_ADD_CLERK = Prepared(insert(clerks))
_CHANGE_SECRET = Prepared(
    update(clerks)
    .where(clerks.c.id == bindparam("who"))
    .values(secret_hash=bindparam("new"), failures=0, locked_until=bindparam("none"))
)


class PersonKnownError(QueueError):
    """Somebody has this id already."""

    code = "person_known"


class PersonUnknownError(QueueError):
    """Nobody has this id."""

    code = "person_unknown"


class SiteWrites(SqliteTransactions):
    """What only the technician does."""

    def moves(self, op: str, about: str, facts: Facts) -> None:
        """Log a step of a move: `moved` closes this database to every act, any other opens it again.

        It belongs to the day that the log is in: nobody's ticket expires by it.
        """
        with self._writing(turns_day=self.last_seq() == 0, moves=True) as writing:
            writing.day = writing.latest_day or writing.day
            if not writing.earlier(op, EventType.CONFIG_CHANGED):
                writing.append(EventType.CONFIG_CHANGED, SYSTEM, op, {"about": about, **facts})

    def import_catalogue(self, op: str, actor: str, catalogue: Catalogue) -> None:
        """Put a new version of the catalogue in force, whole or not at all.

        Queues are made anew from it; tickets that already wait keep their
        queue. CatalogueError when nobody could be called for any service.
        """
        with self._writing() as writing:
            if writing.earlier(op, EventType.CONFIG_CHANGED):
                return
            connection = writing.connection
            kinds = [row[0] for row in _KINDS.all(connection)]
            rows = queue_rows(queues_of(catalogue, kinds))
            if not rows:
                raise CatalogueError([f"no service has a window of this centre ({', '.join(kinds)})"])
            _KEEP_CATALOGUE.run(
                connection,
                version=catalogue.version,
                imported_at=to_stored(datetime.now(UTC)),
                document=catalogue_document(catalogue),
            )
            _DROP_QUEUES.run(connection)
            connection.executemany(_ADD_QUEUE.sql, rows)
            _PUT_IN_FORCE.run(connection, version=catalogue.version)
            facts = {"about": "catalogue_imported", "version": catalogue.version}
            writing.append(EventType.CONFIG_CHANGED, actor, op, facts)
        self._site = None

    def set_policy(self, op: str, actor: str, policy: CallingPolicy) -> None:
        """Put another calling rule in force, from the next call on."""
        facts = policy_facts(policy)
        with self._writing() as writing:
            if writing.earlier(op, EventType.CONFIG_CHANGED):
                return
            _SET_POLICY.run(writing.connection, document=canonical(facts))
            writing.append(EventType.CONFIG_CHANGED, actor, op, {"about": "policy_changed", **facts})
        self._site = None

    def set_desk_rules(self, op: str, actor: str, rules: DeskRules) -> None:
        """Ask something else of the desks from now on."""
        facts = rules_facts(rules)
        with self._writing() as writing:
            if writing.earlier(op, EventType.CONFIG_CHANGED):
                return
            _SET_DESK.run(writing.connection, document=canonical(facts))
            writing.append(EventType.CONFIG_CHANGED, actor, op, {"about": "desk_rules_changed", **facts})
        self._site = None

    def set_slip_template(self, op: str, actor: str, template: SlipTemplate) -> None:
        """Print slips after another template, from the next one on."""
        with self._writing() as writing:
            if writing.earlier(op, EventType.CONFIG_CHANGED):
                return
            _SET_SLIP.run(writing.connection, document=template_document(template))
            facts = {"about": "slip_template_changed", **template_facts(template)}
            writing.append(EventType.CONFIG_CHANGED, actor, op, facts)
        self._site = None

    def set_ticker(self, op: str, actor: str, ticker: Ticker) -> None:
        """Let the displays tell these news from now on."""
        facts = ticker_facts(ticker)
        with self._writing() as writing:
            if writing.earlier(op, EventType.CONFIG_CHANGED):
                return
            _SET_TICKER.run(writing.connection, document=canonical(facts))
            writing.append(EventType.CONFIG_CHANGED, actor, op, {"about": "ticker_changed", **facts})
        self._site = None

    def set_zone(self, op: str, actor: str, display: str, zone: Zone | None) -> None:
        """Let a display (by its name) have this zone from now on, or none of its own."""
        with self._writing() as writing:
            if writing.earlier(op, EventType.CONFIG_CHANGED):
                return
            zones = dict(self._zones_in(writing.connection))
            if zone is None:
                zones.pop(display, None)
            else:
                zones[display] = zone_facts(zone)
            _SET_ZONES.run(writing.connection, document=canonical(zones))
            writing.append(EventType.CONFIG_CHANGED, actor, op, zone_said(display, zone))
        self._site = None

    def _zones_in(self, connection: sqlite3.Connection) -> Mapping[str, object]:
        row = _ZONES.one(connection)
        found: Mapping[str, object] = json.loads(row[0]) if row and row[0] else {}
        return found

    def add_person(self, op: str, actor: str, person: Person) -> None:
        """Let somebody sign in from now on; PersonKnownError when the id is taken."""
        with self._writing() as writing:
            if writing.earlier(op, EventType.CONFIG_CHANGED):
                return
            if statements.CLERK.one(writing.connection, id=person.id):
                raise PersonKnownError(f"{person.id} is there already.")
            _ADD_CLERK.run(writing.connection, locked_until=None, **person_row(person))
            facts = {"about": "clerk_added", "clerk": person.id, "role": person.role.value}
            writing.append(EventType.CONFIG_CHANGED, actor, op, facts)

    def change_secret(self, op: str, actor: str, clerk: str, secret_hash: str) -> None:
        """Give somebody a new secret and lift a lock-out; PersonUnknownError."""
        with self._writing() as writing:
            if writing.earlier(op, EventType.CONFIG_CHANGED):
                return
            changed = _CHANGE_SECRET.run(writing.connection, who=clerk, new=secret_hash, none=None)
            if changed.rowcount == 0:
                raise PersonUnknownError(f"Nobody has the id {clerk}.")
            facts = {"about": "secret_changed", "clerk": clerk}
            writing.append(EventType.CONFIG_CHANGED, actor, op, facts)
