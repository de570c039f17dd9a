"""Names that exist in more than one language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LocalText:
    """A name in Arabic, the first language, and in English."""

    ar: str
    en: str

    def within(self, language: str) -> str:
        """The text in this language; a language without its own text reads English."""
        return self.ar if language == "ar" else self.en
