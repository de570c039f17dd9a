"""Scans are told from typing, and read alike under an Arabic keyboard layout."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.arabic_keyboard import as_meant
from core.domain.scan import FASTEST_HAND, LONGEST, SHORTEST, KeyRun
from tests.core.domain.test_identity import EXAMPLE, TD1, TD3

US = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?~1234567890-=!@#$%^&*()_+"
# Key by key, as X11 (xkb-data, "ara") writes them.
ARABIC_X11 = (
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوزظذ"
    "\u064e\u064b\u064f\u064cﻹإ`÷×؛<>\u0650\u064d][ﻷأـ،/:\"~\u0652}{ﻵآ',.؟\u0651"
    "1234567890-=!@#$%^&*)(_+"
)
ON_X11 = dict(zip(US, ARABIC_X11, strict=True))
ON_WINDOWS = ON_X11 | {"b": "لا", "T": "لإ", "G": "لأ", "B": "لآ"}
ARABIC_DIGITS = dict(zip("0123456789", "٠١٢٣٤٥٦٧٨٩", strict=True))
LAYOUTS = [ON_X11, ON_WINDOWS, ON_X11 | ARABIC_DIGITS]


def run(presses: Sequence[str], gap: float = 0.01) -> KeyRun:
    typed = KeyRun()
    for place, press in enumerate(presses):
        typed = typed.pressed(press, 10 + place * gap)
    return typed


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("text", [TD3, TD1, EXAMPLE, "A12345678", "DAWR-4711", "Grüße/é"])
def test_what_was_scanned_under_an_arabic_layout_is_read_as_meant(layout: dict[str, str], text: str) -> None:
    assert as_meant(layout.get(each, each) for each in text) == text


@given(st.text(st.sampled_from(US), min_size=1), st.sampled_from(LAYOUTS))
def test_every_key_of_the_layout_comes_back(text: str, layout: dict[str, str]) -> None:
    # A text in which an Arabic sign shows which layout it is.
    assert as_meant([layout["q"], *(layout.get(each, each) for each in text)]) == "q" + text


@given(st.text(st.characters(max_codepoint=126, min_codepoint=32)))
def test_what_was_typed_on_another_layout_stays(text: str) -> None:
    assert as_meant(text) == text


def test_a_scan_is_fast_and_long_enough() -> None:
    assert run(EXAMPLE).is_scan
    assert not run(EXAMPLE, gap=FASTEST_HAND * 1.01).is_scan
    assert not run(EXAMPLE[: SHORTEST - 1]).is_scan


def test_typing_before_a_scan_is_no_part_of_it() -> None:
    typed = KeyRun().pressed("9", 1.0)
    for place, press in enumerate(EXAMPLE):
        typed = typed.pressed(press, 2 + place / 100)
    assert typed.payload() == EXAMPLE


def test_enter_ends_a_scan_and_otherwise_presses_a_button() -> None:
    typed = run(EXAMPLE)
    assert typed.goes_on(typed.last + 0.01)
    assert not typed.goes_on(typed.last + 0.2)
    assert not run("1234").goes_on(10.04)


@pytest.mark.parametrize("end", ["", "\r", "\n", "\t", "\r\n"])
@pytest.mark.parametrize("around", ["", "]C1", "]Q3"])
def test_what_a_scanner_puts_around_is_taken_off(around: str, end: str) -> None:
    assert run([*around, *"~", *EXAMPLE, *"!", *end]).payload("~", "!") == EXAMPLE
    assert run([*around, *EXAMPLE, *end]).payload() == EXAMPLE


def test_the_lines_of_a_zone_stay_apart() -> None:
    assert run(TD3.replace("\n", "\r") + "\r").payload() == TD3


def test_a_scan_without_end_is_nothing() -> None:
    assert run("1" * LONGEST).payload() == "1" * LONGEST
    assert run("1" * (LONGEST + 1)).payload() == ""
    assert run("1" * (LONGEST + 500)).payload() == ""


def test_the_presses_of_a_run_are_not_told() -> None:
    assert EXAMPLE not in repr(run(EXAMPLE))
