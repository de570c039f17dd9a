-- Every other act on a ticket. Which act may follow which state stands in
-- `dawr_inner.moves`; here stands what an act makes of a step, as in `core/storage/moving.py`.

CREATE FUNCTION dawr_inner.may(act text, state text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT EXISTS (SELECT FROM dawr_inner.moves AS m WHERE m.act = may.act AND m.start = may.state)
    );
END
$$;

-- Why these hands may not propose this act at all; NULL when they may.
CREATE FUNCTION dawr_inner.refused_hands(
    me dawr_inner.devices, actor text, act text, counter text
) RETURNS json
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF act = 'call' AND NOT EXISTS (
        SELECT FROM dawr.sittings AS s
        WHERE s.counter = refused_hands.counter AND s.closed_at IS NULL AND s.break_reason IS NULL
            AND 'clerk.' || s.clerk = actor
    ) THEN
        RETURN dawr_inner.refused('counter_not_open', counter);
    END IF;
    IF me.kind = 'counter' AND actor <> 'system' AND NOT EXISTS (
        SELECT FROM dawr.sittings AS s
        WHERE s.counter = me.name AND s.closed_at IS NULL AND 'clerk.' || s.clerk = actor
    ) THEN
        RETURN dawr_inner.refused('counter_not_open', me.name);
    END IF;
    RETURN NULL;
END
$$;

-- A kiosk takes back its own tickets, a counter wakes those whose time is over; nobody lets tickets expire.
CREATE FUNCTION dawr_inner.is_theirs(
    me dawr_inner.devices, actor text, act text, t dawr.tickets, s dawr.steps
) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN CASE
        WHEN me.kind = 'owner' THEN true
        WHEN me.kind = 'kiosk' THEN act = 'cancel' AND t.issued_by = actor
        WHEN actor = 'system' THEN act = 'resume' AND s.parked_until <= dawr_inner.now_stored()
        ELSE act <> 'expire'
    END;
END
$$;

CREATE FUNCTION dawr_inner.moved(
    s dawr.steps, act text, at bigint, counter text, to_queue text, keep_place boolean, parked_until bigint,
    only_for text, note text
) RETURNS dawr.steps
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    SELECT m.goes_to INTO s.state FROM dawr_inner.moves AS m WHERE m.act = moved.act LIMIT 1;
    CASE
        WHEN act = 'call' THEN
            s.counter := counter;
            s.called_at := at;
            s.times_called := 1;
            s.parked_until := NULL;
            s.only_for := NULL;
        WHEN act = 'recall' THEN
            s.called_at := at;
            s.times_called := s.times_called + 1;
        WHEN act = 'start' THEN
            s.serving_at := at;
        WHEN act = 'no_show' THEN
            s.ended_at := at;
            s.times_missed := s.times_missed + 1;
        WHEN act IN ('complete', 'cancel', 'expire') THEN
            s.ended_at := at;
            s.parked_until := NULL;
            s.only_for := NULL;
            s.note := '';
        WHEN act = 'park' THEN
            s.parked_until := parked_until;
            s.serving_at := NULL;
        WHEN act IN ('reinstate', 'reinstate_later', 'resume', 'transfer') THEN
            s.queue := coalesce(nullif(to_queue, ''), s.queue);
            s.place_at := CASE WHEN keep_place THEN s.place_at ELSE at END;
            s.counter := NULL;
            s.serving_at := NULL;
            s.ended_at := NULL;
            s.parked_until := CASE WHEN act = 'reinstate_later' THEN parked_until END;
            IF act = 'transfer' THEN
                s.only_for := only_for;
                s.note := note;
            END IF;
    END CASE;
    RETURN s;
END
$$;

CREATE FUNCTION dawr_inner.save_step(s dawr.steps) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    UPDATE dawr.steps AS old
    SET state = s.state, queue = s.queue, place_at = s.place_at, counter = s.counter,
        called_at = s.called_at, serving_at = s.serving_at, ended_at = s.ended_at,
        times_called = s.times_called, parked_until = s.parked_until, times_missed = s.times_missed,
        waits_for = s.waits_for, turn = s.turn, only_for = s.only_for, note = s.note
    WHERE old.ticket = s.ticket AND old.position = s.position;
