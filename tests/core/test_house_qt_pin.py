"""PySide6 6.12.0 drops a reference of None at every void call: on Python 3.11 the interpreter dies."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
VOID_CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for _ in range(200_000):
    thing.setObjectName("counter")
print("alive")
"""


def test_two_hundred_thousand_void_qt_calls_are_survived() -> None:
    done = subprocess.run([sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr


@pytest.mark.parametrize("broken", ["6.12.0", "6.12.1"])
def test_the_releases_that_drop_references_are_not_allowed(broken: str) -> None:
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    needed = [Requirement(text) for text in project["dependencies"]]
    qt = [requirement for requirement in needed if requirement.name.startswith("PySide6")]

    assert [requirement.name for requirement in qt] == ["PySide6-Essentials"]
    assert broken not in qt[0].specifier
