import pytest

from core.domain.rhymes import sounds_like_another


@pytest.mark.parametrize(
    ("letter", "others", "language", "alike"),
    [
        ("ح", "ح س م", "ar", False),
        ("ح", "ح هـ م", "ar", True),
        ("هـ", "ت ل", "ar", True),
        ("ك", "ق", "ar", True),
        ("س", "ص ش", "ar", True),
        ("ل", "د م ن و", "ar", False),
        ("A", "A M R", "en", False),
        ("A", "K M", "en", True),
        ("C", "P", "en", True),
        ("Z", "C P", "en", False),
        ("Z", "C P", "fr", False),
        ("W", "T", "fr", True),
        ("J", "I", "fr", True),
        ("حم", "هم", "ar", True),
        ("حم", "هو", "ar", False),
        ("حم", "ه", "ar", False),
    ],
)
def test_letters_that_a_hall_mistakes(letter: str, others: str, language: str, *, alike: bool) -> None:
    assert sounds_like_another(letter, others.split(), language) is alike
