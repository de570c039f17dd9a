"""A real PostgreSQL server for tests: started by them, gone with them, a database a test."""

import itertools
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections import defaultdict
from contextlib import suppress
from functools import cache
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from core.domain.centre import USUAL_TIME_ZONE
from core.domain.errors import StoreError
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.sessions import connect
from core.storage.postgresql.setting_up import create_server_centre
from tests.builders import plan

_USER = "postgres"
# No power is cut here; what a killed server wrote is in the system's hands.
_QUICK = ("fsync=off", "full_page_writes=off", "autovacuum=off")

_KEEP = """
    CREATE SCHEMA kept;
    CREATE TABLE kept.catalogues AS SELECT * FROM dawr.catalogues;
    CREATE TABLE kept.centre AS SELECT * FROM dawr.centre;
    CREATE TABLE kept.queues AS SELECT * FROM dawr.queues;
    CREATE TABLE kept.clerks AS SELECT * FROM dawr.clerks;
"""
_SWEEP = """
    DELETE FROM dawr.sittings;
    DELETE FROM dawr.latest_acts;
    DELETE FROM dawr.steps;
    DELETE FROM dawr.appointments;
    DELETE FROM dawr.tickets;
    DELETE FROM dawr.events;
    DELETE FROM dawr.days;
    DELETE FROM dawr.series_numbers;
    DELETE FROM dawr.leases;
    DELETE FROM dawr.centre;
    DELETE FROM dawr.catalogues;
    DELETE FROM dawr.queues;
    DELETE FROM dawr.clerks;
    DELETE FROM dawr_inner.clock;
    DELETE FROM dawr_inner.devices;
    INSERT INTO dawr.catalogues SELECT * FROM kept.catalogues;
    INSERT INTO dawr.centre SELECT * FROM kept.centre;
    INSERT INTO dawr.queues SELECT * FROM kept.queues;
    INSERT INTO dawr.clerks SELECT * FROM kept.clerks;
"""


