-- What the functions know besides the tables of the centre. The rows of `moves`,
-- `locks`, `lease_rule`, `appointment_rule`, `desk_rule`, `rating_rule` and `utc_offsets` are written by the Python core, which has the rules.

CREATE TABLE IF NOT EXISTS dawr_inner.devices (
    login text COLLATE "C" PRIMARY KEY,
    kind text NOT NULL,
    name text NOT NULL,
    UNIQUE (kind, name)
);

-- Empty but in tests: the owner alone can set the clock.
CREATE TABLE IF NOT EXISTS dawr_inner.clock (at bigint NOT NULL);

CREATE TABLE IF NOT EXISTS dawr_inner.moves (
    act text,
    start text,
    goes_to text NOT NULL,
    event text NOT NULL,
    in_hand boolean NOT NULL,
    PRIMARY KEY (act, start)
);

CREATE TABLE IF NOT EXISTS dawr_inner.locks (
    failures integer PRIMARY KEY,
    microseconds bigint NOT NULL
);

CREATE TABLE IF NOT EXISTS dawr_inner.lease_rule (block bigint NOT NULL, first_leased bigint NOT NULL);

CREATE TABLE IF NOT EXISTS dawr_inner.appointment_rule (earliest bigint NOT NULL, latest bigint NOT NULL);

CREATE TABLE IF NOT EXISTS dawr_inner.rating_rule (within bigint NOT NULL);

CREATE TABLE IF NOT EXISTS dawr_inner.desk_rule (undo_within bigint NOT NULL);

-- By the zone data that is shipped: what the server's own files say of Egypt is not asked.
CREATE TABLE IF NOT EXISTS dawr_inner.utc_offsets (
    since bigint PRIMARY KEY,
    seconds integer NOT NULL
);

-- One write transaction: when, on which day, the head of the log, how many tickets it lets expire.
CREATE TYPE dawr_inner.writing AS (
    centre text,
    seq bigint,
    hash text,
    at bigint,
    day text,
    latest_day text,
    expired integer,
    moved_to text
);

CREATE FUNCTION dawr_inner.now_stored() RETURNS bigint
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN coalesce(
        (SELECT at FROM dawr_inner.clock LIMIT 1),
        (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
    );
END
$$;

CREATE FUNCTION dawr_inner.business_day(at bigint) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT to_char(
            timestamp 'epoch' + (at + seconds * 1000000::bigint) * interval '1 microsecond', 'YYYY-MM-DD'
        )
        FROM dawr_inner.utc_offsets WHERE since <= at ORDER BY since DESC LIMIT 1
    );
END
$$;

CREATE FUNCTION dawr_inner.refused(code text, about text DEFAULT NULL) RETURNS json
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN json_build_object('refused', code, 'about', about);
END
$$;

-- Who is at the other end. The session's login counts, never what a program says of itself.
CREATE FUNCTION dawr_inner.device() RETURNS dawr_inner.devices
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found_device dawr_inner.devices;
BEGIN
    SELECT * INTO found_device FROM dawr_inner.devices WHERE login = session_user;
    IF FOUND THEN
        RETURN found_device;
    END IF;
    IF pg_has_role(session_user, 'dawr_owner', 'MEMBER') THEN
        RETURN (session_user, 'owner', '')::dawr_inner.devices;
    END IF;
    RAISE EXCEPTION 'login % is no device of this centre', session_user
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE FUNCTION dawr_inner.checked_device(actor text) RETURNS dawr_inner.devices
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.device();
BEGIN
    IF (
        CASE me.kind
            WHEN 'owner' THEN true
            WHEN 'counter' THEN actor LIKE 'clerk.%'
            WHEN 'reception' THEN actor LIKE 'clerk.%'
            WHEN 'sign' THEN actor = 'display.sign-' || me.name
            ELSE actor = me.kind || '.' || me.name
        END
    ) THEN
        RETURN me;
    END IF;
    RAISE EXCEPTION 'login % may not act as %', session_user, actor
        USING ERRCODE = 'insufficient_privilege';
END
$$;

-- A counter's login is for that counter alone.
CREATE FUNCTION dawr_inner.check_counter(me dawr_inner.devices, counter text) RETURNS void
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF me.kind <> 'owner' AND counter IS NOT NULL AND counter <> me.name THEN
        RAISE EXCEPTION 'login % may not act at counter %', session_user, counter
            USING ERRCODE = 'insufficient_privilege';
    END IF;
END
$$;
