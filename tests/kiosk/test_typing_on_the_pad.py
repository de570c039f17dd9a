"""Twelve keys type a code and a number, and lead on to what is done with it."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest

from core.domain.appointments import LONGEST_CODE
from core.qt.languages import Phrases
from core.storage.sqlite_store import SqliteStore
from core.usecases.book_appointments import Wanted
from kiosk.speech.deaf_keys import ANSWER_MS
from kiosk.speech.keypad import PadKey
from kiosk.speech.speech_words import SpeechWords
from kiosk.viewmodels.modes import Mode
from tests.kiosk.listening import Ear
from tests.kiosk.running import RunningKiosk
from tests.kiosk.test_check_in_visits import CODE, booked

__all__ = ["booked"]

Start = Callable[..., RunningKiosk]


@pytest.fixture
def ear(start: Start) -> Ear:
    """Somebody who listens in English and has come to the field of a code."""
    kiosk = start(language="en", appointments=True)
    kiosk.view_model.openCheckIn()
    ear = Ear(kiosk)
    ear.strike(PadKey.NEXT)
    ear.go_to("entryField")
    return ear


def typed(ear: Ear, digits: str) -> list[str]:
    return [text for digit in digits for text in ear.strike(PadKey(digit))]


def test_a_code_is_typed_and_looked_up_with_one_key_more(
    ear: Ear,
    store: SqliteStore,
    booked: Wanted,
) -> None:
    assert "Five: type with the keys" in ": ".join(ear.heard)
    ear.strike(PadKey.CHOOSE)
    assert typed(ear, CODE) == list(CODE), "each digit alone, so that a quick hand hears it"
    whole = ear.strike(PadKey.VOICE)
    assert "4 8 1 5 1 6 2 3" in whole, "digit by digit, not by thousands"
    assert whole[-1] == "Find my appointment"
    ear.strike(PadKey.CHOOSE)
    assert ear.kiosk.page == "appointment"


def test_a_digit_too_many_is_not_met_with_silence(ear: Ear) -> None:
    ear.strike(PadKey.CHOOSE)
    typed(ear, "1" * LONGEST_CODE)
    ear.strike(PadKey("2"))
    QTest.qWait(ANSWER_MS + 50)

    assert " ".join("1" * LONGEST_CODE) in ear.heard


def test_a_press_that_shows_nothing_is_answered(start: Start) -> None:
    kiosk = start(language="en")
    ear = Ear(kiosk)
    ear.strike(PadKey.NEXT)
    ear.strike(PadKey.EASIER)
    ear.choose("louderButton")
    QTest.qWait(ANSWER_MS + 50)

    assert ear.heard == ["Louder"]
    assert Mode.VOICE in kiosk.kiosk.pages.modes._on


def test_a_person_s_number_stays_unsaid() -> None:
    words = SpeechWords(Phrases("en", "kiosk"))
    assert words.of_value("28208151304598") == "typed: 28208151304598", "whole, which no voice says"
    assert words.of_change("2820815", "28208151") == "1"
    assert words.of_change("282081513", "2820815130") == "typed: 2820815130"


def test_a_word_is_searched_for_with_the_letters_of_a_telephone(start: Start) -> None:
    kiosk = start(language="en")
    ear = Ear(kiosk)
    ear.strike(PadKey.NEXT)
    kiosk.view_model.openSearch()
    QTest.qWait(30)
    how = " ".join(ear.choose("searchField"))
    typed(ear, "24784")
    refused = ear.strike(PadKey("9"))
    found = ear.strike(PadKey.VOICE)

    assert "one strike for each letter" in how
    assert kiosk.kiosk.pages.services.query == "birth"
    assert "No further word" in refused
    assert found[0].endswith("results")
    assert "Computerised birth certificate" in found, "five goes on to the first that was found"
    ear.strike(PadKey.CHOOSE)
    assert kiosk.view_model.page == "service"


def test_words_on_the_pad_follow_what_was_typed_otherwise(start: Start) -> None:
    kiosk = start(language="en")
    services = kiosk.kiosk.pages.services
    words = kiosk.kiosk._pad_words
    services.search("car")
    for key in "7253":
        words.press(key)
    assert services.query == "car sale"
    words.press("0")
    words.press("1")
    assert (services.query, words.refused) == ("car sale ", True), "there is no other word for no keys"
    for _ in range(5):
        words.erase()
    assert services.query == "car "
    words.press("7")
    kiosk.view_model.start()
    kiosk.view_model.openSearch()
    words.press("2")
    assert len(services.query) == 1, "nothing is left of the visitor before"
