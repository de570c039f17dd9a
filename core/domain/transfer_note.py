"""What one desk tells another about a visitor: a few words, and nothing that says who it is."""

import re

from core.domain.digits import ascii_digits
from core.domain.errors import QueueError

LONGEST_NOTE = 120
_APART = r"[\s\-–—./\\،,_|]{0,3}"
"""How a number may be broken up and still be one."""
_AN_IDENTITY = re.compile(rf"[0-9](?:{_APART}[0-9]){{13,}}")
_PERHAPS_ONE = re.compile(rf"[0-9](?:{_APART}[0-9]){{6,}}")


class NoteRefusedError(QueueError):
    """The note holds what may be a national ID: a desk sees the visitor, and needs no number."""

    code = "note_refused"


class NoteTooLongError(QueueError):
    """The note is longer than the line that shows it."""

    code = "note_too_long"


def checked_note(text: str) -> str:
    """The note as it is kept: one line. NoteRefusedError, NoteTooLongError."""
    note = " ".join(text.split())
    if _AN_IDENTITY.search(ascii_digits(note)):
        # Without the text: a message may end in a log.
        raise NoteRefusedError
    if len(note) > LONGEST_NOTE:
        raise NoteTooLongError
    return note


def seems_personal(text: str) -> bool:
    """Whether the note holds a long number, such as that of a telephone or a passport: worth a warning."""
    return _PERHAPS_ONE.search(ascii_digits(text)) is not None
