"""What a voice says of a call, by ticket and hall."""

from dataclasses import replace

import pytest

from core.domain.spoken_arabic import shadda_first
from core.domain.spoken_text import spoken_name
from core.domain.texts import LocalText
from core.vowelled_words import vowelled_words
from display.viewmodels.call_wording import wording_of
from display.viewmodels.hall_site import Site
from tests.builders import egypt
from tests.display.samples import CIVIL, a_call, a_site

UTILITIES = replace(
    CIVIL,
    id="utl",
    agency="utl",
    letter_ar="هـ",
    letter_en="H",
    letter_spoken_ar="هَاءْ",
    name=LocalText("المرافق", "Utilities"),
)
CASHIER = replace(
    CIVIL,
    id="civ-cashier",
    kind="cashier",
    name=LocalText("الأحوال المدنية – الخزينة", "Civil Status – Cashier"),
)


def site(*served: str) -> Site:
    return replace(a_site(), queues=(CASHIER, CIVIL, UTILITIES), served=frozenset(served))


def said(where: Site, language: str) -> str:
    wording = wording_of(a_call(3, language=language), where, short=True)
    assert wording is not None
    return wording.spoken


def test_in_a_hall_where_no_letter_rhymes_the_letter_is_enough() -> None:
    assert said(site("civ", "civ-cashier"), "ar") == shadda_first("حَاءْ ثَلَاثَه، شُبَّاكْ سَبْعَه")


def test_where_another_letter_rhymes_the_agency_is_said_too() -> None:
    where = site("civ", "utl")

    assert said(where, "ar") == shadda_first("حَاءْ، الْأَحْوَالْ الْمَدَنِيَّه، ثَلَاثَه، شُبَّاكْ سَبْعَه")
    assert said(where, "en") == "A, Civil Status, three, window seven"
    assert said(where, "fr") == "A, comme Anatole, trois, guichet sept"


def test_a_language_without_announcements_hears_english() -> None:
    wording = wording_of(a_call(3, language="de"), site("civ"), short=True)

    assert wording is not None
    assert wording.language == "en"


def test_every_agency_of_the_catalogue_has_a_name_that_can_be_spoken() -> None:
    names = [each.short_name.ar for each in egypt().agencies]

    assert [name for name in names if not spoken_name(name, vowelled_words())] == []


def test_a_name_with_a_word_of_unknown_vowels_is_not_spoken() -> None:
    assert spoken_name("الأحوال كلمةغريبة", vowelled_words()) == ""


@pytest.mark.parametrize("counter", ["VIP", ""])
def test_a_window_without_a_number_has_no_words(counter: str) -> None:
    assert wording_of(a_call(3, counter=counter), site("civ"), short=True) is None
