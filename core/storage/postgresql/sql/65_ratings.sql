-- What visitors say of a service: once a ticket, soon after its end, at the window of its end.

-- As Python's uuid3(ticket, 'rating'): the key belongs to the ticket, and so nobody rates it twice.
CREATE FUNCTION dawr_inner.rating_key(ticket text) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    digest text := md5(decode(replace(ticket, '-', ''), 'hex') || convert_to('rating', 'UTF8'));
    variant text := to_hex(('x' || substr(digest, 17, 1))::bit(4)::integer & 3 | 8);
BEGIN
    RETURN overlay(overlay(digest PLACING '3' FROM 13) PLACING variant FROM 17)::uuid::text;
END
$$;

CREATE FUNCTION dawr.rate(actor text, counter text, ticket text, score bigint, reason text) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    op text := dawr_inner.rating_key(ticket);
    w dawr_inner.writing;
    before dawr.events;
    s dawr.steps;
    said jsonb;
BEGIN
    PERFORM dawr_inner.check_counter(me, counter);
    IF score IS NULL OR score NOT BETWEEN 1 AND 5
        OR reason NOT IN ('wait', 'courtesy', 'clarity', 'papers', 'other')
    THEN
        RAISE EXCEPTION 'no such rating: % %', score, reason USING ERRCODE = 'invalid_parameter_value';
    END IF;
    w := dawr_inner.begin_writing();
    before := dawr_inner.earlier(op);
    IF before.type = 'note' THEN
        RETURN '{}';
    ELSIF before.seq IS NOT NULL THEN
        RETURN dawr_inner.refused('operation_reused', op);
    END IF;
    s := dawr_inner.current_step(ticket);
    IF s.state IS DISTINCT FROM 'completed' OR s.counter IS DISTINCT FROM counter
        OR s.ended_at IS NULL OR w.at - s.ended_at > (SELECT r.within FROM dawr_inner.rating_rule AS r)
    THEN
        RETURN dawr_inner.refused('rating_closed', ticket);
    END IF;
    said := jsonb_build_object(
        'about', '"rating"',
        'service', to_json(s.service)::text,
        'queue', to_json(s.queue)::text,
        'score', score::text
    );
    IF reason IS NOT NULL THEN
        said := said || jsonb_build_object('reason', to_json(reason)::text);
    END IF;
    w := dawr_inner.append(w, 'note', actor, op, said, ticket);
    RETURN '{}';
END
$$;
