"""The child process around espeak-ng: `python -m core.devices.voice.espeak_process`."""

from pathlib import Path
from typing import Any

from core.devices.voice.espeak_library import EspeakLibrary
from core.devices.voice.serving import serve
from core.devices.voice.speech import write_wav


def main() -> None:
    library = EspeakLibrary()

    def answer(request: dict[str, Any]) -> None:
        samples = library.speech(request["text"], request["language"], request["rate"])
        write_wav(Path(request["path"]), samples)

    serve(answer)


if __name__ == "__main__":
    main()
