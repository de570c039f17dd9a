"""A short sound for each number, and the numbers in a recording: in order, none over another."""

from pathlib import Path

import numpy as np

from core.devices.voice.speech import SAMPLE_RATE, Samples, joined, write_wav
from tests.core.voice.sounds import tone

_DIGITS = 3
_DIGIT_SECONDS = 0.06
_LOWEST, _STEP = 500.0, 150.0
_BLOCK = SAMPLE_RATE // 100
_SILENT = 50.0
_PURE = 0.75
"""The least part of the power that one tone has of a block in the middle of a digit."""

SECONDS = _DIGITS * _DIGIT_SECONDS


def write_coded(path: Path, number: int) -> Path:
    """The number (0 to 999) as three tones, one a digit."""
    digits = [int(each) for each in f"{number:0{_DIGITS}}"]
    write_wav(path, joined([tone(_DIGIT_SECONDS, _LOWEST + _STEP * digit) for digit in digits]))
    return path


def numbers_heard(recording: Samples) -> list[str]:
    """Each sound between two silences: its number, or what is wrong with it."""
    wave = np.asarray(recording, dtype=np.float64)
    blocks = wave[: len(wave) // _BLOCK * _BLOCK].reshape(-1, _BLOCK)
    loud = np.concatenate([[False], np.abs(blocks).mean(axis=1) > _SILENT, [False]])
    edges = np.flatnonzero(loud[1:] != loud[:-1])
    return [
        _number(wave[begin * _BLOCK : end * _BLOCK])
        for begin, end in zip(edges[::2], edges[1::2], strict=True)
    ]


def _number(sound: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> str:
    length = len(sound) / SAMPLE_RATE
    if abs(length - SECONDS) > 0.025:
        return f"cut or mixed: {length:.2f} s"
    middle = len(sound) / _DIGITS
    half = int(_DIGIT_SECONDS * SAMPLE_RATE * 0.3)
    digits = ""
    for place in range(_DIGITS):
        at = int(middle * (place + 0.5))
        part = sound[at - half : at + half] * np.hanning(2 * half)
        power = np.abs(np.fft.rfft(part, 4096)) ** 2
        near = [
            power[_bin(_LOWEST + _STEP * digit - 60) : _bin(_LOWEST + _STEP * digit + 60)].sum()
            for digit in range(10)
        ]
        best = int(np.argmax(near))
        if near[best] < _PURE * power.sum():
            return "two sounds at once"
        digits += str(best)
    return str(int(digits))


def _bin(frequency: float) -> int:
    return round(frequency * 4096 / SAMPLE_RATE)
