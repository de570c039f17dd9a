"""Keep what the centre asks of its desks, how often a ticket was missed, and what can be undone."""

import sqlalchemy as sa
from alembic import op

from core.storage.column_types import Integer, Text

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("centre", sa.Column("desk", Text, nullable=True))
    op.add_column("steps", sa.Column("times_missed", Integer, nullable=False, server_default="0"))
    op.create_table(
        "latest_acts",
        sa.Column("counter", Text, nullable=False),
        sa.Column("ticket", Text, nullable=False),
        sa.Column("seq", Integer, nullable=False),
        sa.Column("at", Integer, nullable=False),
        sa.Column("act", Text, nullable=False),
        sa.Column("actor", Text, nullable=False),
        sa.Column("steps", Text, nullable=False),
        sa.PrimaryKeyConstraint("counter"),
        sa.ForeignKeyConstraint(["counter"], ["counters.code"]),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"]),
    )
    op.create_index("latest_act_of_ticket", "latest_acts", ["ticket"])


def downgrade() -> None:
    op.drop_table("latest_acts")
    op.drop_column("steps", "times_missed")
    op.drop_column("centre", "desk")
