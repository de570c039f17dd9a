"""English words as a voice must read them: no digits, no letter that could be a word.

A queue's letter stays a capital and is followed by a comma. At the end of a
clause every voice tried reads a lone capital by its name; in the middle "A" is
an article, and names that are spelled out mislead more than they help ("eff"
is read E-F-F, "ay" is read "eye", "are" and "you" are swallowed).

Numbers are cardinals. A speech recogniser that listened to clean calls in
espeak-ng's voices leaned that way, in the British voice only slightly: a
choice to look at again with people and with a better voice, not a finding.
"""

import re
import string

LARGEST = 9_999
_MOST_LETTERS = 2
_LONGEST_AGENCY = 40
_NOT_SPOKEN = re.compile("[^A-Za-z ]+")

TICKET = "Ticket"
WINDOW = "window"
AND = "and"

_UNITS = (
    *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen"),
    *("sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = (
    *("", "", "twenty", "thirty", "forty", "fifty"),
    *("sixty", "seventy", "eighty", "ninety"),
)


def number_words(number: int) -> list[str]:
    """The words of 1 to 9,999 as a cardinal: `one hundred and five`."""
    if not 1 <= number <= LARGEST:
        raise ValueError(f"{number} is not spoken: only 1 to {LARGEST}")
    thousands, rest = divmod(number, 1000)
    hundreds, rest = divmod(rest, 100)
    words = [_UNITS[thousands], "thousand"] if thousands else []
    words += [_UNITS[hundreds], "hundred"] if hundreds else []
    if words and rest:
        words.append(AND)
    return words + _below_100(rest)


def letter_words(letter: str) -> list[str]:
    """The capitals of a queue's code, each a word of its own."""
    if not 1 <= len(letter) <= _MOST_LETTERS or any(one not in string.ascii_uppercase for one in letter):
        raise ValueError(f"{letter!r} is no queue letter in English")
    return list(letter)


def agency_words(name: str) -> str:
    """An agency's name, held to what a voice may be given; empty when nothing of it may."""
    return " ".join(_NOT_SPOKEN.sub(" ", name).split())[:_LONGEST_AGENCY]


def sentence(letter: str, number: int, counter_number: int, *, short: bool, agency: str = "") -> str:
    """The spoken call: ticket, then window; a comma is where the voice breathes.

    No "to" before the window: it would sound as one more number.
    """
    name = ", ".join(filter(None, [*letter_words(letter), agency_words(agency)]))
    ticket = " ".join(number_words(number))
    window = " ".join([WINDOW, *number_words(counter_number)])
    opening = "" if short else f"{TICKET} "
    return f"{opening}{name}, {ticket}, {window}"


def vocabulary() -> tuple[str, ...]:
    """Every word an announcement may use: what a studio has to record."""
    fixed = [TICKET, WINDOW, AND, *string.ascii_uppercase]
    numbers = [word for number in range(1, LARGEST + 1) for word in number_words(number)]
    return tuple(dict.fromkeys([*fixed, *numbers]))


def _below_100(number: int) -> list[str]:
    if number < len(_UNITS):
        return [_UNITS[number]] if number else []
    tens, units = divmod(number, 10)
    return [_TENS[tens], _UNITS[units]] if units else [_TENS[tens]]
