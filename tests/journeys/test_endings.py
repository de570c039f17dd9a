"""A program that is told to end does so at once, whatever is on its screen."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.qt.remote_program import RemoteProgram
from core.usecases.store import Store
from tests.builders import issued
from tests.journeys.small_hall import COUNTER, SmallHall, make_small_hall

ENDS_WITHIN = 10.0
"""A question on the screen that keeps the program would keep it for ever."""


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[SmallHall]:
    hall = make_small_hall(tmp_path)
    yield hall
    hall.close()


@pytest.fixture
def store(hall: SmallHall) -> Iterator[Store]:
    store = hall.store()
    yield store
    store.close()


@pytest.fixture
def counter(hall: SmallHall, store: Store) -> Iterator[RemoteProgram]:
    """With a ticket in hand: a person who closes its window is asked first."""
    ticket = issued(store)
    with hall.counter() as counter:
        counter.wait_until("callNextButton", "enabled", equals=True)
        counter.key("F5")
        counter.wait_until("ticketCode", equals=ticket.code.shown("ar"))
        yield counter


def test_a_counter_ends_when_the_machine_is_shut_down(counter: RemoteProgram, store: Store) -> None:
    counter.process.send_signal(signal.SIGTERM)

    assert counter.process.wait(ENDS_WITHIN) == 0
    assert store.in_hand(COUNTER) is not None


def test_a_counter_ends_when_nobody_drives_it_any_more(counter: RemoteProgram) -> None:
    assert counter.process.stdin is not None
    counter.process.stdin.close()

    assert counter.process.wait(ENDS_WITHIN) == 0


def test_a_counter_ends_when_it_is_asked_to(counter: RemoteProgram) -> None:
    assert counter.close(ENDS_WITHIN) == 0
