"""The code behind a kiosk's staff page."""

import re
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from core.settings import SettingsError, read_settings
from core.usecases.sign_in import secret_matches
from dawr.cli import main


def test_the_code_is_shown_once_and_the_settings_take_its_hash(tmp_path: Path) -> None:
    made = CliRunner().invoke(main, ["kiosk-code"])
    found = re.search(r"Code (\d{8})\.", made.stderr)
    assert found

    settings = tmp_path / "dawr.toml"
    settings.write_text(made.stdout, encoding="utf-8")
    staff_code = read_settings(settings).kiosk.staff_code

    assert tomllib.loads(made.stdout)["kiosk"]["staff_code"] == staff_code
    assert found[1] not in made.stdout
    assert secret_matches(staff_code, found[1])
    assert not secret_matches(staff_code, "00000000")


def test_a_code_in_clear_is_refused(tmp_path: Path) -> None:
    settings = tmp_path / "dawr.toml"
    settings.write_text('[kiosk]\nstaff_code = "40718256"\n', encoding="utf-8")

    with pytest.raises(SettingsError, match=r"kiosk\.staff_code"):
        read_settings(settings)
