"""Every call gets its turn on the panel, in order, and stays on the board long enough."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from display.viewmodels.call_board import (
    FLASH_SECONDS,
    HOLD,
    LEAST_HOLD,
    PAGE,
    STAYS,
    CallBoard,
    flash_is_lit,
    hold_of,
)
from display.viewmodels.hall_reading import Ending
from tests.display.samples import a_call

ROWS = 5


def panel(board: CallBoard) -> int:
    return board.panel.call.seq if board.panel else 0


def shown_rows(board: CallBoard) -> list[int]:
    return [entry.call.seq for entry in board.page()]


def visible(board: CallBoard) -> set[int]:
    return {*shown_rows(board), panel(board)} - {0}


def test_an_empty_board_shows_nobody() -> None:
    board = CallBoard(ROWS)
    board.turn(0)

    assert board.panel is None
    assert board.page() == []


def test_a_call_owns_the_panel_at_once() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(1)], 0)

    assert panel(board) == 1
    assert board.flashes


def test_calls_of_a_burst_own_the_panel_one_after_another_in_order() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(seq) for seq in (1, 2, 3)], 0)
    owners = []
    for tenth in range(100):
        board.turn(tenth / 10)
        owners.append(panel(board))

    assert sorted(set(owners)) == [1, 2, 3]
    assert owners == sorted(owners)
    assert min(owners.count(seq) for seq in (1, 2, 3)) >= HOLD * 10 - 1


def test_a_call_that_waits_for_the_panel_already_stands_in_the_rows() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(seq) for seq in (1, 2, 3)], 0)

    assert panel(board) == 1
    assert shown_rows(board) == [3, 2]
    assert board.waits_for_panel(3)


def test_a_slow_clock_loses_no_turn() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(seq) for seq in range(1, 5)], 0)
    board.turn(1000)
    owners = [panel(board)]
    for tenth in range(1, 60):
        board.turn(1000 + tenth / 10)
        owners.append(panel(board))

    assert panel(board) == 4
    assert set(owners) <= {1, 2, 3, 4}


@pytest.mark.parametrize(
    ("waiting", "seconds"), [(0, HOLD), (1, HOLD), (4, HOLD), (5, 2.0), (10, 1.0), (300, LEAST_HOLD)]
)
def test_the_more_wait_the_shorter_a_call_stays_on_the_panel(waiting: int, seconds: float) -> None:
    assert hold_of(waiting) == pytest.approx(seconds)


def test_a_row_stays_at_least_thirty_seconds_also_when_more_come_than_fit() -> None:
    board = CallBoard(ROWS)
    for seq in range(1, 15):
        board.add([a_call(seq)], float(seq))
    last_seen: dict[int, float] = {}
    for tenth in range(140, 600):
        board.turn(tenth / 10)
        last_seen |= dict.fromkeys(visible(board), tenth / 10)

    assert all(last_seen[seq] >= seq + STAYS - 8 for seq in range(1, 15))


def test_a_new_call_is_seen_at_once_even_while_the_rows_turn_pages() -> None:
    board = CallBoard(ROWS)
    for seq in range(1, 20):
        board.add([a_call(seq)], float(seq))
        assert seq in visible(board)


@settings(deadline=None, max_examples=50)  # the machine may be busy
@given(st.lists(st.tuples(st.integers(1, 8), st.floats(0, 20)), max_size=12))
def test_whatever_comes_every_call_is_seen_and_gets_the_panel_once(bursts: list[tuple[int, float]]) -> None:
    board, now, seq = CallBoard(ROWS), 0.0, 0
    seen: set[int] = set()
    owners: list[int] = []

    def look() -> None:
        seen.update(visible(board))
        board.saw(visible(board))
        if panel(board) and owners[-1:] != [panel(board)]:
            owners.append(panel(board))

    for count, pause in bursts:
        board.add([a_call(seq + one) for one in range(1, count + 1)], now)
        seq += count
        look()
        until = now + pause
        while now < until:
            now += 0.1
            board.turn(now)
            look()
    for _ in range(3000):
        now += 0.1
        board.turn(now)
        look()

    assert seen == set(range(1, seq + 1))
    assert owners == list(range(1, seq + 1))


def test_three_hundred_calls_in_one_burst_are_all_seen() -> None:
    board, now = CallBoard(ROWS), 0.0
    board.add([a_call(seq) for seq in range(1, 301)], now)
    seen: set[int] = set()
    while now < 400:
        seen |= visible(board)
        board.saw(visible(board))
        now += 0.1
        board.turn(now)

    assert seen == set(range(1, 301))
    assert len(board.all_calls) == ROWS + 1


def test_what_stands_at_the_start_is_shown_without_a_flash() -> None:
    board = CallBoard(ROWS)
    board.begin([a_call(seq) for seq in range(20, 0, -1)], (), 0)

    assert panel(board) == 20
    assert shown_rows(board) == [19, 18, 17, 16, 15]
    assert not board.flashes


def test_what_the_hall_missed_while_the_display_was_away_is_shown_in_turn() -> None:
    board = CallBoard(ROWS)
    board.begin([a_call(seq) for seq in range(20, 0, -1)], {*range(8, 21)}, 0)
    seen: set[int] = set()
    for tenth in range(400):
        board.turn(tenth / 10)
        seen |= visible(board)
        board.saw(visible(board))

    assert seen >= set(range(8, 21))


@pytest.mark.parametrize(("count", "pause"), [(12, 20), (25, 10)])
def test_what_the_hall_missed_is_shown_in_turn_also_while_new_calls_keep_coming(
    count: int, pause: int
) -> None:
    board = CallBoard(ROWS)
    missed = {*range(1, count + 1)}
    board.begin([a_call(seq) for seq in sorted(missed, reverse=True)], missed, 0)
    seen: set[int] = set()
    for tenth in range(900):
        now = tenth / 10
        if tenth % pause == 0:
            board.add([a_call(100 + tenth)], now)
            assert 100 + tenth in visible(board)
        board.turn(now)
        seen |= visible(board)
        board.saw(visible(board))

    assert seen >= missed


def test_a_new_call_in_the_rows_is_not_turned_away_at_once() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(seq) for seq in range(1, 20)], 0)
    board.add([a_call(20)], PAGE - 0.1)
    board.turn(PAGE)

    assert 20 in visible(board)


def test_a_new_call_takes_the_panel_from_one_that_stood_there_at_the_start() -> None:
    board = CallBoard(ROWS)
    board.begin([a_call(1)], (), 100)
    board.add([a_call(2)], 100)

    assert panel(board) == 2


def test_a_ticket_called_again_stands_on_the_board_once() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(1, ticket="t"), a_call(2), a_call(3, ticket="t")], 0)
    for second in range(20):
        board.turn(second)

    assert panel(board) == 3
    assert shown_rows(board) == [2]


def test_a_recall_of_the_newest_call_flashes_again() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(1, ticket="t")], 0)
    board.turn(60)
    board.add([a_call(2, ticket="t")], 60)

    assert board.panel_since == 60
    assert board.moves(61)
    assert shown_rows(board) == []


def test_a_recall_soon_after_the_call_is_shown_once_and_flashes_anew() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(1, ticket="t", counter="7")], 0)
    board.add([a_call(2, ticket="t", counter="7")], 1)

    assert (panel(board), shown_rows(board)) == (2, [])
    assert board.panel_since == 1
    assert board.panel_calls == {1, 2}, "both are before the hall's eyes"


def test_a_recall_behind_others_stands_only_on_the_panel_until_its_turn() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(1, ticket="t"), a_call(2), a_call(3, ticket="t")], 0)

    assert (panel(board), shown_rows(board)) == (1, [2])
    assert board.panel_calls == {1, 3}


def test_forgotten_calls_leave_the_board() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(1), a_call(2)], 0)
    board.turn(50)
    board.forget([1, 2])

    assert board.panel is None
    assert board.page() == []


def test_the_flash_is_once_a_second_for_three_seconds_then_steady() -> None:
    lit = [flash_is_lit(step / 100) for step in range(600)]
    rises = sum(after and not before for before, after in zip([False, *lit], lit, strict=False))

    assert rises == 3
    assert not any(lit[int(FLASH_SECONDS * 100) :])


def over(seq: int, *tickets: str) -> list[Ending]:
    """The calls of these tickets before the event `seq` have ended."""
    return [Ending(seq, ticket) for ticket in tickets]


def test_a_call_of_a_burst_that_ended_meanwhile_takes_no_turn_on_the_panel() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(seq) for seq in (1, 2, 3)], 0)
    board.end(over(9, "ticket 2"), 0.5)
    owners = []
    for tenth in range(5, 100):
        board.turn(tenth / 10)
        owners.append(panel(board))

    assert sorted(set(owners)) == [1, 3]
    assert 2 in shown_rows(board), "the rows list it as before"


def test_a_visitor_who_has_come_gives_the_panel_to_whoever_waits_for_it() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(1), a_call(2)], 0)
    board.end(over(9, "ticket 1"), 0.2)
    board.turn(0.5)
    assert panel(board) == 1, "nothing flickers"

    board.turn(1)
    assert panel(board) == 2


def test_the_panel_goes_back_to_the_newest_call_that_is_still_open_without_a_flash() -> None:
    board = CallBoard(ROWS)
    for seq in (1, 2, 3):
        board.add([a_call(seq)], seq * 10)
    board.turn(40)
    board.end(over(9, "ticket 3"), 40)

    assert panel(board) == 2
    assert not board.flashes
    assert shown_rows(board) == [3, 1]


def test_when_every_call_has_ended_the_panel_is_empty_and_the_rows_are_not() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(1)], 0)
    board.add([a_call(2)], 10)
    board.end(over(9, "ticket 1", "ticket 2"), 20)

    assert board.panel is None
    assert shown_rows(board) == [2, 1]
    board.add([a_call(10)], 21)
    assert panel(board) == 10


def test_a_ticket_called_anew_after_its_end_is_open_again() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(1, ticket="t")], 0)
    board.end(over(5, "t"), 10)
    assert board.panel is None

    board.add([a_call(6, ticket="t")], 11)
    board.end(over(5, "t"), 12)
    board.turn(20)
    assert panel(board) == 6
    assert shown_rows(board) == []


def test_a_recall_that_ended_before_its_turn_was_shown_by_the_panel() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(1, ticket="t"), a_call(2), a_call(3, ticket="t")], 0)
    board.end(over(9, "t"), 0.1)

    assert board.panel_calls == {1, 3}
    assert shown_rows(board) == [2]


@settings(deadline=None, max_examples=50)  # the machine may be busy
@given(st.lists(st.tuples(st.integers(1, 6), st.floats(0, 8), st.sets(st.integers(1, 40))), max_size=10))
def test_whatever_ends_every_call_is_seen_and_no_ended_one_comes_to_the_panel(
    bursts: list[tuple[int, float, set[int]]],
) -> None:
    board, now, seq = CallBoard(ROWS), 0.0, 0
    seen: set[int] = set()
    ended: set[int] = set()
    for count, pause, endings in bursts:
        board.add([a_call(seq + one) for one in range(1, count + 1)], now)
        seq += count
        before = panel(board)
        ended |= {each for each in endings if each <= seq}
        board.end([Ending(1000, f"ticket {each}") for each in ended], now)
        until = now + pause
        while now < until:
            seen |= visible(board)
            board.saw(visible(board))
            now += 0.1
            board.turn(now)
            assert panel(board) == before or panel(board) not in ended
            before = panel(board)
    for _ in range(2000):
        seen |= visible(board)
        board.saw(visible(board))
        now += 0.1
        board.turn(now)

    assert seen == set(range(1, seq + 1))
    assert panel(board) not in ended
    assert bool(panel(board)) == bool(set(range(1, seq + 1)) - ended)


def test_a_call_that_was_taken_back_leaves_panel_rows_and_turns_to_the_others() -> None:
    board = CallBoard(ROWS)
    board.add([a_call(1)], 0)
    board.add([a_call(2)], 1)
    board.add([a_call(3)], 1)

    board.forget([3])
    assert visible(board) == {1, 2}
    board.turn(20)
    board.forget([2])
    board.turn(20)
    assert panel(board) == 1
    assert not board.flashes
    for late in (21.0, 60.0):
        board.turn(late)
        assert visible(board) == {1}
