"""The voices of the operating system (SAPI, NSSpeech) by pyttsx3, which only renders."""

import time
from importlib.metadata import version
from pathlib import Path

from core.devices.voice.child import VoiceChild
from core.devices.voice.errors import VoiceError
from core.devices.voice.speech import seconds

# 6 of 200 phrases were lost without a word on Linux; a new process then says them. On a busy
# machine three in a row were lost, so each further try first lets the machine breathe.
_TRIES = 6
_BREATH = 0.1
# Named in words: importing that module loads pyttsx3, which belongs to the child alone.
_MODULE = "core.devices.voice.pyttsx3_process"


class Pyttsx3Engine:
    name = "pyttsx3"

    def __init__(self, rate: int, *, child: VoiceChild | None = None) -> None:
        self._rate = rate
        # SAPI takes a second to find its voices.
        self._child = child or VoiceChild(_MODULE, deadline=6.0)

    def identity(self, language: str) -> str:
        return f"{version('pyttsx3')} {language} {self._rate}"

    def render(self, text: str, language: str, path: Path) -> None:
        request = {"text": text, "language": language, "rate": self._rate, "path": str(path)}
        for lost in range(_TRIES):
            time.sleep(lost * _BREATH)
            self._child.ask(request)
            # It reports nothing when it loses a phrase: the file is the only proof.
            if path.exists() and seconds(path) > 0:
                return
            self._child.close()
        raise VoiceError("voice_bad", "pyttsx3 wrote nothing")

    def close(self) -> None:
        self._child.close()
