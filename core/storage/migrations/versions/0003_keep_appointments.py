"""Keep appointments, and of a ticket that an identity was given."""

import sqlalchemy as sa
from alembic import op

from core.storage.column_types import Integer, Text

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("tickets", sa.Column("identity", Text, nullable=True))
    op.create_table(
        "appointments",
        sa.Column("id", Text, nullable=False),
        sa.Column("reference", Text, nullable=False),
        sa.Column("code", Text, nullable=False),
        sa.Column("service", Text, nullable=False),
        sa.Column("at", Integer, nullable=False),
        sa.Column("state", Text, nullable=False),
        sa.Column("ticket", Text, nullable=True),
        sa.ForeignKeyConstraint(["ticket"], ["tickets.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("appointments", schema=None) as batch_op:
        batch_op.create_index("one_appointment_a_reference", ["reference"], unique=True)
        batch_op.create_index("one_appointment_a_code", ["code"], unique=True)


def downgrade() -> None:
    op.drop_table("appointments")
    op.drop_column("tickets", "identity")
