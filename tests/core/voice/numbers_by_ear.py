"""How each number must sound, from the rules of the language and in sounds alone.

Written without a look at core/domain: no word of it is here, and none of these tables is there.
Arabic, in the counting form that follows «رقم» and in pause: a number from 3 to 10 has the form with
-a(h) because what is counted is a masculine رقم; 1 and 2 stand as they are; 11 to 19 are two words of
which the first keeps its -a; units come before tens with "wa"; 100 and 1000 are nouns, 200 and 2000
their duals in -aan, 300 to 900 one word with -u- between; thousands from 3 are the plural ʔaːlaːf after
a form in -atu; hundreds, thousands and the rest are joined with "wa", greatest first.
"""

WA = "wa"
_ONE_TO_TEN_AR = (
    *("waːħid", "ʔiθnaːn", "θalaːθah", "ʔarbaʕah", "χamsah"),
    *("sitːah", "sabʕah", "θamaːniːah", "tisʕah", "ʕaʃarah"),
)
_TENS_AR = ("ʕiʃr", "θalaːθ", "ʔarbaʕ", "χams", "sitː", "sabʕ", "θamaːn", "tisʕ")


def arabic(number: int) -> list[str]:
    """The words of 1 to 9,999 as sounds."""
    thousands, hundreds, rest = number // 1000, number // 100 % 10, number % 100
    parts: list[list[str]] = []
    if thousands:
        parts.append(_arabic_thousands(thousands))
    if hundreds:
        parts.append([_arabic_hundreds(hundreds)])
    if rest:
        parts.append(_arabic_below_100(rest))
    joined = parts[0]
    for part in parts[1:]:
        joined = [*joined, WA, *part]
    return joined


def _stem(unit: int) -> str:
    """3 to 9 without the -ah of the pause."""
    return _ONE_TO_TEN_AR[unit - 1].removesuffix("ah")


def _arabic_thousands(count: int) -> list[str]:
    return {1: ["ʔalf"], 2: ["ʔalfaːn"]}.get(count) or [_stem(count) + "atu", "ʔaːlaːf"]


def _arabic_hundreds(count: int) -> str:
    if count <= 2:
        return "miʔah" if count == 1 else "miʔataːn"
    # Eight keeps its i where the others have u: thamaanimi'a.
    return "θamaːnimiʔah" if count == 8 else _stem(count) + "umiʔah"


def _arabic_below_100(number: int) -> list[str]:
    tens, unit = divmod(number, 10)
    if number <= 10:
        return [_ONE_TO_TEN_AR[number - 1]]
    if tens == 1:
        first = {1: "ʔaħada", 2: "ʔiθnaː"}.get(unit) or _stem(unit) + "ata"
        return [first, "ʕaʃar"]
    ten = _TENS_AR[tens - 2] + "uːn"
    return [_ONE_TO_TEN_AR[unit - 1], WA, ten] if unit else [ten]


_TO_19_EN = (
    *("wɒn", "tuː", "θɹiː", "fɔː", "faɪv", "sɪks", "sɛvən", "eɪt", "naɪn", "tɛn", "ɪlɛvən", "twɛlv"),
    *("θɜːtiːn", "fɔːtiːn", "fɪftiːn", "sɪkstiːn", "sɛvəntiːn", "eɪtiːn", "naɪntiːn"),
)
_TENS_EN = ("twɛnti", "θɜːti", "fɔːti", "fɪfti", "sɪksti", "sɛvənti", "eɪti", "naɪnti")


