"""Make a centre's database."""

import sqlalchemy as sa
from alembic import op

from core.storage.column_types import Integer, Text, where

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "catalogues",
        sa.Column("version", Text, nullable=False),
        sa.Column("imported_at", Integer, nullable=False),
        sa.Column("document", Text, nullable=False),
        sa.PrimaryKeyConstraint("version"),
    )
    op.create_table(
        "clerks",
        sa.Column("id", Text, nullable=False),
        sa.Column("name", Text, nullable=False),
        sa.Column("role", Text, nullable=False),
        sa.Column("secret_hash", Text, nullable=False),
        sa.Column("failures", Integer, nullable=False),
        sa.Column("locked_until", Integer, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "days",
        sa.Column("day", Text, nullable=False),
        sa.Column("opened_seq", Integer, nullable=False),
        sa.Column("closed_seq", Integer, nullable=True),
        sa.PrimaryKeyConstraint("day"),
    )
    op.create_table(
        "events",
        sa.Column("seq", Integer, autoincrement=False, nullable=False),
        sa.Column("at", Integer, nullable=False),
        sa.Column("type", Text, nullable=False),
        sa.Column("actor", Text, nullable=False),
        sa.Column("day", Text, nullable=False),
        sa.Column("op", Text, nullable=False),
        sa.Column("ticket", Text, nullable=True),
        sa.Column("facts", Text, nullable=False),
        sa.Column("hash", Text, nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.create_index("one_event_a_key", ["op"], unique=True)

    op.create_table(
        "halls",
        sa.Column("id", Text, nullable=False),
        sa.Column("name_ar", Text, nullable=False),
        sa.Column("name_en", Text, nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "queues",
        sa.Column("id", Text, nullable=False),
        sa.Column("position", Integer, nullable=False),
        sa.Column("agency", Text, nullable=False),
        sa.Column("kind", Text, nullable=False),
        sa.Column("series", Text, nullable=False),
        sa.Column("letter_ar", Text, nullable=False),
        sa.Column("letter_en", Text, nullable=False),
        sa.Column("letter_spoken_ar", Text, nullable=False),
        sa.Column("name_ar", Text, nullable=False),
        sa.Column("name_en", Text, nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "series_numbers",
        sa.Column("day", Text, nullable=False),
        sa.Column("series", Text, nullable=False),
        sa.Column("last", Integer, nullable=False),
        sa.PrimaryKeyConstraint("day", "series"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tickets",
        sa.Column("id", Text, nullable=False),
        sa.Column("day", Text, nullable=False),
        sa.Column("series", Text, nullable=False),
        sa.Column("number", Integer, nullable=False),
        sa.Column("letter_ar", Text, nullable=False),
        sa.Column("priority", Text, nullable=False),
        sa.Column("language", Text, nullable=False),
        sa.Column("category", Text, nullable=False),
        sa.Column("channel", Text, nullable=False),
        sa.Column("needs", Text, nullable=False),
        sa.Column("issued_at", Integer, nullable=False),
        sa.Column("issued_by", Text, nullable=False),
        sa.Column("print_outcome", Text, nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.create_index("number_once_a_day", ["day", "series", "number"], unique=True)
        batch_op.create_index(
            "unresolved_prints",
            ["issued_by"],
            unique=False,
            **where("channel = 'paper' AND print_outcome IS NULL"),
        )

    op.create_table(
        "centre",
        sa.Column("code", Text, nullable=False),
        sa.Column("name_ar", Text, nullable=False),
        sa.Column("name_en", Text, nullable=False),
        sa.Column("time_zone", Text, nullable=False),
        sa.Column("digits", Text, nullable=False),
        sa.Column("screen_tickets", sa.Boolean(), nullable=False),
        sa.Column("catalogue", Text, nullable=False),
        sa.Column("revision", Integer, nullable=False),
        sa.ForeignKeyConstraint(
            ["catalogue"],
            ["catalogues.version"],
        ),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_table(
        "counters",
        sa.Column("code", Text, nullable=False),
        sa.Column("position", Integer, nullable=False),
        sa.Column("hall", Text, nullable=False),
        sa.Column("queues", Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["hall"],
            ["halls.id"],
        ),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_table(
        "steps",
        sa.Column("ticket", Text, nullable=False),
        sa.Column("position", Integer, nullable=False),
        sa.Column("service", Text, nullable=False),
        sa.Column("kind", Text, nullable=False),
        sa.Column("queue", Text, nullable=False),
        sa.Column("priority", Text, nullable=False),
        sa.Column("state", Text, nullable=False),
        sa.Column("place_at", Integer, nullable=False),
        sa.Column("counter", Text, nullable=True),
        sa.Column("called_at", Integer, nullable=True),
        sa.Column("serving_at", Integer, nullable=True),
        sa.Column("ended_at", Integer, nullable=True),
        sa.Column("times_called", Integer, nullable=False),
        sa.Column("parked_until", Integer, nullable=True),
        sa.ForeignKeyConstraint(
            ["ticket"],
            ["tickets.id"],
        ),
        sa.PrimaryKeyConstraint("ticket", "position"),
    )
    with op.batch_alter_table("steps", schema=None) as batch_op:
        batch_op.create_index(
            "done_lately", ["queue", "ended_at"], unique=False, **where("state = 'completed'")
        )
        batch_op.create_index("missed_lately", ["ended_at"], unique=False, **where("state = 'no_show'"))
        batch_op.create_index(
            "one_in_hand_a_counter",
            ["counter"],
            unique=True,
            **where("state IN ('called', 'serving')"),
        )
        batch_op.create_index(
            "one_open_call_a_ticket",
            ["ticket"],
            unique=True,
            **where("state IN ('called', 'serving')"),
        )
        batch_op.create_index(
            "parked_until_when", ["parked_until"], unique=False, **where("state = 'parked'")
        )
        batch_op.create_index(
            "waiting_in_order",
            ["queue", "priority", "place_at", "ticket"],
            unique=False,
            **where("state = 'waiting'"),
        )

    op.create_table(
        "sittings",
        sa.Column("id", Text, nullable=False),
        sa.Column("counter", Text, nullable=False),
        sa.Column("clerk", Text, nullable=False),
        sa.Column("queues", Text, nullable=False),
        sa.Column("opened_at", Integer, nullable=False),
        sa.Column("closed_at", Integer, nullable=True),
        sa.Column("break_reason", Text, nullable=True),
        sa.ForeignKeyConstraint(
            ["clerk"],
            ["clerks.id"],
        ),
        sa.ForeignKeyConstraint(
            ["counter"],
            ["counters.code"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("sittings", schema=None) as batch_op:
        batch_op.create_index("one_counter_a_clerk", ["clerk"], unique=True, **where("closed_at IS NULL"))
        batch_op.create_index("one_sitting_a_counter", ["counter"], unique=True, **where("closed_at IS NULL"))


def downgrade() -> None:
    with op.batch_alter_table("sittings", schema=None) as batch_op:
        batch_op.drop_index("one_sitting_a_counter", **where("closed_at IS NULL"))
        batch_op.drop_index("one_counter_a_clerk", **where("closed_at IS NULL"))

    op.drop_table("sittings")
    with op.batch_alter_table("steps", schema=None) as batch_op:
        batch_op.drop_index("waiting_in_order", **where("state = 'waiting'"))
        batch_op.drop_index("parked_until_when", **where("state = 'parked'"))
        batch_op.drop_index("one_open_call_a_ticket", **where("state IN ('called', 'serving')"))
        batch_op.drop_index("one_in_hand_a_counter", **where("state IN ('called', 'serving')"))
        batch_op.drop_index("missed_lately", **where("state = 'no_show'"))
        batch_op.drop_index("done_lately", **where("state = 'completed'"))

    op.drop_table("steps")
    op.drop_table("counters")
    op.drop_table("centre")
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.drop_index("unresolved_prints", **where("channel = 'paper' AND print_outcome IS NULL"))
        batch_op.drop_index("number_once_a_day")

    op.drop_table("tickets")
    op.drop_table("series_numbers")
    op.drop_table("queues")
    op.drop_table("halls")
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.drop_index("one_event_a_key")

    op.drop_table("events")
    op.drop_table("days")
    op.drop_table("clerks")
    op.drop_table("catalogues")