END
$$;

-- The step of a ticket that an act is meant for: the one that is named, else the one in hand at the counter,
-- else the one that the visitor is at where the act may be done to it, else the first that it may be done to.
CREATE FUNCTION dawr_inner.acted_step(
    ticket text, act text, counter text, queues text[], named bigint
) RETURNS dawr.steps
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    usual dawr.steps;
    s dawr.steps;
BEGIN
    IF named IS NOT NULL THEN
        SELECT * INTO s FROM dawr.steps AS each
        WHERE each.ticket = acted_step.ticket AND each.position = named;
        RETURN s;
    END IF;
    IF act <> 'call' THEN
        SELECT * INTO s FROM dawr.steps AS each
        WHERE each.ticket = acted_step.ticket AND each.counter = acted_step.counter
            AND each.state IN ('called', 'serving');
        IF FOUND THEN
            RETURN s;
        END IF;
    END IF;
    usual := dawr_inner.current_step(ticket);
    SELECT * INTO s FROM dawr.steps AS each
    WHERE each.ticket = acted_step.ticket AND (queues IS NULL OR each.queue = ANY (queues))
        AND dawr_inner.may(acted_step.act, each.state)
    ORDER BY each.position <> usual.position, each.position
    LIMIT 1;
    IF NOT FOUND THEN
        RETURN usual;
    END IF;
    RETURN s;
END
$$;

-- The planned steps that wait for none that is not over.
CREATE FUNCTION dawr_inner.may_begin(ticket text) RETURNS SETOF dawr.steps
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN QUERY
    SELECT s.* FROM dawr.steps AS s
    WHERE s.ticket = may_begin.ticket AND s.state = 'planned' AND NOT EXISTS (
        SELECT FROM dawr.steps AS before
        WHERE before.ticket = s.ticket AND before.state NOT IN ('completed', 'dropped')
            AND before.position IN (
                SELECT each.value::bigint FROM json_array_elements_text(s.waits_for::json) AS each (value)
            )
    );
END
$$;

-- The steps that begin to wait now, each at its own place, that of arrival: all the work behind the windows
-- that can, and for a visitor who is at no step one more. `core/domain/step_order.py` says which.
CREATE FUNCTION dawr_inner.begin_steps(ticket text, next_steps bigint[]) RETURNS SETOF dawr.steps
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    follower bigint;
BEGIN
    IF NOT EXISTS (
        SELECT FROM dawr.steps AS s
        WHERE s.ticket = begin_steps.ticket AND s.with_visitor
            AND s.state IN ('waiting', 'called', 'serving', 'parked', 'no_show')
    ) THEN
        SELECT s.position INTO follower FROM dawr_inner.may_begin(ticket) AS s
        WHERE s.with_visitor
        ORDER BY array_position(next_steps, s.position) NULLS LAST, s.turn NULLS LAST, s.position
        LIMIT 1;
    END IF;
    RETURN QUERY
    UPDATE dawr.steps AS f SET state = 'waiting'
    WHERE f.ticket = begin_steps.ticket AND f.position IN (
        SELECT s.position FROM dawr_inner.may_begin(begin_steps.ticket) AS s
        WHERE NOT s.with_visitor OR s.position = follower
    )
    RETURNING f.*;
END
$$;

-- What a move of one step makes of the others; the steps that begin to wait by it, in their order.
CREATE FUNCTION dawr_inner.move_others(s dawr.steps, act text, next_steps bigint[]) RETURNS dawr.steps[]
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    begun dawr.steps[] := '{}';
BEGIN
    IF act = 'complete' THEN
        SELECT coalesce(array_agg(b ORDER BY b.position), '{}') INTO begun
        FROM dawr_inner.begin_steps(s.ticket, next_steps) AS b;
    ELSIF s.state IN ('cancelled', 'expired') THEN
        UPDATE dawr.steps AS f SET state = s.state, ended_at = s.ended_at, parked_until = NULL
        WHERE f.ticket = s.ticket AND f.state IN ('planned', 'waiting', 'called', 'serving', 'parked');
    END IF;
    RETURN begun;
END
$$;

