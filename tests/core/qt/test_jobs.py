"""Work leaves the GUI thread, and what comes back arrives there, in order, once, or not at all."""

from collections.abc import Callable, Iterator
from functools import partial
from threading import Event, current_thread, get_ident

import pytest
from pytestqt.qtbot import QtBot

from core.domain.errors import StoreUnreachableError
from core.qt.jobs import ImmediateJobs, Jobs, OwnJobs, ThreadJobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[ThreadJobs]:
    jobs = ThreadJobs("test jobs")
    yield jobs
    jobs.close()


def unexpected(value: object) -> None:
    pytest.fail(f"this was not to be called, with {value!r}")


def broken() -> int:
    raise ValueError("the printer is on fire")


def test_work_runs_elsewhere_and_its_result_arrives_on_the_gui_thread(qtbot: QtBot, jobs: ThreadJobs) -> None:
    seen: list[tuple[str, bool]] = []
    gui = get_ident()

    jobs.run(lambda: current_thread().name, lambda name: seen.append((name, get_ident() == gui)), unexpected)

    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("test jobs", True)]


def test_results_arrive_in_the_order_they_were_asked_for(qtbot: QtBot, jobs: ThreadJobs) -> None:
    seen: list[int] = []

    for number in range(500):
        jobs.run(value_of(number), seen.append, unexpected)

    qtbot.waitUntil(lambda: len(seen) == 500)
    assert seen == list(range(500))


def test_an_exception_in_the_work_is_told_on_the_gui_thread(qtbot: QtBot, jobs: ThreadJobs) -> None:
    errors: list[tuple[str, bool]] = []
    gui = get_ident()

    jobs.run(broken, unexpected, lambda error: errors.append((str(error), get_ident() == gui)))

    qtbot.waitUntil(lambda: bool(errors))
    assert errors == [("the printer is on fire", True)]


def test_the_worker_survives_work_that_broke(qtbot: QtBot, jobs: ThreadJobs) -> None:
    seen: list[object] = []

    jobs.run(broken, unexpected, seen.append)
    jobs.run(lambda: "next", seen.append, unexpected)

    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[1] == "next"


def test_a_receiver_that_breaks_does_not_hold_back_the_results_behind_it(
    qtbot: QtBot, jobs: ThreadJobs
) -> None:
    seen: list[str] = []

    def break_down(_: str) -> None:
        raise ValueError("a bug in a view model")

    with qtbot.captureExceptions() as bugs:
        jobs.run(lambda: "first", break_down, unexpected)
        jobs.run(lambda: "second", seen.append, unexpected)
        qtbot.waitUntil(lambda: seen == ["second"])

    assert [str(bug[1]) for bug in bugs] == ["a bug in a view model"]


def test_work_may_be_asked_for_from_a_result(qtbot: QtBot, jobs: ThreadJobs) -> None:
    seen: list[int] = []

    jobs.run(lambda: 1, lambda one: jobs.run(lambda: one + 1, seen.append, unexpected), unexpected)

    qtbot.waitUntil(lambda: seen == [2])


def test_nothing_is_delivered_after_close(qtbot: QtBot, jobs: ThreadJobs) -> None:
    begun, may_end = Event(), Event()

    jobs.run(held_up(begun, may_end), unexpected, unexpected)
    begun.wait(5)
    jobs.close(wait=False)
    may_end.set()

    qtbot.wait(50)


def test_a_result_that_was_on_its_way_at_close_is_dropped(qtbot: QtBot, jobs: ThreadJobs) -> None:
    begun, may_end = Event(), Event()
    may_end.set()

    jobs.run(lambda: "on its way", unexpected, unexpected)
    jobs.run(held_up(begun, may_end), unexpected, unexpected)
    begun.wait(5)
    jobs.close()

    qtbot.wait(20)


def test_close_finishes_what_was_asked_for(jobs: ThreadJobs) -> None:
    done: list[int] = []

    for number in range(20):
        jobs.run(partial(done.append, number), unexpected, unexpected)
    jobs.close()

    assert done == list(range(20))


def test_a_hurried_close_drops_what_has_not_begun(qtbot: QtBot, jobs: ThreadJobs) -> None:
    begun, may_end = Event(), Event()
    done: list[str] = []

    jobs.run(held_up(begun, may_end), unexpected, unexpected)
    jobs.run(lambda: done.append("late"), unexpected, unexpected)
    begun.wait(5)
    jobs.close(wait=False)
    may_end.set()

    qtbot.wait(50)
    assert done == []


def test_work_asked_for_after_close_is_not_taken(qtbot: QtBot, jobs: ThreadJobs) -> None:
    jobs.close()

    jobs.run(lambda: pytest.fail("this was not to run"), unexpected, unexpected)

    qtbot.wait(20)


@pytest.mark.parametrize("make", [ImmediateJobs, lambda: ThreadJobs("again")])
def test_closing_twice_is_no_fault(qtbot: QtBot, make: Callable[[], Jobs]) -> None:
    jobs = make()

    jobs.close()
    jobs.close()


def test_immediate_jobs_run_where_they_are_asked_for() -> None:
    seen: list[object] = []

    ImmediateJobs().run(get_ident, seen.append, unexpected)
    ImmediateJobs().run(broken, unexpected, lambda error: seen.append(str(error)))

    assert seen == [get_ident(), "the printer is on fire"]


def test_a_bug_in_a_receiver_is_not_taken_for_a_failed_work() -> None:
    def break_down(_: int) -> None:
        raise ValueError("a bug in a view model")

    with pytest.raises(ValueError, match="view model"):
        ImmediateJobs().run(lambda: 1, break_down, unexpected)


def value_of(number: int) -> Callable[[], int]:
    return lambda: number


def held_up(begun: Event, may_end: Event) -> Callable[[], bool]:
    """Work that says when it begins, and ends only when it may."""

    def work() -> bool:
        begun.set()
        return may_end.wait(5)

    return work


def test_who_has_ended_is_told_nothing_and_asks_for_nothing_but_a_bug_is_a_bug(
    qtbot: QtBot, jobs: ThreadJobs
) -> None:
    own, going_on = OwnJobs(jobs), Event()
    own.run(going_on.wait, unexpected, unexpected)
    own.run(refused, unexpected, unexpected)
    own.run(broken, unexpected, unexpected)
    own.close()
    own.run(lambda: 1, unexpected, unexpected)
    seen: list[int] = []
    with qtbot.captureExceptions() as bugs:
        going_on.set()
        jobs.run(lambda: 2, seen.append, unexpected)
        qtbot.waitUntil(lambda: seen == [2])
    assert [str(error) for _, error, _ in bugs] == ["the printer is on fire"]


def refused() -> int:
    raise StoreUnreachableError("the line is cut")
