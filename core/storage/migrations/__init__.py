"""How a centre's database came to its present shape, revision by revision."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine

if TYPE_CHECKING:
    from alembic.config import Config

_NEWEST = "0011"


def newest_revision() -> str:
    """The revision that this Dawr works with.

    Written here and tested against Alembic's own head: asking Alembic costs a
    fifth of a second at every start.
    """
    return _NEWEST


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the database to a revision, in one transaction."""
    with engine.begin() as connection:
        migrate(connection, revision)


def migrate(connection: Connection, revision: str = "head") -> None:
    """As `upgrade`, inside the caller's transaction."""
    from alembic import command  # noqa: PLC0415 - only the technician's commands pay for this import

    command.upgrade(alembic_config(connection), revision)


def alembic_config(connection: Connection) -> "Config":
    """Alembic's settings for a connection that is already open."""
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    return config
