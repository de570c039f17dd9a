"""The same hall on a PostgreSQL server: the acts are those of `Hall`, the store alone differs."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from typing_extensions import override

from core.domain.lease import FIRST_LEASED
from core.storage.moments import to_stored
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.server_store import ServerStore
from core.storage.postgresql.sessions import Sessions, connect
from tests.core.hall import MORNING, Hall
from tests.core.postgresql_server import shared_server


class ClockedServerStore(ServerStore):
    """The real store; only the server's clock is ours, as its owner may set it."""

    def __init__(self, url: str, clock: datetime = MORNING) -> None:
        super().__init__(Sessions(ServerAddress(url)))
        self._hands = connect(self.sessions.address)
        self._hands.execute("INSERT INTO dawr_inner.clock VALUES (0)")
        self.clock = clock

    @property
    def clock(self) -> datetime:
        return self._shown

    @clock.setter
    def clock(self, at: datetime) -> None:
        self._shown = at
        self._hands.execute("UPDATE dawr_inner.clock SET at = %s", [to_stored(at)])

    @override
    def now(self) -> datetime:
        return self._shown

    @override
    def close(self) -> None:
        self._hands.close()
        super().close()


class ServerHall(Hall):
    """A centre at work on the server."""

    def __init__(self, folder: Path, *, window_kinds: tuple[str, ...] = ("desk",)) -> None:
        self._window_kinds = window_kinds
        self.url = shared_server().lend(window_kinds)
        # To the type checker every hall is on a file: a test that looks into it is for one store alone.
        self.store = ClockedServerStore(self.url)  # type: ignore[assignment]
        self.sittings = {}

    @override
    def close(self) -> None:
        super().close()
        shared_server().take_back(self.url, self._window_kinds)

    @contextmanager
    @override
    def leases_from(self, number: int) -> Iterator[None]:
        rule = "UPDATE dawr_inner.lease_rule SET first_leased = %s"
        self.in_sql(rule, number)
        yield
        self.in_sql(rule, FIRST_LEASED)

    @contextmanager
    @override
    def no_counter_closes(self) -> Iterator[None]:
        where = "before update of closed_at on sittings for each row execute function broken()"
        self.in_sql(
            "CREATE FUNCTION broken() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'out of power'; END $$"
        )
        self.in_sql(f"CREATE TRIGGER broken {where}")
        yield
        self.in_sql("DROP FUNCTION broken CASCADE")

    @override
    def in_sql(self, statement: str, *values: object) -> None:
        with connect(ServerAddress(self.url)) as hands:
            hands.execute("SET search_path = dawr")
            hands.execute(statement, values)
