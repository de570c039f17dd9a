"""Keep what the centre makes of its slips."""

import sqlalchemy as sa
from alembic import op

from core.storage.column_types import Text

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("centre", sa.Column("slip", Text, nullable=True))


def downgrade() -> None:
    op.drop_column("centre", "slip")
