"""What an act costs on a server with years behind it, against the same act on an empty one."""

from statistics import median

import psycopg

from benchmarks.act_cost import ACTS, Side
from benchmarks.figures import Figure
from benchmarks.history import OLD_TICKETS, WAITING
from benchmarks.server_act_cost import Ours, in_turn
from core.storage.postgresql.address import ServerAddress
from tests.core.postgresql_server import TestServer

_EVENTS_A_TICKET = 2
_FILL = f"""
SET statement_timeout = 0;
SET synchronous_commit = off;
SET search_path = dawr;
ALTER TABLE steps DISABLE TRIGGER ALL;
UPDATE events SET seq = seq + {OLD_TICKETS * _EVENTS_A_TICKET};
UPDATE days SET opened_seq = opened_seq + {OLD_TICKETS * _EVENTS_A_TICKET};
INSERT INTO tickets
SELECT lpad(to_hex(n), 32, '0'), to_char(date '2024-01-01' + n / 3000, 'YYYY-MM-DD'),
    (array['A','J','M','R','C','F','P','K','W','T'])[n % 10 + 1], n % 3000 + 1, 'ح', 'regular', 'ar',
    'citizen', 'paper', '[]', 1704067200000000 + n::bigint * 1000000, 'kiosk.k1', 'printed'
FROM generate_series(0, {OLD_TICKETS - 1}) AS n;
INSERT INTO steps
SELECT lpad(to_hex(n), 32, '0'), 1, 'civ-birth-cert', 'desk',
    (array['civ','pas','tra','not','com','ind','pro','sol','ins','tax'])[n % 10 + 1], 'regular', 'completed',
    at, '1', at + 900000000, at + 910000000, at + 1200000000, 1, NULL
FROM generate_series(0, {OLD_TICKETS - 1}) AS n,
    LATERAL (SELECT 1704067200000000 + n::bigint * 1000000) AS t (at);
INSERT INTO events
SELECT n, 1704067200000000, 'issued', 'kiosk.k1', '2024-01-01', lpad(to_hex(n), 32, '0'),
    lpad(to_hex(n / {_EVENTS_A_TICKET}), 32, '0'), '{{"number":"A1","series":"A"}}', lpad(to_hex(n), 64, '0')
FROM generate_series(1, {OLD_TICKETS * _EVENTS_A_TICKET}) AS n;
INSERT INTO tickets
SELECT 'w' || lpad(to_hex(n), 31, '0'), d.day,
    (array['A','J','M','R','C','F','P','K','W','T'])[n % 10 + 1], 1000000 + n, 'ح', 'regular', 'ar',
    'citizen', 'paper', '[]', 1704067200000000 + n, 'kiosk.k1', 'printed'
FROM generate_series(1, {WAITING}) AS n, (SELECT max(day) AS day FROM days) AS d;
INSERT INTO steps
SELECT 'w' || lpad(to_hex(n), 31, '0'), 1, 'civ-birth-cert', 'desk',
    (array['civ','pas','tra','not','com','ind','pro','sol','ins','tax'])[n % 10 + 1], 'regular', 'waiting',
    1704067200000000 + n, NULL, NULL, NULL, NULL, 0, NULL
FROM generate_series(1, {WAITING}) AS n;
ALTER TABLE steps ENABLE TRIGGER ALL;
"""  # noqa: S608 - our own numbers


def measure() -> list[Figure]:
    """One interleaved run over an empty centre and one with years behind it."""
    server = TestServer()
    try:
        empty, full = server.new_centre(), server.new_centre()
        sides: dict[str, Side] = {"empty": Ours(empty), "full": Ours(full)}
        _fill(full)
        times = in_turn(sides)
    finally:
        server.close()
    return [
        Figure(
            f"{act} on a server with {OLD_TICKETS:,} old tickets, {WAITING:,} waiting, against empty",
            median(times["full", act]) / median(times["empty", act]),
            "times",
            1.1,
        )
        for act in ACTS
    ]


def _fill(url: str) -> None:
    with psycopg.connect(ServerAddress(url).conninfo(), autocommit=True) as session:
        for statement in _FILL.split(";\n"):
            if statement.strip():
                session.execute(statement.encode())
        session.execute("VACUUM ANALYZE")
        session.execute("CHECKPOINT")
