"""Identity numbers: what is wrong is said without the number, and nothing but an ending is kept."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.given_identity import scanned_identity, typed_identity
from core.domain.identity import (
    Identity,
    IdentityFault,
    IdentityKind,
    IdentityRule,
    Remark,
    masked,
    passport,
    strictest,
)
from core.domain.national_id import GOVERNORATES, national_id
from core.domain.travel_document import check_digit

TODAY = date(2026, 11, 26)
EXAMPLE = "28208151304597"
"""The worked example of the sources."""
TD3 = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
TD1 = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
LAST_DAY = date(2012, 4, 15)
"""Of both documents."""
PERSIAN, ARABIC = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"), str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@pytest.mark.parametrize("digits", [EXAMPLE, EXAMPLE.translate(ARABIC), EXAMPLE.translate(PERSIAN)])
def test_the_worked_example_passes_in_every_set_of_digits(digits: str) -> None:
    assert national_id(digits, TODAY) == Identity(IdentityKind.NATIONAL_ID, "4597")


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("", IdentityFault.EMPTY),
        ("2820815130459", IdentityFault.TOO_SHORT),
        (EXAMPLE + "1", IdentityFault.TOO_LONG),
        ("18208151304597", IdentityFault.CENTURY),
        ("48208151304597", IdentityFault.CENTURY),
        ("28202301304597", IdentityFault.BIRTH_DATE),
        ("28213011304597", IdentityFault.BIRTH_DATE),
        ("32611271304597", IdentityFault.BORN_LATER),
        ("28208150504597", IdentityFault.GOVERNORATE),
        ("28208159904597", IdentityFault.GOVERNORATE),
        ("2820815130459A", IdentityFault.SIGNS),
        ("2820815130459²", IdentityFault.SIGNS),
    ],
)
def test_what_is_wrong_with_a_national_id_is_told_apart(number: str, fault: IdentityFault) -> None:
    assert national_id(number, TODAY) is fault


def test_who_was_born_today_has_a_number_and_a_leap_day_is_a_day() -> None:
    assert isinstance(national_id("32611261304597", TODAY), Identity)
    assert isinstance(national_id("30002291304597", TODAY), Identity)
    assert national_id("29902291304597", TODAY) is IdentityFault.BIRTH_DATE


@pytest.mark.parametrize("last", sorted(set("0123456789") - {"7"}))
def test_a_check_digit_that_does_not_fit_is_only_remarked(last: str) -> None:
    found = national_id(EXAMPLE[:-1] + last, TODAY)
    assert isinstance(found, Identity)
    assert found.remark is Remark.CHECK_DIGIT


@given(st.dates(date(1900, 1, 1), TODAY), st.sampled_from(sorted(GOVERNORATES)), st.integers(0, 99999))
def test_every_number_of_the_right_form_is_taken_and_leaves_no_more_than_its_ending(
    born: date, governorate: int, rest: int
) -> None:
    number = f"{2 + (born.year >= 2000)}{born:%y%m%d}{governorate:02}{rest:05}"
    found = national_id(number, TODAY)
    assert isinstance(found, Identity)
    assert found.ending == number[-4:]
    assert number[-5:] not in repr(found)


@given(st.text(), st.sampled_from(IdentityKind), st.sampled_from([TODAY, date.min]))
def test_nothing_typed_or_scanned_breaks_it(text: str, kind: IdentityKind, today: date) -> None:
    assert isinstance(typed_identity(text, kind, today), (Identity, IdentityFault))
    assert isinstance(scanned_identity(text, today), (Identity, IdentityFault))


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("", IdentityFault.EMPTY),
        ("A123", IdentityFault.TOO_SHORT),
        ("A123456789", IdentityFault.TOO_LONG),
        ("PASSPORT", IdentityFault.SIGNS),
        ("سفر12345", IdentityFault.SIGNS),
    ],
)
def test_what_is_wrong_with_a_passport_number_is_told_apart(number: str, fault: IdentityFault) -> None:
    assert passport(number) is fault


@pytest.mark.parametrize(
    ("number", "ending"), [("a 1234-5678", "5678"), ("A٢٣٤٥٦٧٨", "5678"), ("AB1234", "")]
)
def test_a_passport_number_is_taken_as_people_write_it(number: str, ending: str) -> None:
    assert passport(number) == Identity(IdentityKind.PASSPORT, ending)


@pytest.mark.parametrize("zone", [TD3, TD1, TD3.replace("\n", ""), TD1.lower(), TD1.replace("\n", "\r\n")])
def test_the_zones_of_icao_s_own_examples_are_read(zone: str) -> None:
    found = scanned_identity(zone, LAST_DAY)
    assert isinstance(found, Identity)
    assert (found.kind, found.remark) == (IdentityKind.PASSPORT, None)


@pytest.mark.parametrize(("old", "new"), [("L898902C3", "L898902C8"), ("740812", "740813"), ("10", "19")])
def test_a_zone_that_was_misread_is_not_believed(old: str, new: str) -> None:
    assert scanned_identity(TD3.replace(old, new), TODAY) is IdentityFault.UNREADABLE


def test_a_document_that_has_expired_is_remarked() -> None:
    found = scanned_identity(TD3, LAST_DAY + timedelta(days=1))
    assert isinstance(found, Identity)
    assert found.remark is Remark.EXPIRED
    assert scanned_identity(TD3, LAST_DAY) == Identity(IdentityKind.PASSPORT, "02C3")


def test_a_number_of_more_than_nine_signs_is_read_from_a_card() -> None:
    first = "I<UTOD23145890" + "<" + "7340" + check_digit("D231458907340") + "<" * 10
    assert len(first) == 30
    second = "7408122F1204159UTO" + "<" * 11
    whole = first[5:30] + second[0:7] + second[8:15] + second[18:29]
    zone = "\n".join([first, second + check_digit(whole), "ERIKSSON<<ANNA".ljust(30, "<")])
    found = scanned_identity(zone, TODAY)
    assert isinstance(found, Identity)


@given(st.text(st.sampled_from("0123456789"), max_size=20))
def test_a_mask_never_shows_more_than_four_signs_nor_more_than_half(text: str) -> None:
    shown = masked(text)
    assert len(shown) == len(text)
    ending = shown.lstrip("•")
    assert text.endswith(ending)
    assert len(ending) <= min(4, len(text) / 2)


def test_a_visit_asks_for_what_its_strictest_service_does() -> None:
    none, optional, required = IdentityRule
    assert strictest([]) is none
    assert strictest([optional, none]) is optional
    assert strictest([optional, required, none]) is required


@given(st.dates(date(1900, 1, 1), TODAY - timedelta(days=1)), st.integers(0, 10**7 - 1))
def test_no_error_holds_the_number(born: date, rest: int) -> None:
    for number in (f"9{born:%y%m%d}{rest:07}", f"2991332{rest:07}"):
        assert isinstance(national_id(number, TODAY), IdentityFault)
