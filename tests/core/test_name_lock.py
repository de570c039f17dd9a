"""Two programs never run under one name, and a crash never keeps a name."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from core.name_lock import NameTakenError, only_one
from core.settings import SettingsError

HOLDER = """
import sys
from core.name_lock import only_one
with only_one(*sys.argv[1:]):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def database(tmp_path: Path) -> str:
    (tmp_path / "dawr.db").touch()
    return str(tmp_path / "dawr.db")


@contextmanager
def held(*what: str) -> Iterator["subprocess.Popen[str]"]:
    """Another process that holds this name."""
    command = [sys.executable, "-c", HOLDER, *what]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_a_second_of_the_same_name_is_told_who_has_it(database: str) -> None:
    with held(database, "kiosk", "k1") as other:
        with pytest.raises(NameTakenError) as refused, only_one(database, "kiosk", "k1"):
            pass

        assert "Another kiosk named k1 already runs" in str(refused.value)
        assert str(other.pid) in str(refused.value)
    assert isinstance(refused.value, SettingsError), "it is said in a sentence"


def test_other_names_other_programs_and_other_centres_are_free(database: str, tmp_path: Path) -> None:
    (tmp_path / "other.db").touch()
    with (
        held(database, "kiosk", "k1"),
        only_one(database, "kiosk", "k2"),
        only_one(database, "display", "k1"),
        only_one(str(tmp_path / "other.db"), "kiosk", "k1"),
    ):
        pass


def test_a_killed_program_has_let_go_of_its_name(database: str) -> None:
    with held(database, "kiosk", "k1") as other:
        other.send_signal(signal.SIGKILL)
        other.wait()
        with only_one(database, "kiosk", "k1"):
            pass


def test_a_program_that_ended_has_let_go_of_its_name(database: str) -> None:
    for _ in range(2):
        with only_one(f"sqlite:///{database}", "kiosk", "k1"):
            pass


def test_one_database_is_one_centre_however_it_is_written(database: str) -> None:
    with (
        held(database, "kiosk", "k1"),
        pytest.raises(NameTakenError),
        only_one(f"sqlite:///{database}", "kiosk", "k1"),
    ):
        pass


def test_a_centre_on_another_machine_is_locked_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    hall = "postgresql://hall/dawr"
    with (
        only_one(hall, "display", "d1"),
        pytest.raises(NameTakenError),
        only_one(hall, "display", "d1"),
    ):
        pass


def test_a_name_that_is_no_file_name_and_an_empty_one_do_no_harm(database: str) -> None:
    with (
        only_one(database, "kiosk", "../a b"),
        only_one(database, "counter", ""),
        only_one(database, "counter", ""),
    ):
        pass


def test_where_nothing_can_be_written_the_program_runs_without(
    database: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "dawr.db.kiosk-k1.lock").mkdir()
    with only_one(database, "kiosk", "k1"):
        pass

    assert "cannot be locked" in caplog.text
