-- Tickets: issued, and what became of the slip.

-- The step that the visitor is at: the first of those that are neither over nor still to come, one with
-- the visitor before work behind the windows; else the one that was done last.
CREATE FUNCTION dawr_inner.current_step(ticket text) RETURNS dawr.steps
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    found_step dawr.steps;
BEGIN
    SELECT * INTO found_step FROM dawr.steps AS s WHERE s.ticket = current_step.ticket
    ORDER BY
        CASE WHEN s.state NOT IN ('completed', 'dropped', 'planned') THEN 0 WHEN s.state = 'completed' THEN 1 ELSE 2 END,
        CASE WHEN s.state <> 'completed' THEN (NOT s.with_visitor)::integer ELSE -s.ended_at END,
        CASE WHEN s.state <> 'completed' THEN s.position ELSE -s.position END
    LIMIT 1;
    RETURN found_step;
END
$$;

CREATE FUNCTION dawr_inner.ticket_facts(t dawr.tickets, s dawr.steps) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN jsonb_build_object(
        'number', to_json(t.series || t.number)::text,
        'series', to_json(t.series)::text,
        'service', to_json(s.service)::text,
        'step', s.position::text,
        'priority', to_json(t.priority)::text,
        'queue', to_json(s.queue)::text
    ) || CASE WHEN s.with_visitor THEN '{}'::jsonb ELSE jsonb_build_object('back_office', 'true') END;
END
$$;

-- A step of the plan in one line: `planned_words` in `core/storage/moving.py`.
CREATE FUNCTION dawr_inner.planned_words(s dawr.steps) RETURNS text
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN concat_ws(
        ' ', s.position, s.service, s.kind, s.queue,
        (
            SELECT 'after ' || string_agg(each.value, ' ' ORDER BY each.place)
            FROM json_array_elements_text(s.waits_for::json) WITH ORDINALITY AS each (value, place)
        ),
        CASE WHEN NOT s.with_visitor THEN 'back_office' END,
        'only ' || s.only_for
    );
END
$$;

-- The steps of the plan in lines, where there are more than one.
CREATE FUNCTION dawr_inner.journey_facts(ticket text) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    lines text[];
BEGIN
    SELECT array_agg(dawr_inner.planned_words(s) ORDER BY s.position) INTO lines
    FROM dawr.steps AS s WHERE s.ticket = journey_facts.ticket;
    RETURN CASE
        WHEN cardinality(lines) < 2 THEN '{}'::jsonb
        ELSE jsonb_build_object('journey', dawr_inner.fact(to_json(lines)))
    END;
END
$$;

CREATE FUNCTION dawr_inner.ticket_answer(ticket text) RETURNS json
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT json_build_object(
            'ticket', row_to_json(t),
            'steps', (
                SELECT json_agg(row_to_json(s) ORDER BY s.position)
                FROM dawr.steps AS s WHERE s.ticket = t.id
            )
        )
        FROM dawr.tickets AS t WHERE t.id = ticket_answer.ticket
    );
END
$$;

-- A UUID of version 7 whose order is that of `at`, to the microsecond.
CREATE FUNCTION dawr_inner.ticket_id(at bigint) RETURNS text
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        lpad(to_hex(at / 1000), 12, '0') || '7' || lpad(to_hex(at % 1000 * 4096 / 1000), 3, '0')
        || substr(replace(gen_random_uuid()::text, '-', ''), 17)
    )::uuid::text;
END
$$;

-- Closed sets: whatever a program sends, no number of a visitor gets into a ticket.
CREATE FUNCTION dawr_inner.check_words(channel text, identity text) RETURNS void
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF channel NOT IN ('paper', 'screen', 'counter') THEN
        RAISE EXCEPTION 'no channel %', channel USING ERRCODE = 'invalid_parameter_value';
    ELSIF identity NOT IN ('national_id', 'passport') THEN
        RAISE EXCEPTION 'no kind of identity' USING ERRCODE = 'invalid_parameter_value';
    END IF;
END
$$;

