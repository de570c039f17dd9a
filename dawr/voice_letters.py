"""The letters that calls begin with: those of the centre, or of the shipped catalogue where there is none."""

import re
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from core.catalogue_file import read_catalogue
from core.domain.announcement import Announcement, announcement
from core.domain.digits import ascii_digits
from core.domain.errors import QueueError
from core.domain.spoken_text import spoken_name
from core.domain.texts import LocalText
from core.storage.opening import open_store
from core.vowelled_words import vowelled_words
from dawr.centre_commands import EGYPT

_CODE = re.compile(
    r"^\s*([A-Za-z]{1,2}|[\u0621-\u064a]{1,2}\u0640?)\s*[-\u2010-\u2014]?\s*([0-9٠-٩۰-۹]{1,4})\s*$"
)


@dataclass(frozen=True, slots=True)
class Letter:
    """A queue's letter in both scripts, its vowelled name, and the agency it stands for."""

    ar: str
    en: str
    spoken_ar: str
    agency: LocalText

    @property
    def spoken_agency(self) -> LocalText:
        """As voices say it; without Arabic when the vowels of a word are not known."""
        return LocalText(spoken_name(self.agency.ar, vowelled_words()), self.agency.en)


class CodeError(ValueError):
    """What was typed is no code of a ticket here; the message says what is."""


def letters_of(database: str) -> Sequence[Letter]:
    """The centre's own; the shipped catalogue's when its database cannot be read."""
    try:
        with closing(open_store(database)) as store:
            return _distinct(
                Letter(each.letter_ar, each.letter_en, each.letter_spoken_ar, each.name)
                for each in sorted(store.queues(), key=lambda queue: len(queue.name.ar))
            )
    except QueueError:
        return [
            Letter(each.letter_ar, each.letter_en, each.letter_spoken_ar, each.short_name)
            for each in read_catalogue(Path(EGYPT)).agencies
        ]


def call_of(
    code: str, window: int, language: str, letters: Sequence[Letter], *, agency: bool, short: bool
) -> Announcement:
    """The call of a code as it is typed, `A42` or `ح-٤٢`; raises CodeError."""
    typed = _CODE.match(code)
    if typed is None:
        raise CodeError(f"{code!r} is no code: a letter and a number, such as A42 or ح-٤٢")
    wanted, number = typed[1].upper(), int(ascii_digits(typed[2]))
    letter = next((each for each in letters if wanted in {each.ar, each.en}), None)
    if letter is None:
        known = ", ".join(f"{each.en} ({each.ar})" for each in letters)
        raise CodeError(f"no queue here has the letter {wanted}; there are {known}")
    try:
        return announcement(
            letter.spoken_ar,
            letter.en,
            number,
            window,
            language,
            letter_ar=letter.ar,
            agency=letter.spoken_agency if agency else None,
            short=short,
        )
    except ValueError as error:
        raise CodeError(str(error)) from error


def _distinct(letters: Iterable[Letter]) -> Sequence[Letter]:
    """One a letter: the first, which has the agency's own name and not that of its cashier."""
    found: dict[str, Letter] = {}
    for each in letters:
        found.setdefault(each.en, each)
    return list(found.values())
