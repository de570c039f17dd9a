-- People: signing in, sitting at a counter; and what is noted of the hall.

CREATE FUNCTION dawr.record_login(op text, clerk text, counter text) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device('clerk.' || clerk);
    w dawr_inner.writing;
    before dawr.events;
BEGIN
    PERFORM dawr_inner.check_counter(me, counter);
    w := dawr_inner.begin_writing();
    before := dawr_inner.earlier(op);
    IF before.seq IS NOT NULL AND before.type <> 'login' THEN
        RETURN dawr_inner.refused('operation_reused', op);
    ELSIF before.seq IS NULL THEN
        UPDATE dawr.clerks AS c SET failures = 0, locked_until = NULL WHERE c.id = clerk;
        w := dawr_inner.append(
            w, 'login', 'clerk.' || clerk, op, jsonb_build_object('counter', to_json(counter)::text)
        );
    END IF;
    RETURN '{}';
END
$$;

-- Counted here and not by who asks, so that guesses made at once count one by one.
CREATE FUNCTION dawr.record_failure(op text, clerk text) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device('clerk.' || clerk);
    w dawr_inner.writing := dawr_inner.begin_writing();
    before dawr.events;
    c dawr.clerks;
BEGIN
    SELECT * INTO c FROM dawr.clerks AS each WHERE each.id = clerk;
    IF NOT FOUND THEN
        RETURN '{"until": null}';
    END IF;
    before := dawr_inner.earlier(op);
    IF before.type IN ('login_failed', 'locked_out') THEN
        RETURN json_build_object('until', c.locked_until);
    ELSIF before.seq IS NOT NULL THEN
        RETURN dawr_inner.refused('operation_reused', op);
    END IF;
    c.failures := c.failures + 1;
    SELECT dawr_inner.now_stored() + l.microseconds INTO c.locked_until
    FROM dawr_inner.locks AS l WHERE l.failures <= c.failures ORDER BY l.failures DESC LIMIT 1;
    UPDATE dawr.clerks AS each SET failures = c.failures, locked_until = c.locked_until
    WHERE each.id = c.id;
    w := dawr_inner.append(
        w, CASE WHEN c.locked_until IS NULL THEN 'login_failed' ELSE 'locked_out' END, 'system', op,
        jsonb_build_object('clerk', to_json(c.id)::text, 'failures', c.failures::text)
    );
    RETURN json_build_object('until', c.locked_until);
END
$$;

CREATE FUNCTION dawr_inner.sitting_answer(sitting text) RETURNS json
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN coalesce(
        (
            SELECT json_build_object('sitting', row_to_json(s)) FROM dawr.sittings AS s
            WHERE s.id = sitting_answer.sitting AND s.closed_at IS NULL
        ),
        dawr_inner.refused('counter_not_open')
    );
END
$$;

CREATE FUNCTION dawr_inner.get_up(
    w dawr_inner.writing, s dawr.sittings, op text
) RETURNS dawr_inner.writing
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    PERFORM dawr_inner.end_undo(NULL, s.counter);
    UPDATE dawr.sittings AS open_one SET closed_at = w.at WHERE open_one.id = s.id;
    RETURN dawr_inner.append(
        w, 'counter_closed', 'clerk.' || s.clerk, op,
        jsonb_build_object('counter', to_json(s.counter)::text)
    );
END
$$;

-- From the clerk `taken_from` the counter is taken over as it stands, with the ticket in hand.
CREATE FUNCTION dawr.open_sitting(
    op text, clerk text, counter text, queues json, taken_from text DEFAULT ''
) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device('clerk.' || clerk);
    served text := dawr_inner.fact(queues);
    w dawr_inner.writing;
    before dawr.events;
    there dawr.sittings;
    elsewhere dawr.sittings;
    handed boolean;
BEGIN
    PERFORM dawr_inner.check_counter(me, counter);
    w := dawr_inner.begin_writing();
    SELECT * INTO there FROM dawr.sittings AS s
    WHERE s.counter = open_sitting.counter AND s.closed_at IS NULL;
    handed := there.id IS NOT NULL AND there.clerk <> clerk;
    IF handed AND there.clerk <> taken_from THEN
        RETURN dawr_inner.refused('counter_taken', there.clerk);
    END IF;
    before := dawr_inner.earlier(op);
    IF before.type = 'counter_opened' THEN
        RETURN dawr_inner.sitting_answer(there.id);
    ELSIF before.seq IS NOT NULL THEN
        RETURN dawr_inner.refused('operation_reused', op);
    ELSIF NOT handed AND there.queues = served AND there.break_reason IS NULL THEN
        RETURN dawr_inner.sitting_answer(there.id);
    END IF;
    PERFORM dawr_inner.end_undo(NULL, counter);
    IF there.id IS NOT NULL AND NOT handed THEN
        UPDATE dawr.sittings AS s SET queues = served, break_reason = NULL WHERE s.id = there.id;
    ELSE
        SELECT * INTO elsewhere FROM dawr.sittings AS s
        WHERE s.clerk = open_sitting.clerk AND s.closed_at IS NULL;
        IF FOUND AND dawr_inner.has_in_hand(elsewhere.counter) THEN
            RETURN dawr_inner.refused('counter_busy', elsewhere.counter);
        ELSIF FOUND THEN
            w := dawr_inner.get_up(w, elsewhere, gen_random_uuid()::text);
        END IF;
        UPDATE dawr.sittings AS s SET closed_at = w.at WHERE handed AND s.id = there.id;
        there.id := dawr_inner.ticket_id(w.at);
        INSERT INTO dawr.sittings (id, counter, clerk, queues, opened_at)
        VALUES (there.id, counter, clerk, served, w.at);
    END IF;
    w := dawr_inner.append(
        w, 'counter_opened', 'clerk.' || clerk, op,
        jsonb_build_object('counter', to_json(counter)::text, 'queues', served)
            || CASE WHEN handed THEN jsonb_build_object('taken_from', to_json(taken_from)::text) ELSE '{}' END
    );
    RETURN dawr_inner.sitting_answer(there.id);
