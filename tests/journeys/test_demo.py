"""`dawr demo` without a screen: the real programs through a short day, and what they leave behind."""

import json
import subprocess
import sys
import wave
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from dawr.demo.summary import summary_of
from tests.core.log_checker import violations

pytestmark = pytest.mark.timeout(150)


@dataclass(frozen=True)
class Demo:
    """One run of the demo."""

    out: Path
    said: str

    @property
    def lines(self) -> list[str]:
        return (self.out / "events.jsonl").read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    out = tmp_path_factory.mktemp("demo")
    result = subprocess.run(
        [sys.executable, "-m", "dawr", "demo", "--offscreen", "--out", str(out)],
        capture_output=True,
        text=True,
        timeout=140,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return Demo(out, result.stdout)


def test_the_log_breaks_no_rule(demo: Demo) -> None:
    assert violations(demo.lines) == []


def test_every_ticket_has_ended_and_every_slip_has_an_outcome(demo: Demo) -> None:
    summary = summary_of(demo.lines)

    assert summary.whole
    assert summary.by_type["printed"] >= 2
    assert summary.by_type["completed"] >= 2


def test_a_summary_finds_what_has_not_ended_and_what_was_not_told() -> None:
    issued = {
        "type": "issued", "ticket": "t", "number": "A1", "channel": "paper", "seq": 1, "at": "",
        "actor": "", "centre": "", "day": "", "prev_hash": "0" * 64, "hash": "",
    }  # fmt: skip

    summary = summary_of([json.dumps(issued)])

    assert summary.not_ended == ("A1",)
    assert summary.paper_without_outcome == ("A1",)
    assert summary.faults
    assert not summary.whole


def test_every_screen_is_there_in_both_languages(demo: Demo) -> None:
    shots = {path.stem for path in (demo.out / "screenshots").glob("*.png")}

    for name in ("kiosk-attract", "kiosk-services", "kiosk-service", "kiosk-ticket", "display"):
        assert {f"{name}-ar", f"{name}-en"} <= shots
    for name in ("counter-idle", "counter-called", "counter-serving", "counter-transfer", "counter-change"):
        assert {f"{name}-ar", f"{name}-en"} <= shots
    sizes = {
        path.stem: QImage(str(path)).size().toTuple() for path in (demo.out / "screenshots").glob("*.png")
    }
    assert sizes["kiosk-services-ar"] == (1080, 1920)
    assert sizes["display-ar"] == (1920, 1080)


def test_slips_are_decoded_and_announcements_are_sound(demo: Demo) -> None:
    slips = [QImage(str(path)) for path in (demo.out / "slips").glob("*.png")]
    assert len(slips) >= 2
    assert all(slip.width() == 576 for slip in slips)
    sounds = list((demo.out / "announcements").glob("*.wav"))
    assert len(sounds) >= 3
    for sound in sounds:
        with wave.open(str(sound)) as file:
            assert file.getnframes() / file.getframerate() > 2


def test_the_terminal_tells_the_day_on_one_page(demo: Demo) -> None:
    assert "the chain is whole" in demo.said
    assert "WRONG" not in demo.said
    assert len(demo.said.splitlines()) < 40