-- What the event of an act carries besides the ticket.
CREATE FUNCTION dawr_inner.move_facts(
    act text, counter text, keep_place boolean, before dawr.steps, after dawr.steps, begun dawr.steps[]
) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    facts jsonb := '{}';
    at_counter text := coalesce(nullif(counter, ''), before.counter);
    follower dawr.steps;
    behind text[] := '{}';
BEGIN
    IF at_counter IS NOT NULL AND (before.state <> 'waiting' OR act = 'call') THEN
        facts := facts || jsonb_build_object('counter', to_json(at_counter)::text);
    END IF;
    IF act IN ('resume', 'reinstate', 'reinstate_later', 'transfer') THEN
        facts := facts || jsonb_build_object('keep_place', to_json(keep_place)::text);
    END IF;
    IF act = 'transfer' THEN
        facts := facts || jsonb_build_object('from_queue', to_json(before.queue)::text);
        IF after.only_for IS NOT NULL THEN
            facts := facts || jsonb_build_object('only_for', to_json(after.only_for)::text);
        END IF;
        IF after.note <> '' THEN
            facts := facts || jsonb_build_object('noted', 'true');
        END IF;
    END IF;
    IF act IN ('call', 'recall') AND NOT before.with_visitor THEN
        facts := facts || jsonb_build_object('silent', 'true');
    END IF;
    FOREACH follower IN ARRAY begun LOOP
        IF follower.with_visitor THEN
            facts := facts || jsonb_build_object(
                'to_step', follower.position::text, 'to_queue', to_json(follower.queue)::text
            );
            IF follower.only_for IS NOT NULL THEN
                facts := facts || jsonb_build_object('only_for', to_json(follower.only_for)::text);
            END IF;
        ELSE
            behind := behind || (follower.position || ' ' || follower.queue);
        END IF;
    END LOOP;
    IF cardinality(behind) > 0 THEN
        facts := facts || jsonb_build_object('to_back_office', dawr_inner.fact(to_json(behind)));
    END IF;
    IF after.parked_until IS NOT NULL THEN
        facts := facts || jsonb_build_object(
            'until', to_json(left(dawr_inner.moment(after.parked_until), 19) || '+00:00')::text
        );
    END IF;
    RETURN facts;
END
$$;

-- Something else happens to the ticket or at the counter: what was done last stays done.
CREATE FUNCTION dawr_inner.end_undo(ticket text, counter text) RETURNS void
LANGUAGE plpgsql VOLATILE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    DELETE FROM dawr.latest_acts AS l WHERE l.ticket = end_undo.ticket OR l.counter = end_undo.counter;
END
$$;

-- Do an act that the table of moves allows, and log it.
CREATE FUNCTION dawr_inner.move(
    w dawr_inner.writing, t dawr.tickets, before dawr.steps, op text, actor text, act text, counter text,
    to_queue text, keep_place boolean, parked_until bigint, said jsonb, next_steps bigint[] DEFAULT '{}',
    only_for text DEFAULT NULL, note text DEFAULT ''
) RETURNS dawr_inner.writing
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    after dawr.steps := dawr_inner.moved(
        before, act, w.at, counter, to_queue, keep_place, parked_until, only_for, note
    );
    begun dawr.steps[];
    type text;
    stood json := (SELECT json_agg(row_to_json(s) ORDER BY s.position) FROM dawr.steps AS s WHERE s.ticket = t.id);
BEGIN
    PERFORM dawr_inner.save_step(after);
    begun := dawr_inner.move_others(after, act, next_steps);
    IF act = 'complete' AND EXISTS (
        SELECT FROM dawr.steps AS s WHERE s.ticket = t.id AND s.state NOT IN ('completed', 'dropped')
    ) THEN
        type := 'step_completed';
    ELSE
        SELECT m.event INTO type FROM dawr_inner.moves AS m WHERE m.act = move.act LIMIT 1;
    END IF;
    w := dawr_inner.append(
        w, type, actor, op,
        dawr_inner.ticket_facts(t, after) || said
        || dawr_inner.move_facts(act, counter, keep_place, before, after, begun),
        t.id
    );
    PERFORM dawr_inner.end_undo(t.id, counter);
    IF act IN ('call', 'complete', 'no_show') AND counter IS NOT NULL THEN
        INSERT INTO dawr.latest_acts (counter, ticket, seq, at, act, actor, steps)
        VALUES (counter, t.id, w.seq, w.at, act, actor, stood::text);
    END IF;
    RETURN w;
