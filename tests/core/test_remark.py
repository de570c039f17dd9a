"""What lasts is said once, and rarely after."""

import logging

import pytest

from core.remark import SAID_AGAIN_AFTER, Remark


def test_the_same_is_said_once_a_change_at_once_and_what_lasts_rarely(
    caplog: pytest.LogCaptureFixture,
) -> None:
    clock = iter((0.0, 2.0, 4.0, 4.0, 6.0, 4.0 + SAID_AGAIN_AFTER, 8.0 + SAID_AGAIN_AFTER, 9999.0))
    remark = Remark(logging.getLogger("matter"), clock=lambda: next(clock))
    for what in ("wrong name",) * 3 + ("away",) * 4:
        remark.warn(what)
    remark.over("back")
    remark.over("back")
    remark.warn("away")

    assert caplog.messages == ["wrong name", "away", "away", "back", "away"]
