"""How loud a zone is: a sound made quieter, by what the ear hears and not by numbers on the wire."""

from array import array
from pathlib import Path
from tempfile import TemporaryDirectory

from core.devices.voice.speech import read_wav, write_wav

_EAR = 0.6
"""What is half as loud to the ear is ten decibels lower: loudness grows with this power of the amplitude."""


def gain_of(percent: int) -> float:
    """The factor on the samples that sounds like this percentage."""
    return float((percent / 100) ** (1 / _EAR))


class SoundLevel:
    """Makes one quieter copy at a time; ask again when the one before has been played."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None

    def at(self, percent: int, sound: Path) -> Path:
        """The sound as loud as this; itself at 100. VoiceError when it is no sound."""
        if percent >= 100:  # noqa: PLR2004 - all of it
            return sound
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="dawr-level-")
        gain = gain_of(percent)
        quieter = Path(self._folder.name) / "announcement.wav"
        write_wav(quieter, array("h", (round(each * gain) for each in read_wav(sound))))
        return quieter

    def close(self) -> None:
        if self._folder is not None:
            self._folder.cleanup()
