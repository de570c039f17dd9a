"""One code, two renderings, never a mix of scripts."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.digits import DigitStyle
from core.domain.numbering import TicketCode
from tests.builders import egypt

LETTERS = [(agency.letter_ar, agency.letter_en) for agency in egypt().agencies]
codes = st.builds(
    lambda letters, number: TicketCode(letters[0], letters[1], number),
    st.sampled_from(LETTERS),
    st.integers(1, 99_999),
)
styles = st.sampled_from(DigitStyle)

ARABIC_DIGITS = set("٠١٢٣٤٥٦٧٨٩")
LATIN = re.compile("[A-Za-z]")


def test_a_code_reads_as_it_is_written_on_the_wall() -> None:
    code = TicketCode("ح", "A", 42)
    assert code.shown("ar") == "ح-٤٢"
    assert code.shown("ar", DigitStyle.WESTERN) == "ح-42"
    assert code.shown("en") == "A-42"
    assert str(code) == "A42"


@given(codes, st.sampled_from(["ar", "en", "fr"]), styles)
def test_no_rendering_has_a_leading_zero(code: TicketCode, language: str, style: DigitStyle) -> None:
    digits = code.shown(language, style).split("-")[1]
    assert digits[0] not in "0٠"
    assert "".join(str(unicodedata.digit(digit)) for digit in digits) == str(code.number)


@given(codes, st.sampled_from(["ar", "en", "fr"]), styles)
def test_a_latin_letter_never_stands_with_arabic_digits(
    code: TicketCode, language: str, style: DigitStyle
) -> None:
    for rendering in (code.shown(language, style), code.isolated(language, style), str(code)):
        assert not (LATIN.search(rendering) and ARABIC_DIGITS & set(rendering))


@given(codes, styles)
def test_arabic_shows_the_arabic_letter_and_the_rest_the_latin_one(
    code: TicketCode, style: DigitStyle
) -> None:
    assert code.shown("ar", style).startswith(code.letter_ar + "-")
    assert code.shown("en", style) == code.shown("fr", style) == f"{code.letter_en}-{code.number}"


@pytest.mark.parametrize(("language", "isolate"), [("ar", "\u2067"), ("en", "\u2066")])
def test_a_code_inside_a_sentence_is_isolated_in_its_own_direction(language: str, isolate: str) -> None:
    shown = TicketCode("ح", "A", 42).isolated(language)
    assert shown[0] == isolate
    assert shown[-1] == "\u2069"
    assert shown[1:-1] == TicketCode("ح", "A", 42).shown(language)


@given(codes)
def test_the_form_of_the_log_is_ascii_and_says_letter_and_number(code: TicketCode) -> None:
    assert str(code).isascii()
    assert str(code) == f"{code.letter_en}{code.number}"
