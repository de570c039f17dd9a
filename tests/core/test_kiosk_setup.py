"""The files that make a machine a kiosk: they fit together and say what the program says."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

import assets
from kiosk.viewmodels.staff import LEFT_BY_STAFF

FOLDER = Path(assets.__file__).parent / "kiosk"
DOC = Path(assets.__file__).parent.parent / "docs" / "kiosk-setup.md"
UNIT = (FOLDER / "dawr-kiosk.service").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where everything was installed."""
    folder = tmp_path_factory.mktemp("root")
    subprocess.run(["sh", FOLDER / "install", folder], check=True, stdout=subprocess.DEVNULL)
    return folder


def test_every_file_is_installed_where_it_says(root: Path) -> None:
    installed = [each for each in root.rglob("*") if each.is_file()]

    assert len(installed) == len(list(FOLDER.iterdir())) - 1, "all but the installer itself"
    for file in installed:
        first = file.read_text(encoding="utf-8").splitlines()[0]
        said = re.match(r"# (/[\w./-]+)", first)
        assert said is None or root / said[1][1:] == file


def test_what_staff_close_stays_closed_and_all_else_comes_back() -> None:
    assert f"RestartPreventExitStatus={LEFT_BY_STAFF}\n" in UNIT
    assert f"SuccessExitStatus={LEFT_BY_STAFF}\n" in UNIT
    assert "Restart=always\n" in UNIT
    assert "StartLimitIntervalSec=0\n" in UNIT


@pytest.mark.parametrize("code", [0, 1, 3, 134])
def test_the_exit_code_of_the_kiosk_is_that_of_the_session(tmp_path: Path, code: int) -> None:
    """The cage of Debian 12 ends with 0 whatever its program ended with."""
    cage = program(tmp_path / "cage", 'while [ "$1" != -- ]; do shift; done; shift; "$@"; exit 0')
    dawr = program(tmp_path / "dawr", f'echo "$@" > {tmp_path}/asked; exit {code}')
    surroundings = {
        "PATH": "/usr/bin:/bin",
        "RUNTIME_DIRECTORY": str(tmp_path),
        "CAGE": str(cage),
        "DAWR": str(dawr),
        "DAWR_CAGE_OPTIONS": "-d -r",
    }

    ended = subprocess.run([FOLDER / "dawr-kiosk-session"], env=surroundings, check=False)

    assert ended.returncode == code
    assert (tmp_path / "asked").read_text() == "kiosk --settings /etc/dawr/dawr.toml\n"


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd to ask")
def test_systemd_finds_no_fault_in_the_unit(tmp_path: Path) -> None:
    unit = tmp_path / "dawr-kiosk.service"
    unit.write_text(UNIT.replace("/usr/local/lib/dawr/dawr-kiosk-session", "/bin/true"), encoding="utf-8")

    looked = subprocess.run(
        ["systemd-analyze", "verify", "--recursive-errors=no", unit],
        capture_output=True,
        text=True,
        check=False,
    )

    assert looked.returncode == 0, looked.stderr
    assert "dawr-kiosk" not in looked.stderr, looked.stderr


def test_the_documentation_names_every_file() -> None:
    text = DOC.read_text(encoding="utf-8")

    for file in FOLDER.iterdir():
        assert file.name in text or file.suffix in text, file.name


def program(path: Path, script: str) -> Path:
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path
