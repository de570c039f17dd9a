"""Reading from the SQLite file, on a connection of the asking thread."""

import sqlite3
import threading
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine
from typing_extensions import override

from core.domain.errors import StoreError, StoreUnreachableError
from core.storage.engine import driver_connection, file_id, plain_errors
from core.storage.prepared import Prepared, Row
from core.storage.reads import Reads
from core.storage.site import Site, read_site


class SqliteReads(Reads):
    """The reading half of the SQLite store."""

    def __init__(self, engine: Engine, path: Path) -> None:
        super().__init__()
        self._engine = engine
        self.path = path
        self.where = str(path)
        self._plain_errors = plain_errors(path)
        self._file = file_id(path)
        self._local = threading.local()
        self._opened: list[tuple[threading.Thread, sqlite3.Connection]] = []
        self._closed = False
        self._opening = threading.Lock()
        self._version_lock = threading.Lock()
        self._version_connection: sqlite3.Connection | None = None

    def _connect(self) -> sqlite3.Connection:
        with self._plain_errors:
            connection = driver_connection(self._engine)
        with self._opening:
            self._opened.append((threading.current_thread(), connection))
        return connection

    @property
    def _reading(self) -> sqlite3.Connection:
        """This thread's own connection; readers never wait for writers."""
        if self._closed:
            raise StoreError(f"{self.path} was closed by this program.")
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._local.connection = self._connect()
        return connection

    @override
    def _all(self, statement: Prepared, **parameters: object) -> list[Row]:
        with self._plain_errors:
            return statement.all(self._reading, **parameters)

    @override
    def _one(self, statement: Prepared, **parameters: object) -> Row | None:
        with self._plain_errors:
            return statement.one(self._reading, **parameters)

    @override
    def _read_site(self) -> Site | None:
        with self._plain_errors:
            connection = self._reading
            connection.execute("BEGIN")
            try:
                return read_site(lambda statement, **values: statement.all(connection, **values))
            finally:
                connection.execute("COMMIT")

    @override
    def _look_for_file(self) -> None:
        """StoreUnreachableError when the file is gone or another lies in its place.

        The open connections would go on with a file that nobody else can see.
        """
        if file_id(self.path) != self._file:
            raise StoreUnreachableError(
                f"{self.path} is gone or was replaced while this program used it: put it back, or start anew."
            )

    @override
    def whose_login(self) -> tuple[str, str]:
        """A file has no logins: whoever may write to it may do everything."""
        return "owner", ""

    @override
    def now(self) -> datetime:
        """The database's time: on one machine, the machine's."""
        return datetime.now(UTC)

    def data_version(self) -> int:
        """A number that changes when anybody else has committed; costs microseconds."""
        with self._version_lock, self._plain_errors:
            if self._version_connection is None:
                self._version_connection = self._connect()
            return int(self._version_connection.execute("PRAGMA data_version").fetchone()[0])

    def close(self) -> None:
        """Close every connection that no other thread may be using at this moment.

        SQLite ends the process when a connection is closed under a statement
        that runs; a thread that still lives keeps its own until it ends.
        """
        self._closed = True
        with self._opening:
            for thread, connection in self._opened:
                if thread is threading.current_thread() or not thread.is_alive():
                    connection.close()
            self._opened.clear()
        self._engine.dispose()
