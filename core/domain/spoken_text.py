"""What stands on a screen as a voice must read it: the same words, in the voice's spelling.

Numbers and ticket codes become words, Arabic words get the vowels that a
voice cannot guess, and what is in another language goes to that language's voice.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from core.domain import spoken_arabic, spoken_english
from core.domain.digits import LEFT_TO_RIGHT_ISOLATE, POP_ISOLATE, ascii_digits

LONGEST = 160
"""Letters that one clause may have, so that a key is answered soon."""
PRIVATE = 9
"""So many digits are no number of a queue but a person's: no voice says them."""

_ARABIC = "\u0621-\u065f\u0670-\u06d3"
_DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
_VOWELS = re.compile("[\u064b-\u0652\u0670\u0640]")
_FOREIGN = re.compile(f"{LEFT_TO_RIGHT_ISOLATE}([^{POP_ISOLATE}]*){POP_ISOLATE}")
_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")
_CODE = re.compile(f"(?<![\\w])([A-Z]{{1,2}}|[{_ARABIC}]{{1,2}}\u0640?)-([{_DIGITS}]+)")
_RANGE = re.compile(f"(?<=[{_DIGITS}])\\s*[\u2013\u2014]\\s*(?=[{_DIGITS}])")
_CLOCK = re.compile(f"(?<=[{_DIGITS}]):[0\u0660]?(?=[{_DIGITS}])")
_NUMBER = re.compile(f"[{_DIGITS}]+")
_ARABIC_WORD = re.compile(f"[{_ARABIC}]+")
_BREATHS = re.compile(r"\s*[·…()\[\]{}:;/«»\"“”\n]+\s*|\s+[\u2013\u2014-]+\s+|(?<=\S)[.!?؟؛]+(?=\s|$)")
_ADDRESS = re.compile(r"(?<![\w.@-])(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])")
"""Of a place on the internet, as people write it: without https."""
_DOT = {"en": "dot", "fr": "point", "de": "Punkt"}
_READ_AS_WORDS = frozenset({"com", "edu", "gov", "net", "org", "www"})
_LONGEST_SPELT = 3
_HIDDEN = re.compile(f"[•●*]{{2,}}[•●*\\s{_DIGITS}]*")


@dataclass(frozen=True, slots=True)
class Clause:
    """What one voice says in one breath: `shown` is for eyes, `spoken` for an engine alone."""

    shown: str
    spoken: str
    language: str


def bare(text: str) -> str:
    """Arabic without its vowel signs, as screens show it."""
    return _VOWELS.sub("", text)


def spoken_name(name: str, words: Mapping[str, str]) -> str:
    """An Arabic name with its vowels; empty when one of its words is unknown: half a name misleads."""
    known = [words.get(bare(word), "") for word in name.split()]
    return spoken_arabic.shadda_first(" ".join(known)) if all(known) else ""


def clauses(text: str, language: str, words: Mapping[str, str]) -> list[Clause]:
    """The text in the order in which it is read, each part in its own language.

    `words` are Arabic words with their vowels, by the same words without them.
    What was isolated from left to right in a third language is English, as
    `LocalText.within` leaves it.
    """
    parts: list[Clause] = []
    text = _HIDDEN.sub(" ", text)
    for run, tongue in _by_language(text, language):
        for breath in _breaths(run):
            spoken = _spoken(breath, tongue, words)
            if re.search(r"\w", spoken):
                parts.append(Clause(breath, spoken, tongue))
    return parts


def _by_language(text: str, language: str) -> Iterator[tuple[str, str]]:
    """The text in runs of one language; codes and numbers go with what surrounds them."""
    if language in {"ar", "en"}:
        yield from _by_script(_MARKS.sub("", text), language)
        return
    end = 0
    for found in _FOREIGN.finditer(text):
        yield from _by_script(_MARKS.sub("", text[end : found.start()]), language)
        inside = found[1]
        yield from _by_script(inside, language if _CODE.fullmatch(inside) else "en")
        end = found.end()
    yield from _by_script(_MARKS.sub("", text[end:]), language)


