import wave
from array import array
from itertools import pairwise
from pathlib import Path

import pytest

from core.devices.voice.errors import VoiceError
from core.devices.voice.speech import (
    SAMPLE_RATE,
    Samples,
    joined,
    read_wav,
    seconds,
    silence,
    trimmed,
    write_wav,
)
from tests.core.voice.sounds import tone


def test_a_file_reads_back_as_it_was_written(tmp_path: Path) -> None:
    write_wav(tmp_path / "a.wav", tone(0.3))

    assert read_wav(tmp_path / "a.wav") == tone(0.3)
    assert seconds(tmp_path / "a.wav") == pytest.approx(0.3)


def test_silence_at_both_ends_goes_and_silence_inside_stays() -> None:
    spoken = [tone(0.2), silence(0.3), tone(0.2)]

    cut = trimmed(joined([silence(0.5), *spoken, silence(0.8)]))

    assert len(cut) / SAMPLE_RATE == pytest.approx(0.7, abs=0.06)


def test_silence_alone_leaves_nothing() -> None:
    assert len(trimmed(silence(1.0))) == 0


@pytest.mark.parametrize(("rate", "channels"), [(44_100, 2), (48_000, 1), (16_000, 1), (22_050, 2)])
def test_any_rate_and_channels_become_one_channel_at_22050(tmp_path: Path, rate: int, channels: int) -> None:
    path = tmp_path / "studio.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        # A tone of 441 Hz whatever the rate: one that comes out wrong would change its zero crossings.
        frames = array("h")
        for sample in _tone_at(rate):
            frames.extend([sample] * channels)
        file.writeframes(frames.tobytes())

    samples = read_wav(path)

    assert len(samples) / SAMPLE_RATE == pytest.approx(0.5, abs=0.01)
    rises = sum(before < 0 <= after for before, after in pairwise(samples))
    assert rises == pytest.approx(441 * 0.5, abs=2)


def _tone_at(rate: int) -> Samples:
    return tone(0.5 * rate / SAMPLE_RATE, 441 * SAMPLE_RATE / rate)


@pytest.mark.parametrize("content", [b"", b"RIFF", b"not a sound at all, just words" * 9])
def test_what_is_no_wav_file_is_an_error_of_the_voice(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.wav"
    path.write_bytes(content)

    with pytest.raises(VoiceError, match="voice_bad"):
        read_wav(path)
    with pytest.raises(VoiceError, match="no WAV"):
        seconds(path)
