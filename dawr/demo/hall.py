"""The programs of the demo's hall, as processes of their own."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from core.devices.printer_double import PrinterDouble
from core.qt.remote_program import RemoteProgram
from dawr.demo.centre import CLERKS, HALL, DemoCentre

KIOSK_SIZE = "1080x1920"
DISPLAY_SIZE = "1920x1080"
_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


@dataclass(frozen=True, slots=True)
class Places:
    """Where the demo leaves what it made."""

    out: Path

    @property
    def hall(self) -> Path:
        return self.out / "hall"

    @property
    def screenshots(self) -> Path:
        return self.out / "screenshots"

    @property
    def slips(self) -> Path:
        return self.out / "slips"

    @property
    def announcements(self) -> Path:
        return self.out / "announcements"

    @property
    def events(self) -> Path:
        return self.out / "events.jsonl"


def has_screen() -> bool:
    """Whether windows can be put in front of a person."""
    if not sys.platform.startswith("linux"):
        return True
    offscreen = os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}
    return not offscreen and any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def kiosk_arguments(centre: DemoCentre, printer: PrinterDouble, *more: str) -> list[str]:
    """The command that starts the kiosk."""
    return [*_program("kiosk", centre), "--printer", printer.setting, *more]


def counter_arguments(centre: DemoCentre, number: int, *more: str) -> list[str]:
    """The command that starts a counter whose clerk is signed in at once."""
    clerk = CLERKS[number - 1]
    signed_in = ["--sign-in-as", clerk, "--pin-file", str(centre.pin_file)]
    return [*_program("counter", centre), "--counter", str(number), *signed_in, *more]


def reception_arguments(centre: DemoCentre, printer: PrinterDouble, *more: str) -> list[str]:
    """The command that starts the reception."""
    return [*_program("reception", centre), "--printer", printer.setting, *more]


def display_arguments(centre: DemoCentre, *more: str) -> list[str]:
    """The command that starts the hall display."""
    return [*_program("display", centre), "--hall", HALL, *more]


def _program(name: str, centre: DemoCentre) -> list[str]:
    return ["-m", "dawr", name, "--database", str(centre.database)]


def started_offscreen(arguments: list[str]) -> RemoteProgram:
    """Start a program without a screen, with a hand to drive it."""
    return RemoteProgram([*arguments, "--remote-hand"], environment=_OFFSCREEN)


def started_in_window(arguments: list[str]) -> subprocess.Popen[bytes]:
    """Start a program in front of the person."""
    return subprocess.Popen([sys.executable, *arguments])
