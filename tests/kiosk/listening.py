"""An ear at the kiosk: what was said, as the screen has it, and twelve keys to ask for more."""

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from core.domain.announcement import Announcement
from kiosk.speech.keypad import PadKey
from kiosk.speech.reading import Stop
from tests.kiosk.running import RunningKiosk

_SIGNS = {PadKey.KEYS: Qt.Key.Key_Asterisk, PadKey.VOICE: Qt.Key.Key_NumberSign}


class Ear:
    """Keeps what goes to the loudspeaker."""

    def __init__(self, kiosk: RunningKiosk) -> None:
        self.kiosk = kiosk
        self.heard: list[str] = []
        self.ever: list[str] = []
        self.languages: list[str] = []
        kiosk.kiosk.assistant.narrator.said.connect(self._hear)

    def _hear(self, text: str, language: str) -> None:
        self.heard.append(text)
        self.ever.append(text)
        self.languages.append(language)

    def forget(self) -> None:
        self.heard.clear()
        self.languages.clear()

    def strike(self, key: PadKey) -> list[str]:
        """A key of the pad, and what is said to it."""
        self.forget()
        self.kiosk.kiosk.assistant._chosen_at = float("-inf")
        code = _SIGNS.get(key) or getattr(Qt.Key, f"Key_{key.value}")
        QTest.keyClick(self.kiosk.window, code, Qt.KeyboardModifier.KeypadModifier)
        QTest.qWait(20)
        return list(self.heard)

    @property
    def stop(self) -> Stop | None:
        return self.kiosk.kiosk.cursor.stop

    def go_to(self, name: str) -> None:
        """Next, until the ring is around what a sighted tester calls so."""
        first: Stop | None = None
        while self.stop is None or self.stop.item.objectName() != name:
            self.strike(PadKey.NEXT)
            assert self.stop is not None, f"there is nothing on the page {self.kiosk.page}"
            assert first is None or self.stop.item is not first.item, f"no {name} on {self.kiosk.page}"
            first = first or self.stop

    def choose(self, name: str) -> list[str]:
        self.go_to(name)
        return self.strike(PadKey.CHOOSE)


class ReadingOut:
    """A voice that makes no sound and keeps what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[Announcement] = []

    def wav(self, announcement: Announcement, *, with_chime: bool = False) -> Path | None:
        self.asked.append(announcement)
        return None


def plain(text: str) -> str:
    """Letters and digits alone: how sentences are cut and marked makes no difference to the ear."""
    return " ".join(re.findall(r"\w+", re.sub("[\u064b-\u0652\u0640]", "", text).casefold()))
