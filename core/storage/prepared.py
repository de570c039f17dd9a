"""Statements of SQLAlchemy Core, compiled once and run on the driver's own cursor.

The two hot acts run some six small statements each. Building and compiling an
expression at every call costs more than SQLite does; compiled once, the
statement costs what the driver costs.
"""

import sqlite3
from typing import Any

from sqlalchemy import Executable
from sqlalchemy.dialects.sqlite import dialect

Row = tuple[Any, ...]
_DIALECT = dialect(paramstyle="named")


class Prepared:
    """One statement with named parameters, ready for the driver."""

    __slots__ = ("_fixed", "sql")

    def __init__(self, statement: Executable) -> None:
        compiled = statement.compile(dialect=_DIALECT)  # type: ignore[attr-defined]
        self.sql = str(compiled)
        self._fixed = {name: value for name, value in compiled.params.items() if value is not None}

    def run(self, connection: sqlite3.Connection, **parameters: object) -> sqlite3.Cursor:
        """Execute and return the cursor."""
        return connection.execute(self.sql, {**self._fixed, **parameters} if self._fixed else parameters)

    def one(self, connection: sqlite3.Connection, **parameters: object) -> Row | None:
        """The first row, or None."""
        row: Row | None = self.run(connection, **parameters).fetchone()
        return row

    def all(self, connection: sqlite3.Connection, **parameters: object) -> list[Row]:
        """Every row."""
        return self.run(connection, **parameters).fetchall()
