"""How loud a sound is to the ear, and sounds made equally loud: LUFS after ITU-R BS.1770-4.

One channel at the rate of our files. The filter that stands for the ear works on the spectrum:
numpy has no recursive filters, and the library that has them is larger than all else of a display.
Checked against the standard's own value and against pyloudnorm in tests/core/voice/test_loudness.py.
"""

from array import array
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from core.devices.voice.speech import SAMPLE_RATE, Samples

WANTED_LUFS = -20.0
"""Of every announcement and every clip: what the chime has too."""

Floats: TypeAlias = npt.NDArray[np.float64]

_FULL_SCALE = 32_768.0
_HIGHEST_PEAK = 0.89
_BLOCK, _STEP = round(0.4 * SAMPLE_RATE), round(0.1 * SAMPLE_RATE)
_SILENT_LUFS = -70.0
_BELOW_SPEECH = -10.0
"""Blocks so far under the rest are pauses, and do not count."""
_OFFSET = -0.691
# The two filters of the standard by their analogue values, so that they fit any rate (De Man, 2014).
_SHELF = (1681.974450955533, 3.999843853973347, 0.7071752369554196)
_HIGH_PASS = (38.13547087602444, 0.5003270373238773)


def lufs(samples: Samples) -> float:
    """The gated loudness; minus infinity when nothing is heard."""
    return _loudness(_floats(samples))


def levelled(samples: Samples) -> Samples:
    """As loud as every other announcement, with no peak over -1 dB; what is silent stays as it is."""
    sound = _floats(samples)
    loudness = _loudness(sound)
    if loudness == -np.inf:
        return samples
    return _samples(
        sound * min(10 ** ((WANTED_LUFS - loudness) / 20), _HIGHEST_PEAK / float(np.abs(sound).max()))
    )


def evened(samples: Samples, *, within: float) -> Samples:
    """No farther than so many decibels from what is wanted: what a speaker weighs lightly stays light."""
    sound = _floats(samples)
    off = _loudness(sound) - WANTED_LUFS
    if abs(off) <= within or off == -np.inf:
        return samples
    gain = 10 ** ((np.clip(off, -within, within) - off) / 20)
    return _samples(sound * min(gain, _HIGHEST_PEAK / float(np.abs(sound).max())))


def _floats(samples: Samples) -> Floats:
    return np.frombuffer(samples, dtype=np.int16).astype(np.float64) / _FULL_SCALE


def _samples(sound: Floats) -> Samples:
    return array("h", np.rint(sound * _FULL_SCALE).astype(np.int16).tobytes())


def _loudness(sound: Floats) -> float:
    powers = _powers(_as_heard(sound))
    powers = powers[_decibels(powers) > _SILENT_LUFS]
    if not powers.size:
        return float("-inf")
    gate = _decibels(powers.mean()) + _BELOW_SPEECH
    return float(_decibels(powers[_decibels(powers) > gate].mean()))


def _decibels(power: "Floats | np.floating") -> "Floats":
    with np.errstate(divide="ignore"):
        return _OFFSET + 10 * np.log10(power)


def _powers(sound: Floats) -> Floats:
    """The mean square of each 0.4 s, a new one every 0.1 s; of a shorter sound the whole."""
    if sound.size <= _BLOCK:
        return np.array([np.square(sound).mean()]) if sound.size else np.zeros(1)
    sums = np.concatenate(([0.0], np.cumsum(np.square(sound))))
    starts = np.arange(0, sound.size - _BLOCK + 1, _STEP)
    return (sums[starts + _BLOCK] - sums[starts]) / _BLOCK


def _as_heard(sound: Floats) -> Floats:
    size = 1 << (sound.size + SAMPLE_RATE // 4).bit_length()
    return np.fft.irfft(np.fft.rfft(sound, size) * _ear(size), size)[: sound.size]


@lru_cache(maxsize=4)
def _ear(size: int) -> npt.NDArray[np.complex128]:
    """What the two filters make of each frequency of a spectrum of `size` samples."""
    z = np.exp(-2j * np.pi * np.fft.rfftfreq(size))
    centre, gain, quality = _SHELF
    k, v = np.tan(np.pi * centre / SAMPLE_RATE), 10 ** (gain / 20)
    b = v**0.4996667741545416
    shelf = _biquad(
        z,
        (v + b * k / quality + k * k, 2 * (k * k - v), v - b * k / quality + k * k),
        (1 + k / quality + k * k, 2 * (k * k - 1), 1 - k / quality + k * k),
    )
    centre, quality = _HIGH_PASS
    k = np.tan(np.pi * centre / SAMPLE_RATE)
    scale = 1 + k / quality + k * k
    high_pass = _biquad(z, (scale, -2 * scale, scale), (scale, 2 * (k * k - 1), 1 - k / quality + k * k))
    return shelf * high_pass


def _biquad(
    z: npt.NDArray[np.complex128], upper: tuple[float, float, float], lower: tuple[float, float, float]
) -> npt.NDArray[np.complex128]:
    return (upper[0] + upper[1] * z + upper[2] * z**2) / (lower[0] + lower[1] * z + lower[2] * z**2)
