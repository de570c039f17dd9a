"""`dawr forecast report` and `learn`: what the log says of what was told."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from core.domain.forecast import ComingWait, HallForecast, WaitRange
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.operation import new_operation
from dawr.forecast_command import forecast
from tests.builders import KIOSK
from tests.core.hall import Hall

KNOWN = HallForecast({("civ", "regular"): ComingWait(WaitRange(0, 10), (120, 300, 500, 100, 520, 90, 510))})


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    hall = Hall(tmp_path)
    hall.sit("1", "nadia", "civ")
    for minutes in range(3, 15):
        issue_ticket(
            hall.store, Wish(service="civ-birth-cert"), op=new_operation(), actor=KIOSK, forecast=KNOWN
        )
        hall.wait(minutes=minutes)
        hall.no_show(hall.call())
    hall.close()
    return hall


def test_a_report_has_a_line_for_each_day_queue_and_class_and_a_picture_in_each_language(
    hall: Hall, tmp_path: Path
) -> None:
    asked = ["report", "--database", str(tmp_path / "dawr.db"), "--plots", str(tmp_path)]
    found = CliRunner().invoke(forecast, asked)

    assert found.exit_code == 0, found.output
    rows = {line.split()[0]: line.split() for line in found.output.splitlines() if line}
    assert (
        rows["all"][1:3]
        == rows["2026-11-22"][1:3]
        == rows["civ"][1:3]
        == rows["regular"][1:3]
        == ["12", "12"]
    )
    for language in ("ar", "en"):
        assert (tmp_path / f"forecast-{language}.png").stat().st_size > 10_000


def test_without_a_promise_there_is_no_report(tmp_path: Path) -> None:
    Hall(tmp_path).close()

    found = CliRunner().invoke(forecast, ["report", "--database", str(tmp_path / "dawr.db")])

    assert found.exit_code == 1
    assert "nothing to report" in found.output


def test_a_folder_for_plots_that_cannot_be_is_said_in_a_sentence(hall: Hall, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    asked = ["report", "--database", str(tmp_path / "dawr.db"), "--plots", str(tmp_path / "file" / "plots")]
    found = CliRunner().invoke(forecast, asked)

    assert found.exit_code == 1
    assert found.output.splitlines()[-1].endswith("plots: the plots cannot be written (Not a directory)")


@pytest.mark.parametrize(
    ("redirected", "said"),
    [("< /dev/null >&-", "one is closed"), ("<&-", "one is closed"), ("> /dev/full", "cannot be written")],
)
def test_a_stream_without_its_pipes_says_so_in_a_sentence(tmp_path: Path, redirected: str, said: str) -> None:
    line = tmp_path / "trace.jsonl"
    line.write_text('{"type": "issued", "ask": true}\n', encoding="utf-8")
    command = f"{sys.executable} -m dawr forecast stream < {line} {redirected}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_learning_says_what_is_known(hall: Hall, tmp_path: Path) -> None:
    found = CliRunner().invoke(forecast, ["learn", "--database", str(tmp_path / "dawr.db")])

    assert found.exit_code == 0, found.output
    assert "12 promises were seen to their end" in found.output
    assert "about" in found.output
