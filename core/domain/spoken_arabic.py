"""Arabic words as a voice must read them: fully vowelled, in pausal form.

A voice that meets bare letters guesses the vowels and guesses wrong: «خمسة» is
read "khmst". So every word is written with all its vowels, ends as it does
before a pause (ه for ة, no case ending) and has its shadda before the vowel
sign, which is the order that voices expect and the reverse of Unicode's
normal form. These words are for ears only; screens show digits.
"""

import re

LARGEST = 9_999
LONGEST_CALL = 200
"""Letters; a voice takes no longer call, and a letter with its agency stays within."""
_LONGEST_NAME = 24
_LONGEST_AGENCY = 60
_AROUND_AGENCY = "، ،"

AND = "وَ"
TICKET = "التَّذْكِرَه"
NUMBER = "رَقَمْ"
# The plural of respect: it asks a woman and a man alike, and is no longer.
# Written without its silent alif, which a voice would read out.
PLEASE_GO = "تَفَضَّلُو"
TO = "إِلَى"
WINDOW = "شُبَّاكْ"

LETTER_NAMES = {
    "أ": "أَلِفْ",
    "ب": "بَاءْ",
    "ت": "تَاءْ",
    "ث": "ثَاءْ",
    "ج": "جِيمْ",
    "ح": "حَاءْ",
    "خ": "خَاءْ",
    "د": "دَالْ",
    "ذ": "ذَالْ",
    "ر": "رَاءْ",
    "ز": "زَايْ",
    "س": "سِينْ",
    "ش": "شِينْ",
    "ص": "صَادْ",
    "ض": "ضَادْ",
    "ط": "طَاءْ",
    "ظ": "ظَاءْ",
    "ع": "عَيْنْ",
    "غ": "غَيْنْ",
    "ف": "فَاءْ",
    "ق": "قَافْ",
    "ك": "كَافْ",
    "ل": "لَامْ",
    "م": "مِيمْ",
    "ن": "نُونْ",
    "هـ": "هَاءْ",
    "و": "وَاوْ",
    "ي": "يَاءْ",
}

# The counting forms: what follows «رقم» agrees with no noun.
_UNITS = (
    "",
    "وَاحِدْ",
    "اِثْنَانْ",
    "ثَلَاثَه",
    "أَرْبَعَه",
    "خَمْسَه",
    "سِتَّه",
    "سَبْعَه",
    "ثَمَانِيَه",
    "تِسْعَه",
    "عَشَرَه",
)
# The first half of 11 to 19, and (3 to 9) of the thousands, where it has its ending.
_BEFORE_TEN = (
    "",
    "أَحَدَ",
    "اِثْنَا",
    "ثَلَاثَةَ",
    "أَرْبَعَةَ",
    "خَمْسَةَ",
    "سِتَّةَ",
    "سَبْعَةَ",
    "ثَمَانِيَةَ",
    "تِسْعَةَ",
)
_TEEN = "عَشَرْ"
_TENS = (
    "",
    "",
    "عِشْرُونْ",
    "ثَلَاثُونْ",
    "أَرْبَعُونْ",
    "خَمْسُونْ",
    "سِتُّونْ",
    "سَبْعُونْ",
    "ثَمَانُونْ",
    "تِسْعُونْ",
)
# Each hundred is one word, as it is spoken.
_HUNDREDS = (
    "",
    "مِئَه",
    "مِئَتَانْ",
    "ثَلَاثُمِئَه",
    "أَرْبَعُمِئَه",
    "خَمْسُمِئَه",
    "سِتُّمِئَه",
    "سَبْعُمِئَه",
    "ثَمَانِمِئَه",
    "تِسْعُمِئَه",
)
_BEFORE_THOUSANDS = (
    "",
    "",
    "",
    "ثَلَاثَةُ",
    "أَرْبَعَةُ",
    "خَمْسَةُ",
    "سِتَّةُ",
    "سَبْعَةُ",
    "ثَمَانِيَةُ",
    "تِسْعَةُ",
)
_THOUSAND, _TWO_THOUSAND, _THOUSANDS = "أَلْفْ", "أَلْفَانْ", "آلَافْ"

_VOWEL_BEFORE_SHADDA = re.compile("([\u064b-\u0650\u0652])\u0651")
_NOT_SPOKEN_ARABIC = re.compile("[^\u0621-\u063a\u0641-\u0652 ]+")


