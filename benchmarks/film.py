"""What a film costs a hall display: the way of a call to the pixels, and the evenness of frames."""

import json
import os
import subprocess
import sys
import time
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path

import av
import numpy as np

from benchmarks.figures import Figure, percentile
from benchmarks.hall import measuring_folder
from benchmarks.pixels import Callers
from core.domain.hall_screen import HallScreen, LayoutKind
from core.domain.zones import Zone
from core.qt.remote_program import RemoteProgram
from core.usecases.operation import new_operation
from core.usecases.store import Store
from display.viewmodels.media import ATTENTION
from tests.journeys.small_hall import OFFSCREEN, make_small_hall

PAIRS = 15
RATE = 25
_SIZE, _SECONDS = (1280, 720), 8
_WHILE_HELD = 2.0
_PATIENCE = 20.0


def measure() -> list[Figure]:
    """One display, call after call: one while a film plays, the next while it stands still for the first.

    The decoder is the real one, the film H.264 of 1280 by 720 dots at 25 frames a second, in the layout
    "media". Ratios are of the same run, pair by pair.
    """
    with ExitStack() as until_then:
        folder = until_then.enter_context(measuring_folder())
        films = folder / "films"
        films.mkdir()
        make_film(films / "film.mp4")
        hall = until_then.enter_context(closing(make_small_hall(folder)))
        store = until_then.enter_context(closing(hall.store()))
        zone = Zone(hall="h1", screen=HallScreen(layout=LayoutKind.MEDIA, inches=75, metres=6))
        store.set_zone(new_operation(), "system", "d1", zone)
        with hall.display(settings=f'[display]\nmedia = "{films}"\n') as display:
            playing, still = _pairs(display, store)
        frames = _frames(films)
    return [*_calls(playing, still), *_evenness(frames)]


def make_film(path: Path) -> None:
    """A pattern that moves everywhere, so that no frame is cheap."""
    width, height = _SIZE
    across, down = np.meshgrid(np.arange(width), np.arange(height))
    with av.open(str(path), "w") as file:
        stream = file.add_stream("libx264", rate=RATE)
        stream.width, stream.height = _SIZE
        stream.pix_fmt = "yuv420p"
        stream.options = {"preset": "ultrafast"}
        for number in range(RATE * _SECONDS):
            picture = np.stack(
                [across + 5 * number, down + 3 * number, (across * down >> 6) + 7 * number], axis=2
            )
            frame = av.VideoFrame.from_ndarray(picture.astype(np.uint8), format="rgb24")
            file.mux(stream.encode(frame))
        file.mux(stream.encode())


def _pairs(display: RemoteProgram, store: Store) -> tuple[list[float], list[float]]:
    """Seconds from commit to pixels: while the film plays, and while it stands still."""
    callers = Callers(store)
    playing, still = [], []
    _seconds_to_pixels(display, callers, 1)
    for pair in range(PAIRS):
        time.sleep(ATTENTION + 1)  # it goes on by then
        playing.append(_seconds_to_pixels(display, callers, 2 * pair + 2))
        time.sleep(_WHILE_HELD)
        still.append(_seconds_to_pixels(display, callers, 2 * pair + 3))
    return playing, still


def _seconds_to_pixels(display: RemoteProgram, callers: Callers, calls: int) -> float:
    """Of the next call, which makes so many."""
    _, committed = callers.call()
    until = time.monotonic() + _PATIENCE
    while len(display.told) < calls:
        if time.monotonic() > until:
            raise TimeoutError("a call was never shown")
        display.names()
    return (datetime.fromisoformat(str(display.told[-1]["at"])) - committed).total_seconds()


def _frames(films: Path) -> dict[str, list[float]]:
    """In a process of its own, since it needs a Qt program."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.film_frames", str(films)],
        env={**os.environ, **OFFSCREEN},
        stdout=subprocess.PIPE,
        check=True,
        timeout=120,
    )
    found: dict[str, list[float]] = json.loads(done.stdout)
    return found


def _calls(playing: list[float], still: list[float]) -> list[Figure]:
    ratios = [one / other for one, other in zip(playing, still, strict=True)]
    return [
        Figure(
            f"a film plays: commit to display pixels, median of {PAIRS}",
            percentile(playing, 0.5) * 1e3,
            "ms",
            150,
        ),
        Figure("a film plays: commit to display pixels, most", max(playing) * 1e3, "ms"),
        Figure("it stands still: commit to display pixels, median", percentile(still, 0.5) * 1e3, "ms"),
        Figure("playing against standing still, median of the pairs", percentile(ratios, 0.5), "times"),
    ]


def _evenness(frames: dict[str, list[float]]) -> list[Figure]:
    playing, still, film = frames["playing"], frames["still"], frames["film"]
    return [
        Figure(
            "the display's frames: interval while a film plays, p99", percentile(playing, 0.99) * 1e3, "ms"
        ),
        Figure("the same while it stands still, p99", percentile(still, 0.99) * 1e3, "ms"),
        Figure(
            "playing against standing still, median interval",
            percentile(playing, 0.5) / percentile(still, 0.5),
            "times",
        ),
        Figure(
            "playing against standing still, p99 interval",
            percentile(playing, 0.99) / percentile(still, 0.99),
            "times",
        ),
        Figure(
            f"the film's own frames: interval, median (it has {1e3 / RATE:g})",
            percentile(film, 0.5) * 1e3,
            "ms",
        ),
        Figure("the film's own frames: interval, p99", percentile(film, 0.99) * 1e3, "ms"),
    ]
