"""The kiosk's own durable memory: each step of a press is on the disk before the next one begins."""

import hashlib
import sqlite3
import threading
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from core.domain.lease import Lease
from core.domain.ticket import Channel, PrintOutcome
from core.usecases.issue_ticket import Wish
from kiosk.spool.faults import SpoolError, SpoolFault, spool_faults
from kiosk.spool.file import open_spool_file
from kiosk.spool.press import ENDED, OfflineNumber, Press, PressState

_REMEMBERED = 1000
"""So many absorbed presses are kept, for whoever looks into what happened."""
_COLUMNS = "op, state, wish, ticket, offline, outcome, reason"
_AFTER_A_CRASH = (
    (PrintOutcome.UNKNOWN, PressState.PRINTING),
    (PrintOutcome.FAILED, PressState.NUMBERED),
    (PrintOutcome.FAILED, PressState.NUMBERED_OFFLINE),
)
_ENDED = ", ".join(f"'{state}'" for state in ENDED)
_DROP_OLD = "DELETE FROM presses WHERE state = 'absorbed' AND id <= (SELECT max(id) FROM presses) - ?"
_BY_OUTCOME = {
    PrintOutcome.PRINTED: PressState.PRINTED,
    PrintOutcome.FAILED: PressState.FAILED,
    PrintOutcome.UNKNOWN: PressState.UNKNOWN,
}


