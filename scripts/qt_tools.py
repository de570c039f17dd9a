"""Runs the tools that come with PySide6, and says which files are ours."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

REPOSITORY = Path.cwd()  # the commands of the Makefile run at its top
ROOMS = ("assets", "core", "kiosk", "counter", "display", "sign", "reception")


def run_tool(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run `pyside6-<name>` of this virtual environment."""
    program = Path(sys.executable).parent / f"pyside6-{name}"
    return subprocess.run([program, *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=False)


def must_run(name: str, *arguments: str | Path) -> str:
    """Run a tool and return what it printed; a tool that fails or complains ends the program."""
    done = run_tool(name, *arguments)
    if done.returncode != 0:
        sys.exit(f"{name} failed ({done.returncode}):\n{done.stdout}{done.stderr}")
    return done.stdout


def our_files(pattern: str, rooms: Iterable[str] = ROOMS) -> list[Path]:
    """Paths from the top of the repository, in an order that never changes."""
    return sorted(
        file.relative_to(REPOSITORY) for room in rooms for file in (REPOSITORY / room).rglob(pattern)
    )
