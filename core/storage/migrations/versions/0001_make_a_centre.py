"""Make a centre's database."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "catalogues",
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("imported_at", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("version"),
    )
    op.create_table(
        "clerks",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("secret_hash", sa.Text(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "days",
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("opened_seq", sa.Integer(), nullable=False),
        sa.Column("closed_seq", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("day"),
    )
    op.create_table(
        "events",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("op", sa.Text(), nullable=False),
        sa.Column("ticket", sa.Text(), nullable=True),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq"),
    )
    with op.batch_alter_table("events", schema=None) as batch_op:
        batch_op.create_index("one_event_a_key", ["op"], unique=True)

    op.create_table(
        "halls",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name_ar", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "queues",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("agency", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("letter_ar", sa.Text(), nullable=False),
        sa.Column("letter_en", sa.Text(), nullable=False),
        sa.Column("letter_spoken_ar", sa.Text(), nullable=False),
        sa.Column("name_ar", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "series_numbers",
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "series"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tickets",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("letter_ar", sa.Text(), nullable=False),
        sa.Column("priority", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("needs", sa.Text(), nullable=False),
        sa.Column("issued_at", sa.Integer(), nullable=False),
        sa.Column("issued_by", sa.Text(), nullable=False),
        sa.Column("print_outcome", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.create_index("number_once_a_day", ["day", "series", "number"], unique=True)
        batch_op.create_index(
            "unresolved_prints",
            ["issued_by"],
            unique=False,
            sqlite_where=sa.text("channel = 'paper' AND print_outcome IS NULL"),
        )

    op.create_table(
        "centre",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name_ar", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("digits", sa.Text(), nullable=False),
        sa.Column("screen_tickets", sa.Boolean(), nullable=False),
        sa.Column("catalogue", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["catalogue"],
            ["catalogues.version"],
        ),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_table(
        "counters",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("hall", sa.Text(), nullable=False),
        sa.Column("queues", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["hall"],
            ["halls.id"],
        ),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_table(
        "steps",
        sa.Column("ticket", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("service", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("queue", sa.Text(), nullable=False),
        sa.Column("priority", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("place_at", sa.Integer(), nullable=False),
        sa.Column("counter", sa.Text(), nullable=True),
        sa.Column("called_at", sa.Integer(), nullable=True),
        sa.Column("serving_at", sa.Integer(), nullable=True),
        sa.Column("ended_at", sa.Integer(), nullable=True),
        sa.Column("times_called", sa.Integer(), nullable=False),
        sa.Column("parked_until", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["ticket"],
            ["tickets.id"],
        ),
        sa.PrimaryKeyConstraint("ticket", "position"),
    )
    with op.batch_alter_table("steps", schema=None) as batch_op:
        batch_op.create_index(
            "done_lately", ["queue", "ended_at"], unique=False, sqlite_where=sa.text("state = 'completed'")
        )
        batch_op.create_index(
            "missed_lately", ["ended_at"], unique=False, sqlite_where=sa.text("state = 'no_show'")
        )
        batch_op.create_index(
            "one_in_hand_a_counter",
            ["counter"],
            unique=True,
            sqlite_where=sa.text("state IN ('called', 'serving')"),
        )
        batch_op.create_index(
            "one_open_call_a_ticket",
            ["ticket"],
            unique=True,
            sqlite_where=sa.text("state IN ('called', 'serving')"),
        )
        batch_op.create_index(
            "parked_until_when", ["parked_until"], unique=False, sqlite_where=sa.text("state = 'parked'")
        )
        batch_op.create_index(
            "waiting_in_order",
            ["queue", "priority", "place_at", "ticket"],
            unique=False,
            sqlite_where=sa.text("state = 'waiting'"),
        )

    op.create_table(
        "sittings",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("counter", sa.Text(), nullable=False),
        sa.Column("clerk", sa.Text(), nullable=False),
        sa.Column("queues", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.Integer(), nullable=True),
        sa.Column("break_reason", sa.Text(), nullable=True),
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
        batch_op.create_index(
            "one_counter_a_clerk", ["clerk"], unique=True, sqlite_where=sa.text("closed_at IS NULL")
        )
        batch_op.create_index(
            "one_sitting_a_counter", ["counter"], unique=True, sqlite_where=sa.text("closed_at IS NULL")
        )


def downgrade() -> None:
    with op.batch_alter_table("sittings", schema=None) as batch_op:
        batch_op.drop_index("one_sitting_a_counter", sqlite_where=sa.text("closed_at IS NULL"))
        batch_op.drop_index("one_counter_a_clerk", sqlite_where=sa.text("closed_at IS NULL"))

    op.drop_table("sittings")
    with op.batch_alter_table("steps", schema=None) as batch_op:
        batch_op.drop_index("waiting_in_order", sqlite_where=sa.text("state = 'waiting'"))
        batch_op.drop_index("parked_until_when", sqlite_where=sa.text("state = 'parked'"))
        batch_op.drop_index("one_open_call_a_ticket", sqlite_where=sa.text("state IN ('called', 'serving')"))
        batch_op.drop_index("one_in_hand_a_counter", sqlite_where=sa.text("state IN ('called', 'serving')"))
        batch_op.drop_index("missed_lately", sqlite_where=sa.text("state = 'no_show'"))
        batch_op.drop_index("done_lately", sqlite_where=sa.text("state = 'completed'"))

    op.drop_table("steps")
    op.drop_table("counters")
    op.drop_table("centre")
    with op.batch_alter_table("tickets", schema=None) as batch_op:
        batch_op.drop_index(
            "unresolved_prints", sqlite_where=sa.text("channel = 'paper' AND print_outcome IS NULL")
        )
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