def _by_script(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Arabic letters among others, and the other way round."""
    run, tongue = "", language
    for word in re.findall(r"\s*\S+", text):
        letters = re.search(f"([{_ARABIC}])|([A-Za-z\u00c0-\u024f\u0400-\u04ff])", _CODE.sub("", word))
        its = tongue
        if letters is not None:
            its = "ar" if letters[1] else ("en" if language == "ar" else language)
        if its != tongue and run.strip():
            yield run.strip(), tongue
            run = ""
        run, tongue = run + word, its
    if run.strip():
        yield run.strip(), tongue


def _breaths(text: str) -> Iterator[str]:
    for sentence in _sentences(text):
        while len(sentence) > LONGEST:
            at = max(sentence.rfind(sign, 0, LONGEST) for sign in ("،", ",", " "))
            at = at if at > 0 else LONGEST
            yield sentence[:at].strip()
            sentence = sentence[at:].lstrip("،, ")  # noqa: PLW2901 - what is left of it
        if sentence:
            yield sentence


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for found in _BREATHS.finditer(text):
        between = _CLOCK.match(text, found.start()) is not None
        if not between:
            yield text[start : found.start()].strip()
            start = found.end()
    yield text[start:].strip()


def _spoken(text: str, language: str, words: Mapping[str, str]) -> str:
    text = _ADDRESS.sub(lambda address: _address(address[0], language), text)
    if language == "ar":
        return _arabic(text, words)
    if language == "en":
        return _english(text)
    text = _NUMBER.sub(lambda number: "" if len(number[0]) >= PRIVATE else number[0], text)
    return ascii_digits(_RANGE.sub(" – ", text))


def _address(address: str, language: str) -> str:
    """With its dots, and its short parts letter by letter: they are no words."""
    parts = [
        part if len(part) > _LONGEST_SPELT or part in _READ_AS_WORDS else " ".join(part.upper())
        for part in address.split(".")
    ]
    return f" {_DOT.get(language, '')} ".join(parts)


def _arabic(text: str, words: Mapping[str, str]) -> str:
    text = _CODE.sub(lambda code: f"{_letter_ar(code[1])} {_number_ar(code[2])}", text)
    text = _RANGE.sub(f" {spoken_arabic.TO} ", text)
    text = _CLOCK.sub(f" {spoken_arabic.AND} ", text)
    text = _NUMBER.sub(lambda number: f" {_number_ar(number[0])} ", text)
    text = _ARABIC_WORD.sub(lambda word: _vowelled(word[0], words), text)
    return " ".join(text.split())


def _vowelled(word: str, words: Mapping[str, str]) -> str:
    """The word as the list has it; one that is unknown as the screen has it."""
    if _VOWELS.sub("", word) != word and word not in words and bare(word) not in words:
        return spoken_arabic.shadda_first(word)
    return spoken_arabic.shadda_first(words.get(word) or words.get(bare(word)) or word)


def _letter_ar(letter: str) -> str:
    return " ".join(spoken_arabic.letter_words(letter))


def _number_ar(digits: str) -> str:
    return _in_words(digits, spoken_arabic.number_words, spoken_arabic.LARGEST, "صِفْرْ")


def _english(text: str) -> str:
    text = _CODE.sub(lambda code: f"{', '.join(code[1])}, {_number_en(code[2])}", text)
    text = _RANGE.sub(" to ", text)
    text = _CLOCK.sub(" ", text)
    text = _NUMBER.sub(lambda number: f" {_number_en(number[0])} ", text)
    return " ".join(text.split())


def _number_en(digits: str) -> str:
    return _in_words(digits, spoken_english.number_words, spoken_english.LARGEST, "zero")


def _in_words(digits: str, number_words: Callable[[int], list[str]], largest: int, zero: str) -> str:
    """A number as a number; a larger one, or one that begins with zero, digit by digit."""
    plain = ascii_digits(digits)
    if len(plain) >= PRIVATE:
        return ""
    if (plain == "0" or not plain.startswith("0")) and int(plain) <= largest:
        return " ".join(number_words(int(plain))) if int(plain) else zero
    return " ".join(zero if one == "0" else " ".join(number_words(int(one))) for one in plain)