class Spool:
    """Any thread may call; one at a time is served. Each method is one durable transaction.

    Raises SpoolError when nothing can be kept any more.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = open_spool_file(path)
        self._inode = path.stat().st_ino
        self._one_at_a_time = threading.Lock()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._one_at_a_time, spool_faults(self.path):
            self._look_for_file()
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _look_for_file(self) -> None:
        """An open file that was deleted takes every write and keeps none."""
        try:
            there = self.path.stat().st_ino
        except FileNotFoundError:
            there = None
        if there != self._inode:
            raise SpoolError(SpoolFault.DAMAGED, f"{self.path} is gone or was replaced")

    # The course of a press.
    def ask(self, op: str, wish: Wish) -> None:
        """A visitor wants a ticket: the row without which there is no paper."""
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO presses (op, state, wish) VALUES (?, 'asked', ?)", (op, _json(wish))
            )

    def number(self, op: str, ticket: str) -> bool:
        """The centre has answered; False when it is too late and the kiosk has given a number itself."""
        with self._writing() as connection:
            return _take(connection, op, "ticket = ?", (ticket,), PressState.NUMBERED)

    def number_offline(self, op: str, number: OfflineNumber) -> bool:
        """The kiosk gives the next number of its lease; False when the centre's answer came first.

        The number leaves the lease in the same transaction.
        """
        code, offline = number.code, PressState.NUMBERED_OFFLINE
        with self._writing() as connection:
            given = (number.ticket, _json(number))
            if not _take(connection, op, "ticket = ?, offline = ?", given, offline):
                return False
            taken = connection.execute(
                "UPDATE leases SET next = next + 1"
                " WHERE day = ? AND series = ? AND next = ? AND next <= last",
                (number.day, code.letter_en, code.number),
            )
            if taken.rowcount != 1:
                raise LookupError(f"{code} of {number.day} is not the next number of a lease")
            return True

    def begin_printing(self, op: str) -> None:
        """From here on a slip may have come out."""
        with self._writing() as connection:
            connection.execute("UPDATE presses SET state = 'printing' WHERE op = ?", (op,))

    def end_printing(self, op: str, outcome: PrintOutcome, reason: str) -> None:
        with self._writing() as connection:
            connection.execute(
                "UPDATE presses SET state = ?, outcome = ?, reason = ? WHERE op = ?",
                (_BY_OUTCOME[outcome], outcome, reason, op),
            )

    def give_up(self, op: str) -> bool:
        """The visitor is sent away without a number; False when the centre's answer came first."""
        with self._writing() as connection:
            changed = connection.execute(
                "UPDATE presses SET state = 'void' WHERE op = ? AND state = 'asked'", (op,)
            )
            return changed.rowcount == 1

    def absorb(self, op: str, remark: str = "") -> None:
        """The centre knows; `remark` when it refused."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE presses SET state = 'absorbed', reason = reason || ? WHERE op = ?", (remark, op)
            )
            connection.execute(_DROP_OLD, (_REMEMBERED,))

    def resolve(self) -> int:
        """After a start: what broke off is decided, before any screen; how many did.

        Where printing had begun a slip may be out, and a number may have been
        on the screen: those tickets stay. Without a number there is no ticket.
        """
        with self._writing() as connection:
            broken_off = [
                connection.execute(
                    "UPDATE presses SET state = ?1, outcome = ?1, reason = 'restart' WHERE state = ?2", each
                ).rowcount
                for each in _AFTER_A_CRASH
            ]
            void = connection.execute("UPDATE presses SET state = 'void' WHERE state = 'asked'")
            return sum(broken_off) + void.rowcount

    def ended(self) -> Sequence[Press]:
        """What the centre may not know yet, in the order of the presses."""
        rows = self._rows(
            f"SELECT {_COLUMNS} FROM presses"  # noqa: S608 - our own words
            f" WHERE state <> 'absorbed' AND state IN ({_ENDED}) ORDER BY id"
        )
        with spool_faults(self.path):
            return [_press(row) for row in rows]

    # Numbers held.
    def keep_lease(self, lease: Lease) -> None:
        """Hold these numbers."""
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO leases VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                (lease.id, lease.day, lease.series, lease.first, lease.last),
            )

    def keep_leases(self, known: Collection[str]) -> None:
        """Drop the leases that the centre does not know as open any more.

        The day was closed, they were taken back by hand, or the centre was
        restored from a time before it granted them.
        """
        held = {row[0] for row in self._rows("SELECT id FROM leases")}
        gone = held.difference(known)
        if gone:
            with self._writing() as connection:
                connection.executemany("DELETE FROM leases WHERE id = ?", [(id_,) for id_ in gone])

    def next_number(self, day: str, series: str) -> int | None:
        """The number to be given next; None when none is left."""
        rows = self._rows(
            "SELECT next FROM leases WHERE day = ? AND series = ? AND next <= last ORDER BY last LIMIT 1",
            (day, series),
        )
        return rows[0][0] if rows else None

    def left(self, day: str) -> dict[str, int]:
        """How many numbers of each series are held for this day; a series used up has 0."""
        rows = self._rows(
            "SELECT series, sum(last - next + 1) FROM leases WHERE day = ? GROUP BY series", (day,)
        )
        return dict(rows)

    # What was learnt from the centre.
    def keep(self, what: str, content: str) -> None:
        """Keep a text under a name, instead of the one before."""
        with self._writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (what, content, _digest(content))
            )

    def kept(self, what: str) -> str | None:
        """The text of that name, to the letter; SpoolError when a single one has changed."""
        rows = self._rows("SELECT content, digest FROM kept WHERE what = ?", (what,))
        if rows and _digest(rows[0][0]) != rows[0][1]:
            raise SpoolError(SpoolFault.DAMAGED, f"{self.path}: its {what} is not as it was written")
        return str(rows[0][0]) if rows else None

    def _rows(self, statement: str, parameters: Sequence[object] = ()) -> list[Any]:
        with self._one_at_a_time, spool_faults(self.path):
            return self._connection.execute(statement, parameters).fetchall()

    def beat(self) -> None:
        """Write something, to see whether that is possible."""
        with self._writing() as connection:
            connection.execute("UPDATE beats SET count = count + 1")

    def close(self) -> None:
        with self._one_at_a_time:
            self._connection.close()


def _take(
    connection: sqlite3.Connection, op: str, what: str, values: Sequence[object], state: PressState
) -> bool:
    """The one who finds the press still asked numbers it."""
    statement = (
        f"UPDATE presses SET {what}, state = CASE json_extract(wish, '$.channel')"  # noqa: S608 - our own words
        " WHEN ? THEN 'shown' ELSE ? END WHERE op = ? AND state = 'asked'"
    )
    return connection.execute(statement, (*values, Channel.SCREEN, state, op)).rowcount == 1


def _press(row: Sequence[Any]) -> Press:
    op, state, wish, ticket, offline, outcome, reason = row
    return Press(
        op=op,
        state=PressState(state),
        wish=msgspec.json.decode(wish, type=Wish),
        ticket=ticket,
        offline=msgspec.json.decode(offline, type=OfflineNumber) if offline else None,
        outcome=PrintOutcome(outcome) if outcome else None,
        reason=reason,
    )


def _digest(content: str) -> str:
    return hashlib.sha256(content.encode()).hexdigest()


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
