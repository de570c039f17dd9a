-- Steps that a counter adds, drops or puts in another order: `core/storage/changing_journey.py`.

-- Whether these are the positions of all planned steps, none before one that it waits for.
CREATE FUNCTION dawr_inner.keeps_order(ticket text, sequence bigint[]) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT coalesce(array_agg(s.position ORDER BY s.position), '{}') FROM dawr.steps AS s
        WHERE s.ticket = keeps_order.ticket AND s.state = 'planned'
    ) = (SELECT array_agg(each ORDER BY each) FROM unnest(sequence) AS each)
    AND NOT EXISTS (
        SELECT FROM dawr.steps AS s, json_array_elements_text(s.waits_for::json) AS before (value)
        WHERE s.ticket = keeps_order.ticket AND s.state = 'planned'
            AND array_position(sequence, before.value::bigint) > array_position(sequence, s.position)
    );
END
$$;

CREATE FUNCTION dawr.change_journey(
    op text, actor text, counter text, ticket text, added json, at_once boolean, dropped bigint, reason text,
    sequence bigint[]
) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing;
    done dawr.events;
    t dawr.tickets;
    here dawr.steps;
    facts jsonb := '{}';
    no json;
    there bigint;
    lines text[];
BEGIN
    PERFORM dawr_inner.check_counter(me, counter);
    w := dawr_inner.begin_writing();
    done := dawr_inner.earlier(op);
    IF done.type = 'note' AND done.ticket IS NOT NULL THEN
        RETURN dawr_inner.ticket_answer(done.ticket);
    ELSIF done.seq IS NOT NULL THEN
        RETURN dawr_inner.refused('operation_reused', op);
    END IF;
    no := dawr_inner.refused_hands(me, actor, 'call', counter);
    IF no IS NOT NULL THEN
        RETURN no;
    END IF;
    SELECT * INTO here FROM dawr.steps AS s
    WHERE s.ticket = change_journey.ticket AND s.counter = change_journey.counter
        AND s.state IN ('called', 'serving');
    IF NOT FOUND THEN
        RETURN dawr_inner.refused('not_your_ticket', ticket);
    END IF;
    SELECT * INTO t FROM dawr.tickets AS each WHERE each.id = ticket;
    IF dropped IS NOT NULL THEN
        UPDATE dawr.steps AS s SET state = 'dropped', only_for = NULL
        WHERE s.ticket = t.id AND s.position = dropped AND s.state = 'planned';
        IF NOT FOUND THEN
            RETURN dawr_inner.refused('step_begun', dropped::text);
        END IF;
        facts := facts || jsonb_build_object('dropped', dropped::text, 'reason', to_json(reason)::text);
    END IF;
    IF cardinality(sequence) > 0 THEN
        IF NOT dawr_inner.keeps_order(t.id, sequence) THEN
            RETURN dawr_inner.refused('step_order', t.series || t.number);
        END IF;
        UPDATE dawr.steps AS s SET turn = array_position(sequence, s.position)
        WHERE s.ticket = t.id AND s.state = 'planned';
        facts := facts || jsonb_build_object('order', dawr_inner.fact(to_json(sequence::text[])));
    END IF;
    IF json_array_length(added) > 0 THEN
        SELECT max(s.position) INTO there FROM dawr.steps AS s WHERE s.ticket = t.id;
        INSERT INTO dawr.steps (
            ticket, position, service, kind, queue, priority, state, place_at, times_called, times_missed,
            waits_for, with_visitor, turn, only_for, note
        )
        SELECT t.id, there + each.place, each.value ->> 'service', each.value ->> 'kind',
            each.value ->> 'queue', t.priority, 'planned',
            (SELECT min(s.place_at) FROM dawr.steps AS s WHERE s.ticket = t.id), 0, 0,
            (
                SELECT '[' || coalesce(string_agg((there + before.value::bigint)::text, ',' ORDER BY before.place), '') || ']'
                FROM json_array_elements_text(each.value -> 'waits_for') WITH ORDINALITY AS before (value, place)
            ),
            (each.value ->> 'with_visitor')::boolean, CASE WHEN at_once THEN 0 END,
            each.value ->> 'only_for', ''
        FROM json_array_elements(added) WITH ORDINALITY AS each (value, place);
        SELECT array_agg(dawr_inner.planned_words(s) ORDER BY s.position) INTO lines
        FROM dawr.steps AS s WHERE s.ticket = t.id AND s.position > there;
        facts := facts || jsonb_build_object('added', dawr_inner.fact(to_json(lines)));
    END IF;
    IF at_once THEN
        facts := facts || jsonb_build_object('at_once', 'true');
    END IF;
    w := dawr_inner.append(
        w, 'note', actor, op,
        dawr_inner.ticket_facts(t, here) || facts || jsonb_build_object(
            'about', to_json('journey_changed'::text)::text, 'counter', to_json(counter)::text
        ),
        t.id
    );
    PERFORM dawr_inner.end_undo(t.id, counter);
    RETURN dawr_inner.ticket_answer(t.id);
END
$$;
