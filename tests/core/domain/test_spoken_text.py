"""The words of a screen in a voice's spelling."""

import re

import pytest

from core.domain.spoken_text import LONGEST, Clause, bare, clauses
from core.vowelled_words import vowelled_words

WORDS = vowelled_words()


def spoken(text: str, language: str) -> list[tuple[str, str]]:
    return [(clause.spoken, clause.language) for clause in clauses(text, language, WORDS)]


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("A-42", "en", ["A, forty two"]),
        ("ح-٤٢", "ar", ["حَاءْ اِثْنَانْ وَ أَرْبَعُونْ"]),
        ("\u2067هـ-١٢٣\u2069", "ar", ["هَاءْ مِئَه وَ ثَلَاثَه وَ عِشْرُونْ"]),
        ("Expected wait: 15–35 minutes", "en", ["Expected wait", "fifteen to thirty five minutes"]),
        ("١٥–٣٥ دقيقة", "ar", ["خَمْسَةَ عَشَرْ إِلَى خَمْسَه وَ ثَلَاثُونْ دَقِيقَه"]),
        ("before 10:05 am", "en", ["before ten five am"]),
        ("All agencies (15)", "en", ["All agencies", "fifteen"]),
        ("", "ar", []),
        (" · ", "en", []),
    ],
)
def test_numbers_and_codes_become_words(text: str, language: str, said: list[str]) -> None:
    assert [words for words, _ in spoken(text, language)] == said


@pytest.mark.parametrize(
    ("language", "said", "voice"),
    [
        ("ar", "P P O dot gov dot E G", "en"),
        ("en", "P P O dot gov dot E G", "en"),
        ("fr", "P P O point gov point E G", "fr"),
        ("de", "P P O Punkt gov Punkt E G", "de"),
    ],
)
def test_an_address_is_said_part_by_part(language: str, said: str, voice: str) -> None:
    assert spoken("ppo.gov.eg", language) == [(said, voice)]


def test_a_sentence_without_a_space_is_no_address() -> None:
    assert spoken("It is done.Wait, e.g. here", "en") == [("It is done.Wait, e.g", "en"), ("here", "en")]


def test_each_language_goes_to_its_own_voice() -> None:
    assert spoken("العربية", "en") == [("العربية", "ar")]
    assert spoken("English", "ar") == [("English", "en")]
    assert [tongue for _, tongue in spoken("اختر لغتك للبدء · Choose your language", "ar")] == ["ar", "en"]


def test_what_a_third_language_has_no_words_for_is_said_in_english() -> None:
    said = spoken("Service : \u2066Renew national ID card\u2069. \u2066A-42\u2069", "fr")

    assert said == [("Service", "fr"), ("Renew national ID card", "en"), ("A-42", "fr")]


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_no_voice_says_a_persons_number(language: str) -> None:
    for text in ("28208151304597", "٢٨٢٠٨١٥١٣٠٤٥٩٧", "••••••••••4597", "** 4597", "رقم ٢٨٢٠٨١٥١٣٠٤٥٩٧"):
        said = " ".join(words for words, _ in spoken(text, language))
        assert not re.search(r"\d", said)
        assert "four" not in said
        assert "أَرْبَعَه" not in said


def test_a_clause_is_short_and_nothing_is_lost() -> None:
    text = " ".join(f"word{number}" for number in range(1, 90))
    parts = clauses(text, "en", {})

    assert all(len(part.shown) <= LONGEST for part in parts)
    assert " ".join(part.shown for part in parts) == text


def test_the_eye_and_the_ear_have_the_same_words() -> None:
    """Only vowels are added, and ه for the ة that a pause makes of it.

    A silent alif is left out, and a lam that melts into the next letter: espeak-ng says both.
    """
    for word, vowelled in WORDS.items():
        if word not in {"ص", "م", "عال"}:
            heard, seen = (re.sub("ه$", "ة", each) for each in (bare(vowelled), word))
            joined = re.sub("^والا", "ول", re.sub("^(ال|لل|ب)ا", r"\1", seen))
            assert heard in {seen, joined, re.sub("^بال(?=[تد])", "ب", seen)}, word


def test_no_silent_alif_is_read_out() -> None:
    """Between the i of «بِـ» or «الِـ» and the next letter espeak-ng would say it: "aliajtima'i"."""
    assert [word for word, vowelled in WORDS.items() if re.search("^(الِ|وَالِ|لِلِ|بِ)ا", vowelled)] == []


def test_an_unknown_word_is_said_as_it_stands() -> None:
    assert clauses("كلمةغريبة", "ar", {}) == [Clause("كلمةغريبة", "كلمةغريبة", "ar")]
