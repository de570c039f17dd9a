"""Three sets of digits come in, one is stored, the reader's own is shown."""

from hypothesis import given
from hypothesis import strategies as st

from core.domain.digits import DigitStyle, ascii_digits, isolated, localised

SETS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹")
numbers = st.integers(0, 10**9)


@given(numbers, st.sampled_from(SETS))
def test_digits_of_all_three_sets_are_stored_as_ascii(number: int, digits: str) -> None:
    typed = str(number).translate(str.maketrans("0123456789", digits))
    assert ascii_digits(typed) == str(number)


@given(st.text(st.characters(exclude_categories=["Nd", "Cs"])))
def test_everything_but_digits_stays_as_it_is(text: str) -> None:
    assert ascii_digits(text) == localised(text, "ar") == text


@given(numbers)
def test_arabic_shows_arabic_indic_digits_unless_the_centre_chose_western(number: int) -> None:
    assert set(localised(number, "ar")) <= set(SETS[1])
    assert localised(number, "ar", DigitStyle.WESTERN) == str(number)
    assert ascii_digits(localised(number, "ar")) == str(number)


@given(numbers, st.sampled_from(["en", "fr"]), st.sampled_from(DigitStyle))
def test_other_languages_show_western_digits_whatever_the_style(
    number: int, language: str, style: DigitStyle
) -> None:
    assert localised(number, language, style) == str(number)


def test_text_in_isolates_is_the_text_between_two_marks() -> None:
    assert isolated("ح-٤٢") == "\u2068ح-٤٢\u2069"
