"""A note from desk to desk says nothing that tells who the visitor is."""

import pytest

from core.domain.transfer_note import (
    LONGEST_NOTE,
    NoteRefusedError,
    NoteTooLongError,
    checked_note,
    seems_personal,
)


@pytest.mark.parametrize(
    "text",
    [
        "29001012101234",
        "٢٩٠٠١٠١٢١٠١٢٣٤",
        "id 2 900101 21 01234",
        "2-900101-21-01234, hurry",
        "x29001012101234x",
        "1129001012101234",
    ],
)
def test_what_may_be_a_national_id_is_refused(text: str) -> None:
    with pytest.raises(NoteRefusedError):
        checked_note(text)


@pytest.mark.parametrize("text", ["0100 123 4567", "passport 12345678", "٠١٠٠١٢٣٤٥٦٧"])
def test_another_long_number_is_warned_of_and_kept(text: str) -> None:
    assert checked_note(text) == text
    assert seems_personal(text)


@pytest.mark.parametrize(
    "text", ["", "photo missing", "2 copies, 150 pounds, counter 12", "الختم ناقص ٣ نسخ"]
)
def test_plain_words_are_plain(text: str) -> None:
    assert checked_note(text) == text
    assert not seems_personal(text)


def test_a_note_is_one_short_line() -> None:
    assert checked_note("  one\n two\t three ") == "one two three"
    assert checked_note("a" * LONGEST_NOTE)
    with pytest.raises(NoteTooLongError):
        checked_note("a" * (LONGEST_NOTE + 1))
