"""`dawr voice`, as it is typed."""

from pathlib import Path

import pytest

from core.devices.voice.speech import seconds
from core.devices.voice.voice import CHIME
from tests.builders import small_centre
from tests.core.voice.sounds import tone_file
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
