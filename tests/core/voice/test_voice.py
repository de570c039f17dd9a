"""The chain: the best engine that can, one file a call, never an exception in the hall."""

import wave
from pathlib import Path

import pytest

from core.devices.voice.cache import SpeechCache
from core.devices.voice.engine import Engine
from core.devices.voice.errors import VoiceError
from core.devices.voice.speech import read_wav, seconds, write_wav
from core.devices.voice.voice import CHIME, Voice, chime_of, engine_chain
from core.domain.announcement import Announcement, announcement
from core.settings_sections import Voice as VoiceSettings
from tests.core.voice.sounds import ToneEngine, tone, tone_file

CALL = announcement("حَاءْ", "A", 42, 7, "en", short=True)
LATE = VoiceError("voice_late", "no answer in 3 s")


def voice_of(folder: Path, *engines: Engine, clock: list[float] | None = None) -> Voice:
    times = clock or [0.0]
    return Voice(
        VoiceSettings(),
        engines=engines,
        cache=SpeechCache(folder / "cache"),
        clock=lambda: times[0],
    )


def test_the_first_engine_that_can_speaks(tmp_path: Path) -> None:
    good = ToneEngine("good")
    voice = voice_of(tmp_path, ToneEngine("bad", fails=VoiceError("voice_missing", "no model")), good)

    path = voice.wav(CALL)

    assert path is not None
    assert good.asked == [CALL.spoken]
    with wave.open(str(path)) as file:
        assert file.getparams()[:3] == (1, 2, 22_050)


def test_a_call_heard_before_comes_from_the_cache(tmp_path: Path) -> None:
    engine = ToneEngine()
    first = voice_of(tmp_path, engine).wav(CALL)

    assert voice_of(tmp_path, engine).wav(CALL) == first
    assert len(engine.asked) == 1


def test_the_chime_and_the_words_are_one_file(tmp_path: Path) -> None:
    voice = voice_of(tmp_path, ToneEngine())
    plain, chimed = voice.wav(CALL), voice.wav(CALL, with_chime=True)

    assert plain is not None
    assert chimed is not None
    assert plain != chimed
    assert seconds(chimed) == pytest.approx(seconds(CHIME) + 0.25 + seconds(plain), abs=0.01)
    assert read_wav(chimed)[: len(read_wav(CHIME))] == read_wav(CHIME)


def test_without_any_voice_the_chime_is_left(tmp_path: Path) -> None:
    voice = voice_of(tmp_path, ToneEngine(fails=LATE))

    assert voice.wav(CALL, with_chime=True) == CHIME
    assert voice.wav(CALL) is None


def test_an_engine_that_swallows_words_is_found_by_its_length(tmp_path: Path) -> None:
    good = ToneEngine("good")

    assert voice_of(tmp_path, ToneEngine("hasty", seconds=0.05), good).wav(CALL) is not None
    assert good.asked == [CALL.spoken]


def test_a_silent_file_is_no_speech(tmp_path: Path) -> None:
    class Mute(ToneEngine):
        def render(self, text: str, language: str, path: Path) -> None:
            write_wav(path, tone(3.0, peak=20))

    assert voice_of(tmp_path, Mute()).wav(CALL) is None


def test_an_engine_that_hangs_twice_rests_and_comes_back(tmp_path: Path) -> None:
    clock = [0.0]
    hanging, other = ToneEngine("hanging", fails=LATE), ToneEngine("other")
    voice = voice_of(tmp_path, hanging, other, clock=clock)
    for number in range(1, 6):
        voice.wav(announcement("ح", "A", number, 7, "en"))
    assert len(hanging.asked) == 2
    assert len(other.asked) == 5

    clock[0] = 61.0
    hanging.fails = None
    voice.wav(announcement("ح", "A", 6, 7, "en"))

    assert len(hanging.asked) == 3
    assert len(other.asked) == 5


def test_a_missing_clip_is_no_reason_to_rest(tmp_path: Path) -> None:
    clips = ToneEngine("clips", fails=VoiceError("voice_word_missing", "no clip"))
    voice = voice_of(tmp_path, clips, ToneEngine("other"))
    for number in range(1, 6):
        voice.wav(announcement("ح", "A", number, 7, "en"))

    assert len(clips.asked) == 5


def test_a_text_that_is_no_announcement_reaches_no_engine(tmp_path: Path) -> None:
    engine = ToneEngine()

    assert voice_of(tmp_path, engine).wav(Announcement("", "word " * 60, "en")) is None
    assert engine.asked == []


def test_a_failed_render_leaves_nothing_in_the_cache(tmp_path: Path) -> None:
    voice_of(tmp_path, ToneEngine(fails=LATE)).wav(CALL)

    assert list((tmp_path / "cache").iterdir()) == []


def test_the_cache_throws_away_what_was_not_used_for_longest(tmp_path: Path) -> None:
    cache = SpeechCache(tmp_path, largest=100_000)
    for number in range(10):
        cache.keep(lambda path: write_wav(path, tone(0.4)), str(number))
        cache.find("0")

    kept = [number for number in range(10) if cache.find(str(number))]
    assert {0, 9} <= set(kept)
    assert 1 not in kept
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= 100_000


def test_a_cache_that_cannot_be_written_costs_the_voice_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")

    assert voice_of(tmp_path, ToneEngine()).wav(CALL, with_chime=True) == CHIME


def test_the_order_of_engines_is_that_of_their_arabic() -> None:
    names = {os: [engine.name for engine in engine_chain(VoiceSettings(), os)] for os in ("linux", "win32")}

    assert names["linux"] == ["clips", "piper", "espeak-ng", "pyttsx3"]
    assert names["win32"] == ["clips", "piper", "pyttsx3", "espeak-ng"]


def test_the_chime_is_short_and_calm() -> None:
    samples = read_wav(CHIME)

    assert seconds(CHIME) == pytest.approx(0.7)
    assert 5_000 < max(samples) < 16_000
    assert abs(samples[-1]) < 50


def test_a_pack_may_bring_its_own_chime(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    own = tone_file(tmp_path / "pack" / "chime.wav", 1.5)
    settings = VoiceSettings(clips=str(tmp_path / "pack"))
    voice = Voice(settings, engines=[ToneEngine(fails=LATE)], cache=SpeechCache(tmp_path / "cache"))

    assert voice.wav(CALL, with_chime=True) == own == chime_of(settings)
    own.write_bytes(b"damaged")
    assert chime_of(settings) == CHIME


def test_each_fall_to_the_next_engine_is_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    clips = ToneEngine("clips", fails=VoiceError("voice_word_missing", "no clip says 'seven'"))
    absent = ToneEngine("piper", fails=VoiceError("voice_missing", "not configured"))
    with caplog.at_level("WARNING"):
        assert voice_of(tmp_path, clips, absent, ToneEngine("espeak-ng")).wav(CALL) is not None

    assert [record.getMessage() for record in caplog.records] == [
        "voice clips: voice_word_missing: no clip says 'seven'; the next engine is asked"
    ]
