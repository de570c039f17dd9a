"""The child process around pyttsx3: `python -m core.devices.voice.pyttsx3_process`.

It renders only, one phrase a run: of two queued phrases pyttsx3 writes the last
one alone, and its `say` ends in silence without a word when there is no player.

On Linux `runAndWait` returns while espeak-ng still speaks in a thread of its
own, so the end that the engine tells is waited for; and a phrase is given up,
or ends with nothing in its file, when that thread has not yet rested from the
one before.
"""

from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

import pyttsx3

from core.devices.voice.serving import serve
from core.devices.voice.speech import seconds

_LONGEST_PHRASE = 5.0
"""Seconds; a phrase is rendered in a few hundredths of one."""
_TRIES = 3
_COUNTRIES = {"ar": ("ar-eg", "ar-sa", "ar"), "en": ("en-gb", "en-us", "en"), "fr": ("fr-fr", "fr")}
"""In the order of names the first English is the Caribbean's, the first French Belgium's."""


class Renderer:
    """pyttsx3, held to its word."""

    def __init__(self) -> None:
        self._engine: Any = pyttsx3.init()
        self._ends: SimpleQueue[bool] = SimpleQueue()
        self._engine.connect("finished-utterance", lambda completed, **_: self._ends.put(completed))

    def answer(self, request: dict[str, Any]) -> None:
        """Write the phrase to `path`; OSError when it never comes to an end."""
        Path(request["path"]).unlink(missing_ok=True)
        self._engine.setProperty("voice", _voice_for(self._engine, request["language"]))
        self._engine.setProperty("rate", request["rate"])
        for _ in range(_TRIES):
            if self._rendered(request["text"], request["path"]):
                return

    def _rendered(self, text: str, path: str) -> bool:
        self._ends = SimpleQueue()
        self._engine.save_to_file(text, path)
        self._engine.runAndWait()
        try:
            completed = self._ends.get(timeout=_LONGEST_PHRASE)
        except Empty:
            raise OSError(f"pyttsx3 did not finish in {_LONGEST_PHRASE:g} s") from None
        return completed and Path(path).exists() and seconds(Path(path)) > 0


def _voice_for(engine: Any, language: str) -> str:  # noqa: ANN401 - pyttsx3 has no types
    """The voice of the country whose way of speaking the hall is used to, or any of that language."""
    voices = [
        (_tag(spoken), str(voice.id)) for voice in engine.getProperty("voices") for spoken in voice.languages
    ]
    for wanted in _COUNTRIES.get(language, ()):
        for tag, voice in voices:
            if tag.replace("_", "-") == wanted:
                return voice
    for tag, voice in voices:
        if tag.startswith(language):
            return voice
    raise LookupError(f"no voice for {language!r} is installed")


def _tag(spoken: object) -> str:
    """A language tag as the drivers give it: text or bytes, sometimes after a control byte."""
    text = spoken.decode(errors="ignore") if isinstance(spoken, bytes) else str(spoken)
    return text.lstrip("\x00\x02\x05\x06").lower()


if __name__ == "__main__":
    serve(Renderer().answer)
