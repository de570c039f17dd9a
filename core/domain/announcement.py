"""A spoken call: what a voice says and what a screen shows with it."""

from dataclasses import dataclass
from functools import cache

from core.domain import spoken_arabic, spoken_english, spoken_french
from core.domain.digits import DigitStyle, localised
from core.domain.numbering import TicketCode
from core.domain.texts import LocalText

LANGUAGES = ("ar", "en", "fr")

_VOCABULARIES = {
    "ar": spoken_arabic.vocabulary,
    "en": spoken_english.vocabulary,
    "fr": spoken_french.vocabulary,
}
_LETTER_OF_NAME = {name: letter for letter, name in spoken_arabic.LETTER_NAMES.items()}


@dataclass(frozen=True, slots=True)
class Announcement:
    """One call in one language: made of a letter and two numbers, of nothing else.

    `spoken` is for engines alone: vowelled Arabic or spelled English, with no
    digits and no markup. `shown` is for eyes.
    """

    shown: str
    spoken: str
    language: str


def announcement(
    letter_ar_spoken: str,
    letter_en: str,
    number: int,
    counter_number: int,
    language: str,
    *,
    letter_ar: str = "",
    agency: LocalText | None = None,
    short: bool = False,
    style: DigitStyle = DigitStyle.ARABIC_INDIC,
) -> Announcement:
    """The call of a ticket to a counter, in one language.

    The order is that of the halls: call word, ticket, window. The short form is
    for a busy loudspeaker (above about four calls a minute). `letter_ar` is what
    the screen shows; without it the letter is found by its vowelled name. `agency` is
    the name that tells the letter from one that sounds like it, in Arabic with its
    vowels; a French call spells the letter instead, since agencies have no French name.
    Raises ValueError on a number outside 1 to 9,999, or a letter that is none.
    """
    if language == "ar":
        name = agency.ar if agency else ""
        spoken = spoken_arabic.sentence(letter_ar_spoken, number, counter_number, short=short, agency=name)
        window = "شباك"
    elif language == "en":
        name = agency.en if agency else ""
        spoken = spoken_english.sentence(letter_en, number, counter_number, short=short, agency=name)
        window = "window"
    elif language == "fr":
        spelt = agency is not None
        spoken = spoken_french.sentence(letter_en, number, counter_number, short=short, spelt=spelt)
        window = "guichet"
    else:
        raise ValueError(f"no announcement in {language!r}: only {LANGUAGES}")
    letter_ar = letter_ar or _LETTER_OF_NAME.get(letter_ar_spoken, letter_ar_spoken)
    code = TicketCode(letter_ar, letter_en, number).isolated(language, style)
    shown = f"{code} {window} {localised(counter_number, language, style)}"
    return Announcement(shown, spoken, language)


@cache
def vocabulary(language: str) -> tuple[str, ...]:
    """Every word that announcements of this language may use, each once."""
    return _VOCABULARIES[language]()