END
$$;

CREATE FUNCTION dawr_inner.in_other_hands(s dawr.steps, act text, counter text) RETURNS boolean
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN (
        SELECT CASE
            WHEN EXISTS (SELECT FROM dawr_inner.moves AS m WHERE m.act = in_other_hands.act AND m.in_hand)
                THEN s.counter IS DISTINCT FROM counter
            ELSE s.state IN ('called', 'serving') AND counter IS NOT NULL
                AND s.counter IS DISTINCT FROM counter
        END
    );
END
$$;

CREATE FUNCTION dawr_inner.has_in_hand(counter text) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM dawr.steps AS s
        WHERE s.counter = has_in_hand.counter AND s.state IN ('called', 'serving')
    );
END
$$;

-- Whether somebody sits there who may call what waits for this counter or clerk alone.
CREATE FUNCTION dawr_inner.is_there(addressee text) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN EXISTS (
        SELECT FROM dawr.sittings AS s
        WHERE s.closed_at IS NULL AND addressee IN ('counter.' || s.counter, 'clerk.' || s.clerk)
    );
END
$$;

-- Whether a step is one of those that this counter calls by the rule; NULL queues ask for no rule.
CREATE FUNCTION dawr_inner.may_be_called(
    s dawr.steps, actor text, counter text, queues text[]
) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    IF queues IS NULL OR s.only_for IN ('counter.' || counter, actor) THEN
        RETURN true;
    ELSIF s.only_for IS NOT NULL AND dawr_inner.is_there(s.only_for) THEN
        RETURN false;
    END IF;
    RETURN s.queue = ANY (queues);
END
$$;

CREATE FUNCTION dawr.transition(
    op text, actor text, act text, tickets text[], counter text, queues text[], to_queue text,
    keep_place boolean, parked_until bigint, meant bigint[], places bigint[], classes text[], next_steps bigint[],
    only_for text, note text, facts json, facts_of json
) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := CASE
        WHEN actor = 'system' THEN dawr_inner.device() ELSE dawr_inner.checked_device(actor) END;
    kept text[] := array['number', 'series', 'service', 'step', 'priority', 'queue', 'counter'];
    said jsonb := dawr_inner.facts_of(facts, VARIADIC kept);
    w dawr_inner.writing;
    done dawr.events;
    t dawr.tickets;
    s dawr.steps;
    no json;
    proposed text;
    index integer := -1;
BEGIN
    PERFORM dawr_inner.check_counter(me, counter);
    w := dawr_inner.begin_writing();
    done := dawr_inner.earlier(op);
    IF done.type IN (SELECT m.event FROM dawr_inner.moves AS m WHERE m.act = transition.act)
        OR (act = 'complete' AND done.type = 'step_completed')
    THEN
        RETURN dawr_inner.ticket_answer(done.ticket);
    ELSIF done.seq IS NOT NULL THEN
        RETURN dawr_inner.refused('operation_reused', op);
    END IF;
    no := dawr_inner.refused_hands(me, actor, act, counter);
    IF no IS NOT NULL THEN
        RETURN no;
    ELSIF act IN ('reinstate', 'reinstate_later') AND dawr_inner.is_closed(w.day) THEN
        RETURN dawr_inner.refused('day_closed', w.day);
    ELSIF only_for IS NOT NULL AND NOT dawr_inner.is_there(only_for) THEN
        RETURN dawr_inner.refused('counter_not_open', only_for);
    END IF;
    FOREACH proposed IN ARRAY tickets LOOP
        index := index + 1;
        SELECT * INTO t FROM dawr.tickets AS each WHERE each.id = proposed AND each.day = w.day;
        CONTINUE WHEN NOT FOUND;
        s := dawr_inner.acted_step(t.id, act, counter, queues, meant[index + 1]);
        CONTINUE WHEN NOT (
            s.ticket IS NOT NULL AND dawr_inner.may_be_called(s, actor, counter, queues)
            AND dawr_inner.may(act, s.state) AND dawr_inner.is_theirs(me, actor, act, t, s)
        );
        IF cardinality(places) > 0
            AND (s.place_at, t.priority) IS DISTINCT FROM (places[index + 1], classes[index + 1])
        THEN
            -- The order was another.
            RETURN '{}';
        ELSIF dawr_inner.in_other_hands(s, act, counter) THEN
            RETURN dawr_inner.refused('not_your_ticket', t.series || t.number);
        ELSIF act = 'call' AND dawr_inner.has_in_hand(counter) THEN
            RETURN dawr_inner.refused('counter_busy', counter);
        END IF;
        said := said || dawr_inner.facts_of(coalesce(facts_of -> index, '{}'), VARIADIC kept);
        w := dawr_inner.move(
            w, t, s, op, actor, act, counter, to_queue, keep_place, parked_until, said, next_steps,
            only_for, note
        );
        RETURN dawr_inner.ticket_answer(t.id);
    END LOOP;
    RETURN '{}';
