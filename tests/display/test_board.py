"""The board as its window sees it, with a clock that is moved by hand."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QObject

from core.domain.digits import DigitStyle
from core.domain.legibility import Screen
from core.qt.time_words import Say
from display.viewmodels.board import SAY_LOST_AFTER, BoardViewModel
from display.viewmodels.hall_reading import FirstReading, HallCall
from tests.display.samples import NOON, a_call, a_queue, a_site, say_arabic, say_source

SCREEN = Screen(1920, 1080, 55, 8)


def phrases(language: str, _digits: DigitStyle) -> Say:
    return say_arabic if language == "ar" else say_source


class Board:
    """A board with its clock and what it told."""

    owner: QObject

    def __init__(self, language: str = "en", screen: Screen = SCREEN, ticker: str = "") -> None:
        self.seconds = 0.0
        self.seen: list[int] = []
        self.model = BoardViewModel(
            screen,
            language,
            phrases,
            ticker=ticker,
            clock=lambda: self.seconds,
            now=lambda: NOON + timedelta(seconds=self.seconds),
            parent=self.owner,
        )
        self.model.presented.connect(self.model.saw)  # every frame reaches the screen at once
        self.model.first_seen.connect(lambda call, _at: self.seen.append(call))

    def begin(self, *latest: HallCall, seen: frozenset[int] = frozenset()) -> "Board":
        self.model.begin(
            FirstReading(site=a_site(), seq=0, latest=latest, to_announce=(), missed=frozenset(), seen=seen)
        )
        return self

    def wait(self, seconds: float) -> None:
        for _ in range(round(seconds * 10)):
            self.seconds += 0.1
            self.model.refresh()


@pytest.fixture(autouse=True)
def _no_timer_outlives_its_test(owner: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Board, "owner", owner, raising=False)


def test_before_the_first_call_there_is_a_welcome() -> None:
    board = Board().begin()

    assert not board.model.panel.called
    assert board.model.header.centre == "Egypt Service Centre"


def test_a_call_is_shown_and_told_once() -> None:
    board = Board().begin()
    board.model.take_calls((a_call(5),))
    board.wait(60)

    assert board.model.panel.code == "\u2066A-5\u2069"
    assert board.seen == [5]


def test_a_call_of_a_burst_is_told_as_seen_at_once_since_it_stands_in_a_row() -> None:
    board = Board().begin()
    board.model.take_calls((a_call(1), a_call(2), a_call(3)))

    assert sorted(board.seen) == [1, 2, 3]


def test_calls_that_were_told_before_a_crash_are_not_told_again() -> None:
    board = Board().begin(a_call(2), a_call(1), seen=frozenset({2}))

    assert board.model.panel.seq == 2
    assert board.seen == [1]


def test_the_newest_call_flashes_three_times_and_then_stands_still() -> None:
    board = Board().begin()
    lit: list[bool] = []
    board.model.panel.litChanged.connect(lambda: lit.append(board.model.panel.lit))
    board.model.take_calls((a_call(1),))
    board.wait(10)

    assert lit == [True, False] * 3


def test_what_stood_at_the_start_does_not_flash() -> None:
    board = Board().begin(a_call(1))
    board.wait(1)

    assert not board.model.panel.lit


def test_a_lost_database_keeps_the_picture_and_is_said_after_ten_seconds() -> None:
    board = Board().begin(a_call(1))
    said: list[tuple[float, bool]] = []
    board.model.reconnectingChanged.connect(
        lambda: said.append((round(board.seconds), board.model.reconnecting))
    )
    board.model.lose()
    board.wait(SAY_LOST_AFTER + 5)
    assert board.model.panel.seq == 1

    board.model.find()
    assert said == [(round(SAY_LOST_AFTER), True), (round(SAY_LOST_AFTER) + 5, False)]


def test_at_the_turn_of_the_day_the_board_is_empty_again() -> None:
    board = Board().begin(a_call(2), a_call(1))
    board.seconds = timedelta(hours=14).total_seconds()  # midnight in Cairo
    board.model.refresh()

    assert not board.model.panel.called
    assert board.model.calls.rows == ()


def test_the_language_turns_without_losing_the_call() -> None:
    board = Board("en").begin(a_call(1, number=42))
    board.model.use_language("ar")

    assert board.model.panel.code == "\u2067ح-٤٢\u2069"
    assert board.model.rightToLeft


def test_blocks_of_the_foot_change_and_do_not_move() -> None:
    board = Board().begin()
    board.model.take_queues((a_queue(3),))
    shown = [board.model.foot.tiles.rows[0].name]
    for _ in range(2):
        board.wait(8.1)
        shown.append(board.model.foot.tiles.rows[0].name)

    assert ["Civil" in shown[0], "الأحوال" in shown[1]] == [True, True]
    assert shown[2] == shown[0]


def test_a_screen_that_nobody_could_read_says_in_both_languages_what_to_change() -> None:
    board = Board(screen=Screen(1920, 1080, 32, 15)).begin()
    english, arabic = board.model.refusal.rows.rows

    assert "32" in english.reason
    assert "15" in english.reason
    assert "6.3" in english.seats
    assert "76" in english.screen
    assert "farthest_seat_metres" in english.settings
    assert (english.right_to_left, arabic.right_to_left) == (False, True)
    assert "١٥" in arabic.reason
    assert "cannot be read from 15 m" in board.model.refusal.sentence


def test_a_call_that_stands_behind_a_refusal_is_not_told_as_seen() -> None:
    board = Board(screen=Screen(1920, 1080, 32, 15)).begin()
    board.model.take_calls((a_call(5),))
    board.wait(60)
    assert board.seen == []

    board.model.fit(1080, 1920)
    board.model.fit(3840, 2160)
    assert board.model.refusal.standing


def test_a_window_pulled_into_a_shape_that_nobody_could_read_says_why_and_recovers() -> None:
    board = Board()
    board.model.take_calls((a_call(5),))
    board.model.fit(1920, 300)
    board.model.take_calls((a_call(6),))
    assert "cannot be read" in board.model.refusal.sentence
    assert board.seen == [5]

    board.model.fit(1080, 1920)
    assert not board.model.refusal.standing
    assert board.seen == [5, 6], "the hall is shown what it missed"
    assert not board.model.measures.beside
