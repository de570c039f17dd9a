"""Keep what each step of a ticket waits for, which need no visitor, and the order that a clerk has set."""

import sqlalchemy as sa
from alembic import op

from core.storage.column_types import Integer, Text, where

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_IN_HAND = "state IN ('called', 'serving')"


def upgrade() -> None:
    op.add_column("steps", sa.Column("waits_for", Text, nullable=False, server_default="[]"))
    op.add_column("steps", sa.Column("with_visitor", sa.Boolean, nullable=False, server_default=sa.true()))
    op.add_column("steps", sa.Column("turn", Integer, nullable=True))
    # Until now each step waited for the one before it.
    op.execute("UPDATE steps SET waits_for = '[' || (position - 1) || ']' WHERE state = 'planned'")
    # What could be undone for some seconds tells steps without these columns.
    op.execute("DELETE FROM latest_acts")
    _one_open_call(f"{_IN_HAND} AND with_visitor")


def downgrade() -> None:
    op.execute("DELETE FROM latest_acts")
    _one_open_call(_IN_HAND)
    op.drop_column("steps", "turn")
    op.drop_column("steps", "with_visitor")
    op.drop_column("steps", "waits_for")


def _one_open_call(condition: str) -> None:
    op.drop_index("one_open_call_a_ticket", "steps")
    op.create_index("one_open_call_a_ticket", "steps", ["ticket"], unique=True, **where(condition))