END
$$;

-- Whether this can be taken back still, and by whom.
CREATE FUNCTION dawr_inner.is_undoable(w dawr_inner.writing, l dawr.latest_acts, actor text) RETURNS boolean
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN l.actor = is_undoable.actor
        AND w.at - l.at <= coalesce(
            (SELECT (c.desk::json ->> 'undo_seconds')::bigint * 1000000 FROM dawr.centre AS c),
            (SELECT undo_within FROM dawr_inner.desk_rule)
        )
        AND EXISTS (SELECT FROM dawr.tickets AS t WHERE t.id = l.ticket AND t.day = w.day);
END
$$;

-- Take back the latest call, completion or no-show of this counter; both stay in the log.
CREATE FUNCTION dawr.undo(op text, actor text, counter text) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing;
    done dawr.events;
    l dawr.latest_acts;
    t dawr.tickets;
    s dawr.steps;
    undone dawr.steps;
    no json;
BEGIN
    PERFORM dawr_inner.check_counter(me, counter);
    w := dawr_inner.begin_writing();
    done := dawr_inner.earlier(op);
    IF done.type = 'undone' THEN
        RETURN dawr_inner.ticket_answer(done.ticket);
    ELSIF done.seq IS NOT NULL THEN
        RETURN dawr_inner.refused('operation_reused', op);
    END IF;
    no := dawr_inner.refused_hands(me, actor, 'call', counter);
    IF no IS NOT NULL THEN
        RETURN no;
    ELSIF dawr_inner.is_closed(w.day) THEN
        RETURN dawr_inner.refused('day_closed', w.day);
    END IF;
    SELECT * INTO l FROM dawr.latest_acts AS each WHERE each.counter = undo.counter;
    IF NOT FOUND OR NOT dawr_inner.is_undoable(w, l, actor) THEN
        RETURN dawr_inner.refused('nothing_to_undo', counter);
    END IF;
    FOR s IN SELECT * FROM json_populate_recordset(NULL::dawr.steps, l.steps::json) LOOP
        s.ticket := l.ticket;
        -- The step that the act was done to: the one that is in hand again, else the only one that it changed.
        IF (undone.ticket IS NULL OR (s.state IN ('called', 'serving') AND s.counter = undo.counter))
            AND EXISTS (
                SELECT FROM dawr.steps AS now
                WHERE now.ticket = s.ticket AND now.position = s.position AND now.state <> s.state
            )
        THEN
            undone := s;
        END IF;
        PERFORM dawr_inner.save_step(s);
    END LOOP;
    PERFORM dawr_inner.end_undo(l.ticket, counter);
    SELECT * INTO t FROM dawr.tickets AS each WHERE each.id = l.ticket;
    w := dawr_inner.append(
        w, 'undone', actor, op,
        dawr_inner.ticket_facts(t, undone) || jsonb_build_object(
            'counter', to_json(counter)::text,
            'act', to_json(l.act)::text,
            'undoes', l.seq::text,
            'state', to_json(undone.state)::text
        ),
        t.id
    );
    RETURN dawr_inner.ticket_answer(t.id);
END
$$;
