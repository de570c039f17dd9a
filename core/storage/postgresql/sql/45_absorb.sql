-- Tickets that a kiosk issued by itself come into the centre: the number on the paper wins.

-- End the ticket that nobody was told of; one that is served or over stays as it is.
CREATE FUNCTION dawr_inner.supersede(
    w dawr_inner.writing, other dawr.tickets, actor text, code text, keys json
) RETURNS dawr_inner.writing
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    s dawr.steps := dawr_inner.current_step(other.id);
    why jsonb := jsonb_build_object('reason', to_json('superseded'::text)::text);
BEGIN
    IF other.channel = 'paper' AND other.print_outcome IS NULL THEN
        UPDATE dawr.tickets AS t SET print_outcome = 'failed' WHERE t.id = other.id;
        w := dawr_inner.append(
            w, 'print_failed', actor, keys ->> 'no slip',
            dawr_inner.ticket_facts(other, s) || why
            || jsonb_build_object('outcome', to_json('failed'::text)::text),
            other.id
        );
    END IF;
    IF other.day = w.day AND dawr_inner.may('cancel', s.state) THEN
        w := dawr_inner.move(
            w, other, s, keys ->> 'superseded', actor, 'cancel', NULL, NULL, true, NULL,
            why || jsonb_build_object('by', to_json(code)::text)
        );
    END IF;
    RETURN w;
END
$$;

-- The appointment of a ticket that is out on paper already; empty when it holds no longer.
CREATE FUNCTION dawr_inner.appointment_on_paper(
    appointment text, at bigint, day text, other text
) RETURNS dawr.appointments
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    a dawr.appointments;
BEGIN
    SELECT * INTO a FROM dawr.appointments AS each WHERE each.id = appointment;
    IF a.ticket = other OR dawr_inner.refused_check_in(a, at, day) IS NULL THEN
        RETURN a;
    END IF;
    RETURN NULL;
END
$$;

-- `keys` are those of the acts that follow from this one; the program makes them from `op`.
CREATE FUNCTION dawr.absorb(
    op text, actor text, steps json, priority text, language text, category text, channel text, needs json,
    identity text, appointment text, on_time text, ticket text, day text, series text, letter_ar text,
    number bigint, issued_at bigint, keys json
) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    code text := series || number;
    w dawr_inner.writing;
    before dawr.events;
    other dawr.tickets;
    held dawr.leases;
    t dawr.tickets;
    a dawr.appointments;
    place bigint;
BEGIN
    PERFORM dawr_inner.check_words(channel, identity);
    w := dawr_inner.begin_writing();
    before := dawr_inner.earlier(op);
    IF before.seq IS NOT NULL AND before.type <> 'issued' THEN
        RETURN dawr_inner.refused('operation_reused', op);
    ELSIF before.ticket = ticket THEN
        RETURN dawr_inner.ticket_answer(ticket);
    ELSIF before.seq IS NOT NULL THEN
        SELECT * INTO other FROM dawr.tickets AS each WHERE each.id = before.ticket;
        op := keys ->> 'absorbed';
        before := dawr_inner.earlier(op);
        IF before.type = 'issued' THEN
            RETURN dawr_inner.ticket_answer(before.ticket);
        ELSIF before.seq IS NOT NULL THEN
            RETURN dawr_inner.refused('operation_reused', op);
        END IF;
    END IF;
    SELECT * INTO held FROM dawr.leases AS l
    WHERE l.day = absorb.day AND l.series = absorb.series AND absorb.number BETWEEN l.first AND l.last;
    IF NOT FOUND OR held.holder <> actor THEN
        RETURN dawr_inner.refused('lease_unknown', code || ' of ' || day);
    ELSIF EXISTS (
        SELECT FROM dawr.tickets AS each
        WHERE (each.day = absorb.day AND each.series = absorb.series AND each.number = absorb.number)
            OR each.id = absorb.ticket
    ) THEN
        RETURN dawr_inner.refused('number_taken', code || ' of ' || day);
    END IF;
    IF other.id IS NOT NULL THEN
        w := dawr_inner.supersede(w, other, actor, code, keys);
    END IF;
    place := least(greatest(issued_at, held.granted_at), w.at);
    a := dawr_inner.appointment_on_paper(appointment, place, day, other.id);
    IF a.id IS NOT NULL AND dawr_inner.punctuality(a.at, place) <> 'late' THEN
        priority := on_time;
    END IF;
    INSERT INTO dawr.tickets (
        id, day, series, number, letter_ar, priority, language, category, channel, needs,
        issued_at, issued_by, identity
    )
    VALUES (
        ticket, day, series, number, letter_ar, priority, language, category, channel,
        dawr_inner.fact(needs), place, actor, identity
    )
    RETURNING * INTO t;
    PERFORM dawr_inner.add_steps(t, steps, a);
    w := dawr_inner.append(
        w, 'issued', actor, op,
        dawr_inner.issue_facts(t) || jsonb_build_object(
            'offline', 'true',
            'issued_at', to_json(dawr_inner.moment(t.issued_at))::text,
            'of_day', to_json(day)::text
        ) || dawr_inner.check_in_facts(a, place),
        t.id
    );
    IF day <> w.day OR dawr_inner.is_closed(w.day) THEN
        w := dawr_inner.move(
            w, t, dawr_inner.current_step(t.id), keys ->> 'late', 'system', 'expire', NULL, NULL, true,
            NULL, '{}'
        );
    END IF;
    RETURN dawr_inner.ticket_answer(t.id);
END
$$;
