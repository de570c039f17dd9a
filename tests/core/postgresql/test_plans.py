"""How the server finds who is next: by the heads of an index, however many wait."""

import json

from core.storage import statements
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.sessions import connect
from tests.core.server_hall import ServerHall

MANY = 3000


def plan(hall: ServerHall) -> str:
    sql, _ = statements.HEADS.postgresql
    values = {"queues": json.dumps(["civ", "pas"]), "addressees": json.dumps(["counter.1", "clerk.nadia"])}
    with connect(ServerAddress(hall.url)) as hands:
        hands.execute("SET search_path = dawr")
        return "\n".join(row[0] for row in hands.execute(f"EXPLAIN {sql}".encode(), values).fetchall())


def people_wait(hall: ServerHall) -> None:
    hall.issue()
    hall.in_sql(
        "INSERT INTO tickets SELECT id || n, day, series, number + n, letter_ar, priority, language, "
        "category, channel, needs, issued_at, issued_by, print_outcome "
        "FROM tickets, generate_series(1, %s) AS n",
        MANY,
    )
    hall.in_sql(
        "INSERT INTO steps SELECT ticket || n, position, service, kind, queue, priority, state, "
        "place_at + n, counter, called_at, serving_at, ended_at, times_called, parked_until "
        "FROM steps, generate_series(1, %s) AS n",
        MANY,
    )
    hall.in_sql("ANALYZE tickets, steps")


def nobody_waits_any_more(hall: ServerHall) -> None:
    """The log knows nothing of them."""
    hall.in_sql("DELETE FROM steps WHERE length(ticket) > 36")
    hall.in_sql("DELETE FROM tickets WHERE length(id) > 36")
    hall.in_sql("ANALYZE tickets, steps")


def test_who_is_next_is_found_without_sorting_all_who_wait(hall: ServerHall) -> None:
    before = plan(hall)
    people_wait(hall)
    found = plan(hall)
    nobody_waits_any_more(hall)

    assert "waiting_in_order" in found
    assert "JIT" not in before + found, "to compile takes ten times as long as to look"
    assert "Sort" not in found
    assert "Seq Scan" not in found