END
$$;

CREATE FUNCTION dawr.pause_sitting(op text, sitting text, reason text) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.device();
    w dawr_inner.writing := dawr_inner.begin_writing();
    before dawr.events := dawr_inner.earlier(op);
    found_sitting dawr.sittings;
BEGIN
    SELECT * INTO found_sitting FROM dawr.sittings AS s WHERE s.id = sitting AND s.closed_at IS NULL;
    IF NOT FOUND THEN
        RETURN dawr_inner.refused('counter_not_open');
    END IF;
    PERFORM dawr_inner.check_counter(me, found_sitting.counter);
    IF before.seq IS NOT NULL AND before.type <> 'note' THEN
        RETURN dawr_inner.refused('operation_reused', op);
    ELSIF before.seq IS NOT NULL OR found_sitting.break_reason IS NOT DISTINCT FROM reason THEN
        RETURN dawr_inner.sitting_answer(sitting);
    ELSIF reason IS NOT NULL AND dawr_inner.has_in_hand(found_sitting.counter) THEN
        RETURN dawr_inner.refused('counter_busy', found_sitting.counter);
    END IF;
    PERFORM dawr_inner.end_undo(NULL, found_sitting.counter);
    UPDATE dawr.sittings AS s SET break_reason = reason WHERE s.id = sitting;
    w := dawr_inner.append(
        w, 'note', 'clerk.' || found_sitting.clerk, op,
        jsonb_build_object(
            'about', CASE WHEN reason IS NULL THEN '"break_ended"' ELSE '"break_started"' END,
            'counter', to_json(found_sitting.counter)::text,
            'reason', coalesce(to_json(reason)::text, 'null')
        )
    );
    RETURN dawr_inner.sitting_answer(sitting);
END
$$;

CREATE FUNCTION dawr.close_sitting(op text, sitting text) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.device();
    w dawr_inner.writing := dawr_inner.begin_writing();
    before dawr.events;
    found_sitting dawr.sittings;
BEGIN
    SELECT * INTO found_sitting FROM dawr.sittings AS s WHERE s.id = sitting AND s.closed_at IS NULL;
    IF NOT FOUND THEN
        RETURN '{}';
    END IF;
    PERFORM dawr_inner.check_counter(me, found_sitting.counter);
    before := dawr_inner.earlier(op);
    IF before.seq IS NOT NULL AND before.type <> 'counter_closed' THEN
        RETURN dawr_inner.refused('operation_reused', op);
    ELSIF before.seq IS NULL AND dawr_inner.has_in_hand(found_sitting.counter) THEN
        RETURN dawr_inner.refused('counter_busy', found_sitting.counter);
    ELSIF before.seq IS NULL THEN
        w := dawr_inner.get_up(w, found_sitting, op);
    END IF;
    RETURN '{}';
END
$$;

-- Which events a kind of program may log by itself.
CREATE FUNCTION dawr_inner.may_note(kind text, type text) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
BEGIN
    RETURN CASE kind
        WHEN 'owner' THEN true
        WHEN 'display' THEN type IN ('note', 'device_online', 'device_offline', 'shown', 'spoken')
        WHEN 'counter' THEN type IN ('note', 'device_online', 'device_offline', 'logout')
        WHEN 'reception' THEN type IN ('note', 'device_online', 'device_offline', 'logout')
        ELSE type IN ('note', 'device_online', 'device_offline')
    END;
END
$$;

CREATE FUNCTION dawr.note(op text, actor text, type text, facts json) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    said jsonb := dawr_inner.facts_of(facts);
    w dawr_inner.writing;
    before dawr.events;
BEGIN
    IF NOT dawr_inner.may_note(me.kind, type) THEN
        RAISE EXCEPTION 'login % may not log %', session_user, type
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    w := dawr_inner.begin_writing();
    before := dawr_inner.earlier(op);
    IF before.type = type THEN
        RETURN '{}';
    ELSIF before.seq IS NOT NULL THEN
        RETURN dawr_inner.refused('operation_reused', op);
    END IF;
    w := dawr_inner.append(w, type, actor, op, said);
    RETURN json_build_object('event', (SELECT row_to_json(e) FROM dawr.events AS e WHERE e.seq = w.seq));
END
$$;

-- Several at once, in one transaction; what was logged before is left out.
CREATE FUNCTION dawr.note_all(actor text, words json) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing := dawr_inner.begin_writing();
    before dawr.events;
    word json;
BEGIN
    FOR word IN SELECT e.value FROM json_array_elements(words) AS e LOOP
        IF NOT dawr_inner.may_note(me.kind, word ->> 'type') THEN
            RAISE EXCEPTION 'login % may not log %', session_user, word ->> 'type'
                USING ERRCODE = 'insufficient_privilege';
        END IF;
        before := dawr_inner.earlier(word ->> 'op');
        IF before.seq IS NOT NULL AND before.type <> word ->> 'type' THEN
            RETURN dawr_inner.refused('operation_reused', word ->> 'op');
        END IF;
    END LOOP;
    FOR word IN SELECT e.value FROM json_array_elements(words) AS e LOOP
        before := dawr_inner.earlier(word ->> 'op');
        IF before.seq IS NULL THEN
            w := dawr_inner.append(
                w, word ->> 'type', actor, word ->> 'op', dawr_inner.facts_of(word -> 'facts')
            );
        END IF;
    END LOOP;
    RETURN '{}';
END
$$;
