"""One act at a time, one key for all its tries."""

from collections.abc import Callable
from typing import TypeVar

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from core.domain.errors import NobodyWaitingError, QueueError, StoreUnreachableError
from core.qt.jobs import ImmediateJobs
from counter.viewmodels.act_runner import PATIENCE_SECONDS, RETRY_MS, STRIKE_SECONDS, ActRunner
from counter.viewmodels.desk_acts import DeskAct
from tests.counter.running import Clock

T = TypeVar("T")


class LateJobs:
    """Holds work back until it is let go."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        self.held.append(lambda: done(work()))

    def close(self, *, wait: bool = True) -> None:
        """Nothing is open."""


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def runner(qtbot: QtBot, clock: Clock) -> ActRunner:
    return ActRunner(ImmediateJobs(), clock)


def test_a_second_strike_within_three_tenths_of_a_second_is_no_strike(
    runner: ActRunner, clock: Clock
) -> None:
    assert runner.strike("recall")
    clock.now += STRIKE_SECONDS - 0.01
    assert not runner.strike("recall")
    clock.now += 0.02
    assert runner.strike("recall")


def test_another_key_may_follow_at_once(runner: ActRunner) -> None:
    assert runner.strike("call_next")
    assert runner.strike("start")
    assert runner.strike("call_next")


def test_no_strike_counts_while_an_act_runs(qtbot: QtBot, clock: Clock) -> None:
    jobs = LateJobs()
    runner = ActRunner(jobs, clock)
    answers: list[str] = []

    runner.run(DeskAct.START, lambda op: op, answers.append)

    assert not runner.strike("recall")
    jobs.held.pop()()
    assert runner.strike("recall")
    assert len(answers) == 1


def test_a_lost_answer_is_asked_for_again_under_the_same_key(qtbot: QtBot, runner: ActRunner) -> None:
    ops: list[str] = []

    def work(op: str) -> str:
        ops.append(op)
        if len(ops) < 3:
            raise StoreUnreachableError
        return "done"

    answers: list[str] = []
    runner.run(DeskAct.CALL_NEXT, work, answers.append)
    assert isinstance(runner.fault, StoreUnreachableError)

    qtbot.waitUntil(lambda: answers == ["done"], timeout=RETRY_MS * 4)
    assert len(set(ops)) == 1
    assert runner.fault is None


def test_an_act_that_nobody_confirms_is_given_up(qtbot: QtBot, runner: ActRunner, clock: Clock) -> None:
    def work(op: str) -> str:
        raise StoreUnreachableError

    with qtbot.waitSignal(runner.given_up, timeout=RETRY_MS * 4):
        runner.run(DeskAct.CALL_NEXT, work, lambda _answer: None)
        clock.now += PATIENCE_SECONDS

    assert runner.running is None
    assert runner.fault is None


def test_a_broken_rule_is_refused_and_not_tried_again(qtbot: QtBot, runner: ActRunner) -> None:
    refusals: list[QueueError] = []
    runner.refused.connect(refusals.append)

    def work(op: str) -> str:
        raise NobodyWaitingError

    runner.run(DeskAct.CALL_NEXT, work, lambda _answer: None)

    assert [error.code for error in refusals] == ["nobody_waiting"]
    assert runner.running is None


def test_an_act_under_way_is_answered_to_nobody_once_the_runner_is_gone(qtbot: QtBot, clock: Clock) -> None:
    jobs = LateJobs()
    runner = ActRunner(jobs, clock)
    answers: list[str] = []
    runner.run(DeskAct.SIGN_OUT, lambda op: op, answers.append)
    runner.close()
    shiboken6.delete(runner)

    jobs.held.pop()()

    assert answers == []


def test_a_bug_is_not_swallowed(runner: ActRunner) -> None:
    def work(op: str) -> str:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        runner.run(DeskAct.CALL_NEXT, work, lambda _answer: None)
    assert runner.running is None
