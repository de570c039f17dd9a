"""Where the server is: the URL of the settings, completed for a hall where networks break in silence."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from core.domain.errors import StoreError

_USUAL = {
    "application_name": "dawr",
    "connect_timeout": "2",
    # A silent partition is noticed within 5 s, by who writes and by who only listens.
    "keepalives": "1",
    "keepalives_idle": "2",
    "keepalives_interval": "1",
    "keepalives_count": "3",
    "tcp_user_timeout": "3000",
    # Of several hosts (a stand-by server) the one that can be written to.
    "target_session_attrs": "read-write",
}
_SESSION = {
    # Longer than any program waits: the first act of a day, which ends thousands of tickets of the day
    # before, comes to its end also when nobody waits for it any more.
    "statement_timeout": "60s",
    "lock_timeout": "3s",
    "idle_in_transaction_session_timeout": "2s",
    "synchronous_commit": "on",
    "TimeZone": "UTC",
    # Who is next is read in 3 ms. Not knowing of how few queues, the planner would compile for 30 before.
    "jit": "off",
    # The server notices the same of a machine that vanished, and lets go of its name.
    "tcp_keepalives_idle": "2",
    "tcp_keepalives_interval": "1",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "3000",
}
_KEPT = ("sslmode", "sslrootcert")
_PERHAPS = "in a password @ is written %40, and : is written %3A"


class ServerAddress:
    """A server's database, and how this program connects to it; StoreError for a URL that is none."""

    def __init__(self, database: str) -> None:
        try:
            self._said = {name: str(value) for name, value in conninfo_to_dict(database).items()}
        except ProgrammingError as error:
            raise _no_url(_said_safely(error)) from None
        ports = self._said.get("port", "").split(",")
        if not all(port.isdigit() or not port for port in ports):
            raise _no_url(_PERHAPS)

    @property
    def database(self) -> str:
        """The name of the database on the server; by libpq's rule that of the login."""
        return self._said.get("dbname") or self.login

    @property
    def login(self) -> str:
        """Who connects."""
        return self._said.get("user", "")

    @property
    def secret_file(self) -> Path | None:
        """The file of the URL that holds the password."""
        named = self._said.get("passfile")
        return Path(named) if named else None

    def __str__(self) -> str:
        """Without password, for messages."""
        host = self._said.get("host") or self._said.get("hostaddr") or "localhost"
        port = self._said.get("port")
        return f"postgresql://{host}{f':{port}' if port else ''}/{self.database}"

    def url_for(self, login: str) -> str:
        """The URL for another login, without a password; how the server is verified stays."""
        hosts, ports = (self._said.get(name, "").split(",") for name in ("host", "port"))
        # One port may stand for all hosts.
        pairs = [(host, ports[min(place, len(ports) - 1)]) for place, host in enumerate(hosts)]
        where = ",".join(quote(host, safe="") + (f":{port}" if port else "") for host, port in pairs)
        kept = "&".join(f"{name}={quote(self._said[name])}" for name in _KEPT if name in self._said)
        return f"postgresql://{quote(login)}@{where}/{quote(self.database)}{'?' if kept else ''}{kept}"

    def conninfo(self, *, search_path: str = "dawr_reads", **instead: str) -> str:
        """What libpq needs; what the URL says counts more than what is usual."""
        session = {"search_path": search_path, **_SESSION}
        options = " ".join(f"-c {name}={value}" for name, value in session.items())
        said_options = self._said.get("options", "")
        parts: dict[str, Any] = {**_USUAL, **self._said, "options": f"{options} {said_options}".strip()}
        return make_conninfo(**{**parts, **instead})


def _no_url(why: str) -> StoreError:
    return StoreError(
        f"The database setting is no URL of a server ({why}): write postgresql://login@host/name."
    )


def _said_safely(error: Exception) -> str:
    """What the driver says often holds the whole URL, and with it a password."""
    said = str(error).strip()
    return said if "query parameter" in said and "@" not in said else _PERHAPS
