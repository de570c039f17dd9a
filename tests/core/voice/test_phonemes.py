"""What espeak-ng really reads, word by word, against a table written by hand."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

import pytest

from core.devices.voice.espeak_library import EspeakLibrary
from core.domain import spoken_arabic
from core.domain.announcement import announcement, vocabulary
from core.domain.spoken_arabic import LETTER_NAMES, shadda_first
from tests.core.voice.expected_phonemes import ARABIC, ENGLISH, FRENCH

EXPECTED = {"ar": {shadda_first(word): sound for word, sound in ARABIC.items()}, "en": ENGLISH, "fr": FRENCH}
# From 21 to 29 French sounds the t that is silent in twenty.
_LIAISONS = {"vɛ̃t": "vɛ̃"}
LETTERS_EN = "AJMRCFPKWTXLYVHUE"


def heard(voice: EspeakLibrary, text: str, language: str) -> list[str]:
    """The words as read, without stress: a sentence moves it, the sounds stay."""
    words = [re.sub("[ˈˌ]", "", word) for word in voice.phonemes(text, language)]
    return [_LIAISONS.get(word, word) for word in words] if language == "fr" else words


def wanted(text: str, language: str) -> list[str]:
    """The words as they should be read: the table's sounds in the text's order."""
    return [EXPECTED[language][word] for word in re.sub("[,،]", "", text).split()]


def misread(voice: EspeakLibrary, texts: Sequence[str], language: str) -> list[str]:
    """The texts with a wrong, missing or extra word, or a jump into another language."""
    return [text for text in texts if heard(voice, text, language) != wanted(text, language)]


def calls(numbers: Sequence[int], language: str) -> Iterator[str]:
    """Calls of these numbers, going through all letters and windows 1 to 150 on the way."""
    letters = list(LETTER_NAMES.values())
    for number in numbers:
        letter_ar, letter_en = letters[number % 28], LETTERS_EN[number % 17]
        window = number % 150 + 1
        yield announcement(letter_ar, letter_en, number, window, language, short=number % 2 == 0).spoken


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_every_word_of_the_vocabulary_sounds_as_it_should(voice: EspeakLibrary, language: str) -> None:
    assert set(vocabulary(language)) == set(EXPECTED[language])
    assert {word: "".join(heard(voice, word, language)) for word in vocabulary(language)} == EXPECTED[
        language
    ]


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_calls_of_1_to_999_have_no_wrong_missing_or_extra_word(voice: EspeakLibrary, language: str) -> None:
    assert misread(voice, list(calls(range(1, 1000), language)), language) == []


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_calls_past_999_are_read_right_as_well(voice: EspeakLibrary, language: str) -> None:
    assert misread(voice, list(calls(range(1000, 10_000, 37), language)), language) == []


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_every_window_and_every_letter_is_read_right(voice: EspeakLibrary, language: str) -> None:
    names = LETTER_NAMES.values()
    texts = [announcement("حَاءْ", "A", 42, window, language).spoken for window in range(1, 151)]
    texts += [announcement(name, "A", 8, 8, language, short=True).spoken for name in names]
    texts += [announcement("حَاءْ", letter, 8, 8, language).spoken for letter in LETTERS_EN]

    assert misread(voice, texts, language) == []


def test_bare_words_and_digits_are_convicted(voice: EspeakLibrary) -> None:
    """The plain ways to do it, which this check must find wrong: else it proves nothing."""
    good = announcement("حَاءْ", "A", 115, 7, "ar").spoken
    bare = re.sub("[\u064b-\u0652]", "", good)

    assert heard(voice, good, "ar") == wanted(good, "ar")
    for text in (
        bare,
        unicodedata.normalize("NFC", good),
        good.replace("سَبْعَه", "7").replace("مِئَه", "100"),
        good.replace("حَاءْ", "A"),
        good.replace("حَاءْ", "ح"),
        good.replace("كْ", "ك"),  # An open end: "shubbaka".
    ):
        assert heard(voice, text, "ar") != wanted(good, "ar"), text


def test_an_english_letter_before_its_number_without_a_comma_is_convicted(voice: EspeakLibrary) -> None:
    good = announcement("حَاءْ", "A", 42, 7, "en").spoken
    plain = good.replace("A, ", "A ")

    assert heard(voice, good, "en") == wanted(good, "en")
    assert heard(voice, plain, "en") != wanted(good, "en")
    assert heard(voice, good.replace("A,", "ay,"), "en") != wanted(good, "en")


def test_a_jump_into_another_language_is_seen(voice: EspeakLibrary) -> None:
    assert any("(en)" in word for word in heard(voice, "window سَبْعَه", "ar"))


def test_the_words_of_the_call_are_shadda_first_whatever_the_catalogue_typed() -> None:
    typed = unicodedata.normalize("NFC", "مِيمْ شَدَّه")

    assert spoken_arabic.letter_words(typed) == shadda_first(typed).split()
