"""Changes of a centre's set-up by the technician, on the server."""

import json

from core.domain.catalogue import Catalogue
from core.domain.desk_rules import DeskRules, rules_facts
from core.domain.errors import CatalogueError
from core.domain.events import Facts, canonical
from core.domain.policy import CallingPolicy
from core.domain.policy_form import policy_facts
from core.domain.slip_template import SlipTemplate, template_facts
from core.domain.ticker import Ticker
from core.domain.ticker_form import ticker_facts
from core.domain.zone_form import zone_facts, zone_said
from core.domain.zones import Zone
from core.storage.postgresql.server_acts import ServerActs
from core.storage.setting_up import Person, person_row, queue_rows, queues_of
from core.storage.site import catalogue_document, template_document


class ServerSiteWrites(ServerActs):
    """What only the technician does: the owner's functions."""

    def moves(self, op: str, about: str, facts: Facts) -> None:
        """Log a step of a move: `moved` closes this database to every act, any other opens it again.

        It belongs to the day that the log is in: nobody's ticket expires by it.
        """
        self._act("moves", op=op, facts=canonical({"about": about, **facts}))

    def import_catalogue(self, op: str, actor: str, catalogue: Catalogue) -> None:
        """Put a new version of the catalogue in force, whole or not at all.

        Queues are made anew from it; tickets that already wait keep their
        queue. CatalogueError when nobody could be called for any service.
        """
        kinds = list(dict.fromkeys(queue.kind for queue in self.queues()))
        rows = queue_rows(queues_of(catalogue, kinds))
        if not rows:
            raise CatalogueError([f"no service has a window of this centre ({', '.join(kinds)})"])
        self._act(
            "import_catalogue",
            op=op,
            actor=actor,
            version=catalogue.version,
            document=catalogue_document(catalogue),
            queues=json.dumps(rows),
        )
        self._site = None

    def set_policy(self, op: str, actor: str, policy: CallingPolicy) -> None:
        """Put another calling rule in force, from the next call on."""
        self._act("set_policy", op=op, actor=actor, facts=canonical(policy_facts(policy)))
        self._site = None

    def set_desk_rules(self, op: str, actor: str, rules: DeskRules) -> None:
        """Ask something else of the desks from now on."""
        self._act("set_desk_rules", op=op, actor=actor, facts=canonical(rules_facts(rules)))
        self._site = None

    def set_slip_template(self, op: str, actor: str, template: SlipTemplate) -> None:
        """Print slips after another template, from the next one on."""
        self._act(
            "set_slip_template",
            op=op,
            actor=actor,
            facts=canonical(template_facts(template)),
            document=template_document(template),
        )
        self._site = None

    def set_ticker(self, op: str, actor: str, ticker: Ticker) -> None:
        """Let the displays tell these news from now on."""
        self._act("set_ticker", op=op, actor=actor, facts=canonical(ticker_facts(ticker)))
        self._site = None

    def set_zone(self, op: str, actor: str, display: str, zone: Zone | None) -> None:
        """Let a display (by its name) have this zone from now on, or none of its own."""
        self._act(
            "set_zone",
            op=op,
            actor=actor,
            display=display,
            zone=None if zone is None else canonical(zone_facts(zone)),
            facts=canonical(zone_said(display, zone)),
        )
        self._site = None

    def add_person(self, op: str, actor: str, person: Person) -> None:
        """Let somebody sign in from now on; PersonKnownError when the id is taken."""
        self._act("add_person", op=op, actor=actor, person=json.dumps(person_row(person)))

    def change_secret(self, op: str, actor: str, clerk: str, secret_hash: str) -> None:
        """Give somebody a new secret and lift a lock-out; PersonUnknownError."""
        self._act("change_secret", op=op, actor=actor, clerk=clerk, secret_hash=secret_hash)