def _programs() -> Path:
    """Where Debian keeps the server's programs, the newest version first."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda each: float(each.parent.name))
    if found:
        return found[-1]
    anywhere = shutil.which("initdb")
    if anywhere is None:
        pytest.skip("there is no PostgreSQL on this machine: scripts/install_system_packages test")
    return Path(anywhere).parent


def _as_user() -> list[str]:
    """The server refuses to run as root, and is to die with the tests."""
    dies_too = ["setpriv", "--pdeathsig", "QUIT"]
    if os.geteuid() != 0:
        return dies_too
    return [*dies_too, "--reuid", _USER, "--regid", _USER, "--clear-groups"]


def _children(pid: int) -> list[int]:
    """The processes of a server; each of them is ours."""
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii")
    return [int(child) for child in listed.split()]


class TestServer:
    """One server on the loopback and a socket of its own; its superuser needs no password on the socket."""

    __test__ = False

    def __init__(self, *settings: str, data: Path | None = None, wal: Path | None = None) -> None:
        """`data` and `wal`: where those lie, if not in its own folder; the logs of `wal` are small then."""
        self.folder = Path(tempfile.mkdtemp(prefix="dawr-pg-"))
        self.data = data or self.folder / "data"
        self._wal = wal
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self._settings = settings
        self._numbers = itertools.count(1)
        self._swept: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._process: subprocess.Popen[bytes] | None = None
        if os.geteuid() == 0:
            shutil.chown(self.folder, _USER, _USER)
        self._init()
        self.start()

    def _init(self) -> None:
        # Sorted by a language unless a column says otherwise, as on a ministry's server.
        subprocess.run(
            [
                *_as_user(),
                *(str(_programs() / "initdb"), "-D", str(self.data), "-U", _USER),
                *("--auth-local=trust", "--auth-host=scram-sha-256", "--encoding=UTF8", "--no-sync"),
                *("--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en"),
                *(("--waldir", str(self._wal), "--wal-segsize=1") if self._wal else ()),
            ],
            check=True,
            capture_output=True,
            cwd=self.folder,
        )

    def start(self) -> None:
        """Start it and wait until it answers."""
        options = [f"-c{each}" for each in self._settings]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [
                    *_as_user(),
                    *(str(_programs() / "postgres"), "-D", str(self.data)),
                    *("-p", str(self.port), "-k", str(self.folder), "-c", "listen_addresses=127.0.0.1"),
                    *options,
                ],
                stdout=log,
                stderr=log,
                cwd=self.folder,
            )
        until = time.monotonic() + 30
        while not self.answers():
            assert time.monotonic() < until, (self.folder / "log").read_text()
            time.sleep(0.02)

    def answers(self) -> bool:
        try:
            psycopg.connect(self.url("postgres"), connect_timeout=1).close()
        except psycopg.OperationalError:
            return False
        return True

    def kill(self) -> None:
        """As a power cut would end it, but for what the system has still to write to the disk."""
        assert self._process is not None
        children = _children(self._process.pid)
        self._end(signal.SIGKILL)
        for child in children:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        while any(Path(f"/proc/{child}").exists() for child in children):
            time.sleep(0.005)

    def fill_up_log(self) -> None:
        """The next write begins a new file of the log of writes."""
        with suppress(StoreError):
            self._administer(sql.SQL("SELECT pg_switch_wal()").format())

    def write_to_log(self, megabytes: int) -> None:
        """Into its log of writes alone, where there is room."""
        with suppress(StoreError, psycopg.Error):
            much = sql.SQL("SELECT pg_logical_emit_message(false, '', repeat('x', {}))")
            self._administer(much.format(megabytes * 1_000_000))

    def runs(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def await_end(self) -> None:
        """It has met something that it cannot go on after."""
        assert self._process is not None
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            pytest.fail(f"the server goes on:\n{(self.folder / 'log').read_text()[-4000:]}")
        self._process = None

    def restart(self) -> None:
        """As an upgrade of the server does it."""
        self._end(signal.SIGINT)
        self.start()

    def stop(self) -> None:
        self._end(signal.SIGQUIT)

    def close(self) -> None:
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _end(self, how: signal.Signals) -> None:
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait()
            self._process = None

    def url(self, database: str) -> str:
        """For the superuser, by the socket."""
        return f"postgresql://{_USER}@/{database}?host={self.folder}&port={self.port}"

    def address_for(self, database: str, login: str, password: str) -> str:
        """For a device, by the network."""
        return f"postgresql://{login}:{password}@127.0.0.1:{self.port}/{database}"

    @cache  # noqa: B019 - as long as the server lives
    def _template(self, window_kinds: tuple[str, ...], time_zone: str) -> str:
        name = f"template_{next(self._numbers)}"
        create_server_centre(self.url(name), plan(window_kinds=window_kinds, time_zone=time_zone))
        with connect(ServerAddress(self.url(name))) as session:
            session.execute(_KEEP, prepare=False)
        return name

    def new_centre(
        self, window_kinds: tuple[str, ...] = ("desk",), *, time_zone: str = USUAL_TIME_ZONE
    ) -> str:
        """The URL of a new centre, faster than making one each time."""
        template = self._template(window_kinds, time_zone)
        name = f"hall_{next(self._numbers)}"
        made = sql.SQL("CREATE DATABASE {} TEMPLATE {}")
        self._administer(made.format(sql.Identifier(name), sql.Identifier(template)))
        # Rights on the database itself are not copied with it.
        self._administer(sql.SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC").format(sql.Identifier(name)))
        return self.url(name)

    def lend(self, window_kinds: tuple[str, ...]) -> str:
        """The URL of a centre as new; one that was used before is swept, which is quicker still."""
        swept = self._swept[window_kinds]
        return swept.pop() if swept else self.new_centre(window_kinds)

    def take_back(self, url: str, window_kinds: tuple[str, ...]) -> None:
        with connect(ServerAddress(url)) as session, session.transaction():
            session.execute(_SWEEP, prepare=False)
        self._swept[window_kinds].append(url)

    def drop(self, url: str) -> None:
        name = sql.Identifier(ServerAddress(url).database)
        self._administer(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))

    def _administer(self, statement: sql.Composed) -> None:
        with connect(ServerAddress(self.url("postgres"))) as session:
            session.execute("SET statement_timeout = 0")
            session.execute(statement)


@cache
def shared_server() -> TestServer:
    """The server of this test run; `conftest.py` ends it."""
    return TestServer(*_QUICK)


def end_shared_server() -> None:
    if shared_server.cache_info().currsize:
        with suppress(StoreError):
            shared_server().close()
        shared_server.cache_clear()
