"""What an engine is: text in, WAV file out."""

from pathlib import Path
from typing import Protocol


class Engine(Protocol):
    """One way to make speech. It never plays, never queues, never caches."""

    @property
    def name(self) -> str: ...

    def identity(self, language: str) -> str:
        """Whatever changes the sound: version, voice, rate. Part of the cache key."""
        ...

    def render(self, text: str, language: str, path: Path) -> None:
        """Write the speech to `path` as a WAV of any rate; raises VoiceError."""
        ...

    def close(self) -> None:
        """End its process, if it has one; `render` may start it again."""
        ...
