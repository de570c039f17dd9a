"""Statements of SQLAlchemy Core, compiled once and run on the driver's own cursor.

The two hot acts run some six small statements each. Building and compiling an
expression at every call costs more than SQLite does; compiled once, the
statement costs what the driver costs.
"""

import sqlite3
from functools import cached_property
from typing import Any

from sqlalchemy import Dialect, Executable
from sqlalchemy.dialects.postgresql.base import PGDialect
from sqlalchemy.dialects.sqlite import dialect

Row = tuple[Any, ...]
_SQLITE = dialect(paramstyle="named")
_POSTGRESQL = PGDialect(paramstyle="pyformat")  # type: ignore[no-untyped-call]


class Prepared:
    """One statement with named parameters, ready for either driver.

    `postgresql` is given where the stores have no words in common.
    """

    def __init__(self, statement: Executable, *, postgresql: Executable | None = None) -> None:
        self._there = statement if postgresql is None else postgresql
        self.sql, self._fixed = _compiled(statement, _SQLITE)

    @cached_property
    def postgresql(self) -> tuple[str, dict[str, object]]:
        """The words for psycopg and the parameters that are always the same."""
        return _compiled(self._there, _POSTGRESQL)

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


def _compiled(statement: Executable, dialect: Dialect) -> tuple[str, dict[str, object]]:
    compiled = statement.compile(dialect=dialect)  # type: ignore[attr-defined]
    return str(compiled), {name: value for name, value in compiled.params.items() if value is not None}
