"""A centre goes from a file to a server and back: nothing is lost, and nobody writes to the old one."""

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from core.domain.errors import CentreMovedError, StoreError
from core.domain.events import EventType
from core.events_export import exported
from core.storage import moving_centre
from core.storage.backup import back_up, restore
from core.storage.moving_centre import move_centre, reopen
from core.storage.opening import OpenStore, open_store
from core.usecases.close_day import close_day
from core.usecases.issue_ticket import Wish, issue_ticket
from core.usecases.operation import new_operation
from kiosk.viewmodels.offer import read_offer
from tests.core.hall import ONE_STEP, RANKS, TWO_STEPS, Hall
from tests.core.log_checker import violations
from tests.core.postgresql_server import shared_server
from tests.core.server_hall import ServerHall

KILLED = """
import os, signal, sys
from core.storage import moving_centre

moving_centre.{part} = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)
moving_centre.move_centre(sys.argv[1], sys.argv[2])
"""
OP = "an issue whose answer was lost"


def a_day_at_work(hall: Hall) -> None:
    """A bit of everything that a database can hold."""
    # What is carried is looked at by stores that have the real clock.
    hall.store.clock = datetime.now(UTC)
    hall.sit("1", "nadia", "civ")
    hall.sit("2", "omar", "civ", "civ-cashier")
    hall.issue(op=OP)
    for _ in range(6):
        hall.issue(TWO_STEPS)
    lease = hall.lease("A")
    hall.absorb(lease, lease.first)
    hall.complete(hall.start(hall.call()))
    hall.park(hall.start(hall.call()))
    hall.no_show(hall.call())
    hall.cancel(hall.issue(ONE_STEP, needs=("wheelchair",), language="en"))
    hall.start(hall.call())
    hall.call("2")
    hall.store.record_failure(new_operation(), "nadia")


@pytest.fixture(params=[Hall, ServerHall], ids=["from a file", "from a server"])
def hall(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Hall]:
    hall = request.param(tmp_path, window_kinds=("desk", "cashier"))
    a_day_at_work(hall)
    yield hall
    if isinstance(hall, ServerHall):
        hall.close()
    else:
        hall.store.close()


@pytest.fixture(params=["to a file", "to a server"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "to a file":
        yield str(tmp_path / "new.db")
        return
    url = shared_server().url("moved")
    yield url
    shared_server().drop(url)


def where(hall: Hall) -> str:
    return hall.url if isinstance(hall, ServerHall) else str(hall.store.path)


def lines_of(database: str) -> list[str]:
    with closing(open_store(database)) as store:
        return list(exported(store))


def everything(store: OpenStore) -> list[object]:
    """What every screen and every report is made of."""
    queues = [queue.id for queue in store.queues()]
    return [
        store.centre(),
        store.catalogue(),
        queues,
        store.counters(),
        store.clerk("nadia"),
        store.waiting(queues),
        store.due_parked(),
        store.in_hand("1"),
        store.in_hand("2"),
        [
            store.ticket(str(event.facts["ticket"]))
            for event in store.events(0, 1000)
            if "ticket" in event.facts
        ],
    ]


# A whole centre.
def test_a_centre_is_carried_with_all_it_holds(hall: Hall, target: str) -> None:
    before, log = everything(hall.store), hall.lines()
    found = move_centre(where(hall), target)

    with closing(open_store(target)) as store:
        assert everything(store) == before
        lines = list(exported(store))
        arrived = store.events(found.events)
    assert lines[: len(log)] == log
    assert [event.facts["about"] for event in arrived] == ["moved_here"]
    assert violations(lines, ranks=RANKS) == []


def test_the_day_goes_on_at_the_new_place(hall: Hall, target: str) -> None:
    numbers = [str(event.facts["number"]) for event in hall.events() if event.type is EventType.ISSUED]
    move_centre(where(hall), target)

    with closing(open_store(target)) as store:
        assert issue_ticket(store, Wish(service=ONE_STEP), op=OP, actor="kiosk.k1").code.number == 1
        ticket = issue_ticket(store, Wish(service=ONE_STEP), op=new_operation(), actor="kiosk.k1")
        assert str(ticket.code) not in numbers
        close_day(store, op=new_operation(), actor="system")
    assert violations(lines_of(target), ranks=RANKS) == []


def test_the_old_place_takes_no_act_and_says_where_the_centre_is(hall: Hall, target: str) -> None:
    move_centre(where(hall), target)

    in_hand = hall.store.in_hand("1")
    assert in_hand is not None
    for act in (hall.issue, lambda: hall.complete(in_hand), lambda: hall.sit("3", "c3")):
        with pytest.raises(CentreMovedError, match="new.db" if target.endswith("new.db") else "moved"):
            act()
    assert lines_of(where(hall))[-1] == lines_of(target)[-2]


def test_programs_at_the_old_place_are_told_and_give_no_numbers_of_their_own(
    hall: Hall, tmp_path: Path
) -> None:
    hall.store.refuse_if_moved()
    move_centre(where(hall), str(tmp_path / "elsewhere.db"))
    for look in (hall.store.refuse_if_moved, lambda: read_offer(hall.store)):
        with pytest.raises(CentreMovedError, match=r"elsewhere\.db"):
            look()


def test_there_and_back_is_the_same_centre(tmp_path: Path) -> None:
    hall = Hall(tmp_path, window_kinds=("desk", "cashier"))
    a_day_at_work(hall)
    before, log = everything(hall.store), hall.lines()
    url, back = shared_server().url("there"), str(tmp_path / "back.db")
    try:
        move_centre(str(hall.store.path), url)
        move_centre(url, back)
        with closing(open_store(back)) as store:
            assert everything(store) == before
            assert list(exported(store))[: len(log)] == log
    finally:
        shared_server().drop(url)
        hall.store.close()
    assert violations(lines_of(back), ranks=RANKS) == []


def test_a_backup_of_a_server_is_a_file_that_either_store_is_made_of(
    hall: Hall, target: str, tmp_path: Path
) -> None:
    found = back_up(where(hall), tmp_path / "copy")
    assert restore(tmp_path / "copy", target) == found
    with closing(open_store(target)) as store:
        assert everything(store) == everything(hall.store)
        assert store.events(found.events)[0].facts["about"] == "restored"
    assert (tmp_path / "copy").stat().st_mode & 0o777 == 0o600
    hall.wait(seconds=1)
    hall.issue()  # It went on all the while.


# What goes wrong.
def test_a_place_that_is_taken_is_left_as_it_is(hall: Hall, target: str, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    other = Hall(tmp_path / "other")
    other.issue()
    other.store.close()
    move_centre(str(other.store.path), target)
    before = lines_of(target)
    with pytest.raises(StoreError, match="already and is left"):
        move_centre(where(hall), target)

    assert lines_of(target) == before
    hall.issue()


@pytest.mark.parametrize("part", ["back_up", "restore"])
def test_a_move_that_fails_opens_the_old_place_again(
    hall: Hall, target: str, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise StoreError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(moving_centre, part, broken)
        with pytest.raises(StoreError, match="disk is full"):
            move_centre(where(hall), target)

    hall.wait(seconds=1)
    hall.issue()
    move_centre(where(hall), target)
    assert violations(lines_of(target), ranks=RANKS) == []


@pytest.mark.faults
@pytest.mark.parametrize("part", ["back_up", "restore"])
def test_a_move_that_was_killed_is_told_and_done_again(
    hall: Hall, target: str, part: str, tmp_path: Path
) -> None:
    killed = subprocess.run(
        [sys.executable, "-c", KILLED.format(part=part), where(hall), target], check=False
    )
    assert killed.returncode == -signal.SIGKILL
    with pytest.raises(CentreMovedError):
        hall.issue()
    with pytest.raises(StoreError, match="interrupted") as said:
        open_store(target)
    assert "dawr init" not in str(said.value)

    move_centre(where(hall), target)
    assert violations(lines_of(target), ranks=RANKS) == []
    assert not list(tmp_path.glob("*.moving-*"))


def test_a_move_that_was_killed_is_given_up(hall: Hall, target: str) -> None:
    hall.store.moves(new_operation(), "moved", {"to": target})
    reopen(where(hall))

    hall.wait(seconds=1)
    hall.issue()
    assert violations(hall.lines(), ranks=RANKS) == []


def test_a_centre_does_not_move_to_where_it_is(hall: Hall) -> None:
    with pytest.raises(StoreError, match="where the centre is"):
        move_centre(where(hall), where(hall))
    hall.issue()


def test_a_visitor_who_comes_meanwhile_is_told_or_carried(hall: Hall, target: str) -> None:
    """Whoever got a number before the door closed is at the new place."""
    told: list[str] = []

    def somebody_comes(database: str, copy: Path) -> object:
        with pytest.raises(CentreMovedError):
            hall.issue()
        return back_up(database, copy)

    told.append(hall.issue().id)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(moving_centre, "back_up", somebody_comes)
        move_centre(where(hall), target)
    with closing(open_store(target)) as store:
        assert all(store.ticket(each) is not None for each in told)


def test_a_centre_that_has_moved_does_not_move_to_a_third_place(
    hall: Hall, target: str, tmp_path: Path
) -> None:
    """Or it would live at two places."""
    move_centre(where(hall), target)
    with pytest.raises(CentreMovedError):
        move_centre(where(hall), str(tmp_path / "third.db"))

    assert not (tmp_path / "third.db").exists()


def test_a_centre_that_has_arrived_is_not_moved_there_again(hall: Hall, target: str) -> None:
    """A move that was killed when all was done looks like one that was not."""
    move_centre(where(hall), target)
    with pytest.raises(StoreError, match=r"is at .* already"):
        move_centre(where(hall), target)


def test_what_has_not_moved_is_not_given_up(hall: Hall) -> None:
    with pytest.raises(StoreError, match="has not moved"):
        reopen(where(hall))
