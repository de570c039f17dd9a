"""`dawr voice`, as it is typed."""

import json
from array import array
from pathlib import Path

import pytest

from core.devices.voice.speech import seconds, silence, write_wav
from core.devices.voice.voice import CHIME
from tests.builders import small_centre
from tests.core.voice.sounds import tone, tone_file
from tests.dawr.test_commands import dawr


def said(*arguments: str | Path) -> str:
    result = dawr("voice", *arguments)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder without settings and without a centre."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("code", "language", "words"),
    [
        ("A42", "ar", "حَاءْ اِثْنَانْ وَ أَرْبَعُونْ"),
        ("ح-٤٢", "en", "Ticket A, forty two, window seven"),
        ("a 42", "fr", "Ticket A, quarante deux, guichet sept"),
    ],
)
def test_a_call_is_said_into_a_file(nowhere: Path, code: str, language: str, words: str) -> None:
    output = said("say", code, "7", "--language", language, "--out", "call.wav")

    assert words in output
    assert "by:     espeak-ng" in output
    assert "not by: clips: not configured" in output
    assert seconds(nowhere / "call.wav") > seconds(CHIME) + 2


def test_the_letters_are_those_of_the_centre(tmp_path: Path) -> None:
    database = small_centre(tmp_path)
    output = said("say", "J5", "1", "--database", database, "--with-agency", "--out", tmp_path / "a.wav")

    assert "سِينْ، الْجَوَازَاتْ" in output


def test_a_pack_is_tried_alone_and_says_what_it_lacks(nowhere: Path) -> None:
    (nowhere / "pack" / "en").mkdir(parents=True)
    for word in ("A", "five", "window"):
        tone_file(nowhere / "pack" / "en" / f"{word}.wav", 0.4)
    wanted = ["say", "A5", "5", "--language", "en", "--short", "--pack", "pack", "--no-chime", "--out"]

    assert "by:     clips, " in said(*wanted, "a.wav")
    result = dawr("voice", *[each.replace("A5", "A6") for each in wanted], "b.wav")
    assert result.exit_code == 1
    assert "nothing says it: clips: no clip says 'six'" in result.output
    assert not (nowhere / "b.wav").exists()


@pytest.mark.usefixtures("nowhere")
@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("Z42", "no queue here has the letter Z; there are A (ح), J (س)"),
        ("42", "is no code: a letter and a number"),
        ("A0", "0 is not spoken"),
        ("--A42", "No such option"),
    ],
)
def test_a_code_that_no_ticket_has_is_refused_with_a_reason(code: str, reason: str) -> None:
    result = dawr("voice", "say", code, "7", "--out", "call.wav")

    assert result.exit_code != 0
    assert reason in result.output
    assert not Path("call.wav").exists()


@pytest.mark.usefixtures("nowhere")
def test_without_a_player_it_says_that_nobody_heard_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.devices.voice.sound_output.play_programs", list)
    result = dawr("voice", "say", "A42", "7", "--short")

    assert result.exit_code == 1
    assert "nobody heard it: no player is installed" in result.output


@pytest.mark.usefixtures("nowhere")
def test_the_list_tries_every_engine_in_every_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("core.devices.voice.sound_output.play_programs", list)
    lines = said("list").splitlines()

    assert "espeak-ng  fr  speaks" in lines
    assert "piper      ar  not configured" in lines
    assert lines[-1].startswith("sound          no player is installed")


def test_a_first_pack_is_made_says_calls_and_lacks_nothing(nowhere: Path) -> None:
    made = said("pack", "render", "pack", "--language", "ar", "--language", "fr")

    assert "fr: 99 clips made" in made
    assert "ar: 0 missing, 0 spoilt" in said("pack", "missing", "pack", "--language", "ar")
    output = said("say", "A1142", "17", "--with-agency", "--pack", "pack", "--out", "a.wav")
    assert "by:     clips, " in output
    assert seconds(nowhere / "a.wav") > 5


def test_what_a_studio_has_recorded_is_never_touched(nowhere: Path) -> None:
    (nowhere / "pack" / "en").mkdir(parents=True)
    own = tone_file(nowhere / "pack" / "en" / "window.wav", 0.4)
    before = own.read_bytes()

    said("pack", "render", "pack", "--language", "en")
    assert own.read_bytes() == before
    assert "window" not in json.loads((nowhere / "pack" / "en" / "manifest.json").read_text(encoding="utf-8"))
    assert "en: 0 clips made" in said("pack", "render", "pack", "--language", "en")


def test_missing_and_spoilt_clips_are_listed(nowhere: Path) -> None:
    folder = nowhere / "pack" / "en"
    folder.mkdir(parents=True)
    write_wav(folder / "window.wav", silence(0.5))
    write_wav(folder / "and.wav", tone(0.5, peak=100))
    write_wav(folder / "one.wav", array("h", [32_767, -32_768] * 4000))
    (folder / "two.wav").write_bytes(b"no sound")
    tone_file(folder / "three.wav", 7.0)
    result = dawr("voice", "pack", "missing", "pack", "--language", "en")

    assert result.exit_code == 1
    for line in (
        "en  window  window.wav: silent",
        "en  and  and.wav: ",
        "en  one  one.wav: cut off at full scale",
        "en  two  two.wav: two.wav is no WAV file",
        "en  three  three.wav: longer than 6 s",
        "en  seven\n",
        "en  Civil Status\n",
    ):
        assert line in result.output


def test_a_broken_manifest_is_said_and_left_alone(nowhere: Path) -> None:
    (nowhere / "pack" / "en").mkdir(parents=True)
    manifest = nowhere / "pack" / "en" / "manifest.json"
    manifest.write_text("{not json", encoding="utf-8")
    for command in ("missing", "render"):
        result = dawr("voice", "pack", command, "pack", "--language", "en")
        assert result.exit_code == 1
        assert "manifest.json" in result.output
    assert manifest.read_text(encoding="utf-8") == "{not json"
