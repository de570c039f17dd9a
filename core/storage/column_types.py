"""What columns and indexes are made of: the same words and numbers in SQLite and in PostgreSQL."""

from typing import Any

from sqlalchemy import text, types

# PostgreSQL would sort texts by the language of the database: ids and codes have an order of their own.
Text = types.Text().with_variant(types.Text(collation="C"), "postgresql")
# Microseconds since 1970 need 64 bits, which SQLite's INTEGER has.
Integer = types.BigInteger().with_variant(types.Integer(), "sqlite")


def where(condition: str) -> dict[str, Any]:
    """What makes an index a partial one, in either."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}
