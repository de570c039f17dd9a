-- The log: facts in their canonical form, the chain, the head that every writer takes first.
--
-- Facts travel as jsonb whose values are JSON texts already written the canonical way:
-- {"number": "\"A42\"", "step": "1"}.

-- As Python writes a float: the same digits, other places for the exponent.
CREATE FUNCTION dawr_inner.float_fact(value double precision) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp SET extra_float_digits = 1
AS $$
DECLARE
    parts text[] := regexp_match(value::text, '^(-?)(\d+)\.?(\d*)(?:e([+-]\d+))?$');
    digits text := ltrim(parts[2] || parts[3], '0');
    point integer := length(parts[2]) + coalesce(parts[4], '0')::integer
        - (length(parts[2] || parts[3]) - length(digits));
    shorter text;
BEGIN
    -- Beyond 2^53 the server keeps digits that Python has no need of.
    WHILE length(digits) > 15 AND abs(value) < 1e300 LOOP
        shorter := round(digits::numeric, -1)::text;
        EXIT WHEN (shorter || 'e' || (point - length(digits)))::double precision <> abs(value);
        point := point + length(shorter) - length(digits);
        digits := left(shorter, -1);
    END LOOP;
    digits := rtrim(digits, '0');
    RETURN parts[1] || CASE
        WHEN digits = '' THEN '0.0'
        WHEN point BETWEEN -3 AND 0 THEN '0.' || repeat('0', -point) || digits
        WHEN point BETWEEN 1 AND 16 THEN
            rpad(left(digits, point), point, '0') || '.' || coalesce(nullif(substr(digits, point + 1), ''), '0')
        ELSE
            left(digits, 1) || CASE WHEN length(digits) > 1 THEN '.' || substr(digits, 2) ELSE '' END
            || 'e' || CASE WHEN point > 0 THEN '+' ELSE '-' END
            || lpad(abs(point - 1)::text, greatest(2, length(abs(point - 1)::text)), '0')
    END;
END
$$;

CREATE FUNCTION dawr_inner.fact(value json) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN CASE json_typeof(value)
        WHEN 'string' THEN to_json(value #>> '{}')::text
        WHEN 'number' THEN
            CASE
                WHEN value::text ~ '^-?\d+$' THEN value::text::numeric::text
                ELSE dawr_inner.float_fact(value::text::double precision)
            END
        WHEN 'array' THEN (
            SELECT '[' || coalesce(string_agg(dawr_inner.fact(each.value), ',' ORDER BY each.place), '') || ']'
            FROM json_array_elements(fact.value) WITH ORDINALITY AS each (value, place)
        )
        WHEN 'object' THEN NULL
        ELSE value::text
    END;
END
$$;

-- What a program adds to an event. It may not speak for the log itself.
CREATE FUNCTION dawr_inner.facts_of(said json, VARIADIC kept text[] DEFAULT '{}') RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    reserved text[] := kept || array[
        'seq', 'at', 'type', 'actor', 'centre', 'day', 'op', 'ticket', 'hash', 'prev_hash'];
    facts jsonb;
    wrong text;
BEGIN
    SELECT coalesce(jsonb_object_agg(key, dawr_inner.fact(value)), '{}'),
        min(key) FILTER (WHERE key = ANY (reserved) OR json_typeof(value) = 'object')
    INTO facts, wrong FROM json_each(said);
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'a program may not log a fact named % like this', wrong
            USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN facts;
END
$$;

CREATE FUNCTION dawr_inner.canonical(facts jsonb) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT '{' || coalesce(
            string_agg(to_json(key)::text || ':' || value, ',' ORDER BY key COLLATE "C"), ''
        ) || '}'
        FROM jsonb_each_text(facts)
    );
END
$$;

CREATE FUNCTION dawr_inner.moment(at bigint) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN to_char(
        timestamp 'epoch' + at * interval '1 microsecond', 'YYYY-MM-DD"T"HH24:MI:SS.US"+00:00"'
    );
END
$$;

CREATE FUNCTION dawr_inner.at_head(w dawr_inner.writing) RETURNS dawr_inner.writing
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    head record;
BEGIN
    SELECT e.seq, e.hash, e.at, e.day, e.type, e.facts INTO head FROM dawr.events AS e ORDER BY e.seq DESC LIMIT 1;
    w.seq := coalesce(head.seq, 0);
    w.hash := coalesce(head.hash, repeat('0', 64));
    w.latest_day := head.day;
    w.moved_to := CASE
        WHEN head.type = 'config_changed' AND starts_with(head.facts, '{"about":"moved",')
            THEN head.facts::json ->> 'to'
    END;
    -- Always later than the event before: no wait is ever negative when a clock is set back.
    w.at := greatest(dawr_inner.now_stored(), coalesce(head.at, 0) + 1);
    w.day := greatest(dawr_inner.business_day(w.at) COLLATE "C", head.day);
    RETURN w;
END
$$;

-- Take the centre's head: one writer after another, so that the order of `seq` is the order of commits.
CREATE FUNCTION dawr_inner.begin_writing(
    turns_day boolean DEFAULT true, moves boolean DEFAULT false
) RETURNS dawr_inner.writing
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    w dawr_inner.writing;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'an act needs the isolation level read committed'
            USING ERRCODE = 'invalid_transaction_state';
    END IF;
    SELECT code INTO w.centre FROM dawr.centre FOR NO KEY UPDATE;
    w := dawr_inner.at_head(w);
    -- Nobody writes to a centre that goes on elsewhere.
    IF w.moved_to IS NOT NULL AND NOT moves THEN
        RAISE EXCEPTION '%', w.moved_to USING ERRCODE = 'DW001';
    END IF;
    IF turns_day AND w.latest_day IS DISTINCT FROM w.day THEN
        w := dawr_inner.turn_day(w);
        w := dawr_inner.at_head(w);
    END IF;
    RETURN w;
END
$$;

CREATE FUNCTION dawr_inner.append(
    w dawr_inner.writing, type text, actor text, op text, facts jsonb, ticket text DEFAULT NULL
) RETURNS dawr_inner.writing
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    content jsonb;
BEGIN
    w.seq := w.seq + 1;
    content := facts || jsonb_build_object(
        'seq', w.seq::text,
        'at', to_json(dawr_inner.moment(w.at))::text,
        'type', to_json(type)::text,
        'actor', to_json(actor)::text,
        'centre', to_json(w.centre)::text,
        'day', to_json(w.day)::text,
        'op', to_json(op)::text
    );
    IF ticket IS NOT NULL THEN
        content := content || jsonb_build_object('ticket', to_json(ticket)::text);
    END IF;
    w.hash := encode(
        sha256(convert_to(w.hash || E'\n' || dawr_inner.canonical(content), 'UTF8')), 'hex'
    );
    INSERT INTO dawr.events (seq, at, type, actor, day, op, ticket, facts, hash)
    VALUES (w.seq, w.at, type, actor, w.day, op, ticket, dawr_inner.canonical(facts), w.hash);
    -- A nudge without content; those of one act are one.
    PERFORM pg_notify('dawr', '');
    RETURN w;
END
$$;

CREATE FUNCTION dawr_inner.earlier(op text) RETURNS dawr.events
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found_event dawr.events;
BEGIN
    SELECT * INTO found_event FROM dawr.events AS e WHERE e.op = earlier.op;
    RETURN found_event;
END
$$;

CREATE FUNCTION dawr_inner.is_closed(day text) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM dawr.days AS d WHERE d.day = is_closed.day AND d.closed_seq IS NOT NULL
    );
END
$$;
