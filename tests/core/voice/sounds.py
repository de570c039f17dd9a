"""Small sounds and stand-ins for the tests of the voice."""

import math
from array import array
from pathlib import Path

from core.devices.voice.errors import VoiceError
from core.devices.voice.speech import SAMPLE_RATE, Samples, write_wav


def tone(seconds: float, frequency: float = 440.0, peak: int = 8000) -> Samples:
    step = 2 * math.pi * frequency / SAMPLE_RATE
    return array("h", (round(peak * math.sin(step * at)) for at in range(round(seconds * SAMPLE_RATE))))


def tone_file(path: Path, seconds: float = 0.2, frequency: float = 440.0) -> Path:
    write_wav(path, tone(seconds, frequency))
    return path


class ToneEngine:
    """Says everything as a tone, as long as its words; can be told to fail."""

    def __init__(self, name: str = "tone", *, fails: VoiceError | None = None, seconds: float = 0.3) -> None:
        self.name = name
        self.fails = fails
        self.asked: list[str] = []
        self._seconds = seconds

    def identity(self, language: str) -> str:
        return f"1 {language}"

    def render(self, text: str, language: str, path: Path) -> None:
        self.asked.append(text)
        if self.fails is not None:
            raise self.fails
        tone_file(path, self._seconds * len(text.split()))

    def close(self) -> None:
        pass
