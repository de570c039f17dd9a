"""The hall in which programs are measured: the demo's centre, and programs that write their logs to files."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from core.devices.printer_double import PrinterDouble
from dawr.demo.centre import DemoCentre, make_demo_centre
from dawr.demo.hall import (
    DISPLAY_SIZE,
    KIOSK_SIZE,
    counter_arguments,
    display_arguments,
    kiosk_arguments,
)

COUNTER_SIZE = "1280x800"


@contextmanager
def measuring_folder() -> Iterator[Path]:
    """A folder on the disk of the checkout, for its time; a RAM disk would flatter every commit."""
    out = Path.cwd() / "out"
    out.mkdir(exist_ok=True)
    with TemporaryDirectory(dir=out, prefix="bench-") as folder:
        yield Path(folder)


@dataclass(frozen=True, slots=True)
class MeasuredHall:
    """A centre, and the commands that start its programs as a hall would."""

    folder: Path
    centre: DemoCentre

    def kiosk(self, printer: PrinterDouble, name: str = "k1") -> list[str]:
        return kiosk_arguments(
            self.centre, printer, "--windowed", KIOSK_SIZE, "--name", name, *self._settings()
        )

    def counter(self, number: int = 1) -> list[str]:
        return counter_arguments(self.centre, number, "--windowed", COUNTER_SIZE, *self._settings())

    def display(self) -> list[str]:
        """It draws, speaks and logs; its sound goes to files."""
        sounds = ("--sound-folder", str(self.folder / "sound"))
        return display_arguments(self.centre, "--windowed", DISPLAY_SIZE, *sounds, *self._settings())

    def _settings(self) -> tuple[str, str]:
        file = self.folder / "dawr.toml"
        file.write_text(f'log_folder = "{self.folder}"\n', encoding="utf-8")
        return "--settings", str(file)


def make_hall(folder: Path) -> MeasuredHall:
    """Make the centre in this folder."""
    return MeasuredHall(folder, make_demo_centre(folder))
