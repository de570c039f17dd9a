"""Voices in processes of their own: real ones, and one that hangs, dies and lies."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from core.devices.voice.child import VoiceChild
from core.devices.voice.doctor import voice_doctor
from core.devices.voice.errors import VoiceError
from core.devices.voice.espeak import EspeakEngine
from core.devices.voice.piper import PiperEngine
from core.devices.voice.pyttsx3_engine import Pyttsx3Engine
from core.devices.voice.pyttsx3_process import _voice_for
from core.devices.voice.speech import seconds
from core.devices.voice.voice import speech
from core.domain.announcement import announcement
from core.settings_sections import Voice as VoiceSettings

CALLS = {language: announcement("حَاءْ", "A", 123, 7, language).spoken for language in ("ar", "en")}


@pytest.fixture
def stubborn() -> Iterator[VoiceChild]:
    child = VoiceChild("tests.core.voice.stubborn_voice", deadline=2.0)
    yield child
    child.close()


def ask(child: VoiceChild, text: str, path: Path) -> Path:
    child.ask({"text": text, "path": str(path)})
    return path


def test_what_a_library_prints_does_not_spoil_its_answers(stubborn: VoiceChild, tmp_path: Path) -> None:
    for number in range(3):
        assert seconds(ask(stubborn, "hello", tmp_path / f"{number}.wav")) == 1.0


def test_a_hang_costs_one_announcement_and_the_deadline(stubborn: VoiceChild, tmp_path: Path) -> None:
    ask(stubborn, "hello", tmp_path / "a.wav")
    began = time.monotonic()
    with pytest.raises(VoiceError, match="voice_late: no answer in 2 s"):
        ask(stubborn, "hang", tmp_path / "b.wav")

    assert time.monotonic() - began < 3
    assert ask(stubborn, "hello", tmp_path / "c.wav").exists()


def test_a_crash_costs_one_announcement(stubborn: VoiceChild, tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="voice_died: its process ended with status 7"):
        ask(stubborn, "crash", tmp_path / "a.wav")

    assert ask(stubborn, "hello", tmp_path / "b.wav").exists()


def test_a_bug_in_a_library_is_told_in_its_own_words(stubborn: VoiceChild, tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="ZeroDivisionError: a bug in the library"):
        ask(stubborn, "bug", tmp_path / "a.wav")


def test_a_refusal_keeps_the_process(stubborn: VoiceChild, tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="voice_bad: OSError: no such voice"):
        ask(stubborn, "refuse", tmp_path / "a.wav")
    process = stubborn._process

    assert ask(stubborn, "hello", tmp_path / "b.wav").exists()
    assert stubborn._process is process


def test_a_process_killed_between_two_calls_costs_nothing(stubborn: VoiceChild, tmp_path: Path) -> None:
    ask(stubborn, "hello", tmp_path / "a.wav")
    assert stubborn._process is not None
    os.kill(stubborn._process.pid, signal.SIGKILL)
    stubborn._process.wait()

    assert ask(stubborn, "hello", tmp_path / "b.wav").exists()


def test_a_voice_that_cannot_start_says_why(tmp_path: Path) -> None:
    with (
        closing(VoiceChild("tests.core.voice.no_such_module")) as child,
        pytest.raises(VoiceError, match="No module named"),
    ):
        ask(child, "hello", tmp_path / "a.wav")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_espeak_says_a_call_of_the_right_length(language: str) -> None:
    with closing(EspeakEngine(rate=140)) as engine:
        spoken = speech(engine, CALLS[language], language)

    assert 3.0 < len(spoken) / 22_050 < 9.0


def test_espeak_speaks_slower_when_told_to() -> None:
    lengths = []
    for rate in (110, 180):
        with closing(EspeakEngine(rate)) as engine:
            lengths.append(len(speech(engine, CALLS["ar"], "ar")))

    assert lengths[0] > 1.25 * lengths[1]


def test_espeak_has_no_voice_for_a_language_it_does_not_know(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="no voice for 'xx'"):
        EspeakEngine(140).render("saluton", "xx", tmp_path / "a.wav")


@pytest.mark.skipif(sys.platform != "linux", reason="SAPI and NSSpeech find their own voices")
def test_pyttsx3_renders_phrase_after_phrase_without_losing_one() -> None:
    """One process for all: a phrase that was lost would have cost it its life.

    On Linux the real pyttsx3 is shown the one espeak-ng library that is installed for sure.
    """
    with closing(Pyttsx3Engine(140)) as engine:
        lengths = [len(speech(engine, CALLS[tongue], tongue)) for tongue in ("ar", "en") * 10]
        first = engine._child._process
        speech(engine, CALLS["ar"], "ar")
        assert engine._child._process is first

    assert lengths[2:] == pytest.approx(lengths[:2] * 9, rel=0.01)
    assert all(2.5 < length / 22_050 < 9.0 for length in lengths)


def test_a_phrase_that_pyttsx3_loses_without_a_word_is_said_by_a_new_process(
    stubborn: VoiceChild, tmp_path: Path
) -> None:
    Pyttsx3Engine(140, child=stubborn).render("lose this once", "en", tmp_path / "a.wav")
    assert seconds(tmp_path / "a.wav") == 1.0

    with pytest.raises(VoiceError, match="pyttsx3 wrote nothing"):
        Pyttsx3Engine(140, child=stubborn).render("lose this", "en", tmp_path / "b.wav")


def piper_script(folder: Path, body: str) -> tuple[str, dict[str, str]]:
    """A stand-in for Piper with its command line, and a model file."""
    program, model = folder / "piper", folder / "voice.onnx"
    program.write_text(f"#!{sys.executable}\nimport sys, time, wave\n{body}\n")
    program.chmod(0o755)
    model.write_text("model")
    return str(program), {"en": str(model)}


PIPER_SPEAKS = """
arguments = dict(zip(sys.argv[1::2], sys.argv[2::2]))
assert arguments["--model"].endswith(".onnx")
words = sys.stdin.read().split()
with wave.open(arguments["--output_file"], "wb") as file:
    file.setparams((1, 2, 16000, 0, "NONE", ""))
    file.writeframes(b"\\x00\\x20\\x00\\xe0" * (4000 * len(words)))
