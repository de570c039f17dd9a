"""The tables of a centre's database.

Times are whole microseconds since 1970 UTC; closed sets are their `StrEnum`
value; lists are JSON. The last guards stand here as unique indexes: number per
day and series, one lease a block of numbers, one open call a ticket (work behind
the windows goes on beside it), one ticket in hand a counter, one event a key.
"""

from sqlalchemy import Boolean, CheckConstraint, Column, ForeignKey, Index, MetaData, Table, true

from core.storage.column_types import Integer, Text, where

metadata = MetaData()

WAITING = "state = 'waiting'"
PARKED = "state = 'parked'"
IN_HAND = "state IN ('called', 'serving')"
MISSED = "state = 'no_show'"
ADDRESSED = f"{WAITING} AND only_for IS NOT NULL"
UNRESOLVED = "channel = 'paper' AND print_outcome IS NULL"

centre = Table(
    "centre",
    metadata,
    Column("code", Text, primary_key=True),
    Column("name_ar", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("time_zone", Text, nullable=False),
    Column("digits", Text, nullable=False),
    Column("screen_tickets", Boolean, nullable=False),
    Column("catalogue", Text, ForeignKey("catalogues.version"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("policy", Text),
    Column("desk", Text),
    Column("slip", Text),
    Column("zones", Text),
    Column("ticker", Text),
)

catalogues = Table(
    "catalogues",
    metadata,
    Column("version", Text, primary_key=True),
    Column("imported_at", Integer, nullable=False),
    Column("document", Text, nullable=False),
)

halls = Table(
    "halls",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name_ar", Text, nullable=False),
    Column("name_en", Text, nullable=False),
)

queues = Table(
    "queues",
    metadata,
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("agency", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("series", Text, nullable=False),
    Column("letter_ar", Text, nullable=False),
    Column("letter_en", Text, nullable=False),
    Column("letter_spoken_ar", Text, nullable=False),
    Column("name_ar", Text, nullable=False),
    Column("name_en", Text, nullable=False),
)

counters = Table(
    "counters",
    metadata,
    Column("code", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("hall", Text, ForeignKey("halls.id"), nullable=False),
    Column("queues", Text, nullable=False),
)

clerks = Table(
    "clerks",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("secret_hash", Text, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("locked_until", Integer),
)

sittings = Table(
    "sittings",
    metadata,
    Column("id", Text, primary_key=True),
    Column("counter", Text, ForeignKey("counters.code"), nullable=False),
    Column("clerk", Text, ForeignKey("clerks.id"), nullable=False),
    Column("queues", Text, nullable=False),
    Column("opened_at", Integer, nullable=False),
    Column("closed_at", Integer),
    Column("break_reason", Text),
    Index("one_sitting_a_counter", "counter", unique=True, **where("closed_at IS NULL")),
    Index("one_counter_a_clerk", "clerk", unique=True, **where("closed_at IS NULL")),
)

days = Table(
    "days",
    metadata,
    Column("day", Text, primary_key=True),
    Column("opened_seq", Integer, nullable=False),
    Column("closed_seq", Integer),
)

series_numbers = Table(
    "series_numbers",
    metadata,
    Column("day", Text, primary_key=True),
    Column("series", Text, primary_key=True),
    Column("last", Integer, nullable=False),
    sqlite_with_rowid=False,
)

leases = Table(
    "leases",
    metadata,
    Column("id", Text, primary_key=True),
    Column("day", Text, nullable=False),
    Column("series", Text, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("holder", Text, nullable=False),
    Column("granted_at", Integer, nullable=False),
    Column("returned_seq", Integer),
    # Together they keep any two leases apart: each begins a block of its own and stays within it.
    CheckConstraint("(first - 1) % 50 = 0 AND last BETWEEN first AND first + 49", name="within_a_block"),
    Index("one_lease_a_block", "day", "series", "first", unique=True),
)

tickets = Table(
    "tickets",
    metadata,
    Column("id", Text, primary_key=True),
    Column("day", Text, nullable=False),
    Column("series", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("letter_ar", Text, nullable=False),
    Column("priority", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("channel", Text, nullable=False),
    Column("needs", Text, nullable=False),
    Column("issued_at", Integer, nullable=False),
    Column("issued_by", Text, nullable=False),
    Column("print_outcome", Text),
    Column("identity", Text),
    Index("number_once_a_day", "day", "series", "number", unique=True),
    Index("unresolved_prints", "issued_by", **where(UNRESOLVED)),
)

steps = Table(
    "steps",
    metadata,
    Column("ticket", Text, ForeignKey("tickets.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("service", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("queue", Text, nullable=False),
    Column("priority", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("place_at", Integer, nullable=False),
    Column("counter", Text),
    Column("called_at", Integer),
    Column("serving_at", Integer),
    Column("ended_at", Integer),
    Column("times_called", Integer, nullable=False),
    Column("parked_until", Integer),
    Column("times_missed", Integer, nullable=False, server_default="0"),
    Column("waits_for", Text, nullable=False, server_default="[]"),
    Column("with_visitor", Boolean, nullable=False, server_default=true()),
    Column("turn", Integer),
    Column("only_for", Text),
    Column("note", Text, nullable=False, server_default=""),
    Index("waiting_in_order", "queue", "priority", "place_at", "ticket", "only_for", **where(WAITING)),
    Index("waiting_for_one", "only_for", **where(ADDRESSED)),
    Index("parked_until_when", "parked_until", **where(PARKED)),
    Index("one_in_hand_a_counter", "counter", unique=True, **where(IN_HAND)),
    Index("one_open_call_a_ticket", "ticket", unique=True, **where(f"{IN_HAND} AND with_visitor")),
    Index("missed_lately", "ended_at", **where(MISSED)),
)

latest_acts = Table(
    # What each counter did last, as long as it can be undone: anything else that happens ends that.
    "latest_acts",
    metadata,
    Column("counter", Text, ForeignKey("counters.code"), primary_key=True),
    Column("ticket", Text, ForeignKey("tickets.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("at", Integer, nullable=False),
    Column("act", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("steps", Text, nullable=False),
    Index("latest_act_of_ticket", "ticket"),
)

appointments = Table(
    "appointments",
    metadata,
    Column("id", Text, primary_key=True),
    Column("reference", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("service", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("ticket", Text, ForeignKey("tickets.id")),
    Index("one_appointment_a_reference", "reference", unique=True),
    Index("one_appointment_a_code", "code", unique=True),
)

events = Table(
    "events",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("op", Text, nullable=False),
    Column("ticket", Text),
    Column("facts", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Index("one_event_a_key", "op", unique=True),
)
