"""The log keeps what visitors are told of their wait; what services took is learned from it alone.

On a server the functions change too: `dawr upgrade` puts them in place.
"""

from alembic import op

from core.storage.column_types import where

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_index("done_lately", "steps")


def downgrade() -> None:
    op.create_index("done_lately", "steps", ["queue", "ended_at"], **where("state = 'completed'"))
