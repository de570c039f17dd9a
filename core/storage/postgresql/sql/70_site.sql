-- What the technician alone does: people, their secrets, the catalogue.

CREATE FUNCTION dawr_inner.configure_again(op text) RETURNS json
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    before dawr.events := dawr_inner.earlier(op);
BEGIN
    RETURN CASE
        WHEN before.seq IS NULL THEN NULL
        WHEN before.type = 'config_changed' THEN '{}'::json
        ELSE dawr_inner.refused('operation_reused', op)
    END;
END
$$;

CREATE FUNCTION dawr.add_person(op text, actor text, person json) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing := dawr_inner.begin_writing();
    again json := dawr_inner.configure_again(op);
BEGIN
    IF again IS NOT NULL THEN
        RETURN again;
    ELSIF EXISTS (SELECT FROM dawr.clerks AS c WHERE c.id = person ->> 'id') THEN
        RETURN dawr_inner.refused('person_known', person ->> 'id');
    END IF;
    INSERT INTO dawr.clerks SELECT * FROM json_populate_record(NULL::dawr.clerks, person);
    w := dawr_inner.append(
        w, 'config_changed', actor, op,
        jsonb_build_object(
            'about', '"clerk_added"',
            'clerk', to_json(person ->> 'id')::text,
            'role', to_json(person ->> 'role')::text
        )
    );
    RETURN '{}';
END
$$;

CREATE FUNCTION dawr.change_secret(op text, actor text, clerk text, secret_hash text) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing := dawr_inner.begin_writing();
    again json := dawr_inner.configure_again(op);
BEGIN
    IF again IS NOT NULL THEN
        RETURN again;
    END IF;
    UPDATE dawr.clerks AS c
    SET secret_hash = change_secret.secret_hash, failures = 0, locked_until = NULL WHERE c.id = clerk;
    IF NOT FOUND THEN
        RETURN dawr_inner.refused('person_unknown', clerk);
    END IF;
    w := dawr_inner.append(
        w, 'config_changed', actor, op,
        jsonb_build_object('about', '"secret_changed"', 'clerk', to_json(clerk)::text)
    );
    RETURN '{}';
END
$$;

CREATE FUNCTION dawr.import_catalogue(
    op text, actor text, version text, document text, queues json
) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing := dawr_inner.begin_writing();
    again json := dawr_inner.configure_again(op);
BEGIN
    IF again IS NOT NULL THEN
        RETURN again;
    END IF;
    INSERT INTO dawr.catalogues AS c VALUES (version, dawr_inner.now_stored(), document)
    ON CONFLICT DO NOTHING;
    DELETE FROM dawr.queues;
    INSERT INTO dawr.queues SELECT * FROM json_populate_recordset(NULL::dawr.queues, queues);
    UPDATE dawr.centre AS c SET catalogue = version, revision = c.revision + 1;
    w := dawr_inner.append(
        w, 'config_changed', actor, op,
        jsonb_build_object('about', '"catalogue_imported"', 'version', to_json(version)::text)
    );
    RETURN '{}';
END
$$;

-- How it is decided who is next; `facts` say all of it, and are what is kept.
CREATE FUNCTION dawr.set_policy(op text, actor text, facts json) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing := dawr_inner.begin_writing();
    again json := dawr_inner.configure_again(op);
    said jsonb := dawr_inner.facts_of(facts);
BEGIN
    IF again IS NOT NULL THEN
        RETURN again;
    END IF;
    UPDATE dawr.centre AS c SET policy = dawr_inner.canonical(said), revision = c.revision + 1;
    w := dawr_inner.append(
        w, 'config_changed', actor, op, said || jsonb_build_object('about', '"policy_changed"')
    );
    RETURN '{}';
END
$$;

-- What the centre asks of its desks; `facts` say all of it, and are what is kept.
CREATE FUNCTION dawr.set_desk_rules(op text, actor text, facts json) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing := dawr_inner.begin_writing();
    again json := dawr_inner.configure_again(op);
    said jsonb := dawr_inner.facts_of(facts);
BEGIN
    IF again IS NOT NULL THEN
        RETURN again;
    END IF;
    UPDATE dawr.centre AS c SET desk = dawr_inner.canonical(said), revision = c.revision + 1;
    w := dawr_inner.append(
        w, 'config_changed', actor, op, said || jsonb_build_object('about', '"desk_rules_changed"')
    );
    RETURN '{}';
END
$$;

-- What the slips look like; `document` is what is kept, `facts` are what the log tells.
CREATE FUNCTION dawr.set_slip_template(op text, actor text, facts json, document text) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing := dawr_inner.begin_writing();
    again json := dawr_inner.configure_again(op);
    said jsonb := dawr_inner.facts_of(facts);
BEGIN
    IF again IS NOT NULL THEN
        RETURN again;
    END IF;
    UPDATE dawr.centre AS c SET slip = document, revision = c.revision + 1;
    w := dawr_inner.append(
        w, 'config_changed', actor, op, said || jsonb_build_object('about', '"slip_template_changed"')
    );
    RETURN '{}';
END
$$;

-- What the displays tell in their band; `facts` say all of it, and are what is kept.
CREATE FUNCTION dawr.set_ticker(op text, actor text, facts json) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    w dawr_inner.writing := dawr_inner.begin_writing();
    again json := dawr_inner.configure_again(op);
    said jsonb := dawr_inner.facts_of(facts);
BEGIN
    IF again IS NOT NULL THEN
        RETURN again;
    END IF;
    UPDATE dawr.centre AS c SET ticker = dawr_inner.canonical(said), revision = c.revision + 1;
    w := dawr_inner.append(
        w, 'config_changed', actor, op, said || jsonb_build_object('about', '"ticker_changed"')
    );
    RETURN '{}';
END
$$;

-- Where a display hangs and what it does there; a display may arrange itself alone.
CREATE FUNCTION dawr.set_zone(op text, actor text, display text, zone text, facts json) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device(actor);
    said jsonb := dawr_inner.facts_of(facts);
    w dawr_inner.writing;
    again json;
BEGIN
    IF me.kind <> 'owner' AND (me.kind <> 'display' OR me.name <> display) THEN
        RAISE EXCEPTION 'login % may not change the zone of %', session_user, display
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    w := dawr_inner.begin_writing();
    again := dawr_inner.configure_again(op);
    IF again IS NOT NULL THEN
        RETURN again;
    END IF;
    UPDATE dawr.centre AS c
    SET zones = (
            (coalesce(c.zones, '{}')::jsonb - display)
            || CASE WHEN zone IS NULL THEN '{}' ELSE jsonb_build_object(display, zone::jsonb) END
        )::text,
        revision = c.revision + 1;
    w := dawr_inner.append(w, 'config_changed', actor, op, said);
    RETURN '{}';
END
$$;

-- A step of a move: 'moved' closes this database to every act, any other opens it again. It belongs
-- to the day that the log is in.
CREATE FUNCTION dawr.moves(op text, facts json) RETURNS json
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
    me dawr_inner.devices := dawr_inner.checked_device('system');
    w dawr_inner.writing := dawr_inner.begin_writing(
        turns_day => NOT EXISTS (SELECT FROM dawr.events), moves => true
    );
    again json := dawr_inner.configure_again(op);
BEGIN
    IF again IS NOT NULL THEN
        RETURN again;
    END IF;
    w.day := coalesce(w.latest_day, w.day);
    w := dawr_inner.append(w, 'config_changed', 'system', op, dawr_inner.facts_of(facts));
    RETURN '{}';
END
$$;