-- What a visitor was told of the wait: small numbers of minutes and seconds, and nothing else.
CREATE FUNCTION dawr_inner.told_facts(told json) RETURNS jsonb
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    wrong text;
BEGIN
    SELECT min(key) INTO wrong FROM json_each(told)
    WHERE NOT CASE
        WHEN key IN ('wait_from', 'wait_to') THEN value::text ~ '^\d{1,4}$'
        WHEN key = 'forecast' THEN value::text ~ '^\[("\d{1,5}",){6}"\d{1,5}"\]$'
        ELSE key = 'wait_doubtful' AND value::text = 'true'
    END;
    IF wrong IS NOT NULL THEN
        RAISE EXCEPTION 'no wait has a %', wrong USING ERRCODE = 'invalid_parameter_value';
    END IF;
    RETURN dawr_inner.facts_of(told);
END
$$;

CREATE FUNCTION dawr.issue(
    op text, actor text, steps json, priority text, language text, category text, channel text, needs json,
    identity text, appointment text, on_time text, told json
) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing;
    before dawr.events;
    queue dawr.queues;
    number bigint;
    t dawr.tickets;
    a dawr.appointments;
    no json;
BEGIN
    PERFORM dawr_inner.check_words(channel, identity);
    IF me.kind = 'counter' AND channel <> 'counter' THEN
        RAISE EXCEPTION 'a counter issues for its own window' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT * INTO queue FROM dawr.queues AS q WHERE q.id = steps -> 0 ->> 'queue';
    IF NOT FOUND THEN
        RETURN dawr_inner.refused('queue_unknown', steps -> 0 ->> 'queue');
    END IF;
    w := dawr_inner.begin_writing();
    before := dawr_inner.earlier(op);
    IF before.type = 'issued' THEN
        RETURN dawr_inner.ticket_answer(before.ticket);
    ELSIF before.seq IS NOT NULL THEN
        RETURN dawr_inner.refused('operation_reused', op);
    ELSIF dawr_inner.is_closed(w.day) THEN
        RETURN dawr_inner.refused('day_closed', w.day);
    END IF;
    no := dawr_inner.refused_hands(me, actor, 'issue', NULL);
    IF no IS NOT NULL THEN
        RETURN no;
    END IF;
    IF appointment IS NOT NULL THEN
        SELECT * INTO a FROM dawr.appointments AS each WHERE each.id = appointment;
        IF NOT FOUND THEN
            RETURN dawr_inner.refused('appointment_unknown', appointment);
        END IF;
        no := dawr_inner.refused_check_in(a, w.at, w.day);
        IF no IS NOT NULL THEN
            RETURN no;
        END IF;
        priority := CASE dawr_inner.punctuality(a.at, w.at) WHEN 'late' THEN priority ELSE on_time END;
    END IF;
    number := dawr_inner.next_number(w.day, queue.series);
    INSERT INTO dawr.tickets (
        id, day, series, number, letter_ar, priority, language, category, channel, needs,
        issued_at, issued_by, identity
    )
    VALUES (
        dawr_inner.ticket_id(w.at), w.day, queue.series, number, queue.letter_ar, priority, language,
        category, channel, dawr_inner.fact(needs), w.at, actor, identity
    )
    RETURNING * INTO t;
    PERFORM dawr_inner.add_steps(t, steps, a);
    w := dawr_inner.append(
        w, 'issued', actor, op,
        dawr_inner.issue_facts(t) || dawr_inner.check_in_facts(a, t.issued_at) || dawr_inner.told_facts(told),
        t.id
    );
    RETURN dawr_inner.ticket_answer(t.id);
END
$$;

-- What the event of issue carries.
CREATE FUNCTION dawr_inner.issue_facts(t dawr.tickets) RETURNS jsonb
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN dawr_inner.ticket_facts(t, dawr_inner.current_step(t.id)) || jsonb_build_object(
        'language', to_json(t.language)::text,
        'category', to_json(t.category)::text,
        'channel', to_json(t.channel)::text,
        'needs', t.needs
    ) || CASE
        WHEN t.identity IS NULL THEN '{}' ELSE jsonb_build_object('identity', to_json(t.identity)::text)
    END || dawr_inner.journey_facts(t.id);
