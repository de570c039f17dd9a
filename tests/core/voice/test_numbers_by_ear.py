"""Every number, letter and window as espeak-ng reads it, judged by sounds that no code of ours has made."""

import re
from collections.abc import Iterator

import pytest

from core.devices.voice.espeak_library import EspeakLibrary
from core.domain.announcement import announcement
from core.domain.spoken_arabic import LETTER_NAMES
from tests.core.voice.numbers_by_ear import LETTERS, call_by_ear
from tests.faults.amounts import amount

LARGEST = 9_999
# A prime: the sample goes through every last digit, tens and hundreds.
EVERY = amount(61, 1, few=97)


def misread(voice: EspeakLibrary, language: str, every: int) -> Iterator[str]:
    """The calls with a wrong, missing or extra sound, and what was heard instead."""
    letters = list(LETTERS[language])
    numbers = sorted({*range(1, LARGEST + 1, every), *range(1, 131), 200, 1000, 2000, 8000, LARGEST})
    for place, number in enumerate(numbers):
        letter, window = letters[place % len(letters)], place % 200 + 1
        spoken = announcement(
            LETTER_NAMES.get(letter, "حَاءْ"), letter if letter.isascii() else "A", number, window, language
        ).spoken
        heard = [re.sub("[ˈˌ]", "", word) for word in voice.phonemes(spoken, language)]
        if heard != (wanted := call_by_ear(language, letter, number, window)):
            yield f"{letter}{number} to {window}: {' '.join(heard)}, not {' '.join(wanted)}"


@pytest.mark.row("F18")
@pytest.mark.timeout(600)
@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_no_number_no_letter_and_no_window_is_misread(voice: EspeakLibrary, language: str) -> None:
    assert list(misread(voice, language, EVERY)) == []


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_another_number_is_heard_as_another(voice: EspeakLibrary, language: str) -> None:
    """The measure must convict: each call against the sounds of the next number."""
    letter = next(iter(LETTERS[language]))
    for number in (1, 11, 42, 71, 100, 342, 1101, 8888):
        spoken = announcement("أَلِفْ", "A", number, 7, language).spoken
        heard = [re.sub("[ˈˌ]", "", word) for word in voice.phonemes(spoken, language)]
        assert heard == call_by_ear(language, letter, number, 7)
        assert heard != call_by_ear(language, letter, number + 1, 7)
