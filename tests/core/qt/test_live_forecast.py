"""What a program with windows knows of the waits: the latest answer, and nothing that is stale."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.domain.forecast import NOTHING_KNOWN, WaitRange
from core.live_forecast.hall import LiveHall
from core.qt.live_forecast import STALE, LiveForecast
from tests.builders import opened, small_store


def test_a_process_beside_the_program_forecasts_and_a_late_answer_is_not_shown(
    qtbot: QtBot, tmp_path: Path
) -> None:
    store, now = small_store(tmp_path), [1000.0]
    opened(store, "1", "nadia", "civ")
    forecast = LiveForecast(str(tmp_path / "dawr.db"), clock=lambda: now[0], begin_ms=0)
    assert forecast.latest() == NOTHING_KNOWN

    with qtbot.waitSignal(forecast.changed, timeout=60_000):
        pass
    # The process has the hour of its machine, so what is right is asked of the same log at the same hour.
    hall = LiveHall(store)
    hall.begin()
    hall.catch_up()
    assert forecast.latest().ranges() == hall.forecast().ranges()
    assert forecast.latest().ranges()["civ", "regular"] in {
        WaitRange(0, 5, about=True),
        WaitRange(0, 10, about=True),  # at noon, when a clerk may be away for longer
    }

    forecast.close()
    store.close()
    now[0] += STALE
    assert forecast.latest() == NOTHING_KNOWN


def test_a_process_that_cannot_be_started_costs_the_numbers_alone(
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "none"))
    forecast = LiveForecast("x.db", begin_ms=0)

    qtbot.waitUntil(lambda: "no forecast" in caplog.text, timeout=10_000)

    assert forecast.latest() == NOTHING_KNOWN
    forecast.close()
