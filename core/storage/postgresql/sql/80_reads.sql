-- What programs may read. The views have the names of the tables, so that one statement serves both
-- stores; nobody but the owner has a right on a table.

CREATE VIEW dawr_reads.alembic_version AS SELECT * FROM dawr.alembic_version;
CREATE VIEW dawr_reads.centre AS SELECT * FROM dawr.centre;
CREATE VIEW dawr_reads.catalogues AS SELECT * FROM dawr.catalogues;
CREATE VIEW dawr_reads.halls AS SELECT * FROM dawr.halls;
CREATE VIEW dawr_reads.queues AS SELECT * FROM dawr.queues;
CREATE VIEW dawr_reads.counters AS SELECT * FROM dawr.counters;
CREATE VIEW dawr_reads.sittings AS SELECT * FROM dawr.sittings;
CREATE VIEW dawr_reads.days AS SELECT * FROM dawr.days;
CREATE VIEW dawr_reads.leases AS SELECT * FROM dawr.leases;
CREATE VIEW dawr_reads.tickets AS SELECT * FROM dawr.tickets;
CREATE VIEW dawr_reads.steps AS SELECT * FROM dawr.steps;
CREATE VIEW dawr_reads.latest_acts AS SELECT * FROM dawr.latest_acts;
CREATE VIEW dawr_reads.events AS SELECT * FROM dawr.events;

CREATE FUNCTION dawr.now() RETURNS bigint
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN dawr_inner.now_stored();
END
$$;

-- Whose login this is: a program with the wrong one says so before it does anything.
CREATE FUNCTION dawr.whose_login(OUT kind text, OUT name text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT d.kind, d.name FROM dawr_inner.device() AS d $$;

-- One person at a time: nobody reads the list.
CREATE FUNCTION dawr.clerk(id text) RETURNS SETOF dawr.clerks
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT * FROM dawr.clerks AS c WHERE c.id = clerk.id $$;
