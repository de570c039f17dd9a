"""Puts voice, keys and switch together from the settings."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QSocketNotifier

from core.devices.headphone import HeadphoneJack, find_jack
from core.qt.jobs import Jobs
from core.qt.languages import Phrases
from core.qt.narrator import Mute, Narrator, Speaker
from core.qt.player import Silent, SoundQueue
from core.settings_sections import Kiosk as KioskSettings
from core.vowelled_words import vowelled_words
from kiosk.speech.assistant import Assistant
from kiosk.speech.cursor import CursorViewModel
from kiosk.speech.pad_keys import PadKeys
from kiosk.speech.pad_typing import PadTyping
from kiosk.speech.screen import Screen
from kiosk.speech.speech_words import SpeechWords
from kiosk.speech.telling import Telling
from kiosk.viewmodels.kiosk import KioskViewModel
from kiosk.viewmodels.manner import MannerViewModel
from kiosk.viewmodels.modes import ModesViewModel
from kiosk.viewmodels.scanning import Entry


def make_assistant(
    view_model: KioskViewModel,
    manner: MannerViewModel,
    modes: ModesViewModel,
    cursor: CursorViewModel,
    *,
    settings: KioskSettings,
    phrases: Mapping[str, Phrases],
    speaker: Speaker | None,
    sounds: SoundQueue | None,
    jobs: Jobs,
    alive: Callable[[], None],
    apart: Callable[[], bool],
    entry: Callable[[], Entry | None],
    parent: QObject,
) -> Assistant:
    """Without a speaker the ring still moves and nothing is heard."""
    narrator = Narrator(
        speaker or Mute(),
        sounds or Silent("no loudspeaker is wanted", parent),
        jobs,
        vowelled_words(),
        decibels=lambda: modes.decibels,
        parent=parent,
    )
    words = {language: SpeechWords(each) for language, each in phrases.items()}
    return Assistant(
        view_model,
        modes,
        Screen(view_model, manner, cursor),
        Telling(narrator, words, manner),
        PadKeys(settings.keypad, settings.switch_key, apart),
        PadTyping(entry),
        alive=alive,
        apart=apart,
        parent=parent,
    )


def heed_headphone(assistant: Assistant, jack: HeadphoneJack | None = None) -> HeadphoneJack | None:
    """A headphone that goes in or out turns the voice on or off, where the jack can be read."""
    jack = jack or find_jack()
    if jack is None:
        return None

    def changed() -> None:
        for plugged in jack.changes():
            assistant.headphone(plugged)

    notifier = QSocketNotifier(jack.file, QSocketNotifier.Type.Read, assistant)
    notifier.activated.connect(changed)
    return jack
