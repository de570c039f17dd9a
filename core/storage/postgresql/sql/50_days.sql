-- The end of a business day: tickets expire, counters close, once, whatever happens.

CREATE FUNCTION dawr_inner.expire_tickets(w dawr_inner.writing) RETURNS dawr_inner.writing
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    t dawr.tickets;
    s dawr.steps;
BEGIN
    w.expired := 0;
    FOR t IN
        SELECT each.* FROM dawr.tickets AS each WHERE each.id IN (
            SELECT ticket FROM dawr.steps WHERE state = 'waiting'
            UNION ALL SELECT ticket FROM dawr.steps WHERE state IN ('called', 'serving')
            UNION ALL SELECT ticket FROM dawr.steps WHERE state = 'parked'
        ) ORDER BY each.id
    LOOP
        s := dawr_inner.acted_step(t.id, 'expire', NULL, NULL, NULL);
        w := dawr_inner.move(
            w, t, s, gen_random_uuid()::text, 'system', 'expire', NULL, NULL, true, NULL, '{}'
        );
        w.expired := w.expired + 1;
    END LOOP;
    RETURN w;
END
$$;

-- A sitting belongs to its day: tomorrow the counter may be somebody else's.
CREATE FUNCTION dawr_inner.close_counters(w dawr_inner.writing) RETURNS dawr_inner.writing
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    s dawr.sittings;
BEGIN
    FOR s IN SELECT * FROM dawr.sittings WHERE closed_at IS NULL ORDER BY counter LOOP
        UPDATE dawr.sittings AS open_one SET closed_at = w.at WHERE open_one.id = s.id;
        w := dawr_inner.append(
            w, 'counter_closed', 'system', gen_random_uuid()::text,
            jsonb_build_object('counter', to_json(s.counter)::text, 'clerk', to_json(s.clerk)::text)
        );
    END LOOP;
    RETURN w;
END
$$;

-- Numbers belong to their day.
CREATE FUNCTION dawr_inner.return_leases(w dawr_inner.writing, actor text) RETURNS dawr_inner.writing
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    l dawr.leases;
BEGIN
    FOR l IN
        SELECT * FROM dawr.leases AS each WHERE each.day = w.day AND each.returned_seq IS NULL
        ORDER BY each.series, each.first
    LOOP
        w := dawr_inner.return_lease(w, l, actor, gen_random_uuid()::text);
    END LOOP;
    RETURN w;
END
$$;

-- End everything that is open and close the day of this writing.
CREATE FUNCTION dawr_inner.end_day(
    w dawr_inner.writing, actor text, op text
) RETURNS dawr_inner.writing
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    w := dawr_inner.expire_tickets(w);
    w := dawr_inner.close_counters(w);
    w := dawr_inner.return_leases(w, actor);
    w := dawr_inner.append(
        w, 'day_closed', actor, op, jsonb_build_object('expired', w.expired::text)
    );
    UPDATE dawr.days AS d SET closed_seq = w.seq WHERE d.day = w.day;
    RETURN w;
END
$$;

-- Close the day before, if that is still open, and open the day of this writing.
CREATE FUNCTION dawr_inner.turn_day(w dawr_inner.writing) RETURNS dawr_inner.writing
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    today text := w.day;
BEGIN
    IF w.latest_day IS NOT NULL THEN
        w.day := w.latest_day;
        IF dawr_inner.is_closed(w.day) THEN
            -- Somebody may have sat down again since.
            w := dawr_inner.close_counters(w);
        ELSE
            w := dawr_inner.end_day(w, 'system', gen_random_uuid()::text);
        END IF;
        w.day := today;
    END IF;
    w := dawr_inner.append(w, 'day_opened', 'system', gen_random_uuid()::text, '{}');
    INSERT INTO dawr.days (day, opened_seq) VALUES (today, w.seq);
    RETURN w;
END
$$;

-- The day that is closed is the one that the log is in: who closes yesterday in the morning does not
-- lose today.
CREATE FUNCTION dawr.close_day(op text, actor text) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing := dawr_inner.begin_writing(false);
    before dawr.events := dawr_inner.earlier(op);
BEGIN
    IF before.type = 'day_closed' THEN
        RETURN json_build_object('expired', before.facts::json -> 'expired');
    ELSIF before.seq IS NOT NULL THEN
        RETURN dawr_inner.refused('operation_reused', op);
    END IF;
    IF w.latest_day IS NOT NULL AND NOT dawr_inner.is_closed(w.latest_day) THEN
        w.day := w.latest_day;
        w := dawr_inner.end_day(w, actor, op);
    END IF;
    RETURN json_build_object('expired', coalesce(w.expired, 0));
END
$$;
