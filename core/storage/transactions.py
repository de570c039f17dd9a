"""One write at a time: gate, transaction, the turn of the day, and the nudge after the commit."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Engine

from core.storage.day_end import turn_day
from core.storage.event_log import Writing
from core.storage.side_files import with_rights_of
from core.storage.sqlite_reads import SqliteReads
from core.storage.write_gate import WriteGate


class SqliteTransactions(SqliteReads):
    """What every guarded write stands on."""

    def __init__(self, engine: Engine, path: Path) -> None:
        super().__init__(engine, path)
        self.nudge_path = path.with_name(path.name + ".nudge")
        opener = with_rights_of(path)
        self._nudge_file = open(self.nudge_path, "wb", buffering=0, opener=opener)  # noqa: SIM115 - closed by `close`
        self._gate = WriteGate(path.with_name(path.name + ".gate"), opener)

    @contextmanager
    def _writing(self, *, turns_day: bool = True, moves: bool = False) -> Iterator[Writing]:
        """One write transaction; commits unless an exception passes through.

        CentreMovedError when the centre goes on elsewhere; what `moves` it may
        still write.

        The first act of a later day closes the day before and opens today, in
        a transaction of its own: an act that is then refused does not undo it.
        """
        centre = self.centre()
        self._look_for_file()
        with self._gate, self._plain_errors:
            # The thread reads on it too: what it has just written need not be read from the disk again.
            connection = self._reading
            connection.execute("BEGIN IMMEDIATE")
            try:
                writing = Writing(connection, centre, self.now())
                if not moves:
                    writing.refuse_if_moved()
                if turns_day and writing.latest_day != writing.day:
                    turn_day(writing)
                    connection.execute("COMMIT")
                    connection.execute("BEGIN IMMEDIATE")
                    writing = Writing(connection, centre, self.now())
                yield writing
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
        self._nudge()

    def _nudge(self) -> None:
        """Tell the other programs that there is something to read; they never trust more than that."""
        with suppress(OSError):  # Their poll finds it a quarter of a second later.
            self._nudge_file.write(b".")
            self._nudge_file.seek(0)

    def close(self) -> None:
        """Close every connection, the gate and the nudge."""
        super().close()
        self._gate.close()
        self._nudge_file.close()
