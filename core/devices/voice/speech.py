"""Sound as numbers: 16-bit mono samples at 22,050 a second, and WAV files of them.

Standard library only: programs that play, and children that render, start without an array
package. How loud a sound is, which needs one, is in `loudness.py`.
"""

import sys
import wave
from array import array
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeAlias

from core.devices.voice.errors import VoiceError

SAMPLE_RATE = 22_050

# In quotes: array takes no type argument at run time before Python 3.12.
Samples: TypeAlias = "array[int]"

_SAMPLE_BYTES = 2
_LOUDEST = 32_767
_BLOCK = SAMPLE_RATE // 100
# Below -46 dB of full scale a block of 10 ms is silence.
_SILENT_PEAK = 164


def read_wav(path: Path) -> Samples:
    """The samples of a 16-bit WAV of any rate and channels; raises VoiceError."""
    try:
        with wave.open(str(path), "rb") as file:
            channels, width, rate, frames, *_ = file.getparams()
            content = file.readframes(frames)
    except (OSError, EOFError, wave.Error) as error:
        raise VoiceError("voice_bad", f"{path.name} is no WAV file: {error}") from error
    if width != _SAMPLE_BYTES:
        raise VoiceError("voice_bad", f"{path.name} has {8 * width} bits a sample, not 16")
    samples = array("h", content[: len(content) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return _resampled(_mono(samples, channels), rate)


def write_wav(path: Path, samples: Samples) -> None:
    if sys.byteorder == "big":
        samples = samples[:]
        samples.byteswap()
    # A file that cannot be made is no half-made one, of which Python would complain when it is forgotten.
    with path.open("wb") as whole, wave.open(whole, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(samples.tobytes())


def seconds(path: Path) -> float:
    """How long the WAV file plays; raises VoiceError."""
    try:
        with wave.open(str(path), "rb") as file:
            return file.getnframes() / file.getframerate()
    except (OSError, EOFError, wave.Error) as error:
        raise VoiceError("voice_bad", f"{path.name} is no WAV file: {error}") from error


def silence(length: float) -> Samples:
    """`length` seconds of nothing."""
    return array("h", bytes(2 * round(length * SAMPLE_RATE)))


def joined(parts: Iterable[Samples]) -> Samples:
    whole = array("h")
    for part in parts:
        whole.extend(part)
    return whole


def trimmed(samples: Samples) -> Samples:
    """Without silence before and after; a soft edge of 20 ms is left. Empty when all is silent."""
    loud = [index for index, block in enumerate(_blocks(samples)) if _peak(block) > _SILENT_PEAK]
    if not loud:
        return array("h")
    return samples[max(0, loud[0] - 2) * _BLOCK : (loud[-1] + 3) * _BLOCK]


def louder(samples: Samples, decibels: float) -> Samples:
    """So much louder, or softer below zero; what would be louder than full scale stays at full scale."""
    gain = 10 ** (decibels / 20)
    level = array("h")
    for block in _blocks(samples):
        level.extend(max(-_LOUDEST, min(_LOUDEST, int(gain * one))) for one in block)
    return level


def _blocks(samples: Samples) -> list[Samples]:
    return [samples[start : start + _BLOCK] for start in range(0, len(samples), _BLOCK)]


def _peak(samples: Sequence[int]) -> int:
    highest, lowest = (max(samples), min(samples)) if samples else (0, 0)
    return max(highest, -lowest)


def _mono(samples: Samples, channels: int) -> Samples:
    if channels == 1:
        return samples
    sides = [samples[side::channels] for side in range(channels)]
    return array("h", (sum(frame) // channels for frame in zip(*sides, strict=False)))


def _resampled(samples: Samples, rate: int) -> Samples:
    """Straight lines between samples, after the average of each step when going down.

    Good enough for speech; a studio that delivers 22,050 a second loses nothing.
    """
    if rate == SAMPLE_RATE or not samples:
        return samples
    step = rate / SAMPLE_RATE
    width = max(1, round(step))
    if width > 1:
        samples = array(
            "h", (sum(samples[at : at + width]) // width for at in range(len(samples) - width + 1))
        )
    last = len(samples) - 1
    places = (index * step for index in range(int(last / step)))
    return array("h", (_between(samples, place) for place in places))


def _between(samples: Samples, place: float) -> int:
    before = int(place)
    return round(samples[before] + (samples[before + 1] - samples[before]) * (place - before))
