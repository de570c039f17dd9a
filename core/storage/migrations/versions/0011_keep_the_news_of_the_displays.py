"""Keep the news that the displays tell."""

import sqlalchemy as sa
from alembic import op

from core.storage.column_types import Text

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("centre", sa.Column("ticker", Text, nullable=True))


def downgrade() -> None:
    op.drop_column("centre", "ticker")
