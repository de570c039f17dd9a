"""A voice process that misbehaves on request: `python -m tests.core.voice.stubborn_voice`."""

import os
import sys
import time
from pathlib import Path
from typing import Any

from core.devices.voice.serving import serve
from tests.core.voice.sounds import tone_file


def answer(request: dict[str, Any]) -> None:
    text = request["text"]
    if "hang" in text:
        time.sleep(60)
    if "crash" in text:
        os._exit(7)
    if "bug" in text:
        raise ZeroDivisionError("a bug in the library")
    if "refuse" in text:
        raise OSError("no such voice")
    mark = Path(request["path"]).with_suffix(".lost")
    if "lose" in text and not ("once" in text and mark.exists()):
        mark.touch()
        return
    sys.stdout.write("noise of the library on standard output\n")
    os.write(1, b"and of its C part\n")
    tone_file(Path(request["path"]), 1.0)


if __name__ == "__main__":
    sys.stdout.reconfigure(line_buffering=True)  # type: ignore[union-attr]
    serve(answer)
