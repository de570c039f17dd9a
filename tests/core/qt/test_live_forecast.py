"""What a program with windows knows of the waits: the latest answer, and nothing that is stale."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.domain.forecast import NOTHING_KNOWN
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
    soon = forecast.latest().ranges()["civ", "regular"]
    assert (soon.low, soon.about) == (0, True)
    assert soon.high <= 10, "nobody waits; how late a clerk may come back follows the hour of the day"

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
