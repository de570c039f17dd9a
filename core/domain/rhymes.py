"""Letters whose spoken names are mistaken for one another through a loudspeaker."""

from collections.abc import Iterable, Sequence

# By the vowel and the end of the name, which is what a hall lets through: «حاء» and «هاء», "B" and "P".
_ALIKE = {
    "ar": ("ب ت ث ح خ ر ط ظ ف هـ ه ي", "ج م", "س ش", "ص ض", "ع غ", "د ذ", "ق ك"),
    "en": ("B C D E G P T V", "A H J K", "F S X", "M N", "I Y", "Q U W"),
    "fr": ("B C D G P T V W", "A H K", "F S", "M N", "I J", "Q U"),
}
_GROUPS = {language: [frozenset(group.split()) for group in groups] for language, groups in _ALIKE.items()}


def sounds_like_another(letter: str, others: Iterable[str], language: str) -> bool:
    """Whether somebody who waits for one of the other letters may take this one for theirs.

    Codes of two letters are told apart by either of both.
    """
    return any(each != letter and _alike(letter, each, _GROUPS[language]) for each in others)


def _alike(one: str, other: str, groups: Sequence[frozenset[str]]) -> bool:
    if one == other or any({one, other} <= group for group in groups):
        return True
    return 1 < len(one) == len(other) and all(_alike(a, b, groups) for a, b in zip(one, other, strict=True))
