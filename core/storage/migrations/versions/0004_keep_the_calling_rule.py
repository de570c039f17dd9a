"""Keep how a centre decides who is next; none is the usual setting."""

import sqlalchemy as sa
from alembic import op

from core.storage.column_types import Text

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("centre", sa.Column("policy", Text, nullable=True))


def downgrade() -> None:
    op.drop_column("centre", "policy")
