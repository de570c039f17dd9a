"""One strike a letter: the known words tell which letter it was."""

import pytest

from core.domain.telephone_letters import TelephoneWords

NAMES = ("Birth certificate", "Passport renewal", "Birth register", "Car sale", "Bar licence", "Cars")


@pytest.mark.parametrize(
    ("keys", "likeliest"),
    [("2", "b"), ("24784", "birth"), ("7277", "pass"), ("227", "car"), ("2277", "cars"), ("99", None)],
)
def test_keys_are_the_beginning_of_the_word_that_is_named_most(keys: str, likeliest: str | None) -> None:
    assert next(iter(TelephoneWords(NAMES, "en").readings(keys)), None) == likeliest


def test_other_words_on_the_same_keys_come_after_it() -> None:
    assert TelephoneWords(NAMES, "en").readings("227") == ["car", "bar"]


def test_an_arabic_word_is_known_with_and_without_its_article_and_marks() -> None:
    known = TelephoneWords(["استخراج البطاقة", "Birth", "إثبات"], "ar")
    assert known.readings("29387") == ["بطاقه"]
    assert known.readings("3829387") == ["البطاقه"]
    assert known.readings("32232") == ["اثبات"]
    assert known.readings("24784") == []
