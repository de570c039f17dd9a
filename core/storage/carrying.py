"""Every row of a centre from one database into the empty tables of another."""

from sqlalchemy import Connection, func, insert, select

from core.storage.tables import metadata

_AT_A_TIME = 2000


def carry(source: Connection, target: Connection) -> None:
    """Copy all tables, some rows at a time, in an order in which every row finds what it refers to."""
    for table in metadata.sorted_tables:
        columns = [column.name for column in table.columns]
        rows = source.execution_options(stream_results=True).execute(select(table))
        for part in rows.partitions(_AT_A_TIME):
            target.execute(insert(table), [dict(zip(columns, row, strict=True)) for row in part])


def counts(connection: Connection) -> dict[str, int]:
    """How many rows each table has."""
    return {
        table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for table in metadata.sorted_tables
    }
