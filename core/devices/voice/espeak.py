"""The engine that is always there: espeak-ng 1.52, reading our vowelled words."""

from pathlib import Path

from core.devices.voice import espeak_process
from core.devices.voice.child import VoiceChild
from core.devices.voice.errors import VoiceError
from core.devices.voice.espeak_library import VOICES, engine_version, has_voice


class EspeakEngine:
    name = "espeak-ng"

    def __init__(self, rate: int, *, child: VoiceChild | None = None) -> None:
        self._rate = rate
        self._child = child or VoiceChild(espeak_process.__name__)

    def identity(self, language: str) -> str:
        return f"{engine_version()} {VOICES.get(language, language)} {self._rate}"

    def render(self, text: str, language: str, path: Path) -> None:
        if not has_voice(language):
            raise VoiceError("voice_missing", f"no voice for {language!r}")
        self._child.ask({"text": text, "language": language, "rate": self._rate, "path": str(path)})

    def close(self) -> None:
        self._child.close()