END
$$;

-- Numbers count up and step over those that kiosks hold.
CREATE FUNCTION dawr_inner.next_number(day text, series text) RETURNS bigint
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    number bigint;
    free bigint;
BEGIN
    INSERT INTO dawr.series_numbers AS n VALUES (next_number.day, next_number.series, 1)
    ON CONFLICT ON CONSTRAINT series_numbers_pkey DO UPDATE SET last = n.last + 1
    RETURNING n.last INTO number;
    IF number < (SELECT first_leased FROM dawr_inner.lease_rule) THEN
        RETURN number;
    END IF;
    LOOP
        SELECT l.last + 1 INTO free FROM dawr.leases AS l
        WHERE l.day = next_number.day AND l.series = next_number.series
            AND number BETWEEN l.first AND l.last;
        EXIT WHEN NOT FOUND;
        number := free;
        UPDATE dawr.series_numbers AS n SET last = number
        WHERE n.day = next_number.day AND n.series = next_number.series;
    END LOOP;
    RETURN number;
END
$$;

-- The steps of a new ticket; with an appointment their place counts by it, and it is checked in.
CREATE FUNCTION dawr_inner.add_steps(t dawr.tickets, planned json, a dawr.appointments) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    place bigint := t.issued_at;
BEGIN
    IF a.id IS NOT NULL THEN
        place := dawr_inner.counts_from(a.at, t.issued_at);
        PERFORM dawr_inner.mark_checked_in(a, t.id);
    END IF;
    INSERT INTO dawr.steps (
        ticket, position, service, kind, queue, priority, state, place_at, times_called, waits_for, with_visitor
    )
    SELECT
        t.id, each.position, each.step ->> 'service', each.step ->> 'kind', each.step ->> 'queue', t.priority,
        CASE each.position WHEN 1 THEN 'waiting' ELSE 'planned' END, place, 0,
        dawr_inner.fact(each.step -> 'waits_for'), (each.step ->> 'with_visitor')::boolean
    FROM json_array_elements(planned) WITH ORDINALITY AS each (step, position);
END
$$;

CREATE FUNCTION dawr.record_print(
    op text, actor text, ticket text, outcome text, reason text, reprint boolean
) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    kind text := CASE
        WHEN outcome <> 'printed' THEN 'print_failed' WHEN reprint THEN 'reprinted' ELSE 'printed' END;
    w dawr_inner.writing;
    before dawr.events;
    t dawr.tickets;
    facts jsonb;
BEGIN
    IF outcome NOT IN ('printed', 'failed', 'unknown') THEN
        RAISE EXCEPTION 'no outcome %', outcome USING ERRCODE = 'invalid_parameter_value';
    END IF;
    w := dawr_inner.begin_writing();
    before := dawr_inner.earlier(op);
    IF before.type = kind THEN
        RETURN '{}';
    ELSIF before.seq IS NOT NULL THEN
        RETURN dawr_inner.refused('operation_reused', op);
    END IF;
    SELECT * INTO t FROM dawr.tickets AS each WHERE each.id = ticket;
    IF NOT FOUND THEN
        RETURN dawr_inner.refused('ticket_unknown', ticket);
    END IF;
    facts := dawr_inner.ticket_facts(t, dawr_inner.current_step(t.id))
        || jsonb_build_object('outcome', to_json(outcome)::text);
    IF reason <> '' THEN
        facts := facts || jsonb_build_object('reason', to_json(reason)::text);
    END IF;
    -- A slip that came out has come out, whatever becomes of a second one.
    IF t.print_outcome IS DISTINCT FROM 'printed' THEN
        UPDATE dawr.tickets AS each SET print_outcome = outcome WHERE each.id = t.id;
    END IF;
    w := dawr_inner.append(w, kind, actor, op, facts, t.id);
    RETURN '{}';
END
$$;
