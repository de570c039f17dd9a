"""A connection that only listens: the server says on it that somebody wrote, never what."""

import psycopg

from core.domain.errors import StoreUnreachableError
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.holders import session_name, sooner_holder
from core.storage.postgresql.sessions import connect

CHANNEL = "dawr"


class ServerLine:
    """Opened by who waits; read by whoever sees its socket wake. StoreError when it cannot be opened."""

    def __init__(self, address: ServerAddress, program: str, name: str) -> None:
        """As long as it is open it holds the program's name."""
        self._where = str(address)
        self._session = connect(address, application_name=session_name(program, name))
        self._session.execute(f"LISTEN {CHANNEL}")
        self.sooner = sooner_holder(self._session, program, name)
        """The other machine that had this name before, in words."""

    def fileno(self) -> int:
        """The socket."""
        return self._session.fileno()

    def heard(self) -> bool:
        """Whether somebody wrote since; never waits. StoreUnreachableError when the line is lost."""
        heard = False
        try:
            line = self._session.pgconn
            line.consume_input()
            while line.notifies() is not None:
                heard = True
        except psycopg.Error as error:
            raise StoreUnreachableError(f"The connection to {self._where} was lost.") from error
        return heard

    def close(self) -> None:
        """Hang up."""
        self._session.close()
