-- Another priority class for a ticket that nobody has in hand: `TicketWrites.change_class`.

CREATE FUNCTION dawr.change_class(
    op text, actor text, ticket text, priority text, reason text
) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing := dawr_inner.begin_writing();
    done dawr.events := dawr_inner.earlier(op);
    t dawr.tickets;
    s dawr.steps;
    before text;
BEGIN
    IF done.type = 'note' AND done.ticket IS NOT NULL THEN
        RETURN dawr_inner.ticket_answer(done.ticket);
    ELSIF done.seq IS NOT NULL THEN
        RETURN dawr_inner.refused('operation_reused', op);
    END IF;
    IF reason !~ '\S' THEN
        RETURN dawr_inner.refused('reason_missing', ticket);
    ELSIF priority = 'appointment' THEN
        RAISE EXCEPTION 'the class of the booked belongs to an appointment' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    SELECT * INTO t FROM dawr.tickets AS each
    WHERE each.id = change_class.ticket AND each.day = w.day AND each.priority <> change_class.priority;
    s := dawr_inner.current_step(ticket);
    IF t.id IS NULL OR s.state NOT IN ('waiting', 'parked', 'no_show') THEN
        RETURN '{}';
    END IF;
    before := t.priority;
    t.priority := priority;
    UPDATE dawr.tickets AS each SET priority = t.priority WHERE each.id = t.id;
    UPDATE dawr.steps AS each SET priority = t.priority WHERE each.ticket = t.id;
    w := dawr_inner.append(
        w, 'note', actor, op,
        dawr_inner.ticket_facts(t, s) || jsonb_build_object(
            'about', '"class_changed"',
            'priority_before', to_json(before)::text,
            'reason', to_json(reason)::text
        ),
        t.id
    );
    PERFORM dawr_inner.end_undo(t.id, NULL);
    RETURN dawr_inner.ticket_answer(t.id);
END
$$;
