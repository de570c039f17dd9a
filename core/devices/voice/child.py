"""The parent's side of a voice process: asked with a deadline, ended and started again at need."""

import json
import os
import queue
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import core
from core.devices.voice.errors import VoiceError

# On top of the deadline for the first answer of a new process: a cold disk, a busy start of the day.
_STARTING_SECONDS = 4.0
_ROOT = Path(core.__file__).resolve().parent.parent


class VoiceChild:
    """A synthetic voice in a process of its own.

    A crash or a hang costs one announcement's voice at most; and the GPL
    library stays out of our process.
    """

    def __init__(
        self, module: str, *, deadline: float = 3.0, environment: dict[str, str] | None = None
    ) -> None:
        self._arguments = [sys.executable, "-m", module]
        self._deadline = deadline
        self._environment = environment or {}
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._listener = threading.Thread()
        self._fresh = True
        self._errors: IO[bytes] | None = None

    def ask(self, request: dict[str, Any]) -> None:
        """Send one request and wait for its answer; raises VoiceError on a refusal, a death, a hang."""
        process = self._running()
        try:
            line = self._exchange(process, json.dumps(request).encode() + b"\n")
        except queue.Empty:
            self.close()
            raise VoiceError("voice_late", f"no answer in {self._deadline:g} s") from None
        except OSError as error:
            self.close()
            raise VoiceError("voice_died", str(error)) from error
        if not line:
            status = process.wait()
            last_words = self._last_words()
            self.close()
            raise VoiceError("voice_died", f"its process ended with status {status}{last_words}")
        answer = json.loads(line)
        if not answer["ok"]:
            raise VoiceError("voice_bad", answer["why"])

    def close(self) -> None:
        process, self._process = self._process, None
        pipes: list[IO[bytes] | None] = [self._errors]
        if process is not None:
            process.kill()
            process.wait()
            self._listener.join()
            pipes += [process.stdin, process.stdout]
        for pipe in pipes:
            # Closing flushes, and a request that the dead process never read cannot be.
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        self._errors = None

    def _last_words(self) -> str:
        """The last line of its standard error: the reason, when Python had one."""
        if self._errors is None:
            return ""
        self._errors.seek(0)
        lines = self._errors.read().decode(errors="replace").strip().splitlines()
        return f": {lines[-1][:200]}" if lines else ""

    def _exchange(self, process: subprocess.Popen[bytes], request: bytes) -> bytes:
        if process.stdin is None:
            raise BrokenPipeError("no standard input")
        process.stdin.write(request)
        process.stdin.flush()
        patience = self._deadline + (_STARTING_SECONDS if self._fresh else 0.0)
        answer = self._answers.get(timeout=patience)
        self._fresh = False
        return answer

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        path = os.pathsep.join([str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
        # A file, not a pipe: a library that prints much must not stop at a full pipe.
        errors = self._errors = TemporaryFile()  # noqa: SIM115 - `close` closes it with the process
        process = subprocess.Popen(  # noqa: S603 - our own module, an argument list, no shell
            self._arguments,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            env=os.environ | {"PYTHONPATH": path} | self._environment,
        )
        self._process = process
        self._fresh = True
        # A queue of its own: a late answer of the process before must not reach this one's asker.
        self._answers = queue.SimpleQueue()
        self._listener = threading.Thread(target=_listen, args=(process, self._answers), daemon=True)
        self._listener.start()
        return process


def _listen(process: subprocess.Popen[bytes], answers: "queue.SimpleQueue[bytes]") -> None:
    """Pass the answers on; an empty one says that the process has ended."""
    if process.stdout is not None:
        for line in process.stdout:
            answers.put(line)
    answers.put(b"")
