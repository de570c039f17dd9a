"""A call said for a trial: which engine says it, and why those before it do not."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from core.devices.voice.engine import Engine
from core.devices.voice.errors import VoiceError
from core.devices.voice.speech import SAMPLE_RATE
from core.devices.voice.voice import speech, write_announcement
from core.domain.announcement import Announcement


@dataclass(frozen=True, slots=True)
class Refusal:
    """An engine that was asked before, and why it did not speak."""

    engine: str
    why: str


@dataclass(frozen=True, slots=True)
class Said:
    """The engine that spoke, how many seconds it spoke, and those that did not."""

    engine: str
    seconds: float
    refused: tuple[Refusal, ...]


def say(engines: Iterable[Engine], call: Announcement, path: Path, *, chime: Path | None) -> Said:
    """Write the call to `path` by the first engine that can, as the hall would hear it.

    Raises VoiceError with every reason when none can.
    """
    refused: list[Refusal] = []
    for engine in engines:
        try:
            spoken = speech(engine, call.spoken, call.language)
        except (VoiceError, OSError) as error:
            refused.append(
                Refusal(engine.name, error.detail if isinstance(error, VoiceError) else str(error))
            )
            continue
        finally:
            engine.close()
        write_announcement(path, spoken, chime=chime)
        return Said(engine.name, len(spoken) / SAMPLE_RATE, tuple(refused))
    raise VoiceError("voice_missing", "; ".join(f"{each.engine}: {each.why}" for each in refused))
