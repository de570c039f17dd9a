"""The child process around pyttsx3: `python -m core.devices.voice.pyttsx3_process`.

It renders only, one phrase a run: of two queued phrases pyttsx3 writes the last
one alone, and its `say` ends in silence without a word when there is no player.
"""

from pathlib import Path
from typing import Any

import pyttsx3

from core.devices.voice.serving import serve


def main() -> None:
    engine = pyttsx3.init()

    def answer(request: dict[str, Any]) -> None:
        Path(request["path"]).unlink(missing_ok=True)
        engine.setProperty("voice", _voice_for(engine, request["language"]))
        engine.setProperty("rate", request["rate"])
        engine.save_to_file(request["text"], request["path"])
        engine.runAndWait()

    serve(answer)


def _voice_for(engine: Any, language: str) -> str:  # noqa: ANN401 - pyttsx3 has no types
    for voice in engine.getProperty("voices"):
        if any(_tag(spoken).startswith(language) for spoken in voice.languages):
            return str(voice.id)
    raise LookupError(f"no voice for {language!r} is installed")


def _tag(spoken: object) -> str:
    """A language tag as the drivers give it: text or bytes, sometimes after a control byte."""
    text = spoken.decode(errors="ignore") if isinstance(spoken, bytes) else str(spoken)
    return text.lstrip("\x00\x02\x05\x06").lower()


if __name__ == "__main__":
    main()
