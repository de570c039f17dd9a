"""How often a kiosk gives tickets."""

import pytest

from kiosk.viewmodels.press_guard import PressGuard, Verdict

FRESH = PressGuard()


@pytest.mark.parametrize(
    ("service", "seconds_later", "sure", "verdict"),
    [
        ("a", 0.1, False, Verdict.IGNORE),
        ("a", 2.9, True, Verdict.IGNORE),
        ("b", 2.9, False, Verdict.IGNORE),
        ("b", 3.0, False, Verdict.TAKE),
        ("a", 3.0, False, Verdict.ASK_ANOTHER),
        ("a", 19.9, False, Verdict.ASK_ANOTHER),
        ("a", 19.9, True, Verdict.TAKE),
        ("a", 20.0, False, Verdict.TAKE),
    ],
)
def test_after_a_ticket_of_a(service: str, seconds_later: float, sure: bool, verdict: Verdict) -> None:  # noqa: FBT001
    assert FRESH.took("a", 100).judge(service, 100 + seconds_later, sure=sure) is verdict


def test_the_first_press_takes_a_ticket() -> None:
    assert FRESH.judge("a", 0) is Verdict.TAKE


def test_the_seventh_ticket_of_a_minute_begins_a_pause() -> None:
    guard = FRESH
    for turn in range(6):
        assert guard.judge(f"s{turn}", turn * 5) is Verdict.TAKE
        guard = guard.took(f"s{turn}", turn * 5)

    assert guard.judge("next", 30) is Verdict.PAUSE_BEGINS
    paused = guard.pause(30)
    assert paused.judge("next", 59.9) is Verdict.PAUSED
    assert paused.judge("next", 60) is Verdict.TAKE


def test_six_tickets_spread_over_more_than_a_minute_are_no_game() -> None:
    guard = FRESH
    for turn in range(12):
        assert guard.judge(f"s{turn}", turn * 11) is Verdict.TAKE
        guard = guard.took(f"s{turn}", turn * 11)
