"""Numbers in words, put back into figures by a reader that shares nothing with the writer."""

import re
import unicodedata

import pytest

from core.domain import spoken_arabic, spoken_english, spoken_french

VOWELS = re.compile("[\u064b-\u0652]")
ALL = range(1, 10_000)

# Bare Arabic, as a school book has it (with ه for the pausal ة).
ARABIC = {
    "واحد": 1,
    "اثنان": 2,
    "ثلاثه": 3,
    "اربعه": 4,
    "خمسه": 5,
    "سته": 6,
    "سبعه": 7,
    "ثمانيه": 8,
    "تسعه": 9,
    "عشره": 10,
    "احد": 1,
    "اثنا": 2,
    "عشرون": 20,
    "ثلاثون": 30,
    "اربعون": 40,
    "خمسون": 50,
    "ستون": 60,
    "سبعون": 70,
    "ثمانون": 80,
    "تسعون": 90,
    "مئه": 100,
    "مئتان": 200,
    "ثلاثمئه": 300,
    "اربعمئه": 400,
    "خمسمئه": 500,
    "ستمئه": 600,
    "سبعمئه": 700,
    "ثمانمئه": 800,
    "تسعمئه": 900,
    "الف": 1000,
    "الفان": 2000,
}


def figure_of_arabic(words: list[str]) -> int:
    """Add up what «و» joins; a part of two words is a teen or some thousands."""
    bare = [VOWELS.sub("", word).translate(str.maketrans("أإآة", "اااه")) for word in words]
    total, last = 0, 0
    for part in " ".join(bare).split(" و "):
        match part.split():
            case [one]:
                value = ARABIC[one]
            case [first, "عشر"]:
                value = ARABIC[first] + 10
            case [first, "الاف"]:
                value = ARABIC[first] * 1000
            case _:
                raise AssertionError(part)
        assert in_arabic_order(last, value), words
        total, last = total + value, value
    return total


def in_arabic_order(before: int, after: int) -> bool:
    """Thousands, hundreds, then units before tens."""
    if before == 0:
        return True
    if before < 10:
        return after % 10 == 0 and after < 100
    return len(str(before)) > len(str(after)) and before >= 100


def figure_of_english(words: list[str]) -> int:
    small = dict(zip(ENGLISH_SMALL.split(), range(1, 20), strict=True))
    tens = dict(zip(ENGLISH_TENS.split(), range(20, 100, 10), strict=True))
    total, current = 0, 0
    for word in words:
        if word == "hundred":
            current *= 100
        elif word == "thousand":
            total, current = current * 1000, 0
        elif word != "and":
            current += small.get(word) or tens[word]
    return total + current


ENGLISH_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


FRENCH_SMALL = (
    "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
)
FRENCH_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "quatre-vin": 80}


def figure_of_french(words: list[str]) -> int:
    """Add up; «et» stands before un and onze alone, and never after quatre-vin."""
    small = dict(zip(FRENCH_SMALL.split(), range(1, 20), strict=True))
    total = 0
    for place, word in enumerate(words):
        stem, _, unit = word.rpartition("-")
        if word in {"mille", "cent"} or unit in {"mille", "cent"}:
            total += (small[stem] if stem else 1) * (1000 if unit == "mille" else 100)
        elif word == "et":
            assert words[place - 1] in FRENCH_TENS.keys() - {"quatre-vin"}, words
            assert words[place + 1] in {"un", "onze"}, words
        else:
            total += small.get(word) or FRENCH_TENS[word]
    ends = re.search("(vingt|trente|quarante|cinquante|soixante) (un|onze)$", " ".join(words))
    assert ends is None or "quatre-vin" in words, words
    return total


def test_every_french_number_reads_back_as_itself() -> None:
    assert [n for n in ALL if figure_of_french(spoken_french.number_words(n)) != n] == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (21, "vingt et un"),
        (70, "soixante dix"),
        (71, "soixante et onze"),
        (80, "quatre-vin"),
        (81, "quatre-vin un"),
        (91, "quatre-vin onze"),
        (100, "cent"),
        (1199, "mille cent quatre-vin dix-neuf"),
        (2600, "deux-mille six-cent"),
    ],
)
def test_french_numbers_count_as_in_france(number: int, words: str) -> None:
    assert spoken_french.number_words(number) == words.split()


def test_every_arabic_number_reads_back_as_itself() -> None:
    assert [n for n in ALL if figure_of_arabic(spoken_arabic.number_words(n)) != n] == []


def test_every_english_number_reads_back_as_itself() -> None:
    assert [n for n in ALL if figure_of_english(spoken_english.number_words(n)) != n] == []


def test_no_two_numbers_sound_the_same() -> None:
    for spoken in (spoken_arabic, spoken_english, spoken_french):
        assert len({" ".join(spoken.number_words(n)) for n in ALL}) == len(ALL)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "وَاحِدْ"),
        (11, "أَحَدَ عَشَرْ"),
        (12, "اِثْنَا عَشَرْ"),
        (16, "سِتَّةَ عَشَرْ"),
        (42, "اِثْنَانْ وَ أَرْبَعُونْ"),
        (100, "مِئَه"),
        (200, "مِئَتَانْ"),
        (310, "ثَلَاثُمِئَه وَ عَشَرَه"),
        (818, "ثَمَانِمِئَه وَ ثَمَانِيَةَ عَشَرْ"),
        (1000, "أَلْفْ"),
        (2002, "أَلْفَانْ وَ اِثْنَانْ"),
        (6125, "سِتَّةُ آلَافْ وَ مِئَه وَ خَمْسَه وَ عِشْرُونْ"),
    ],
)
def test_arabic_numbers_take_their_counting_form(number: int, words: str) -> None:
    assert spoken_arabic.number_words(number) == spoken_arabic.shadda_first(words).split()


@pytest.mark.parametrize(
    ("number", "words"),
    [(7, "seven"), (13, "thirteen"), (42, "forty two"), (105, "one hundred and five")],
)
def test_english_numbers_are_cardinals(number: int, words: str) -> None:
    assert spoken_english.number_words(number) == words.split()


@pytest.mark.parametrize("number", [0, -1, 10_000])
def test_a_number_that_no_ticket_has_is_refused(number: int) -> None:
    for spoken in (spoken_arabic, spoken_english, spoken_french):
        with pytest.raises(ValueError, match="is not spoken"):
            spoken.number_words(number)


def test_every_arabic_word_has_its_shadda_before_its_vowel_and_a_vowel_after_it() -> None:
    for word in spoken_arabic.vocabulary():
        assert not re.search("[\u064b-\u0650\u0652]\u0651", word), word
        assert not re.search("\u0651(?![\u064e-\u0650])", word), word


def test_the_shadda_comes_first_even_after_an_editor_has_normalised_the_text() -> None:
    normalised = unicodedata.normalize("NFC", spoken_arabic.shadda_first("سِتَّه"))

    assert normalised != spoken_arabic.shadda_first(normalised)
    assert "\u0651\u064e" in spoken_arabic.shadda_first(normalised)


def test_every_arabic_consonant_of_the_vocabulary_says_how_it_is_read() -> None:
    """A consonant carries a vowel, a sukun, or stands before a long vowel; only the pausal ه is bare."""
    bare = re.compile("[بتثجحخدذرزسشصضطظعغفقكلمنةءأإ](?![\u064b-\u0652])")
    silent = "الت"  # The article before a sun letter.

    assert [word for word in spoken_arabic.vocabulary() if bare.search(word.removeprefix(silent[:2]))] == []
