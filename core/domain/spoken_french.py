"""French words as a voice must read them: no digits, and one word for what is said in one breath.

The final consonants of six, huit and dix fall silent before «cent» and «mille», so hundreds and
thousands are single words, for a voice and for a studio alike. «Cent» and «vingt» never take
their plural: it is not heard at the end of a number, and within one it would be heard wrongly. Eighty is
written `quatre-vin`: a voice would join its silent t to huit and onze.
"""

import string

LARGEST = 9_999
_MOST_LETTERS = 2

TICKET = "Ticket"
WINDOW = "guichet"
AND = "et"
AS_IN = "comme"

SPELT = {
    name[0]: name
    for name in (
        *("Anatole", "Bernard", "Célestin", "Désiré", "Eugène", "François", "Gaston", "Henri", "Irma"),
        *("Joseph", "Kléber", "Louis", "Marcel", "Nicolas", "Oscar", "Pierre", "Quintal", "Raoul"),
        *("Suzanne", "Thérèse", "Ursule", "Victor", "Wagram", "Xavier", "Yvonne", "Zoé"),
    )
}
"""The spelling alphabet of the telephone: what a letter is named after where two sound alike."""

_UNITS = (
    *("", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    *("onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"),
)
_TENS = (
    "",
    "",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "soixante",
    "quatre-vin",
    "quatre-vin",
)
_AND_ONE = frozenset({21, 31, 41, 51, 61, 71})


def number_words(number: int) -> list[str]:
    """The words of 1 to 9,999 in France's way of counting: `soixante et onze`, `quatre-vin un`."""
    if not 1 <= number <= LARGEST:
        raise ValueError(f"{number} is not spoken: only 1 to {LARGEST}")
    thousands, rest = divmod(number, 1000)
    hundreds, rest = divmod(rest, 100)
    return [*_many(thousands, "mille"), *_many(hundreds, "cent"), *_below_100(rest)]


def letter_words(letter: str) -> list[str]:
    """The capitals of a queue's code, each a word of its own."""
    if not 1 <= len(letter) <= _MOST_LETTERS or any(one not in string.ascii_uppercase for one in letter):
        raise ValueError(f"{letter!r} is no queue letter in French")
    return list(letter)


def sentence(letter: str, number: int, counter_number: int, *, short: bool, spelt: bool = False) -> str:
    """The spoken call: ticket, then window; a comma is where the voice breathes."""
    letters = letter_words(letter)
    name = ", ".join(f"{one}, {AS_IN} {SPELT[one]}" if spelt else one for one in letters)
    ticket = " ".join(number_words(number))
    window = " ".join([WINDOW, *number_words(counter_number)])
    opening = "" if short else f"{TICKET} "
    return f"{opening}{name}, {ticket}, {window}"


def vocabulary() -> tuple[str, ...]:
    """Every word an announcement may use: what a studio has to record."""
    fixed = [TICKET, WINDOW, AND, AS_IN, *string.ascii_uppercase, *SPELT.values()]
    numbers = [word for number in range(1, LARGEST + 1) for word in number_words(number)]
    return tuple(dict.fromkeys([*fixed, *numbers]))


def _many(count: int, what: str) -> list[str]:
    """Of hundreds or thousands: one is said without a number."""
    if count == 0:
        return []
    return [what] if count == 1 else [f"{_UNITS[count]}-{what}"]


def _below_100(number: int) -> list[str]:
    if number < len(_UNITS):
        return [_UNITS[number]] if number else []
    tens = number // 10
    # 70 to 79 and 90 to 99 count on from ten.
    units = number - 10 * (tens - 1 if tens in {7, 9} else tens)
    words = [_TENS[tens], AND] if number in _AND_ONE else [_TENS[tens]]
    return [*words, _UNITS[units]] if units else words