"""


def test_piper_is_given_the_words_on_standard_input(tmp_path: Path) -> None:
    engine = PiperEngine(*piper_script(tmp_path, PIPER_SPEAKS))

    spoken = speech(engine, CALLS["en"], "en")

    assert len(spoken) / 22_050 == pytest.approx(0.5 * len(CALLS["en"].split()), abs=0.1)


def test_a_piper_that_fails_or_hangs_is_an_error_of_the_voice(tmp_path: Path) -> None:
    program, models = piper_script(tmp_path, "sys.exit('model is damaged')")
    with pytest.raises(VoiceError, match="model is damaged"):
        PiperEngine(program, models).render("hello", "en", tmp_path / "a.wav")

    program, models = piper_script(tmp_path, "time.sleep(30)")
    with pytest.raises(VoiceError, match="voice_late"):
        PiperEngine(program, models, deadline=0.5).render("hello", "en", tmp_path / "a.wav")


def test_piper_says_what_its_settings_lack(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    for engine, why in (
        (PiperEngine("", {}), "not configured"),
        (PiperEngine("piper", {}), "no model for 'ar'"),
        (PiperEngine("piper", {"ar": "/nowhere/a.onnx"}), "is not there"),
        (PiperEngine("/nowhere/piper", piper_script(tmp_path, "")[1]), "No such file"),
    ):
        with pytest.raises(VoiceError, match=why):
            engine.render("hello", "en" if "en" in engine._models else "ar", path)


def test_the_doctor_tries_each_engine_in_each_language() -> None:
    reports = {(report.engine, report.language): report for report in voice_doctor(VoiceSettings())}

    assert reports["espeak-ng", "ar"].works
    assert reports["espeak-ng", "en"].works
    assert reports["piper", "ar"].why == "not configured"
    assert all(report.works == (report.why == "") for report in reports.values())


@pytest.mark.parametrize(
    ("language", "voice"), [("en", "gmw/en"), ("fr", "roa/fr"), ("ar", "sem/ar"), ("de", "gmw/de")]
)
def test_pyttsx3_speaks_as_the_hall_is_used_to(language: str, voice: str) -> None:
    """Of espeak-ng's voices, in the order in which it lists them."""
    tags = [("gmw/de", b"\x05de"), ("gmw/en-029", b"\x05en-029"), ("gmw/en", b"\x02en-gb")]
    tags += [("roa/fr-be", b"\x08fr-be"), ("roa/fr", b"\x05fr-fr"), ("sem/ar", b"\x05ar")]
    voices = [SimpleNamespace(id=name, languages=[tag]) for name, tag in tags]
    engine = SimpleNamespace(getProperty=lambda _: voices)

    assert _voice_for(engine, language) == voice
