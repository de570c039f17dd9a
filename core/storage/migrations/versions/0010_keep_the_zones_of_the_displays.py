"""Keep where the displays hang, and what each does there."""

import sqlalchemy as sa
from alembic import op

from core.storage.column_types import Text

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("centre", sa.Column("zones", Text, nullable=True))


def downgrade() -> None:
    op.drop_column("centre", "zones")