def english(number: int) -> list[str]:
    """Cardinals as in Britain: "and" after hundreds and after thousands without hundreds."""
    thousands, hundreds, rest = number // 1000, number // 100 % 10, number % 100
    words = [_TO_19_EN[thousands - 1], "θaʊzənd"] if thousands else []
    words += [_TO_19_EN[hundreds - 1], "hʌndɹɪd"] if hundreds else []
    words += ["and"] if words and rest else []
    if rest >= 20:
        words.append(_TENS_EN[rest // 10 - 2])
        rest %= 10
    return words + ([_TO_19_EN[rest - 1]] if rest else [])


_TO_19_FR = (
    *("œ̃", "dø", "tʁwa", "katʁ", "sɛ̃k", "sis", "sɛt", "yit", "nœf", "dis", "ɔ̃z", "duz", "tʁɛz", "katɔʁz"),
    *("kɛ̃z", "sɛz", "disɛt", "dizyit", "diznœf"),
)
_TENS_FR = {2: "vɛ̃", 3: "tʁɑ̃t", 4: "kaʁɑ̃t", 5: "sɛ̃kɑ̃t", 6: "swasɑ̃t", 7: "swasɑ̃t", 8: "katʁvɛ̃", 9: "katʁvɛ̃"}
# Six and eight lose their end, five its k, before a consonant.
_BEFORE_FR = {2: "dø", 3: "tʁwa", 4: "katʁ", 5: "sɛ̃", 6: "si", 7: "sɛt", 8: "yi", 9: "nœf"}


def french(number: int) -> list[str]:
    """As in France: sixty and ten, four twenties; "et" before one and eleven, but not after eighty."""
    thousands, hundreds, rest = number // 1000, number // 100 % 10, number % 100
    words = [_BEFORE_FR.get(thousands, "") + "mil"] if thousands else []
    words += [_BEFORE_FR.get(hundreds, "") + "sɑ̃"] if hundreds else []
    if rest < 20:
        return words + ([_TO_19_FR[rest - 1]] if rest else [])
    tens, unit = divmod(rest, 10)
    unit += 10 if tens in {7, 9} else 0
    ten = _TENS_FR[tens]
    # The t of vingt is heard from 21 to 29, and never in 81 to 99.
    if tens == 2 and unit:
        ten += "t"
    return [
        *words,
        ten,
        *(["e"] if unit in {1, 11} and tens < 8 else []),
        *([_TO_19_FR[unit - 1]] if unit else []),
    ]


BY_EAR = {"ar": arabic, "en": english, "fr": french}
LETTERS = {
    "ar": {
        "أ": "ʔalif",
        "ب": "baːʔ",
        "ت": "taːʔ",
        "ث": "θaːʔ",
        "ج": "dʒiːm",
        "ح": "ħaːʔ",
        "خ": "χaːʔ",
        "د": "daːl",
        "ذ": "ðaːl",
        "ر": "raːʔ",
        "ز": "zaːj",
        "س": "siːn",
        "ش": "ʃiːn",
        "ص": "s̪a.ːd",
        "ض": "dˤa.ːd",
        "ط": "t̪a.ːʔ",
        "ظ": "ða.ːʔ",
        "ع": "ʕain",
        "غ": "ɣain",
        "ف": "faːʔ",
        "ق": "qaːf",
        "ك": "kaːf",
        "ل": "laːm",
        "م": "miːm",
        "ن": "nuːn",
        "هـ": "haːʔ",
        "و": "waːw",
        "ي": "jaːʔ",
    },
    "en": dict(
        zip(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            (
                *("eɪ", "biː", "siː", "diː", "iː", "ɛf", "dʒiː", "eɪtʃ", "aɪ", "dʒeɪ", "keɪ", "ɛl", "ɛm"),
                *("ɛn", "əʊ", "piː", "kjuː", "ɑː", "ɛs", "tiː", "juː", "viː", "dʌbəljuː", "ɛks", "waɪ"),
                "zɛd",
            ),
            strict=True,
        )
    ),
    "fr": dict(
        zip(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            (
                *("a", "be", "se", "de", "ə", "ɛf", "ʒe", "aʃ", "i", "ʒi", "ka", "ɛl", "ɛm", "ɛn", "o"),
                *("pe", "ky", "ɛʁ", "ɛs", "te", "y", "ve", "dubləve", "iks", "iɡʁɛk", "zɛd"),
            ),
            strict=True,
        )
    ),
}


def call_by_ear(language: str, letter: str, number: int, window: int) -> list[str]:
    """A whole call as sounds: the words around the numbers too."""
    ticket, counter = BY_EAR[language](number), BY_EAR[language](window)
    name = LETTERS[language][letter]
    if language == "ar":
        opening, closing = ["ʔattːaðkirah", "raqam"], ["tafadˤdˤa.luː", "ʔilaː", "ʃubːaːk", "raqam"]
        return [*opening, name, *ticket, *closing, *counter]
    opening, closing = (["tɪkɪt"], ["wɪndəʊ"]) if language == "en" else (["tikɛ"], ["ɡiʃɛ"])
    return [*opening, name, *ticket, *closing, *counter]
