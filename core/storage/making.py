"""Making a centre, and bringing one up to this Dawr, wherever the settings say."""

import shutil
from pathlib import Path

from core.domain.errors import StoreError
from core.storage.engine import plain_errors, sqlite_engine
from core.storage.migrations import newest_revision
from core.storage.migrations import upgrade as upgrade_schema
from core.storage.opening import is_server, schema_of, sqlite_path
from core.storage.setting_up import CentrePlan, create_centre

_JOURNAL_OF_HEADER = 18
"""Where SQLite's header says 2 for a file with a WAL and 1 for one without."""


def make_centre(database: str, plan: CentrePlan) -> str:
    """Make a centre; where it is, without a secret. StoreError: one is there already."""
    if is_server(database):
        from core.storage.postgresql.address import ServerAddress  # noqa: PLC0415 - loads the driver
        from core.storage.postgresql.setting_up import create_server_centre  # noqa: PLC0415 - the same

        create_server_centre(database, plan)
        return str(ServerAddress(database))
    path = sqlite_path(database)
    create_centre(path, plan)
    return str(path)


def without_password(database: str) -> str:
    """The setting as it may stand in a file that others read."""
    if not is_server(database):
        return database
    from core.storage.postgresql.address import ServerAddress  # noqa: PLC0415 - loads the driver

    address = ServerAddress(database)
    return address.url_for(address.login)


def upgrade_centre(database: str) -> str:
    """Bring a centre to this Dawr's schema and functions; what was done, in a sentence."""
    if is_server(database):
        from core.storage.postgresql.setting_up import upgrade_server_centre  # noqa: PLC0415 - loads the driver

        return upgrade_server_centre(database)
    return _upgrade_file(sqlite_path(database))


def _is_at_rest(path: Path) -> bool:
    """A backup: one file that can be carried away, and is to stay one."""
    with path.open("rb") as file:
        file.seek(_JOURNAL_OF_HEADER)
        return file.read(1) == b"\1"


def _upgrade_file(path: Path) -> str:
    found = schema_of(path.absolute())
    if found is None:
        raise StoreError(f"{path} holds no centre; it was left as it is.")
    if found == newest_revision():
        return f"{path} has schema {found}: nothing is to be done."
    copy = path.with_name(f"{path.name}.before-{newest_revision()}")
    if copy.exists():
        raise StoreError(f"{copy} is there already and is left as it is: move it away first.")
    at_rest = _is_at_rest(path)
    engine = sqlite_engine(path)
    try:
        with plain_errors(path):
            with engine.connect() as connection:
                connection.exec_driver_sql("COMMIT")
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
            shutil.copy2(path, copy)
            upgrade_schema(engine)
            if at_rest:
                with engine.connect() as connection:
                    connection.exec_driver_sql("COMMIT")
                    connection.exec_driver_sql("PRAGMA journal_mode=delete")
    finally:
        engine.dispose()
    return f"{path} has schema {newest_revision()}; the copy of before is {copy}."
