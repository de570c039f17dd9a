"""What screens ask of the store: boards, lists, figures."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest

from core.domain.ticket import StepState
from core.storage.moments import from_stored, to_stored
from tests.core.hall import MORNING, Hall


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path)
    hall.sit("1", "nadia", "civ", "pas")
    hall.sit("2", "omar", "civ")
    yield hall
    assert hall.faults() == []
    hall.store.close()


# Who is in the hall.
def test_a_ticket_that_moves_while_the_hall_is_read_is_seen_once(hall: Hall) -> None:
    """Read state by state, one that was served a moment ago and waits again would be in none."""
    hall.issue()
    moving, seen = hall.start(hall.call()), []
    live = (StepState.WAITING, StepState.CALLED, StepState.SERVING, StepState.PARKED)
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            seen.append(len(hall.store.tickets(["civ", "pas"], live)))

    with ThreadPoolExecutor(1) as pool:
        looking = pool.submit(look)
        for _ in range(60):
            hall.transfer(moving, "civ", counter="1")
            moving = hall.start(hall.call())
        done.set()
        looking.result()
    assert len(seen) > 60
    assert set(seen) == {1}


# The board.
def test_the_newest_call_stands_first_and_each_ticket_once(hall: Hall) -> None:
    tickets = [hall.issue() for _ in range(3)]
    first = hall.call("1")
    second = hall.call("2")
    hall.recall(first)
    board = hall.store.calls({"1", "2"}, 10)
    assert [call.ticket.id for call in board] == [first.id, second.id]
    assert [call.times_called for call in board] == [2, 1]
    assert board[0].seq == hall.store.last_seq()
    assert tickets[2].id not in {call.ticket.id for call in board}


def test_a_board_shows_the_calls_to_its_own_counters(hall: Hall) -> None:
    hall.issue()
    hall.issue()
    hall.call("1")
    theirs = hall.call("2")
    assert [call.ticket.id for call in hall.store.calls({"2"}, 10)] == [theirs.id]
    assert hall.store.calls(set(), 10) == []


def test_a_board_has_as_many_rows_as_were_asked_for(hall: Hall) -> None:
    for _ in range(5):
        hall.issue()
        hall.no_show(hall.call())
    assert len(hall.store.calls({"1"}, 3)) == 3
    assert len(hall.store.calls({"1"}, 30)) == 5


def test_a_call_is_open_until_the_visitor_has_left_the_counter(hall: Hall) -> None:
    hall.issue()
    called = hall.call()
    assert hall.store.calls({"1"}, 1)[0].open
    hall.start(called)
    assert hall.store.calls({"1"}, 1)[0].open
    hall.complete(called)
    assert not hall.store.calls({"1"}, 1)[0].open


def test_a_ticket_that_went_on_to_another_counter_is_no_longer_called_to_the_first(hall: Hall) -> None:
    hall.issue()
    hall.transfer(hall.call("1"), "civ")
    assert not hall.store.calls({"1"}, 1)[0].open
    hall.call("2")
    assert hall.store.calls({"1", "2"}, 5)[0].counter == "2"


# Lists.
def test_a_list_is_in_the_order_of_places(hall: Hall) -> None:
    tickets = [hall.issue() for _ in range(4)]
    back = hall.reinstate(hall.no_show(hall.call()), keep_place=False)
    found = hall.store.tickets(["civ"], [StepState.WAITING])
    assert [each.id for each in found] == [*(each.id for each in tickets[1:]), back.id]
    assert [each.id for each in hall.store.tickets(["civ"], [StepState.WAITING], 2)] == [
        each.id for each in tickets[1:3]
    ]


def test_a_list_holds_the_states_and_queues_asked_for(hall: Hall) -> None:
    hall.issue("pas-passport-renew")
    called = hall.call()
    waiting = hall.issue()
    parked = hall.park(hall.call("2"), "2")
    assert waiting.id == parked.id
    queues = ["civ", "pas"]
    assert [each.id for each in hall.store.tickets(queues, [StepState.CALLED])] == [called.id]
    assert [each.id for each in hall.store.tickets(queues, [StepState.PARKED])] == [parked.id]
    assert len(hall.store.tickets(queues, [StepState.CALLED, StepState.PARKED])) == 2
    assert hall.store.tickets(["pas"], [StepState.PARKED]) == []
    serving = hall.start(called)
    assert hall.store.tickets(queues, [StepState.SERVING]) == [serving]


def test_missed_visitors_are_listed_for_some_hours(hall: Hall) -> None:
    hall.issue()
    missed = hall.no_show(hall.call())
    assert hall.store.tickets(["civ"], [StepState.NO_SHOW]) == [missed]
    hall.wait(hours=11)
    assert hall.store.tickets(["civ"], [StepState.NO_SHOW]) == []


def test_in_hand_is_what_the_counter_has_called_or_serves(hall: Hall) -> None:
    assert hall.store.in_hand("1") is None
    hall.issue()
    called = hall.call()
    assert hall.store.in_hand("1") == called
    assert hall.store.in_hand("2") is None
    assert hall.store.in_hand("1") is not None
    hall.complete(hall.start(called))
    assert hall.store.in_hand("1") is None


# Figures.
def test_loads_count_who_waits_in_each_queue(hall: Hall) -> None:
    for _ in range(3):
        hall.issue()
    hall.issue("pas-passport-renew", priority="elderly")
    hall.call("2")
    loads = {load.queue: load.waiting for load in hall.store.loads()}
    assert (loads["civ"], loads["pas"], loads["tra"]) == (2, 1, 0)
    assert set(loads) == {queue.id for queue in hall.store.queues()}


def test_the_most_used_services_of_this_hour_come_first(hall: Hall) -> None:
    for service, times in (("civ-nid-renew", 5), ("civ-birth-cert", 9), ("pas-passport-renew", 7)):
        for _ in range(times):
            hall.issue(service)
    assert hall.store.most_used(10) == [], "today is not over"
    expected = ["civ-birth-cert", "pas-passport-renew", "civ-nid-renew"]
    hall.wait(days=1)
    assert hall.store.most_used(10) == expected
    assert hall.store.most_used(1) == expected[:1]
    hall.wait(hours=3)
    assert hall.store.most_used(10) == []
    hall.wait(days=8)
    assert hall.store.most_used(10) == []


# Threads.
def test_every_thread_reads_and_writes_on_a_connection_of_its_own(hall: Hall) -> None:
    def work(number: int) -> tuple[int, str]:
        with lock:
            ticket = hall.issue()
        found = hall.store.ticket(ticket.id)
        return number, str(found.code) if found else ""

    lock = threading.Lock()
    with ThreadPoolExecutor(6) as threads:
        codes = [code for _, code in threads.map(work, range(60))]
    assert sorted(codes, key=lambda code: int(code[1:])) == [f"A{number}" for number in range(1, 61)]


def test_readers_do_not_wait_for_a_writer(hall: Hall) -> None:
    hall.issue()
    with hall.store._writing(), ThreadPoolExecutor(1) as reader:
        assert len(reader.submit(hall.store.waiting, ["civ"]).result(timeout=1)) == 1


def test_what_is_being_written_is_not_seen_before_it_stands(hall: Hall) -> None:
    hall.issue()
    with ThreadPoolExecutor(1) as reader, hall.store._writing() as writing:
        writing.connection.execute("UPDATE steps SET state = 'cancelled'")
        assert len(reader.submit(hall.store.waiting, ["civ"]).result(timeout=1)) == 1


def test_a_time_goes_into_the_database_and_comes_back_to_the_microsecond() -> None:
    at = MORNING + timedelta(microseconds=123_457)
    assert from_stored(to_stored(at)) == at
    assert to_stored(from_stored(0)) == 0
