"""A real client of AT-SPI, as Orca is one, takes a ticket from the first page to the number on the slip."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.devices.printer_double import PrinterDouble
from core.domain.ticket import PrintOutcome, StepState
from core.qt.languages import Phrases
from tests.journeys.small_hall import make_small_hall

READER = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
SCREEN = ("-a", "-s", "-screen 0 1080x1920x24")
NOT_HERE = 3


@pytest.mark.xvfb
def test_a_screen_reader_takes_a_ticket_alone(tmp_path: Path) -> None:
    for needed in ("xvfb-run", "dbus-run-session", SYSTEM_PYTHON):
        if shutil.which(needed) is None:
            pytest.skip(f"{needed} is not installed")
    hall, arabic = make_small_hall(tmp_path), Phrases("ar", "kiosk")
    take = arabic.say("ServicePage", "Take a ticket")
    steps = ["العربية", "استخراج بطاقة الرقم القومي لأول مرة", take]
    with PrinterDouble() as printer:
        settings = tmp_path / "kiosk.toml"
        settings.write_text(f'[kiosk]\nspool = "{tmp_path / "k1.spool"}"\nscreen_inches = 21.5\n')
        kiosk = ["-m", "dawr", "kiosk", "--settings", str(settings), "--database", str(hall.database)]
        done = subprocess.run(
            [
                *("xvfb-run", *SCREEN, "dbus-run-session", "--", SYSTEM_PYTHON, str(READER)),
                *(json.dumps(steps), "ح-١"),
                *(sys.executable, *kiosk, "--printer", printer.setting, "--windowed", "1080x1920"),
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
    heard = json.loads(done.stdout.splitlines()[-1])

    store = hall.store()
    (ticket,) = store.tickets(["civ"], [StepState.WAITING])
    assert (ticket.step.service, ticket.print_outcome) == ("civ-nid-first", PrintOutcome.PRINTED)
    store.close()
    assert [role for page in heard["pages"] for role, name in page if not name] == []
    first, _services, service, end = ({name for _, name in page} for page in heard["pages"])
    assert {"العربية", "English", "Français", "Deutsch"} <= first
    assert take in service
    assert arabic.say("NumberCard", "Your number") in end
