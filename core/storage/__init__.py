"""Where a centre's queue is kept: one SQLite file, or (later) one PostgreSQL server."""
