"""A small centre on disk and its real programs, started without a screen and with a hand to drive them."""

from dataclasses import dataclass, field
from pathlib import Path

from core.devices.printer_double import PrinterDouble
from core.qt.remote_program import RemoteProgram
from core.storage.opening import OpenStore, open_store
from tests.builders import PIN, small_centre

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
KIOSK, COUNTER, CLERK, DISPLAY = "k1", "1", "nadia", "d1"


@dataclass(frozen=True, slots=True)
class SmallHall:
    """One kiosk, a counter whose clerk is signed in at once, a display; their logs lie in the folder."""

    folder: Path
    database: Path
    started: list[RemoteProgram] = field(default_factory=list)

    def store(self) -> OpenStore:
        """The centre as its owner sees it."""
        return open_store(str(self.database))

    def kiosk(self, printer: PrinterDouble, *, dots: int = 576) -> RemoteProgram:
        """`dots`: how wide its paper is."""
        kiosk = f'[kiosk]\npaper_dots = {dots}\nspool = "{self.folder / KIOSK}.spool"\n'
        return self._start("kiosk", "--windowed", "540x960", "--printer", printer.setting, settings=kiosk)

    def counter(self) -> RemoteProgram:
        signed_in = ("--sign-in-as", CLERK, "--pin-file", str(self.folder / "pin"))
        return self._start("counter", "--windowed", "1280x800", "--counter", COUNTER, *signed_in)

    def display(self, *, aloud: bool = False, settings: str = "") -> RemoteProgram:
        """`aloud`: by the sound of this machine, and not into files."""
        sounds = () if aloud else ("--sound-folder", str(self.folder / "sound"))
        return self._start("display", "--windowed", "1280x720", "--hall", "h1", *sounds, settings=settings)

    def database_of(self, _program: str) -> str:
        """How this program's settings name the database."""
        return str(self.database)

    def logs(self) -> str:
        """What the programs have written down of themselves."""
        return "".join(file.read_text(encoding="utf-8") for file in sorted(self.folder.glob("*.log")))

    def _start(self, program: str, *more: str, settings: str = "") -> RemoteProgram:
        file = self.folder / f"{program}.toml"
        logs, voices = f'log_folder = "{self.folder}"\n', f'[voice]\ncache = "{self.folder / "voice"}"\n'
        file.write_text(logs + voices + settings, encoding="utf-8")
        where = ("--settings", str(file), "--database", self.database_of(program))
        arguments = ["-m", "dawr", program, *where, *more, "--remote-hand"]
        self.started.append(RemoteProgram(arguments, environment=OFFSCREEN))
        return self.started[-1]

    def close(self) -> None:
        """End what still runs, also after a test that failed."""
        for program in self.started:
            program.kill()


def make_small_hall(folder: Path) -> SmallHall:
    """Make the centre in this folder."""
    write_pin(folder)
    return SmallHall(folder, small_centre(folder))


def write_pin(folder: Path) -> None:
    """The file with which the clerk is signed in."""
    pin = folder / "pin"
    pin.touch(mode=0o600)
    pin.write_text(PIN, encoding="utf-8")
