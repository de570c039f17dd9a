"""Before a visitor has chosen a language, everybody is told how to go on, each language by its own voice."""

from collections.abc import Callable

import pytest

from kiosk.speech.keypad import PadKey
from tests.kiosk.listening import Ear
from tests.kiosk.running import RunningKiosk

OFFERED = {"ar", "en", "fr", "de"}


@pytest.fixture
def ear(start: Callable[..., RunningKiosk]) -> Ear:
    """At the kiosk as everybody finds it, after the first key."""
    ear = Ear(start())
    ear.strike(PadKey.NEXT)
    return ear


def by_language(ear: Ear) -> dict[str, str]:
    said: dict[str, str] = {}
    for text, language in zip(ear.heard, ear.languages, strict=True):
        said[language] = f"{said.get(language, '')} {text}".strip()
    return said


def test_the_first_key_tells_all_languages_how_to_go_on(ear: Ear) -> None:
    assert ear.languages[0] == "ar", "the first language of the kiosk comes first"
    ear.kiosk.kiosk.assistant._tell_others()
    heard = by_language(ear)
    assert set(heard) == OFFERED
    assert "خمسة للاختيار" in heard["ar"]
    assert "choose it" in heard["en"]
    assert "Cinq" in heard["fr"]
    assert "Fünf" in heard["de"]


def test_who_strikes_on_has_understood(ear: Ear) -> None:
    assert ear.kiosk.kiosk.assistant._pausing.isActive()
    ear.strike(PadKey.NEXT)
    ear.forget()
    ear.kiosk.kiosk.assistant._tell_others()
    assert not ear.heard


@pytest.mark.parametrize("language", sorted(OFFERED))
def test_each_language_names_itself_and_explains_the_keys(ear: Ear, language: str) -> None:
    ear.go_to(f"languageButton-{language}")
    assert ear.languages == [language]
    ear.strike(PadKey.KEYS)
    assert set(ear.languages) == {language}


def test_a_language_that_is_chosen_begins_with_its_keys_and_names_the_others(ear: Ear) -> None:
    ear.choose("languageButton-fr")
    assert set(ear.languages) == {"fr"}
    assert "Cinq" in " ".join(ear.heard)
    ear.strike(PadKey.KEYS)
    assert set(ear.languages) == {"fr"}
    ear.strike(PadKey.EASIER)
    ear.go_to("turnTo-de")
    assert (ear.heard, ear.languages) == (["Deutsch"], ["de"])