def shadda_first(text: str) -> str:
    """The text with each shadda before its vowel sign.

    Editors and Unicode's normal form put it after, and a voice then swallows
    the vowel: "sitt" without its last syllable for «ستة».
    """
    return _VOWEL_BEFORE_SHADDA.sub("\u0651\\1", text)


def number_words(number: int) -> list[str]:
    """The words of 1 to 9,999 in counting form, greatest first.

    «و» stands alone: joined to its number it would steal that word's stress.
    """
    if not 1 <= number <= LARGEST:
        raise ValueError(f"{number} is not spoken: only 1 to {LARGEST}")
    thousands, rest = divmod(number, 1000)
    hundreds, rest = divmod(rest, 100)
    groups = [_thousands(thousands), [_HUNDREDS[hundreds]] if hundreds else [], _below_100(rest)]
    spoken = [group for group in groups if group]
    words = spoken[0]
    for group in spoken[1:]:
        words = [*words, AND, *group]
    return [shadda_first(word) for word in words]


def letter_words(spoken: str) -> list[str]:
    """A queue's vowelled letter name as the catalogue has it, or a bare letter's own name.

    Only Arabic letters, vowel signs and spaces are let through, so that no
    markup and no option-like word ever reaches a voice.
    """
    name = LETTER_NAMES.get(spoken.strip(), spoken)
    words = shadda_first(_NOT_SPOKEN_ARABIC.sub("", name)).split()
    if not words or len(name) > _LONGEST_NAME:
        raise ValueError(f"{spoken!r} is no letter's name in Arabic")
    return words


def agency_words(spoken: str, room: int = _LONGEST_AGENCY) -> str:
    """An agency's vowelled name, in whole words as far as there is room; empty when nothing may be said."""
    said = ""
    for word in _NOT_SPOKEN_ARABIC.sub("", shadda_first(spoken)).split():
        longer = f"{said} {word}".strip()
        if len(longer) > room:
            break
        said = longer
    return said


def sentence(letter: str, number: int, counter_number: int, *, short: bool, agency: str = "") -> str:
    """The spoken call: ticket, then window; a comma is where the voice breathes."""
    bare = _sentence(letter, number, counter_number, short=short, after="")
    room = LONGEST_CALL - len(bare) - len(_AROUND_AGENCY)
    after = agency_words(agency, min(_LONGEST_AGENCY, room))
    return _sentence(letter, number, counter_number, short=short, after=after) if after else bare


def _sentence(letter: str, number: int, counter_number: int, *, short: bool, after: str) -> str:
    # The number is not torn from a letter that stands alone: only the agency comes between them.
    named = f"{' '.join(letter_words(letter))}، {after}، " if after else f"{' '.join(letter_words(letter))} "
    ticket = f"{named}{' '.join(number_words(number))}"
    window = number_words(counter_number)
    if short:
        return f"{ticket}، {' '.join([shadda_first(WINDOW), *window])}"
    opening = [shadda_first(TICKET), NUMBER, ticket]
    closing = [shadda_first(PLEASE_GO), TO, shadda_first(WINDOW), NUMBER, *window]
    return f"{' '.join(opening)}، {' '.join(closing)}"


def vocabulary() -> tuple[str, ...]:
    """Every word an announcement may use: what a studio has to record."""
    fixed = [TICKET, NUMBER, PLEASE_GO, TO, WINDOW, AND, *LETTER_NAMES.values()]
    numbers = [word for number in range(1, LARGEST + 1) for word in number_words(number)]
    return tuple(dict.fromkeys(shadda_first(word) for word in [*fixed, *numbers]))


def _thousands(count: int) -> list[str]:
    match count:
        case 0:
            return []
        case 1:
            return [_THOUSAND]
        case 2:
            return [_TWO_THOUSAND]
        case _:
            return [_BEFORE_THOUSANDS[count], _THOUSANDS]


def _below_100(number: int) -> list[str]:
    tens, units = divmod(number, 10)
    if number == 0:
        return []
    if number < len(_UNITS):
        return [_UNITS[number]]
    if tens == 1:
        return [_BEFORE_TEN[units], _TEEN]
    return [_UNITS[units], AND, _TENS[tens]] if units else [_TENS[tens]]
