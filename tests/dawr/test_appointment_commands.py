"""`dawr appointments import`: whole or not at all, told in plain sentences."""

import csv
import stat
from contextlib import closing
from pathlib import Path

import pytest

from core.storage.opening import open_store
from tests.core.hall import centre_file
from tests.dawr.test_commands import dawr

HEAD = "reference,service,date,time,code,status\n"
ROW = "b-{},civ-birth-cert,2099-11-30,09:30,,\n"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return centre_file(tmp_path)


def listed(folder: Path, *rows: str) -> Path:
    file = folder / "booked.csv"
    file.write_text(HEAD + "".join(rows), encoding="utf-8")
    return file


def test_a_file_is_imported_and_again_changes_nothing(tmp_path: Path, database: Path) -> None:
    file, codes = listed(tmp_path, ROW.format(1), ROW.format(2)), tmp_path / "codes.csv"
    first = dawr("appointments", "import", file, "--database", database, "--codes-out", codes)
    assert (first.exit_code, "2 appointments: 2 booked." in first.output) == (0, True)
    assert stat.S_IMODE(codes.stat().st_mode) == 0o600
    given = list(csv.DictReader(codes.read_text(encoding="utf-8").splitlines()))
    with closing(open_store(str(database))) as store:
        for each in given:
            found = store.appointment(each["code"])
            assert found is not None
            assert found.reference == each["reference"]
    again = dawr("appointments", "import", file, "--database", database, "--codes-out", codes)
    assert "2 appointments: 2 unchanged." in again.output
    assert list(csv.DictReader(codes.read_text(encoding="utf-8").splitlines())) == given


def test_every_wrong_line_is_told_and_nothing_is_imported(tmp_path: Path, database: Path) -> None:
    file = listed(tmp_path, ROW.format(1), "\n", ROW.format(1), ROW.format("x y"))
    refused = dawr("appointments", "import", file, "--database", database)
    assert refused.exit_code == 1
    assert "line 4: reference b-1 stands twice" in refused.output
    assert "line 5: the reference is not" in refused.output
    with closing(open_store(str(database))) as store:
        assert store.last_seq() == 0


def test_a_wrong_year_is_asked_about(tmp_path: Path, database: Path) -> None:
    file = listed(tmp_path, ROW.format(1).replace("2099", "2009"))
    said = dawr("appointments", "import", file, "--database", database)
    assert "1 of them lie in the past" in said.output
