"""One reading at a time, and another try while the store is away."""

from collections.abc import Callable
from typing import TypeVar

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from core.domain.errors import StoreUnreachableError
from core.qt.fresh_reader import RETRY_MS, SLOW_MS, FreshReader
from core.qt.jobs import ImmediateJobs

T = TypeVar("T")


def some_facts() -> str:
    return "facts"


class HeldJobs:
    """Holds work back until it is let go."""

    def __init__(self) -> None:
        self.held: list[Callable[[], None]] = []

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        self.held.append(lambda: done(work()))

    def close(self, *, wait: bool = True) -> None:
        """Nothing is open."""


def test_nudges_that_come_while_reading_lead_to_one_more_reading(qtbot: QtBot) -> None:
    jobs = HeldJobs()
    reader = FreshReader(some_facts, jobs)

    for _ in range(5):
        reader.look()
    assert len(jobs.held) == 1
    jobs.held.pop()()
    assert len(jobs.held) == 1
    jobs.held.pop()()
    assert not jobs.held


def test_a_failed_reading_is_tried_again_by_itself(qtbot: QtBot) -> None:
    answers: list[str | None] = [None, some_facts()]

    def reading() -> str:
        answer = answers.pop(0)
        if answer is None:
            raise StoreUnreachableError
        return answer

    reader = FreshReader(reading, ImmediateJobs())
    reader.look()
    assert isinstance(reader.fault, StoreUnreachableError)

    with qtbot.waitSignal(reader.read, timeout=RETRY_MS * 4):
        pass
    assert reader.fault is None


def test_a_store_that_takes_long_is_called_slow(qtbot: QtBot) -> None:
    jobs = HeldJobs()
    reader = FreshReader(some_facts, jobs)

    with qtbot.waitSignal(reader.changed, timeout=SLOW_MS * 3):
        reader.look()

    assert reader.slow
    jobs.held.pop()()
    assert not reader.slow


def test_a_bug_in_reading_is_not_taken_for_a_lost_store() -> None:
    def reading() -> str:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        FreshReader(reading, ImmediateJobs()).look()


def test_a_reading_under_way_is_answered_to_nobody_once_the_reader_is_gone(qtbot: QtBot) -> None:
    jobs = HeldJobs()
    reader = FreshReader(some_facts, jobs)
    reader.look()
    reader.close()
    shiboken6.delete(reader)

    jobs.held.pop()()


def test_a_closed_reader_reads_no_more() -> None:
    jobs = HeldJobs()
    reader = FreshReader(some_facts, jobs)
    reader.close()

    reader.look()

    assert not jobs.held
