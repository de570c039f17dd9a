"""Loudness against the standard's own value and against what pyloudnorm 0.2.0 gave for the same sounds."""

import math
from array import array

import pytest

from core.devices.voice.loudness import WANTED_LUFS, levelled, lufs
from core.devices.voice.speech import SAMPLE_RATE, Samples, joined, read_wav, silence
from core.devices.voice.voice import CHIME
from tests.core.voice.sounds import tone


def sine(frequency: float, peak: float, seconds: float) -> Samples:
    step = 2 * math.pi * frequency / SAMPLE_RATE
    return array(
        "h", (round(peak * 32_767 * math.sin(step * at)) for at in range(round(seconds * SAMPLE_RATE)))
    )


def test_the_sound_of_the_standard_is_as_loud_as_the_standard_says() -> None:
    """BS.1770-4: a sine of 997 Hz at full scale in one channel is -3.01 LKFS."""
    assert lufs(sine(997, 1.0, 3.0)) == pytest.approx(-3.01, abs=0.05)


@pytest.mark.parametrize(("frequency", "peak", "known"), [(100, 0.5, -10.806), (5000, 0.25, -11.666)])
def test_low_and_high_sounds_weigh_as_the_ear_has_it(frequency: int, peak: float, known: float) -> None:
    assert lufs(sine(frequency, peak, 3.0)) == pytest.approx(known, abs=0.01)


def test_bursts_with_pauses_are_as_loud_as_pyloudnorm_says() -> None:
    bursts = [joined([sine(hertz, 0.3, 0.3), silence(0.1)]) for hertz in (220, 440, 880, 1760, 3520)]

    assert lufs(joined(bursts)) == pytest.approx(-13.658, abs=0.02)


def test_long_pauses_and_whispers_do_not_count() -> None:
    sound = joined([sine(700, 0.2, 1.0), silence(2.0), sine(700, 0.001, 1.0)])

    assert lufs(sound) == pytest.approx(-18.143, abs=0.02)


@pytest.mark.parametrize("peak", [300, 3000, 32_000])
@pytest.mark.parametrize("seconds", [0.2, 1.5])
def test_quiet_and_loud_voices_become_equally_loud(peak: int, seconds: float) -> None:
    assert lufs(levelled(tone(seconds, peak=peak))) == pytest.approx(WANTED_LUFS, abs=0.1)


def test_a_peaky_voice_is_not_clipped() -> None:
    click = array("h", [30_000] * 30)
    level = levelled(joined([tone(0.5, peak=300), click, tone(0.5, peak=300)]))

    assert max(level) <= 0.9 * 32_767


@pytest.mark.parametrize("seconds", [0.0, 0.1, 2.0])
def test_silence_is_left_alone(seconds: float) -> None:
    assert lufs(silence(seconds)) == -math.inf
    assert levelled(silence(seconds)) == silence(seconds)


def test_the_chime_is_as_loud_as_the_words_after_it() -> None:
    assert lufs(read_wav(CHIME)) == pytest.approx(WANTED_LUFS, abs=2.0)
