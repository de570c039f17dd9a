"""The voices of the operating system (SAPI, NSSpeech) by pyttsx3, which only renders."""

import sys
from importlib.metadata import version
from pathlib import Path

import espeakng_loader

from core.devices.voice.child import VoiceChild
from core.devices.voice.errors import VoiceError
from core.devices.voice.speech import seconds

# A phrase lost without a word is said by a new process.
_TRIES = 2
# Named in words: importing that module loads pyttsx3, which belongs to the child alone.
_MODULE = "core.devices.voice.pyttsx3_process"


class Pyttsx3Engine:
    name = "pyttsx3"

    def __init__(self, rate: int, *, child: VoiceChild | None = None) -> None:
        self._rate = rate
        # SAPI takes a second to find its voices.
        self._child = child or VoiceChild(_MODULE, deadline=6.0, environment=_library())

    def identity(self, language: str) -> str:
        return f"{version('pyttsx3')} {language} {self._rate}"

    def render(self, text: str, language: str, path: Path) -> None:
        request = {"text": text, "language": language, "rate": self._rate, "path": str(path)}
        for _ in range(_TRIES):
            self._child.ask(request)
            # It reports nothing when it loses a phrase: the file is the only proof.
            if path.exists() and seconds(path) > 0:
                return
            self._child.close()
        raise VoiceError("voice_bad", "pyttsx3 wrote nothing")

    def close(self) -> None:
        self._child.close()


def _library(platform: str = sys.platform) -> dict[str, str]:
    """Where pyttsx3 finds a voice on Linux: it has none of its own, and the system may have none either."""
    if platform != "linux":
        return {}
    folder = str(Path(espeakng_loader.get_library_path()).parent)
    return {"LD_LIBRARY_PATH": folder, "ESPEAK_DATA_PATH": folder}
