-- Appointments: looked at when their visitor checks in, as in `core/domain/appointments.py`; booked,
-- changed and cancelled by the technician.

CREATE FUNCTION dawr_inner.punctuality(at bigint, now bigint) RETURNS text
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN CASE
        WHEN now < at THEN 'early'
        WHEN now <= at + (SELECT latest FROM dawr_inner.appointment_rule) THEN 'on_time'
        ELSE 'late'
    END;
END
$$;

CREATE FUNCTION dawr_inner.counts_from(at bigint, now bigint) RETURNS bigint
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN CASE WHEN dawr_inner.punctuality(at, now) = 'late' THEN now ELSE greatest(at, now) END;
END
$$;

-- Why this appointment cannot be checked in now; NULL when it can.
CREATE FUNCTION dawr_inner.refused_check_in(a dawr.appointments, now bigint, day text) RETURNS json
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN CASE
        WHEN a.state = 'cancelled' THEN dawr_inner.refused('appointment_cancelled', a.id)
        WHEN dawr_inner.business_day(a.at) <> day THEN dawr_inner.refused('appointment_day', a.id)
        WHEN a.state = 'checked_in' AND (dawr_inner.current_step(a.ticket)).state <> 'cancelled'
            THEN dawr_inner.refused('appointment_used', a.id)
        WHEN now < a.at - (SELECT earliest FROM dawr_inner.appointment_rule)
            THEN dawr_inner.refused('appointment_early', a.id)
    END;
END
$$;

-- What the event of issue carries of an appointment.
CREATE FUNCTION dawr_inner.check_in_facts(a dawr.appointments, now bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN CASE WHEN a.id IS NULL THEN '{}'::jsonb ELSE jsonb_build_object(
        'appointment', to_json(a.id)::text,
        'appointment_at', to_json(dawr_inner.moment(a.at))::text,
        'punctuality', to_json(dawr_inner.punctuality(a.at, now))::text
    ) END;
END
$$;

CREATE FUNCTION dawr_inner.mark_checked_in(a dawr.appointments, ticket text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE dawr.appointments AS each SET state = 'checked_in', ticket = mark_checked_in.ticket
    WHERE each.id = a.id;
END
$$;

CREATE TYPE dawr_inner.book_order AS (
    op text, reference text, service text, at bigint, code text, new_code text, cancelled boolean
);

CREATE FUNCTION dawr_inner.book_outcome(
    found_one dawr.appointments, o dawr_inner.book_order, code text
) RETURNS text
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN CASE
        WHEN found_one.id IS NULL THEN CASE WHEN o.cancelled THEN 'unchanged' ELSE 'booked' END
        WHEN found_one.state = 'checked_in' THEN 'checked_in'
        WHEN found_one.state = 'cancelled' THEN CASE WHEN o.cancelled THEN 'unchanged' ELSE 'booked' END
        WHEN o.cancelled THEN 'cancelled'
        WHEN (found_one.service, found_one.at, found_one.code) = (o.service, o.at, code) THEN 'unchanged'
        ELSE 'changed'
    END;
END
$$;

-- Keep the appointment as the order has it; what is cancelled stays as it was besides.
CREATE FUNCTION dawr_inner.stand(
    found_one dawr.appointments, o dawr_inner.book_order, code text
) RETURNS dawr.appointments
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    wanted dawr.appointments := found_one;
BEGIN
    IF found_one.id IS NOT NULL AND o.cancelled THEN
        wanted.state := 'cancelled';
    ELSE
        wanted.id := coalesce(found_one.id, o.op);
        wanted.reference := o.reference;
        wanted.code := code;
        wanted.service := o.service;
        wanted.at := o.at;
        wanted.state := 'booked';
        wanted.ticket := NULL;
    END IF;
    IF EXISTS (
        SELECT FROM dawr.appointments AS each WHERE each.code = wanted.code AND each.id <> wanted.id
    ) THEN
        RAISE EXCEPTION '%', wanted.reference USING ERRCODE = 'DW002';
    END IF;
    DELETE FROM dawr.appointments AS each WHERE each.id = wanted.id;
    INSERT INTO dawr.appointments SELECT (wanted).*;
    RETURN wanted;
END
$$;

-- All of the orders or, when a code or a key is another's, nothing of them.
CREATE FUNCTION dawr.book(actor text, orders json) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing := dawr_inner.begin_writing();
    each json;
    o dawr_inner.book_order;
    before dawr.events;
    a dawr.appointments;
    code text;
    outcome text;
    answers json[] := '{}';
BEGIN
    FOR each IN SELECT value FROM json_array_elements(orders) LOOP
        o := json_populate_record(NULL::dawr_inner.book_order, each);
        SELECT * INTO a FROM dawr.appointments AS known WHERE known.reference = o.reference;
        code := coalesce(o.code, a.code, o.new_code);
        outcome := dawr_inner.book_outcome(a, o, code);
        before := dawr_inner.earlier(o.op);
        IF before.seq IS NOT NULL AND before.type NOT LIKE 'appointment\_%' THEN
            RAISE EXCEPTION '%', o.op USING ERRCODE = 'DW003';
        ELSIF before.seq IS NOT NULL AND outcome <> 'checked_in' THEN
            outcome := 'unchanged';
        END IF;
        IF outcome IN ('booked', 'changed', 'cancelled') THEN
            a := dawr_inner.stand(a, o, code);
            w := dawr_inner.append(
                w, 'appointment_' || outcome, actor, o.op,
                jsonb_build_object(
                    'appointment', to_json(a.id)::text,
                    'service', to_json(a.service)::text,
                    'appointment_at', to_json(dawr_inner.moment(a.at))::text
                )
            );
        END IF;
        answers := answers || json_build_object(
            'reference', o.reference, 'outcome', outcome, 'code', coalesce(a.code, '')
        );
    END LOOP;
    RETURN json_build_object('booked', array_to_json(answers));
EXCEPTION
    WHEN SQLSTATE 'DW002' THEN RETURN dawr_inner.refused('appointment_code_taken', SQLERRM);
    WHEN SQLSTATE 'DW003' THEN RETURN dawr_inner.refused('operation_reused', SQLERRM);
END
$$;

-- One at a time: no kiosk reads the list of codes.
CREATE FUNCTION dawr.appointment(code text) RETURNS SETOF dawr.appointments
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT * FROM dawr.appointments AS a WHERE a.code = appointment.code $$;
