"""Keep the ranges of numbers that kiosks hold."""

import sqlalchemy as sa
from alembic import op

from core.storage.column_types import Integer, Text

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "leases",
        sa.Column("id", Text, nullable=False),
        sa.Column("day", Text, nullable=False),
        sa.Column("series", Text, nullable=False),
        sa.Column("first", Integer, nullable=False),
        sa.Column("last", Integer, nullable=False),
        sa.Column("holder", Text, nullable=False),
        sa.Column("granted_at", Integer, nullable=False),
        sa.Column("returned_seq", Integer, nullable=True),
        sa.CheckConstraint(
            "(first - 1) % 50 = 0 AND last BETWEEN first AND first + 49", name="within_a_block"
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("leases", schema=None) as batch_op:
        batch_op.create_index("one_lease_a_block", ["day", "series", "first"], unique=True)


def downgrade() -> None:
    with op.batch_alter_table("leases", schema=None) as batch_op:
        batch_op.drop_index("one_lease_a_block")

    op.drop_table("leases")
