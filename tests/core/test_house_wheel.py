"""What is built can be installed elsewhere: the wheel holds all that the programs read."""

import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from zipfile import ZipFile

import pytest

REPOSITORY = Path(__file__).parents[2]
ROOMS = ("dawr", "core", "kiosk", "counter", "display", "sign", "reception", "assets")
NOT_SHIPPED = {"__pycache__"}
METADATA = f"dawr-{version('dawr')}.dist-info"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(build, cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = folder.glob("dawr-*.whl")
    return wheel


@pytest.fixture
def shipped(wheel: Path) -> set[str]:
    return set(ZipFile(wheel).namelist())


def test_every_file_of_the_programs_is_shipped(shipped: set[str]) -> None:
    ours = {
        str(file.relative_to(REPOSITORY))
        for room in ROOMS
        for file in (REPOSITORY / room).rglob("*")
        if file.is_file() and NOT_SHIPPED.isdisjoint(file.parts)
    }

    assert ours <= shipped, sorted(ours - shipped)


@pytest.mark.parametrize(
    "file",
    [
        "assets/catalogue/egypt.yaml",
        "assets/controls/LineIcon.qml",
        "assets/controls/qmldir",
        "assets/fonts/IBMPlexSansArabic-Bold.ttf",
        "assets/fonts/OFL.txt",
        "assets/i18n/kiosk_ar.qm",
        "assets/icons/clock.svg",
        "assets/icons/LICENSE.txt",
    ],
)
def test_what_the_programs_show_and_read_is_in_the_wheel(shipped: set[str], file: str) -> None:
    assert file in shipped


def test_nothing_but_the_programs_and_their_licences_is_shipped(shipped: set[str]) -> None:
    folders = {name.split("/")[0] for name in shipped}

    assert folders == {*ROOMS, METADATA}
    assert f"{METADATA}/licenses/LICENSE" in shipped


def test_the_command_runs_from_what_is_shipped(wheel: Path, tmp_path: Path) -> None:
    ZipFile(wheel).extractall(tmp_path)
    say_where = "import dawr.cli; print(dawr.cli.__file__); dawr.cli.main(['--help'])"

    done = subprocess.run(
        [sys.executable, "-c", say_where],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(tmp_path / "dawr" / "cli.py"))
    assert "kiosk" in done.stdout
