"""Connections to the server: one a thread, opened when needed, opened anew when lost."""

import threading
import time
from collections.abc import Callable
from typing import Any, Never, TypeVar

import psycopg
from psycopg import errors
from psycopg.abc import PQGen
from psycopg.types.numeric import Int8Dumper
from typing_extensions import override

from core.domain.errors import StoreError, StoreUnreachableError
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.plain_errors import is_lost, lost, not_connected, refused

T = TypeVar("T")
R = TypeVar("R")
Session = psycopg.Connection[tuple[Any, ...]]
PATIENCE_SECONDS = 4.5
"""For one answer; the server itself gives an act up before that."""
_BREATH = 0.2
"""So long after a vain try nobody knocks again: a screen that reads ten times would wait ten times."""


class NoAnswerError(psycopg.OperationalError):
    """The server says nothing, though the line may well be whole: a disk or a machine that hangs."""


class _PatientConnection(psycopg.Connection[tuple[Any, ...]]):
    """A connection that does not wait for ever, as the driver would."""

    @override
    def wait(self, gen: PQGen[R], interval: float = 0.1, timeout: float | None = None) -> R:
        try:
            return super().wait(gen, interval, PATIENCE_SECONDS if timeout is None else timeout)
        except errors._WaitTimeout as error:  # noqa: SLF001 - the driver names it nowhere else
            # What is still to come on this line would be taken for the answer to the next question.
            self.pgconn.finish()
            raise NoAnswerError(f"no answer in {PATIENCE_SECONDS:g} s") from error


def connect(address: ServerAddress, **instead: str) -> Session:
    """A connection that commits each statement; StoreError when there is none."""
    try:
        session = _PatientConnection.connect(address.conninfo(**instead), autocommit=True)
    except psycopg.Error as error:
        raise not_connected(error, address) from error
    # Prepared at the first use: the acts are few and come again all day.
    session.prepare_threshold = 0
    # One width for all numbers, or the server would prepare a statement anew for each.
    session.adapters.register_dumper(int, Int8Dumper)
    return session


class Sessions:
    """The connections of one program."""

    def __init__(self, address: ServerAddress) -> None:
        self.address = address
        self._local = threading.local()
        self._opened: list[Session] = []
        self._opening = threading.Lock()
        self._closed = False
        self._refused_until = 0.0
        self._why: StoreError | None = None

    def run(self, work: Callable[[Session], T]) -> T:
        """Do it on this thread's connection; once more when that turns out to be lost.

        Whatever is done twice is done once: reads change nothing, acts have
        their key.
        """
        session = self._session()
        try:
            return work(session)
        except psycopg.Error as error:
            if isinstance(error, NoAnswerError) or not (session.closed or is_lost(error)):
                self._raise(error, session)
        self._drop(session)
        session = self._session()
        try:
            return work(session)
        except psycopg.Error as error:
            self._raise(error, session)

    def _raise(self, error: psycopg.Error, session: Session) -> Never:
        said = refused(error, str(self.address))
        if said is None and session.closed:
            said = lost(error, str(self.address))
        raise error if said is None else said from error

    def _session(self) -> Session:
        if self._closed:
            raise StoreError(f"{self.address} was closed by this program.")
        session: Session | None = getattr(self._local, "session", None)
        if session is None or session.closed:
            session = self._local.session = self._connected()
        return session

    def _connected(self) -> Session:
        if self._why is not None and time.monotonic() < self._refused_until:
            raise StoreUnreachableError(str(self._why))
        try:
            session = connect(self.address)
        except StoreError as error:
            self._why, self._refused_until = error, time.monotonic() + _BREATH
            raise
        self._why = None
        with self._opening:
            self._opened.append(session)
        return session

    def _drop(self, session: Session) -> None:
        session.close()
        with self._opening:
            if session in self._opened:
                self._opened.remove(session)

    def close(self) -> None:
        """Close every connection; one that another thread is using, when that is done with it."""
        self._closed = True
        with self._opening:
            for session in self._opened:
                with session.lock:
                    session.close()
            self._opened.clear()
