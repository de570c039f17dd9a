"""A line between a program and its server that can be broken in every way that networks know."""

import asyncio
import socket
import struct
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from typing import Any, TypeAlias, TypeVar

T = TypeVar("T")

_CHUNK = 65_536
_RESET = struct.pack("ii", 1, 0)
"""SO_LINGER with no time: closing sends a reset, as a machine that lost its power and is back."""

Address: TypeAlias = "tuple[str, int]"


class Fault(Enum):
    """What is wrong with the line."""

    NONE = auto()
    SILENT = auto()
    """Nothing arrives on either side and nobody is told: a pulled cable behind a switch."""
    SILENT_UP = auto()
    """Nothing reaches the server; what it has to say still comes."""
    SILENT_DOWN = auto()
    """The server hears all and its answers are lost."""
    SLOW = auto()
    """Two seconds each way."""
    TRICKLE = auto()
    """A byte a second."""
    CUT = auto()
    """Reset at once; nobody gets through."""


_UP = {Fault.SILENT, Fault.SILENT_UP}
_DOWN = {Fault.SILENT, Fault.SILENT_DOWN}
_SLOW_SECONDS, _TRICKLE_SECONDS = 2.0, 1.0


class BrokenLine:
    """A TCP proxy on a free port of this machine; whole until told otherwise."""

    def __init__(self, server: Address) -> None:
        self._server = server
        self._fault = Fault.NONE
        self._swallows = 0
        self._writers: set[asyncio.StreamWriter] = set()
        self._changed = asyncio.Event()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._listening = self._wait(asyncio.start_server(self._joined, "127.0.0.1", 0))
        self.port: int = self._listening.sockets[0].getsockname()[1]

    @contextmanager
    def broken(self, fault: Fault) -> Iterator[None]:
        """The line while it is broken this way; whole again at the end."""
        self._now(fault)
        try:
            yield
        finally:
            self._now(Fault.NONE)

    def swallow_answers(self, count: int) -> None:
        """The next so many answers are cut off in the middle: what was asked for has been done."""
        self._wait(self._swallow(count))

    def close(self) -> None:
        """Nobody gets through any more."""
        self._now(Fault.CUT)
        self._listening.close()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(10)

    def _now(self, fault: Fault) -> None:
        self._wait(self._set(fault))

    async def _set(self, fault: Fault) -> None:
        self._fault = fault
        self._changed.set()
        self._changed = asyncio.Event()
        if fault is Fault.CUT:
            for writer in list(self._writers):
                _reset(writer)

    async def _swallow(self, count: int) -> None:
        self._swallows = count

    async def _joined(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._fault is Fault.CUT:
            _reset(writer)
            return
        # Who knocks while all is silent waits for an answer, as with packets that are dropped.
        while self._fault in _UP:
            await self._changed.wait()
        try:
            from_server, to_server = await asyncio.open_connection(*self._server)
        except OSError:
            _reset(writer)
            return
        pair = {writer, to_server}
        self._writers |= pair
        await asyncio.gather(
            self._carry(reader, to_server, pair, down=False),
            self._carry(from_server, writer, pair, down=True),
        )
        self._writers -= pair

    async def _carry(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        pair: set[asyncio.StreamWriter],
        *,
        down: bool,
    ) -> None:
        with suppress(OSError):
            while chunk := await reader.read(_CHUNK):
                while self._fault in (_DOWN if down else _UP):
                    await self._changed.wait()
                if down and self._swallows:
                    self._swallows -= 1
                    writer.write(chunk[: len(chunk) // 2])
                    break
                await self._write(writer, chunk)
        for each in pair:
            _reset(each)

    async def _write(self, writer: asyncio.StreamWriter, chunk: bytes) -> None:
        if self._fault is Fault.SLOW:
            await asyncio.sleep(_SLOW_SECONDS)
        while chunk and self._fault is Fault.TRICKLE:
            writer.write(chunk[:1])
            chunk = chunk[1:]
            with suppress(TimeoutError):
                await asyncio.wait_for(self._changed.wait(), _TRICKLE_SECONDS)
        writer.write(chunk)
        await writer.drain()


def _reset(writer: asyncio.StreamWriter) -> None:
    found = writer.get_extra_info("socket")
    if found is not None:
        with suppress(OSError):
            found.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    writer.transport.abort()
