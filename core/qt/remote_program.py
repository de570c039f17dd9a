"""The other end of a remote hand: starts a program of ours and drives it as a person would. No Qt here."""

import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

START_SECONDS = 20.0
ANSWER_SECONDS = 15.0


class RemoteProgramError(Exception):
    """The program refused what was asked, said nothing in time, or ended."""


class RemoteProgram:
    """One running program with its hand.

        with RemoteProgram(["-m", "dawr", "kiosk", "--remote-hand"]) as kiosk:
            kiosk.touch("serviceTile")
            kiosk.wait_until("numberLabel", contains="42")
            kiosk.look("out/kiosk.png")

    Every method raises RemoteProgramError. The program's own stderr is ours.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        *,
        environment: Mapping[str, str] | None = None,
        start_seconds: float = START_SECONDS,
    ) -> None:
        """`arguments` are Python's; the environment adds to this process's own."""
        self.name = " ".join(arguments)
        self.process = subprocess.Popen(  # noqa: S603 - our own programs
            [sys.executable, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, **(environment or {})},
        )
        self.told: list[dict[str, object]] = []
        """Lines that a program tells by itself, such as a display's `{"shown": …}`, oldest first."""
        self._rest = b""
        try:
            self.milliseconds_to_first_frame = int(str(self._ready(start_seconds)["milliseconds"]))
        except BaseException:
            self.kill()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def touch(self, name: str, *, times: int = 1, row: int | None = None) -> None:
        self.ask({"do": "touch", "name": name, "times": times, "row": row})

    def key(self, key: str) -> None:
        self.ask({"do": "key", "key": key})

    def type(self, text: str) -> None:
        self.ask({"do": "type", "text": text})

    def look(self, file: Path | str, name: str = "") -> None:
        self.ask({"do": "look", "file": str(file), "name": name})

    def read(self, name: str, wanted: str = "text") -> object:
        return self.ask({"do": "read", "name": name, "property": wanted})["value"]

    def wait_until(
        self, name: str, wanted: str = "text", *, seconds: float = 5.0, **condition: object
    ) -> object:
        """Wait for `equals`, `differs`, `contains` or `visible`; gives the value that was awaited."""
        request = {"do": "await", "name": name, "property": wanted, "seconds": seconds, **condition}
        return self.ask(request, seconds=seconds + ANSWER_SECONDS)["value"]

    def texts(self) -> list[str]:
        """All texts that can be seen."""
        return [str(text) for text in _list(self.ask({"do": "texts"})["texts"])]

    def spoken(self) -> list[str]:
        """What a screen reader would call the things that can be seen."""
        return [str(text) for text in _list(self.ask({"do": "texts"})["spoken"])]

    def names(self) -> list[str]:
        return [str(name) for name in _list(self.ask({"do": "names"})["names"])]

    def use_language(self, language: str) -> None:
        self.ask({"do": "language", "to": language})

    def ask(self, request: Mapping[str, object], *, seconds: float = ANSWER_SECONDS) -> dict[str, object]:
        """Send any request and give its answer."""
        try:
            self._pipe_in().write(json.dumps(request, ensure_ascii=False).encode() + b"\n")
            self._pipe_in().flush()
        except BrokenPipeError as error:
            raise RemoteProgramError(f"{self.name} has ended, with {self.process.poll()}") from error
        answer = self._answer(seconds)
        if not answer["ok"]:
            raise RemoteProgramError(f"{self.name}, {json.dumps(request)}: {answer['why']}")
        return answer

    def close(self, seconds: float = 5.0) -> int:
        """Let the program end by itself, or else by force; gives its exit code."""
        if self.process.poll() is None:
            try:
                self.ask({"do": "quit"}, seconds=seconds)
                self.process.wait(seconds)
            except (RemoteProgramError, subprocess.TimeoutExpired):
                return self.kill()
        self._close_pipes()
        return self.process.wait()

    def kill(self) -> int:
        """SIGKILL, as a power cut would; gives the exit code."""
        self.process.kill()
        self._close_pipes()
        return self.process.wait()

    def _ready(self, seconds: float) -> dict[str, object]:
        answer = self._answer(seconds)
        if "ready" not in answer:
            raise RemoteProgramError(f"{self.name} said {answer} before it was ready")
        return answer

    def _answer(self, seconds: float) -> dict[str, object]:
        """The next line that is one; programs may print others."""
        until = time.monotonic() + seconds
        while True:
            line, found, rest = self._rest.partition(b"\n")
            if not found:
                self._read_on(until)
            else:
                self._rest = rest
                if line.startswith(b'{"'):
                    answer = dict(json.loads(line))
                    if answer.keys() & {"ok", "ready"}:
                        return answer
                    self.told.append(answer)

    def _read_on(self, until: float) -> None:
        pipe = self.process.stdout
        if pipe is None or pipe.closed:
            raise RemoteProgramError(f"{self.name} is closed")
        with selectors.DefaultSelector() as waiting:
            waiting.register(pipe, selectors.EVENT_READ)
            if not waiting.select(max(0.0, until - time.monotonic())):
                raise RemoteProgramError(f"{self.name} did not answer in time")
        chunk = os.read(pipe.fileno(), 65536)
        if not chunk:
            raise RemoteProgramError(f"{self.name} has ended, with {self.process.wait(5)}")
        self._rest += chunk

    def _pipe_in(self) -> IO[bytes]:
        if self.process.stdin is None or self.process.stdin.closed:
            raise RemoteProgramError(f"{self.name} is closed")
        return self.process.stdin

    def _close_pipes(self) -> None:
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except BrokenPipeError:
                    continue  # what was left unsent has no reader any more


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []
