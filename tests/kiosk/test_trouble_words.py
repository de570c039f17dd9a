"""Every trouble has words for who hears it, in every language."""

import pytest

from core.qt.languages import Phrases, offered
from kiosk.viewmodels.trouble_words import TroubleWords
from kiosk.viewmodels.troubles import Trouble


@pytest.mark.parametrize("language", offered("kiosk"))
def test_staff_hear_words_and_never_a_code(language: str) -> None:
    words = TroubleWords(Phrases(language, "kiosk"))
    said = [words.for_staff(trouble) for trouble in Trouble]

    assert len(set(said)) == len(Trouble)
    assert not [each for each in said if not each or "_" in each]
