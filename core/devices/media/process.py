"""The process that opens what others have made: `python -m core.devices.media.process FRAME_FILE`.

One request a line comes in, `{"folder": …, "file": …, "width": …, "height": …}`. For each frame
`{"frame": [width, height]}` goes out, and nothing is written until the line `{"taken": true}` has come
back: who shows nothing for a while stops the video. The end is `{"end": "picture" | "video"}` or
`{"skipped": why}`. The end of standard input is the end of the process.
"""

import json
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from core.devices.media.frames import FrameSize, SharedFrame
from core.devices.media.limits import MOST_MEMORY, MediaKind, MediaSkipped, kind_of

_LATE = 0.25
"""Seconds; a pause of the display longer than this is no lateness of ours to make up for."""


class Decoder:
    """Answers requests, one after another."""

    def __init__(self, frame: SharedFrame) -> None:
        self._frame = frame
        self._answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
        # A library that prints would spoil the answers.
        os.dup2(2, 1)

    def serve(self) -> None:
        for line in sys.stdin.buffer:
            request: dict[str, Any] = json.loads(line)
            if "file" not in request:
                continue  # A word about a frame that was given up.
            try:
                self._tell({"end": self._show(request)})
            except MediaSkipped as skipped:
                self._tell({"skipped": str(skipped)})
            except MemoryError:
                self._tell({"skipped": "it takes too much memory"})

    def _show(self, request: dict[str, Any]) -> str:
        folder, name = Path(request["folder"]), str(request["file"])
        slot = FrameSize(int(request["width"]), int(request["height"]))
        kind = kind_of(folder, name)
        for size, pixels, wait in _paced(kind, folder / name, slot):
            time.sleep(wait)
            self._frame.write(pixels)
            self._tell({"frame": [size.width, size.height]})
            if not sys.stdin.buffer.readline():
                raise SystemExit
        return kind.value

    def _tell(self, answer: dict[str, Any]) -> None:
        self._answers.write(json.dumps(answer) + "\n")
        self._answers.flush()


def _paced(kind: MediaKind, path: Path, slot: FrameSize) -> Iterator[tuple[FrameSize, bytes, float]]:
    """Each frame with the seconds that are left until its time."""
    if kind is MediaKind.PICTURE:
        from core.devices.media.pictures import picture_frames  # noqa: PLC0415 - the other kind may never come

        length = 0.0
        for size, pixels, seconds in picture_frames(path, slot):
            yield size, pixels, length
            length = seconds
        return
    try:
        from core.devices.media.videos import video_frames  # noqa: PLC0415 - 60 MB that pictures do not need
    except ImportError as error:
        raise MediaSkipped("the package av is not installed, which opens videos") from error

    began = time.monotonic()
    for size, pixels, at in video_frames(path, slot):
        early = began + at - time.monotonic()
        if early < -_LATE:
            began -= early
        yield size, pixels, max(0.0, early)


def limit_memory() -> None:
    """A file that asks for more fails alone; where the system has no such limit its size stands for it."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main() -> None:
    limit_memory()
    if hasattr(os, "nice"):
        os.nice(10)  # Calls go first.
    Decoder(SharedFrame(Path(sys.argv[1]))).serve()


if __name__ == "__main__":
    main()
