import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from core.devices.voice.clips import ClipsEngine
from core.devices.voice.errors import VoiceError
from core.devices.voice.loudness import lufs
from core.devices.voice.speech import SAMPLE_RATE, Samples, read_wav, trimmed, write_wav
from core.domain.announcement import announcement, vocabulary
from tests.core.voice.sounds import tone


def frequency(samples: Samples) -> float:
    rises = sum(before < 0 <= after for before, after in pairwise(samples))
    return rises * SAMPLE_RATE / len(samples)


def record(folder: Path, language: str, names: dict[str, float]) -> ClipsEngine:
    """Clips that can be told apart: each word is a tone of its own."""
    (folder / language).mkdir(parents=True, exist_ok=True)
    for name, hertz in names.items():
        write_wav(folder / language / f"{name}.wav", tone(0.3, hertz, peak=4000))
    return ClipsEngine(str(folder))


def spoken(engine: ClipsEngine, text: str, language: str, folder: Path) -> list[int]:
    """The tones that were joined, in hundreds of hertz."""
    path = folder / "joined.wav"
    engine.render(text, language, path)
    samples = read_wav(path)
    tones, last = [], 0
    block = SAMPLE_RATE // 50
    for start in range(0, len(samples) - block, block):
        piece = samples[start : start + block]
        heard = round(frequency(piece) / 100) if abs(max(piece) - 4000) < 150 else 0
        if heard and heard != last:
            tones.append(heard)
        last = heard
    return tones


def test_words_are_joined_in_their_order(tmp_path: Path) -> None:
    names = {"A": 400.0, "forty": 800.0, "two": 1200.0, "window": 1600.0, "seven": 2000.0}
    engine = record(tmp_path, "en", names)

    call = announcement("ح", "A", 42, 7, "en", short=True)
    assert spoken(engine, call.spoken, "en", tmp_path) == [4, 8, 12, 16, 20]


def test_words_recorded_together_are_preferred(tmp_path: Path) -> None:
    names = {"A": 400.0, "forty_two": 2400.0, "forty": 800.0, "two": 1200.0, "window_seven": 2800.0}
    engine = record(tmp_path, "en", names)

    call = announcement("ح", "A", 42, 7, "en", short=True)
    assert spoken(engine, call.spoken, "en", tmp_path) == [4, 24, 28]


def test_arabic_clips_may_be_named_without_vowels(tmp_path: Path) -> None:
    call = announcement("مِيمْ", "M", 42, 7, "ar", short=True)
    bare = re.sub("[\u064b-\u0652،]", "", call.spoken).split()
    engine = record(tmp_path, "ar", {word: 400.0 * (n + 1) for n, word in enumerate(dict.fromkeys(bare))})

    assert spoken(engine, call.spoken, "ar", tmp_path) == [4, 8, 12, 16, 20, 24]


def test_a_bare_name_that_two_words_share_serves_neither(tmp_path: Path) -> None:
    """«ألف» is the letter and the thousand: a clip of one must not be played for the other."""
    engine = record(tmp_path, "ar", {"ألف": 400.0, "أَلْف": 800.0})

    assert spoken(engine, "أَلْفْ", "ar", tmp_path) == [8]
    with pytest.raises(VoiceError, match="voice_word_missing"):
        engine.render("أَلِفْ", "ar", tmp_path / "a.wav")


def test_a_missing_word_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    engine = record(tmp_path, "en", {"A": 400.0, "window": 800.0})

    with pytest.raises(VoiceError, match="no clip says 'forty'"):
        engine.render("A, forty two, window seven", "en", tmp_path / "a.wav")
    assert not (tmp_path / "a.wav").exists()


def test_a_manifest_names_the_files(tmp_path: Path) -> None:
    engine = record(tmp_path, "ar", {"w1": 400.0, "w2": 800.0})
    manifest = {"شُبَّاكْ": "w1.wav", "سَبْعَه": "w2.wav"}
    (tmp_path / "ar" / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")

    call = announcement("ح", "A", 7, 7, "ar")
    window = call.spoken.split("، ")[1].replace("تَفَضَّلُو", "").split()
    assert spoken(engine, f"{window[-3]} {window[-1]}", "ar", tmp_path) == [4, 8]


def test_a_broken_manifest_is_an_error_of_the_voice(tmp_path: Path) -> None:
    engine = record(tmp_path, "ar", {"w1": 400.0})
    (tmp_path / "ar" / "manifest.json").write_text("[1, 2]", encoding="utf-8")

    with pytest.raises(VoiceError, match="voice_bad"):
        engine.render("شُبَّاكْ", "ar", tmp_path / "a.wav")


def test_the_studio_is_told_what_is_left_to_record(tmp_path: Path) -> None:
    engine = record(tmp_path, "en", {word: 400.0 for word in vocabulary("en") if word != "seven"})

    assert engine.missing_words("en") == ["seven"]


def test_a_folder_without_clips_and_no_folder_say_so(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="no clips in"):
        ClipsEngine(str(tmp_path)).render("window", "en", tmp_path / "a.wav")
    with pytest.raises(VoiceError, match="not configured"):
        ClipsEngine("").render("window", "en", tmp_path / "a.wav")


def test_a_new_recording_changes_the_identity(tmp_path: Path) -> None:
    engine = record(tmp_path, "en", {"A": 400.0})
    before = engine.identity("en")
    record(tmp_path, "en", {"A": 500.0, "B": 600.0})

    assert engine.identity("en") != before


def test_takes_of_different_days_are_evened_out(tmp_path: Path) -> None:
    folder = tmp_path / "en"
    folder.mkdir()
    for word, peak in (("A", 400), ("six", 30_000)):
        write_wav(folder / f"{word}.wav", tone(0.5, peak=peak))
    ClipsEngine(str(tmp_path)).render("A, six", "en", tmp_path / "joined.wav")

    joined = read_wav(tmp_path / "joined.wav")
    half = len(joined) // 2
    soft, loud = lufs(trimmed(joined[:half])), lufs(trimmed(joined[half:]))
    assert loud - soft == pytest.approx(6.0, abs=1.0)
