"""The child's side of a voice process: one JSON request a line in, one answer a line out."""

import json
import os
import sys
from collections.abc import Callable
from typing import Any


def serve(answer: Callable[[dict[str, Any]], None]) -> None:
    """Answer requests until standard input ends, which is also how a dead parent is noticed.

    Libraries that print would spoil the answers, so file descriptor 1 is turned
    to standard error and answers go out by a copy of the old one.
    """
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin.buffer:
        try:
            answer(json.loads(line))
            reply: dict[str, Any] = {"ok": True}
        except (LookupError, OSError, RuntimeError, ValueError) as error:
            # Anything else ends this process, and its traceback is what the parent reports.
            reply = {"ok": False, "why": f"{type(error).__name__}: {error}"}
        answers.write(json.dumps(reply) + "\n")
        answers.flush()
