"""What a program and its forecast say to each other: one line of JSON each."""

from collections.abc import Mapping

import msgspec

from core.domain.forecast import ComingWait, HallForecast, WaitRange


class Start(msgspec.Struct, frozen=True):
    """The first line to the forecast: which database."""

    database: str


class Waits(msgspec.Struct, frozen=True):
    """What is known now: `age` seconds ago, when it is sent. Rows of queue, class, range and basis."""

    age: float
    waits: list[tuple[str, str, WaitRange, tuple[int, ...]]]


def waits_of(forecast: HallForecast, age: float) -> bytes:
    """As a line."""
    rows = [(*key, each.range, each.basis) for key, each in forecast.waits.items()]
    return msgspec.json.encode(Waits(age, rows)) + b"\n"


def forecast_in(line: bytes) -> tuple[HallForecast, float] | None:
    """The forecast and its age in seconds; None for a line that is none."""
    try:
        found = msgspec.json.decode(line, type=Waits)
    except msgspec.DecodeError:
        return None
    waits: Mapping[tuple[str, str], ComingWait] = {
        (queue, class_): ComingWait(range_, basis) for queue, class_, range_, basis in found.waits
    }
    return HallForecast(waits), found.age
