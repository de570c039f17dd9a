"""A hall with ears and no loudspeaker: a PulseAudio server of our own whose null sink is recorded."""

import os
import shutil
import subprocess
import tempfile
import time
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.devices.voice.speech import SAMPLE_RATE, Samples

BLOCK = SAMPLE_RATE // 100
"""Loudness is measured in blocks of 10 ms."""


class Hall:
    """What was heard since the recording began."""

    def __init__(self, folder: Path) -> None:
        self._recording = folder / "heard.raw"

    def heard(self, after: int = 0) -> Samples:
        """From this sample on."""
        with self._recording.open("rb") as file:
            file.seek(after * 2)
            content = file.read()
        return array("h", content[: len(content) // 2 * 2])

    def length(self) -> int:
        """How many samples there are."""
        return self._recording.stat().st_size // 2


@contextmanager
def listening_hall(environment: dict[str, str]) -> Iterator[Hall]:
    """Start server and recorder, and end them. `environment` is what players in it need."""
    # Short, because the server's socket lives below it and such a path must stay under 108 bytes.
    folder = Path(environment["XDG_RUNTIME_DIR"])
    server = subprocess.Popen(
        [
            *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--disable-shm=yes"),
            *("-L", "module-native-protocol-unix", "-L", "module-null-sink sink_name=hall"),
        ],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for_server(environment, server)
        with (folder / "heard.raw").open("wb") as file:
            ear = subprocess.Popen(
                [
                    *("parec", "-d", "hall.monitor", "--raw", "--latency-msec=20"),
                    *(f"--rate={SAMPLE_RATE}", "--channels=1", "--format=s16le"),
                ],
                env=environment,
                stdout=file,
            )
        try:
            wait_for_sound_file(folder / "heard.raw")
            yield Hall(folder)
        finally:
            end(ear)
    finally:
        end(server)


def hall_environment() -> dict[str, str]:
    """An environment of our own, so that no other sound server of this machine is met."""
    if shutil.which("pulseaudio") is None or shutil.which("parec") is None:
        raise RuntimeError("install pulseaudio and pulseaudio-utils: the sound is tested with real ears")
    folder = tempfile.mkdtemp(prefix="hall-")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PULSE_")}
    return kept | {"XDG_RUNTIME_DIR": folder, "HOME": folder}


def wait_for_server(environment: dict[str, str], server: "subprocess.Popen[bytes]") -> None:
    for _ in range(100):
        asked = subprocess.run(["pactl", "info"], env=environment, capture_output=True, check=False)
        if asked.returncode == 0:
            return
        if server.poll() is not None:
            raise RuntimeError(f"pulseaudio ended with status {server.returncode}")
        time.sleep(0.05)
    raise RuntimeError("pulseaudio did not answer in 5 s")


@contextmanager
def hall_of_this_test(monkeypatch: pytest.MonkeyPatch) -> Iterator["Hall"]:
    """A hall whose sound server is that of this process, for as long as the test runs."""
    environment = hall_environment()
    monkeypatch.setenv("XDG_RUNTIME_DIR", environment["XDG_RUNTIME_DIR"])
    monkeypatch.setenv("HOME", environment["HOME"])
    monkeypatch.delenv("PULSE_SERVER", raising=False)
    with listening_hall(environment) as hall:
        yield hall
    shutil.rmtree(environment["XDG_RUNTIME_DIR"])


def wait_for_sound_file(path: Path) -> None:
    for _ in range(100):
        if path.stat().st_size > 0:
            return
        time.sleep(0.05)
    raise RuntimeError("parec recorded nothing in 5 s")


def end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def loudness(samples: Samples) -> list[float]:
    """The mean absolute sample of each 10 ms."""
    starts = range(0, len(samples) - BLOCK + 1, BLOCK)
    return [sum(map(abs, samples[start : start + BLOCK])) / BLOCK for start in starts]


def likeness(one: list[float], other: list[float]) -> float:
    """Correlation of two loudness curves, cut to the shorter: 1 is the same sound."""
    length = min(len(one), len(other))
    if length == 0:
        return 0.0
    one, other = one[:length], other[:length]
    mean_one, mean_other = sum(one) / length, sum(other) / length
    one, other = [value - mean_one for value in one], [value - mean_other for value in other]
    power = sum(value * value for value in one) * sum(value * value for value in other)
    both = sum(a * b for a, b in zip(one, other, strict=True))
    return both / power**0.5 if power else 0.0


def best_place(heard: Samples, wanted: Samples) -> tuple[int, float]:
    """Where in the recording this sound is (its block), and how like it the recording is there.

    A sound begins anywhere within a block of the recording, and blocks that
    straddle those of the file differ from them: around the best place each
    thousandth of a second is tried.
    """
    curve = loudness(wanted)
    place, _ = _best_of(loudness(heard), curve)
    begin = max(0, place - 1) * BLOCK
    near = heard[begin : begin + (len(curve) + 3) * BLOCK]
    scores = [_best_of(loudness(near[shift:]), curve)[1] for shift in range(0, BLOCK, BLOCK // 10)]
    return place, max(scores)


def _best_of(heard: list[float], wanted: list[float]) -> tuple[int, float]:
    places = range(max(1, len(heard) - len(wanted) + 1))
    scores = [likeness(heard[place : place + len(wanted)], wanted) for place in places]
    best = max(places, key=scores.__getitem__)
    return best, scores[best]
