"""The process beside a program: it answers what it is asked, and ends with whoever asked."""

import io
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from core.domain.forecast import NOTHING_KNOWN, ComingWait, HallForecast, WaitRange
from core.live_forecast.memory import memory_file
from core.live_forecast.messages import Start, forecast_in, waits_of
from core.live_forecast.process import Nudges, serve
from core.storage.sqlite_store import SqliteStore
from tests.builders import opened, small_store
from tests.core.hall import MORNING

KNOWN = HallForecast(
    {
        ("civ", "regular"): ComingWait(WaitRange(15, 30), (1, 2, 3, 4, 5, 6, 7)),
        ("pas", "regular"): ComingWait(WaitRange(0, 0, doubtful=True)),
    }
)


def test_a_forecast_is_the_same_after_the_pipe() -> None:
    assert forecast_in(waits_of(KNOWN, 0.25)) == (KNOWN, 0.25)
    assert forecast_in(b"{}") is None
    assert forecast_in(b"Traceback") is None


class _Lines(io.RawIOBase):
    """Standard input whose end comes after the first answer."""

    def __init__(self, *lines: bytes) -> None:
        self._lines = list(lines)
        self._ends, self.end = os.pipe()

    def readline(self, _size: int | None = -1) -> bytes:
        if self._lines:
            return self._lines.pop(0)
        os.read(self._ends, 1)
        return b""

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.readline, b"")


def test_it_says_what_it_knows_until_its_program_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # At noon a clerk may be away for longer, so the hour is the test's.
    monkeypatch.setattr(SqliteStore, "now", lambda _: MORNING)
    store = small_store(tmp_path)
    opened(store, "1", "nadia", "civ")
    start = msgspec.json.encode(Start(str(tmp_path / "dawr.db"))) + b"\n"
    lines, answers = _Lines(start), []

    def answer(line: bytes) -> None:
        answers.append(line)
        os.write(lines.end, b".")

    serve(lines, answer)  # type: ignore[arg-type]
    store.close()

    found = forecast_in(answers[0])
    assert found is not None
    assert found[0].ranges()["civ", "regular"] == WaitRange(0, 5, about=True)


def test_what_is_said_during_a_rest_is_heard_after_it() -> None:
    nudges = Nudges(io.BytesIO(b"\n\n\n"))

    assert not nudges.rest(60), "the end is heard at once"
    assert nudges.gone


def test_each_centre_has_a_copy_of_its_own_and_no_password_is_in_its_name() -> None:
    file = memory_file("hall/cairo.db").path
    assert file.name == "cairo.db.learned"
    server, same = (
        memory_file(f"postgresql://{login}@192.0.2.5/cairo?passfile=x").path for login in ("k1:secret", "d1")
    )
    assert server == same
    assert "secret" not in str(server)
    assert server != memory_file("postgresql://192.0.2.5/giza").path


def test_nothing_is_known_before_anything_is() -> None:
    assert NOTHING_KNOWN.ranges() == {}
