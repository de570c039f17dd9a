"""The store of a hall with several machines: guarded functions on a PostgreSQL server."""
