"""Keep for whom alone a ticket waits, and what one desk tells the next of it."""

import sqlalchemy as sa
from alembic import op

from core.storage.column_types import Text, where

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_IN_ORDER = ("queue", "priority", "place_at", "ticket")


def upgrade() -> None:
    op.add_column("steps", sa.Column("only_for", Text, nullable=True))
    op.add_column("steps", sa.Column("note", Text, nullable=False, server_default=""))
    # What could be undone for some seconds tells steps without these columns.
    op.execute("DELETE FROM latest_acts")
    op.drop_index("waiting_in_order", "steps")
    op.create_index("waiting_in_order", "steps", [*_IN_ORDER, "only_for"], **where("state = 'waiting'"))
    op.create_index(
        "waiting_for_one", "steps", ["only_for"], **where("state = 'waiting' AND only_for IS NOT NULL")
    )


def downgrade() -> None:
    op.drop_index("waiting_for_one", "steps")
    op.drop_index("waiting_in_order", "steps")
    op.create_index("waiting_in_order", "steps", list(_IN_ORDER), **where("state = 'waiting'"))
    op.drop_column("steps", "note")
    op.drop_column("steps", "only_for")
