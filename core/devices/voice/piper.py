"""Piper, a neural voice: a program of its own, run once for each announcement."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

from core.devices.voice.errors import VoiceError

_DEADLINE = 8.0


class PiperEngine:
    """`program` and one model file a language, both from the settings; nothing is fetched."""

    name = "piper"

    def __init__(self, program: str, models: Mapping[str, str], *, deadline: float = _DEADLINE) -> None:
        self._program = program
        self._models = models
        self._deadline = deadline

    def identity(self, language: str) -> str:
        model = Path(self._models.get(language, ""))
        return f"{self._program} {model} {model.stat().st_mtime_ns if model.is_file() else 0}"

    def render(self, text: str, language: str, path: Path) -> None:
        arguments = self._arguments(language, path)
        try:
            subprocess.run(  # noqa: S603 - the program of the settings, an argument list, no shell
                arguments,
                input=text.encode() + b"\n",
                capture_output=True,
                check=True,
                timeout=self._deadline,
            )
        except subprocess.TimeoutExpired as error:
            raise VoiceError("voice_late", f"no speech in {self._deadline:g} s") from error
        except subprocess.CalledProcessError as error:
            detail = error.stderr.decode(errors="replace").strip()[-200:]
            raise VoiceError("voice_died", f"status {error.returncode}: {detail}") from error
        except OSError as error:
            raise VoiceError("voice_missing", f"{self._program}: {error.strerror}") from error

    def close(self) -> None:
        """Nothing runs between announcements."""

    def _arguments(self, language: str, path: Path) -> list[str]:
        if not self._program:
            raise VoiceError("voice_missing", "not configured")
        model = self._models.get(language)
        if not model:
            raise VoiceError("voice_missing", f"no model for {language!r} in the settings")
        if not Path(model).is_file():
            raise VoiceError("voice_missing", f"the model {model} is not there")
        return [self._program, "--model", model, "--output_file", str(path)]
