"""The page for an identity: what is typed is masked, and no sentence repeats it."""

from datetime import date

import pytest

from core.domain.identity import HIDDEN, IdentityFault, IdentityKind, IdentityRule, Remark
from core.qt.languages import Phrases
from kiosk.viewmodels.identity import IdentityViewModel
from kiosk.viewmodels.identity_words import IdentityWords
from tests.core.domain.test_identity import EXAMPLE, TD3

TODAY = date(2026, 11, 26)


@pytest.fixture
def page() -> IdentityViewModel:
    words = {language: IdentityWords(language, Phrases(language, "kiosk")) for language in ("ar", "en")}
    made = IdentityViewModel(words)
    made.use_language("en")
    made.begin(IdentityRule.OPTIONAL, "citizen", TODAY)
    return made


def typed(page: IdentityViewModel, number: str) -> None:
    for sign in number:
        page.press(sign)


def given(page: IdentityViewModel) -> list[str]:
    kinds: list[str] = []
    page.given.connect(kinds.append)
    return kinds


def test_a_right_number_is_given_by_its_kind_and_forgotten(page: IdentityViewModel) -> None:
    kinds = given(page)
    typed(page, EXAMPLE)
    assert page.shown == HIDDEN * 10 + "4597"
    page.confirm()
    assert kinds == ["national_id"]
    assert (page.shown, page._number, page._before_scan) == ("", "", "")


def test_in_arabic_keys_and_what_is_shown_have_arabic_digits(page: IdentityViewModel) -> None:
    page.use_language("ar")
    typed(page, "٢٨٢٠٨١٥١")
    assert (page.digits, page.shown) == ("١٢٣٤٥٦٧٨٩٠", HIDDEN * 4 + "٨١٥١")
    assert page.counted == "٨ من ١٤ رقمًا"
    page.chooseKind("passport")
    typed(page, "A1234567")
    assert page.shown == HIDDEN * 4 + "4567"


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("kind", IdentityKind)
def test_every_fault_and_remark_has_a_sentence_of_its_own(language: str, kind: IdentityKind) -> None:
    words = IdentityWords(language, Phrases(language, "kiosk"))
    said = [words.fault(fault, kind, 5) for fault in IdentityFault] + [words.remark(each) for each in Remark]
    assert all(said)
    if kind is IdentityKind.NATIONAL_ID:
        assert len(set(said)) == len(said)


@pytest.mark.parametrize("number", ["282081513045", "18208151304597", "28213151304597", "28208159904597"])
def test_no_sentence_holds_what_was_typed(page: IdentityViewModel, number: str) -> None:
    kinds = given(page)
    typed(page, number)
    page.confirm()
    assert page.fault
    assert kinds == []
    shown = [page.shown, page.fault, page.remark, page.counted, page.ask]
    assert not any(number[at : at + 5] in text for text in shown for at in range(len(number) - 4))
    typed(page, "9")
    page.erase()
    assert page.fault == ""


def test_a_remark_is_said_once_and_then_the_visitor_is_believed(page: IdentityViewModel) -> None:
    kinds = given(page)
    typed(page, EXAMPLE[:-1] + "8")
    page.confirm()
    assert (bool(page.remark), kinds, page.goOn) == (True, [], "It is right")
    page.confirm()
    assert kinds == ["national_id"]


def test_a_number_that_changes_after_the_remark_is_looked_at_anew(page: IdentityViewModel) -> None:
    kinds = given(page)
    typed(page, EXAMPLE[:-1] + "8")
    page.confirm()
    page.erase()
    page.confirm()
    assert (page.remark, kinds) == ("", [])


def test_a_scan_takes_the_place_of_what_it_typed_and_decides_the_kind(page: IdentityViewModel) -> None:
    kinds = given(page)
    typed(page, "28")
    page.begin_scan()
    typed(page, "908031")
    page.scan(TD3)
    assert (page.kind, page._number, page.shown) == ("passport", "", HIDDEN * 4 + "02C3")
    assert (bool(page.remark), kinds, page.goOn) == (True, [], "Go on")
    page.confirm()
    assert kinds == ["passport"]


def test_a_scan_that_cannot_be_read_is_said(page: IdentityViewModel) -> None:
    kinds = given(page)
    typed(page, "28")
    page.begin_scan()
    typed(page, "28208151304597")
    page.scan("https://example.org/28208151304597")
    assert page._number == "28"
    assert "could not be read" in page.fault
    assert "2820" not in page.fault
    assert kinds == []


def test_only_what_a_number_can_have_is_taken(page: IdentityViewModel) -> None:
    typed(page, "a-²½é٣" + "1" * 30)
    assert len(page._number) == 14
    page.chooseKind("passport")
    typed(page, "aB-1é" + "9" * 30)
    assert page._number == "AB1999999"


def test_a_foreigner_begins_with_the_passport_and_what_must_be_cannot_be_skipped(
    page: IdentityViewModel,
) -> None:
    skipped: list[bool] = []
    page.skipped.connect(lambda: skipped.append(True))
    page.begin(IdentityRule.REQUIRED, "foreigner", TODAY)
    assert (page.kind, page.lettered, page.maySkip) == ("passport", True, False)
    page.skip()
    assert skipped == []
    page.begin(IdentityRule.OPTIONAL, "citizen", TODAY)
    page.skip()
    assert skipped == [True]
