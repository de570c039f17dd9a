"""Every statement that runs in an act or on a screen, compiled once."""

from functools import cache

from sqlalchemy import (
    Select,
    bindparam,
    delete,
    desc,
    func,
    insert,
    literal_column,
    null,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from core.domain.calling import HEADS as HEADS_OF_EACH
from core.domain.ticket import StepState
from core.storage.moments import HOUR
from core.storage.prepared import Prepared
from core.storage.tables import (
    IN_HAND,
    MISSED,
    PARKED,
    UNRESOLVED,
    WAITING,
    clerks,
    days,
    events,
    latest_acts,
    leases,
    series_numbers,
    sittings,
    steps,
    tickets,
)

_ = bindparam

# The log.
HEAD = Prepared(
    select(events.c.seq, events.c.hash, events.c.at, events.c.day, events.c.type, events.c.facts)
    .order_by(desc(events.c.seq))
    .limit(1)
)
APPEND = Prepared(insert(events))
EVENT_BY_OP = Prepared(
    select(events.c.type, events.c.ticket, events.c.seq, events.c.facts).where(events.c.op == _("op"))
)
EVENTS_AFTER = Prepared(
    select(events).where(events.c.seq > _("after")).order_by(events.c.seq).limit(_("count"))
)
SIGHTINGS = Prepared(
    select(events)
    .where(
        events.c.seq > _("after"),
        literal_column("type IN ('called', 'recalled', 'shown', 'device_online', 'device_offline')"),
    )
    .order_by(events.c.seq)
)
HASH_AT = Prepared(select(events.c.hash).where(events.c.seq == _("at_seq")))
_LATEST_OF = (
    "SELECT facts FROM events WHERE seq > :after AND type = 'called' AND {} ORDER BY seq DESC LIMIT :count"
)
LATEST_CALLS_AT = Prepared(
    text(_LATEST_OF.format("instr(facts, :words) > 0")),
    postgresql=text(_LATEST_OF.format("strpos(facts, :words) > 0")),
)
LATEST_CALLS_OF = Prepared(text(_LATEST_OF.format("ticket = :ticket")))
LATEST_CALLS = Prepared(
    select(events)
    .where(events.c.seq > _("after"), literal_column("type IN ('called', 'recalled', 'undone')"))
    .order_by(desc(events.c.seq))
    .limit(_("count"))
)

# Days and numbers.
DAY_OPENED = Prepared(
    select(days.c.opened_seq).where(days.c.day >= _("today")).order_by(desc(days.c.day)).limit(1)
)
DAY = Prepared(select(days.c.opened_seq, days.c.closed_seq).where(days.c.day == _("the_day")))
OPEN_DAY = Prepared(insert(days))
CLOSE_DAY = Prepared(update(days).where(days.c.day == _("the_day")).values(closed_seq=_("closed")))
NEXT_NUMBER = Prepared(
    upsert(series_numbers)
    .values(day=_("day"), series=_("series"), last=literal_column("1"))
    .on_conflict_do_update(
        index_elements=["day", "series"],
        set_={"last": literal_column("series_numbers.last + 1")},
    )
    .returning(series_numbers.c.last)
)

# Leases.
ADD_LEASE = Prepared(insert(leases))
LEASE = Prepared(select(leases).where(leases.c.id == _("id")))
LEASE_OVER = Prepared(
    select(leases).where(
        leases.c.day == _("day"),
        leases.c.series == _("series"),
        leases.c.first <= _("number"),
        leases.c.last >= _("number"),
    )
)
OPEN_LEASES = Prepared(
    select(leases)
    .where(leases.c.day == _("day"), leases.c.returned_seq.is_(None))
    .order_by(leases.c.series, leases.c.first)
)
RETURN_LEASE = Prepared(update(leases).where(leases.c.id == _("the_lease")).values(returned_seq=_("seq")))
LAST_ORDINARY = Prepared(
    select(series_numbers.c.last).where(
        series_numbers.c.day == _("day"), series_numbers.c.series == _("series")
    )
)
LAST_LEASED = Prepared(
    select(leases.c.last)
    .where(leases.c.day == _("day"), leases.c.series == _("series"))
    .order_by(desc(leases.c.first))
    .limit(1)
)
NUMBERS_BETWEEN = Prepared(
    select(tickets.c.number).where(
        tickets.c.day == _("day"),
        tickets.c.series == _("series"),
        tickets.c.number.between(_("first"), _("last")),
    )
)
SKIP_TO = Prepared(
    update(series_numbers)
    .where(series_numbers.c.day == _("the_day"), series_numbers.c.series == _("the_series"))
    .values(last=_("number"))
)

# Tickets.
ADD_TICKET = Prepared(insert(tickets))
ADD_STEP = Prepared(insert(steps))
_WHOLE: Select[tuple[object, ...]] = select(tickets, steps).join(steps, steps.c.ticket == tickets.c.id)
TICKET = Prepared(_WHOLE.where(tickets.c.id == _("id")).order_by(steps.c.position))
TICKETS_NUMBERED = Prepared(
    select(tickets.c.id).where(tickets.c.day == _("day"), tickets.c.number == _("number"))
)
IN_HAND_AT = Prepared(
    _WHOLE.where(
        tickets.c.id.in_(
            select(steps.c.ticket)
            .where(steps.c.counter == _("counter"), literal_column(IN_HAND))
            .scalar_subquery()
        )
    ).order_by(tickets.c.id, steps.c.position)
)
UNRESOLVED_OF = Prepared(
    _WHOLE.where(tickets.c.issued_by == _("issued_by"), literal_column(UNRESOLVED)).order_by(
        tickets.c.id, steps.c.position
    )
)
UNRESOLVED_OF_CLERKS = Prepared(
    _WHOLE.where(
        # A stretch of the index: every name that begins with "clerk.".
        tickets.c.issued_by >= literal_column("'clerk.'"),
        tickets.c.issued_by < literal_column("'clerk/'"),
        tickets.c.issued_at < _("before"),
        literal_column(UNRESOLVED),
    ).order_by(tickets.c.id, steps.c.position)
)


# A partial index is used only where its own condition stands in the statement.
_INDEXED = {
    StepState.WAITING: WAITING,
    StepState.PARKED: PARKED,
    StepState.CALLED: f"{IN_HAND} AND state = 'called'",
    StepState.SERVING: f"{IN_HAND} AND state = 'serving'",
    StepState.NO_SHOW: f"{MISSED} AND steps.ended_at >= :since",
}


_LISTED = "SELECT value FROM json_each(:queues)"
_LISTED_THERE = "SELECT json_array_elements_text(CAST(:queues AS json))"


@cache
def tickets_in(states: tuple[StepState, ...]) -> Prepared:
    """The tickets of some queues whose step is in one of these states, those of each state by their place.

    One statement: between two, a ticket moves from a state not yet read to one that was.
    """
    return Prepared(_tickets_in(states, _LISTED), postgresql=_tickets_in(states, _LISTED_THERE))


def _tickets_in(states: tuple[StepState, ...], listed: str) -> Select[tuple[object, ...]]:
    chosen = " UNION ALL ".join(
        f"""SELECT ticket FROM (
        SELECT ticket FROM steps
        WHERE {_INDEXED[state]} AND queue IN ({listed})
        ORDER BY place_at, ticket LIMIT :count) AS those"""  # noqa: S608 - of our own conditions
        for state in states
    )
    return _WHOLE.where(text(f"tickets.id IN ({chosen})")).order_by(tickets.c.id, steps.c.position)


MOVE_STEP = Prepared(
    update(steps)
    .where(steps.c.ticket == _("the_ticket"), steps.c.position == _("the_position"))
    .values(
        state=_("state"),
        queue=_("queue"),
        place_at=_("place_at"),
        counter=_("counter"),
        called_at=_("called_at"),
        serving_at=_("serving_at"),
        ended_at=_("ended_at"),
        times_called=_("times_called"),
        parked_until=_("parked_until"),
        times_missed=_("times_missed"),
        waits_for=_("waits_for"),
        turn=_("turn"),
        only_for=_("only_for"),
        note=_("note"),
    )
)
LATEST_ACT = Prepared(select(latest_acts).where(latest_acts.c.counter == _("counter")))
KEEP_LATEST_ACT = Prepared(insert(latest_acts))
END_UNDO = Prepared(
    delete(latest_acts).where(
        or_(latest_acts.c.ticket == _("the_ticket"), latest_acts.c.counter == _("the_counter"))
    )
)
SET_PRINT = Prepared(
    update(tickets).where(tickets.c.id == _("the_ticket")).values(print_outcome=_("outcome"))
)
SET_CLASS = Prepared(update(tickets).where(tickets.c.id == _("the_ticket")).values(priority=_("its_class")))
SET_CLASS_OF_STEPS = Prepared(
    update(steps).where(steps.c.ticket == _("the_ticket")).values(priority=_("its_class"))
)
LIVE_TICKETS = [
    # In no order: asked for one, SQLite walks through all the tickets there ever were.
    Prepared(select(steps.c.ticket).where(literal_column(condition)))
    for condition in (WAITING, IN_HAND, PARKED)
]
DUE_PARKED = Prepared(
    select(steps.c.ticket, steps.c.position, steps.c.parked_until)
    .where(literal_column(PARKED), steps.c.parked_until <= _("now"))
    .order_by(steps.c.parked_until)
)

# Who waits. Of each class in each queue, whoever has the earliest place has the most points: the
# heads are all that the calling rule can choose from; a few, so that other counters may be quicker
# to some of them. Which classes wait is found by stepping through the index from one to the next.
# Who waits for another counter or clerk alone is left out as long as that one is there, and who waits
# for this one is added, in whatever queue.
_LINE = "s.ticket, s.queue, s.priority, s.place_at, t.issued_at, t.series, t.number, s.position"
_NEWEST_AT = "(SELECT e.at FROM events AS e WHERE e.seq = (SELECT max(seq) FROM events))"
_HEADS = """
    WITH RECURSIVE groups (queue, priority) AS (
        SELECT q.value, (
            SELECT min(w.priority) FROM steps AS w WHERE w.queue = q.value AND w.state = 'waiting')
        FROM {each_queue}
        UNION ALL
        SELECT groups.queue, (
            SELECT min(w.priority) FROM steps AS w
            WHERE w.queue = groups.queue AND w.state = 'waiting' AND w.priority > groups.priority)
        FROM groups WHERE groups.priority IS NOT NULL)
    SELECT {line}, {newest_at} FROM groups {first}
    UNION ALL
    SELECT {line}, {newest_at} FROM steps AS s {join} tickets AS t ON t.id = s.ticket
    WHERE s.state = 'waiting' AND s.only_for IS NOT NULL AND s.only_for IN ({addressees})
"""
_THERE = """
    SELECT 'counter.' || o.counter FROM sittings AS o WHERE o.closed_at IS NULL
    UNION ALL SELECT 'clerk.' || o.clerk FROM sittings AS o WHERE o.closed_at IS NULL
"""
_FIRST = f"""
    FROM steps AS w
    WHERE w.queue = groups.queue AND w.priority = groups.priority AND w.state = 'waiting'
        AND (w.only_for IS NULL OR w.only_for NOT IN ({_THERE}))
    ORDER BY w.place_at, w.ticket LIMIT {HEADS_OF_EACH}
"""
_ITS_TICKET = "(SELECT issued_at, series, number FROM tickets WHERE id = s.ticket LIMIT 1)"
HEADS = Prepared(
    text(
        _HEADS.format(
            line=_LINE,
            newest_at=_NEWEST_AT,
            each_queue="json_each(:queues) AS q",
            join="CROSS JOIN",
            addressees="SELECT value FROM json_each(:addressees)",
            first=f"CROSS JOIN steps AS s ON s.rowid IN (SELECT w.rowid {_FIRST}) "
            "CROSS JOIN tickets AS t ON t.id = s.ticket",
        )
    ),
    postgresql=text(
        _HEADS.format(
            line=_LINE,
            newest_at=_NEWEST_AT,
            each_queue="json_array_elements_text(CAST(:queues AS json)) AS q (value)",
            join="JOIN",
            addressees="SELECT json_array_elements_text(CAST(:addressees AS json))",
            first="CROSS JOIN LATERAL "
            f"(SELECT w.ticket, w.queue, w.priority, w.place_at, w.position {_FIRST}) AS s "
            f"CROSS JOIN LATERAL {_ITS_TICKET} AS t",
        )
    ),
)
_WAITING_IN = """
    SELECT {line} FROM steps AS s {join} tickets AS t ON t.id = s.ticket
    WHERE s.state = 'waiting' AND s.queue IN ({listed})
"""
WAITING_IN = Prepared(
    text(_WAITING_IN.format(line=_LINE, join="CROSS JOIN", listed=_LISTED)),
    postgresql=text(_WAITING_IN.format(line=_LINE, join="JOIN", listed=_LISTED_THERE)),
)
WAITING_COUNTS = Prepared(
    select(steps.c.queue, func.count()).where(literal_column(WAITING)).group_by(steps.c.queue)
)
TICKETS_BY_CLASS = Prepared(
    select(tickets.c.priority, func.count())
    .where(tickets.c.day >= _("since_day"))
    .group_by(tickets.c.priority)
)
_HOUR = tickets.c.issued_at.op("/")(literal_column(str(HOUR)))
"""The hours since 1970: whole numbers divide to whole numbers on both stores."""
HOURS_OF_USE = Prepared(
    select(steps.c.service, _HOUR, func.count())
    .join(tickets, tickets.c.id == steps.c.ticket)
    .where(
        tickets.c.day >= _("since_day"),
        tickets.c.day < _("before_day"),
        steps.c.position == literal_column("1"),
    )
    .group_by(steps.c.service, _HOUR)
)

# People at counters.
_SITTING = select(
    sittings.c.id,
    sittings.c.counter,
    sittings.c.clerk,
    sittings.c.queues,
    sittings.c.opened_at,
    sittings.c.break_reason,
).where(sittings.c.closed_at.is_(None))
SITTINGS = Prepared(_SITTING.order_by(sittings.c.counter))
SITTING_AT = Prepared(_SITTING.where(sittings.c.counter == _("counter")))
ADDRESSEE = Prepared(
    select(sittings.c.id).where(
        sittings.c.closed_at.is_(None),
        or_(
            literal_column("'counter.'").op("||")(sittings.c.counter) == _("addressee"),
            literal_column("'clerk.'").op("||")(sittings.c.clerk) == _("addressee"),
        ),
    )
)
SITTING_OF = Prepared(_SITTING.where(sittings.c.clerk == _("clerk")))
SITTING = Prepared(_SITTING.where(sittings.c.id == _("sitting")))
ADD_SITTING = Prepared(insert(sittings))
CHANGE_QUEUES = Prepared(
    update(sittings).where(sittings.c.id == _("sitting")).values(queues=_("queues"), break_reason=null())
)
PAUSE_SITTING = Prepared(
    update(sittings).where(sittings.c.id == _("sitting")).values(break_reason=_("reason"))
)
CLOSE_SITTING = Prepared(update(sittings).where(sittings.c.id == _("sitting")).values(closed_at=_("at")))
CLERK = Prepared(select(clerks).where(clerks.c.id == _("id")))
SET_FAILURES = Prepared(
    update(clerks).where(clerks.c.id == _("clerk")).values(failures=_("count"), locked_until=_("until"))
)
