"""The settings file: every key known, every mistake said with what was meant."""

import re
import tomllib
from pathlib import Path

import msgspec
import pytest

from core.settings import Settings, SettingsError, read_settings, sample_settings


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "dawr.toml"
    path.write_text(text, encoding="utf-8")
    return path


def refused(tmp_path: Path, text: str) -> str:
    path = written(tmp_path, text)
    with pytest.raises(SettingsError) as told:
        read_settings(path)
    assert str(path) in str(told.value)
    assert "\n" not in str(told.value)
    return str(told.value)


def test_without_a_file_everything_is_as_usual() -> None:
    assert read_settings(None) == Settings()
    assert read_settings(None).database == "dawr.db"


def test_what_is_not_written_is_as_usual(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, 'database = "x.db"\n[kiosk]\nname = "k7"\n'))
    assert settings == Settings(database="x.db", kiosk=msgspec.structs.replace(Settings().kiosk, name="k7"))


def test_an_empty_file_is_fine(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path, "")) == Settings()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('datbase = "x"', "the part before the first section has no `datbase`. Did you mean `database`?"),
        ('[kiosk]\nprintr = "x"', "[kiosk] has no `printr`. Did you mean `printer`?"),
        ('[counter]\ncod = "1"', "[counter] has no `cod`. Did you mean `code`?"),
        ('[counter]\nprinter = "x"', "[counter] has no `printer`. It belongs to [kiosk]."),
        ("[kisok]\n", "the part before the first section has no `kisok`. Did you mean `kiosk`?"),
        ("[voice]\nzebra = 1", "[voice] has no `zebra`."),
    ],
)
def test_a_key_that_nobody_knows_is_refused_with_the_nearest_right_name(
    tmp_path: Path, text: str, said: str
) -> None:
    assert refused(tmp_path, text).endswith(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("database = 7", "database: Expected `str`, got `int`"),
        ('[kiosk]\npaper_dots = "wide"', "kiosk.paper_dots: Expected `int`, got `str`"),
        ('[display]\nspeak = "yes"', "display.speak: Expected `bool`, got `str`"),
        ("kiosk = 1", "kiosk: Expected `object`, got `int`"),
        ("[voice]\npiper_models = []", "voice.piper_models: Expected `object`, got `array`"),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused_with_its_key(tmp_path: Path, text: str, said: str) -> None:
    assert refused(tmp_path, text).endswith(said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '[reception]\nname = "R 1"',
            "reception.name: a name of small Latin letters, digits and hyphens, such as k1",
        ),
        (
            '[kiosk]\nstaff_code = "1234"',
            "kiosk.staff_code: the hash that `dawr kiosk-code` prints, not the code itself",
        ),
        ('[display]\nlanguage = "fr"', 'display.language: \'fr\' is none of "ar", "en"'),
        ("[kiosk]\npaper_dots = 500", "kiosk.paper_dots: 500 is none of 0, 576, 384"),
    ],
)
def test_a_value_that_is_not_possible_is_refused_with_what_is(tmp_path: Path, text: str, said: str) -> None:
    assert refused(tmp_path, text).endswith(said)


@pytest.mark.parametrize("text", ["database: dawr.db", "[kiosk", 'a = "1"\na = "2"', "{}"])
def test_what_is_not_toml_is_refused_with_the_place(tmp_path: Path, text: str) -> None:
    assert re.search(r"is not TOML \(.*(line \d+|end of document)", refused(tmp_path, text))


def test_a_file_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_settings(tmp_path / "none.toml")
    with pytest.raises(SettingsError, match="cannot be read"):
        read_settings(tmp_path)
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b'database = "caf\xe9"')
    with pytest.raises(SettingsError, match="is not TOML"):
        read_settings(latin)


def test_a_file_saved_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "dawr.toml"
    path.write_text('database = "x.db"', encoding="utf-8-sig")
    assert read_settings(path).database == "x.db"


def test_the_environment_overrides_the_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAWR_DATABASE_URL", "sqlite:////srv/dawr.db")
    assert read_settings(None).database == "sqlite:////srv/dawr.db"
    assert read_settings(written(tmp_path, 'database = "x.db"')).database == "sqlite:////srv/dawr.db"


def test_the_sample_reads_as_the_usual_settings(tmp_path: Path) -> None:
    assert read_settings(written(tmp_path, sample_settings())) == Settings()


def test_the_sample_with_every_key_written_out_reads_as_the_usual_settings(tmp_path: Path) -> None:
    written_out = re.sub(r"^# (\w+ = )", r"\1", sample_settings(), flags=re.MULTILINE)
    assert read_settings(written(tmp_path, written_out)) == Settings()
    assert tomllib.loads(written_out) == msgspec.to_builtins(Settings())


def test_the_sample_explains_itself_in_short_lines() -> None:
    assert all(len(line) <= 92 or " = " in line for line in sample_settings().splitlines())
    assert "# Its name in the log: actor `kiosk.<name>`." in sample_settings()
