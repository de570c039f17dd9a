"""What the panel of the modes says, in one language."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.viewmodels.ready_words import Phrases


@dataclass(frozen=True, slots=True)
class ModeWords:
    """One language's names of the modes, by their keys."""

    phrases: Phrases

    def tr(self, source: str) -> str:
        """The text in this language; named as lupdate looks for it."""
        return self.phrases.say("ModeWords", source)

    def name(self, mode: str) -> str:
        return self._names()[mode]

    def _names(self) -> Mapping[str, str]:
        return {
            "contrast": self.tr("Strong contrast"),
            "large": self.tr("Larger text"),
            "low": self.tr("Lower the buttons"),
            "slow": self.tr("More time"),
            "signs": self.tr("Sign language"),
            "voice": self.tr("Speak aloud"),
        }
