import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.announcement import announcement
from core.domain.digits import DigitStyle
from core.domain.spoken_arabic import shadda_first
from core.domain.texts import LocalText


def test_an_arabic_call_says_the_ticket_and_then_the_window() -> None:
    call = announcement("حَاءْ", "A", 42, 7, "ar")

    assert call.language == "ar"
    assert call.spoken == shadda_first("التَّذْكِرَه رَقَمْ حَاءْ اِثْنَانْ وَ أَرْبَعُونْ، تَفَضَّلُو إِلَى شُبَّاكْ رَقَمْ سَبْعَه")
    assert call.shown == "\u2067ح-٤٢\u2069 شباك ٧"


def test_an_english_call_says_the_ticket_and_then_the_window() -> None:
    call = announcement("حَاءْ", "A", 42, 7, "en")

    assert call.spoken == "Ticket A, forty two, window seven"
    assert call.shown == "\u2066A-42\u2069 window 7"


def test_a_busy_hall_hears_the_short_form() -> None:
    assert announcement("حَاءْ", "A", 42, 7, "en", short=True).spoken == "A, forty two, window seven"
    assert announcement("حَاءْ", "A", 42, 7, "ar", short=True).spoken == shadda_first(
        "حَاءْ اِثْنَانْ وَ أَرْبَعُونْ، شُبَّاكْ سَبْعَه"
    )


def test_the_screen_shows_the_digits_of_the_centre() -> None:
    call = announcement("هَاءْ", "H", 42, 7, "ar", style=DigitStyle.WESTERN)

    assert call.shown == "\u2067هـ-42\u2069 شباك 7"


def test_a_letter_of_the_catalogue_that_has_no_usual_name_is_shown_as_given() -> None:
    call = announcement("حَاءْ مِيمْ", "AM", 5, 1, "ar", letter_ar="حم")

    assert call.shown.startswith("\u2067حم-٥")
    assert announcement("حَاءْ مِيمْ", "AM", 5, 1, "en").spoken == "Ticket A, M, five, window one"


def test_a_bare_letter_is_spoken_by_its_name() -> None:
    assert announcement("ح", "A", 1, 1, "ar", short=True).spoken.startswith("حَاءْ ")


@pytest.mark.parametrize("number", [0, 10_000, -3])
def test_a_number_out_of_range_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="not spoken"):
        announcement("حَاءْ", "A", number, 7, "ar")
    with pytest.raises(ValueError, match="not spoken"):
        announcement("حَاءْ", "A", 7, number, "en")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="de"):
        announcement("حَاءْ", "A", 1, 1, "de")


def test_a_french_call_says_the_ticket_and_then_the_window() -> None:
    call = announcement("حَاءْ", "A", 71, 81, "fr")

    assert call.spoken == "Ticket A, soixante et onze, guichet quatre-vin un"
    assert call.shown == "\u2066A-71\u2069 guichet 81"
    assert announcement("حَاءْ", "A", 6, 7, "fr", short=True).spoken == "A, six, guichet sept"


CIVIL = LocalText("الْأَحْوَالْ الْمَدَنِيَّه", "Civil Status")


def test_a_letter_that_rhymes_is_said_with_its_agency() -> None:
    arabic = announcement("حَاءْ", "A", 3, 7, "ar", agency=CIVIL)
    short = announcement("حَاءْ", "A", 3, 7, "ar", agency=CIVIL, short=True)
    english = announcement("حَاءْ", "A", 3, 7, "en", agency=CIVIL)

    assert arabic.spoken.startswith(shadda_first("التَّذْكِرَه رَقَمْ حَاءْ، الْأَحْوَالْ الْمَدَنِيَّه، ثَلَاثَه، "))
    assert short.spoken == shadda_first("حَاءْ، الْأَحْوَالْ الْمَدَنِيَّه، ثَلَاثَه، شُبَّاكْ سَبْعَه")
    assert english.spoken == "Ticket A, Civil Status, three, window seven"


def test_a_french_letter_that_rhymes_is_spelt() -> None:
    call = announcement("حَاءْ", "CT", 3, 7, "fr", agency=CIVIL)

    assert call.spoken == "Ticket C, comme Célestin, T, comme Thérèse, trois, guichet sept"


def test_a_long_agency_is_cut_between_words_and_the_call_stays_within_what_a_voice_takes() -> None:
    agency = LocalText("ءءءءفففف " * 9, "")

    for number, letter in ((9_999, "ء ءءءءفففف"), (7_777, "ءءءء" * 6), (1, "حَاءْ")):
        spoken = announcement(letter, "A", number, 150, "ar", agency=agency).spoken
        said = spoken.split("، ")[1].split()
        assert said
        assert set(said) == {"ءءءءفففف"}
        assert len(spoken) <= 200


@pytest.mark.row("F18")
@given(st.text() | st.sampled_from(["--help", "<speak>ح", '"; rm -rf /', "\u202eح", "[[ح]]", "$(ح)", "A"]))
def test_whatever_the_catalogue_calls_a_letter_only_arabic_words_reach_the_voice(name: str) -> None:
    try:
        spoken = announcement(name, "A", 9_999, 150, "ar", agency=LocalText(name * 9, "")).spoken
    except ValueError:
        return
    assert re.fullmatch("[\u0621-\u063a\u0641-\u0652، ]+", spoken)
    assert len(spoken) <= 200


@given(st.text(max_size=4))
def test_only_capitals_are_english_letters(letter: str) -> None:
    try:
        spoken = announcement("حَاءْ", letter, 9_999, 150, "en", agency=LocalText("", letter * 9)).spoken
    except ValueError:
        return
    assert re.fullmatch("[A-Za-z, ]+", spoken)
    assert len(spoken) <= 200
