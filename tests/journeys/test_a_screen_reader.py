"""A real client of AT-SPI, as Orca is one: from first page to slip, and through a visit at the desk."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from core.devices.printer_double import PrinterDouble
from core.domain.ticket import PrintOutcome, StepState
from core.qt.languages import Phrases
from tests.builders import issued
from tests.journeys.small_hall import CLERK, COUNTER, SmallHall, make_small_hall

READER = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
SCREEN = ("-a", "-s", "-screen 0 1080x1920x24")
NOT_HERE = 3


@pytest.mark.xvfb
def test_a_screen_reader_takes_a_ticket_alone(tmp_path: Path) -> None:
    hall, arabic = make_small_hall(tmp_path), Phrases("ar", "kiosk")
    take = arabic.say("ServicePage", "Take a ticket")
    steps = ["العربية", "استخراج بطاقة الرقم القومي لأول مرة", take]
    with PrinterDouble() as printer:
        settings = tmp_path / "kiosk.toml"
        settings.write_text(f'[kiosk]\nspool = "{tmp_path / "k1.spool"}"\nscreen_inches = 21.5\n')
        kiosk = ["kiosk", "--settings", str(settings), "--printer", printer.setting]
        heard = listened(hall, steps, "ح-١", *kiosk, "--windowed", "1080x1920")

    store = hall.store()
    (ticket,) = store.tickets(["civ"], [StepState.WAITING])
    assert (ticket.step.service, ticket.print_outcome) == ("civ-nid-first", PrintOutcome.PRINTED)
    store.close()
    assert [role for page in heard["pages"] for role, name in page if not name] == []
    first, _services, service, end = ({name for _, name in page} for page in heard["pages"])
    assert {"العربية", "English", "Français", "Deutsch"} <= first
    assert take in service
    assert arabic.say("NumberCard", "Your number") in end


@pytest.mark.xvfb
def test_a_clerk_serves_a_visitor_by_a_screen_reader_alone(tmp_path: Path) -> None:
    hall, words = make_small_hall(tmp_path), Phrases("ar", "counter")
    store = hall.store()
    ticket = issued(store)
    acts = [words.say("Acts", act) for act in ("Call next", "Start", "Complete")]
    counter = ["counter", "--counter", COUNTER, "--sign-in-as", CLERK, "--pin-file", str(tmp_path / "pin")]

    completed = words.say("Notices", "{ticket} is completed.").format(ticket=".*ح-١.*")

    heard = listened(hall, acts, completed, *counter, "--windowed", "1280x800")

    done = store.ticket(ticket.id)
    assert done is not None
    assert done.state is StepState.COMPLETED
    store.close()
    assert [
        role for page in heard["pages"] for role, name in page if role == "push button" and not name
    ] == []
    assert any("ح-١" in name for _, name in heard["pages"][1])


def listened(hall: SmallHall, steps: list[str], pattern: str, program: str, *options: str) -> dict[str, Any]:
    """What a screen reader hears of this program until it has pressed all steps and heard the pattern."""
    for needed in ("xvfb-run", "dbus-run-session", SYSTEM_PYTHON):
        if shutil.which(needed) is None:
            pytest.skip(f"{needed} is not installed")
    done = subprocess.run(
        [
            *("xvfb-run", *SCREEN, "dbus-run-session", "--", SYSTEM_PYTHON, str(READER)),
            *(json.dumps(steps), pattern),
            *(sys.executable, "-m", "dawr", program, "--database", str(hall.database), *options),
        ],
        env=os.environ | {"QT_QPA_PLATFORM": "xcb", "QT_QUICK_BACKEND": "software"},
        capture_output=True,
        text=True,
        check=False,
        timeout=55,
    )
    if done.returncode == NOT_HERE:
        pytest.skip(f"no accessibility bus here: {done.stderr.splitlines()[-1]}")
    assert done.returncode == 0, done.stderr
    heard: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return heard
