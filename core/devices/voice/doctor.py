"""Which voices work on this machine, tried and not guessed: for `dawr doctor`."""

from dataclasses import dataclass

from core.devices.voice.engine import Engine
from core.devices.voice.errors import VoiceError
from core.devices.voice.voice import engine_chain, speech
from core.domain.announcement import LANGUAGES, announcement
from core.settings_sections import Voice as VoiceSettings


@dataclass(frozen=True, slots=True)
class EngineReport:
    """One engine in one language; `why` is empty when it works."""

    engine: str
    language: str
    works: bool
    why: str


def voice_doctor(settings: VoiceSettings) -> list[EngineReport]:
    """Each engine of the chain, best first, asked to say one call in each language."""
    reports = []
    for engine in engine_chain(settings):
        reports += [_tried(engine, language) for language in LANGUAGES]
        engine.close()
    return reports


def _tried(engine: Engine, language: str) -> EngineReport:
    call = announcement("ح", "A", 42, 7, language)
    try:
        speech(engine, call.spoken, language)
    except (VoiceError, OSError) as error:
        why = error.detail if isinstance(error, VoiceError) else str(error)
        return EngineReport(engine.name, language, works=False, why=why)
    return EngineReport(engine.name, language, works=True, why="")
