"""Names that exist in more than one language."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.domain.digits import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE


@dataclass(frozen=True, slots=True)
class LocalText:
    """A name in Arabic, the first language, in English, and in further languages where it has them."""

    ar: str
    en: str
    more: Mapping[str, str] = field(default_factory=dict, hash=False)
    """By language: "fr"."""

    def within(self, language: str) -> str:
        """The text in this language; a language without its own text reads English, marked as such."""
        if language == "ar":
            return self.ar
        return self.more.get(language) or english_within(language, self.en)


def other_language(language: str) -> str:
    """The one that stands beside it: English beside Arabic, Arabic beside any other."""
    return "en" if language == "ar" else "ar"


def english_within(language: str, text: str) -> str:
    """English for a reader of `language`: isolated in a third one, where a voice must change for it."""
    if language in {"ar", "en"} or not text:
        return text
    return f"{LEFT_TO_RIGHT_ISOLATE}{text}{POP_ISOLATE}"
