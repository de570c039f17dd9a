"""The question at the end of a visit, without a pixel."""

from collections.abc import Iterable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QObject

from core.domain.digits import DigitStyle
from core.domain.ratings import Rating, RatingReason
from sign.app import phrases
from sign.viewmodels.rating import ASKED_FOR, REASON_FOR, THANKS_FOR, RatingViewModel
from sign.viewmodels.rating_words import RatingWords
from sign.viewmodels.window_reading import Ended

_NOW = datetime(2026, 11, 26, 9, tzinfo=UTC)
ENDED = Ended(ticket="t1", language="ar", at=_NOW)


class Mouth:
    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, texts: Iterable[str], language: str) -> None:
        self.said.append(f"{language}: {' '.join(texts)}")

    def hush(self) -> None:
        self.said.append("hush")


class Asked:
    """The view model with a clock and a mouth of the test's."""

    def __init__(self, owner: QObject) -> None:
        self.now = 100.0
        self.mouth = Mouth()
        self.given: list[Rating] = []
        digits = DigitStyle.ARABIC_INDIC

        def words(language: str) -> RatingWords:
            return RatingWords(language, phrases(language, digits), digits)

        self.model = RatingViewModel(words, teller=self.mouth, clock=lambda: self.now, parent=owner)
        self.model.given.connect(self.given.append)
        self.model.ask(ENDED)
        self.later(1)

    def later(self, seconds: float) -> None:
        self.now += seconds
        self.model.refresh()


@pytest.fixture
def asked(owner: QObject) -> Asked:
    return Asked(owner)


def test_a_face_and_a_reason_are_one_rating(asked: Asked) -> None:
    asked.model.choose(2)
    asked.later(1)
    asked.model.give("wait")

    assert asked.given == [Rating(ticket="t1", score=2, reason=RatingReason.WAIT)]
    assert asked.model.stage == "thanks"
    asked.later(THANKS_FOR)
    assert asked.model.stage == ""


def test_five_faces_with_words_and_keys_in_the_visitors_language(asked: Asked) -> None:
    choices = asked.model.choices.rows

    assert [each.face for each in choices] == [1, 2, 3, 4, 5]
    assert [each.digit for each in choices] == ["١", "٢", "٣", "٤", "٥"]
    assert (choices[4].word, choices[4].second) == ("ممتازة", "Excellent")
    assert asked.model.mirrored
    assert asked.mouth.said[0].startswith("ar: ")
    assert "٥" in asked.mouth.said[0]


def test_the_keys_of_a_pad_alone_answer(asked: Asked) -> None:
    asked.model.strike("٥")
    asked.later(1)
    asked.model.strike("9")
    asked.model.strike("0")

    assert asked.given == [Rating(ticket="t1", score=5)]


def test_who_says_no_more_has_said_enough(asked: Asked) -> None:
    asked.model.choose(4)
    asked.later(REASON_FOR)

    assert asked.given == [Rating(ticket="t1", score=4)]


def test_who_says_nothing_is_not_asked_for_ever(asked: Asked) -> None:
    asked.later(ASKED_FOR)

    assert (asked.model.stage, asked.given) == ("", [])


def test_the_next_call_ends_the_question_and_keeps_what_was_chosen(asked: Asked) -> None:
    asked.model.choose(3)
    asked.model.give_way()

    assert (asked.model.stage, asked.given) == ("", [Rating(ticket="t1", score=3)])
    assert asked.mouth.said[-1] == "hush"


def test_a_visit_that_goes_on_is_not_rated(asked: Asked) -> None:
    asked.model.choose(3)
    asked.model.withdraw("another")
    assert asked.model.stage == "reason"
    asked.model.withdraw("t1")

    assert (asked.model.stage, asked.given) == ("", [])


def test_the_tremble_of_a_finger_is_no_reason(asked: Asked) -> None:
    asked.model.choose(3)
    asked.model.give("wait")

    assert (asked.model.stage, asked.given) == ("reason", [])


def test_a_new_visitor_is_asked_anew_and_the_one_before_is_not_lost(asked: Asked) -> None:
    asked.model.choose(1)
    asked.model.ask(Ended(ticket="t2", language="fr", at=_NOW))

    assert asked.given == [Rating(ticket="t1", score=1)]
    assert asked.model.question == "How was the service?"
