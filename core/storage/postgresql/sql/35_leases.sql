-- Ranges of numbers that kiosks hold, as in `core/domain/lease.py`.

CREATE FUNCTION dawr_inner.lease_answer(lease text) RETURNS json
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT json_build_object('lease', row_to_json(l))
        FROM dawr.leases AS l WHERE l.id = lease_answer.lease
    );
END
$$;

-- The first number of the lowest block that nobody has been given a number of.
CREATE FUNCTION dawr_inner.next_block(day text, series text) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    rule dawr_inner.lease_rule;
    highest bigint;
BEGIN
    SELECT * INTO rule FROM dawr_inner.lease_rule;
    SELECT greatest(max(given.last), rule.first_leased - 1) INTO highest FROM (
        SELECT n.last FROM dawr.series_numbers AS n
        WHERE n.day = next_block.day AND n.series = next_block.series
        UNION ALL SELECT l.last FROM dawr.leases AS l
        WHERE l.day = next_block.day AND l.series = next_block.series
    ) AS given;
    RETURN (highest + rule.block - 1) / rule.block * rule.block + 1;
END
$$;

CREATE FUNCTION dawr.lease(op text, actor text, series text, count bigint) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing;
    before dawr.events;
    l dawr.leases;
BEGIN
    IF count NOT BETWEEN 1 AND (SELECT block FROM dawr_inner.lease_rule) THEN
        RAISE EXCEPTION 'a lease of % numbers', count USING ERRCODE = 'invalid_parameter_value';
    ELSIF NOT EXISTS (SELECT FROM dawr.queues AS q WHERE q.series = lease.series) THEN
        RETURN dawr_inner.refused('queue_unknown', series);
    END IF;
    w := dawr_inner.begin_writing();
    before := dawr_inner.earlier(op);
    IF before.type = 'range_granted' THEN
        RETURN dawr_inner.lease_answer(before.facts::json ->> 'lease');
    ELSIF before.seq IS NOT NULL THEN
        RETURN dawr_inner.refused('operation_reused', op);
    ELSIF dawr_inner.is_closed(w.day) THEN
        RETURN dawr_inner.refused('day_closed', w.day);
    END IF;
    l.id := dawr_inner.ticket_id(w.at);
    l.first := dawr_inner.next_block(w.day, series);
    INSERT INTO dawr.leases (id, day, series, first, last, holder, granted_at)
    VALUES (l.id, w.day, series, l.first, l.first + count - 1, actor, w.at)
    RETURNING * INTO l;
    w := dawr_inner.append(
        w, 'range_granted', actor, op,
        jsonb_build_object(
            'lease', to_json(l.id)::text,
            'series', to_json(l.series)::text,
            'first', l.first::text,
            'last', l.last::text
        )
    );
    RETURN dawr_inner.lease_answer(l.id);
END
$$;

-- Mark the lease as over; the log says which of its numbers are unused, as far as is known here.
CREATE FUNCTION dawr_inner.return_lease(
    w dawr_inner.writing, l dawr.leases, actor text, op text
) RETURNS dawr_inner.writing
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    unused bigint;
BEGIN
    SELECT coalesce(max(t.number), l.first - 1) + 1 INTO unused FROM dawr.tickets AS t
    WHERE t.day = l.day AND t.series = l.series AND t.number BETWEEN l.first AND l.last;
    w := dawr_inner.append(
        w, 'range_returned', actor, op,
        jsonb_build_object(
            'lease', to_json(l.id)::text,
            'kiosk', to_json(l.holder)::text,
            'series', to_json(l.series)::text,
            'first', unused::text,
            'last', l.last::text,
            'unused', (l.last - unused + 1)::text
        )
    );
    UPDATE dawr.leases AS old SET returned_seq = w.seq WHERE old.id = l.id;
    RETURN w;
END
$$;

CREATE FUNCTION dawr.give_back(op text, actor text, lease text) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing := dawr_inner.begin_writing();
    before dawr.events := dawr_inner.earlier(op);
    l dawr.leases;
BEGIN
    SELECT * INTO l FROM dawr.leases AS each WHERE each.id = lease;
    IF NOT FOUND OR (me.kind = 'kiosk' AND l.holder <> actor) THEN
        RETURN dawr_inner.refused('lease_unknown', lease);
    ELSIF before.seq IS NOT NULL AND before.type <> 'range_returned' THEN
        RETURN dawr_inner.refused('operation_reused', op);
    ELSIF before.seq IS NULL AND l.returned_seq IS NULL THEN
        w := dawr_inner.return_lease(w, l, actor, op);
    END IF;
    RETURN '{}';
END
$$;
