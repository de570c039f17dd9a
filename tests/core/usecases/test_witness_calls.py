"""Who calls learns that no display of the hall has shown it, and only then."""

from collections.abc import Sequence
from datetime import timedelta

import pytest

from core.domain.errors import OperationReusedError
from core.domain.events import EventType, Facts
from core.usecases.acknowledge_calls import acknowledge_calls
from core.usecases.operation import new_operation
from core.usecases.store import Word
from core.usecases.witness_calls import (
    NOTHING_SEEN,
    CallWitness,
    Unseen,
    tell_unseen,
    unseen_call,
    witness_calls,
)
from tests.core.hall import Hall


def come_online(hall: Hall, display: str, of: str = "", agencies: Sequence[str] = ()) -> None:
    facts: Facts = {"display": display, "hall": of, "agencies": list(agencies)}
    hall.store.note(new_operation(), f"display.{display}", EventType.DEVICE_ONLINE, facts)


def go_offline(hall: Hall, display: str) -> None:
    hall.store.note(new_operation(), f"display.{display}", EventType.DEVICE_OFFLINE, {"display": display})


def unseen(hall: Hall, before: CallWitness | None = None) -> Unseen | None:
    witness = witness_calls(hall.store, before or NOTHING_SEEN)
    ticket = hall.store.in_hand("1")
    assert ticket is not None
    return unseen_call(hall.store, witness, "1", ticket.id)


@pytest.fixture(autouse=True)
def waiting_visitors(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.issue()
    hall.issue()


def test_in_a_hall_without_a_display_nobody_expects_one(hall: Hall) -> None:
    hall.call()

    assert unseen(hall) is None


def test_a_call_that_a_display_shows_is_seen(hall: Hall) -> None:
    come_online(hall, "d1")
    hall.call()
    waits = unseen(hall)
    assert waits is not None
    assert waits.displays == ("d1",)
    assert not waits.is_late(waits.at + timedelta(seconds=2.9))
    assert waits.is_late(waits.at + timedelta(seconds=3))
    acknowledge_calls(hall.store, "d1", EventType.SHOWN, [waits.call])

    assert unseen(hall) is None


def test_that_it_was_spoken_is_not_that_it_was_shown(hall: Hall) -> None:
    come_online(hall, "d1")
    hall.call()
    acknowledge_calls(hall.store, "d1", EventType.SPOKEN, [hall.store.calls(["1"], 1)[0].seq])

    assert unseen(hall) is not None


def test_each_call_of_a_ticket_is_to_be_shown(hall: Hall) -> None:
    come_online(hall, "d1")
    ticket = hall.call()
    acknowledge_calls(hall.store, "d1", EventType.SHOWN, [hall.store.calls(["1"], 1)[0].seq])
    hall.wait(seconds=60)
    hall.recall(ticket)

    assert unseen(hall) is not None


def test_a_display_that_died_is_missed_and_one_that_was_ended_is_not(hall: Hall) -> None:
    come_online(hall, "d1")
    hall.call()
    assert unseen(hall) is not None
    go_offline(hall, "d1")

    assert unseen(hall) is None


def test_one_of_two_displays_is_enough(hall: Hall) -> None:
    come_online(hall, "d1")
    come_online(hall, "d2")
    hall.call()
    acknowledge_calls(hall.store, "d2", EventType.SHOWN, [hall.store.calls(["1"], 1)[0].seq])

    assert unseen(hall) is None


@pytest.mark.parametrize(
    ("of", "agencies", "expected"),
    [("h1", [], True), ("h2", [], False), ("", ["civ"], True), ("h1", ["pas"], False)],
)
def test_displays_of_another_hall_or_agency_are_not_expected_to(
    hall: Hall, of: str, agencies: list[str], *, expected: bool
) -> None:
    come_online(hall, "d1", of, agencies)
    hall.call()

    assert (unseen(hall) is not None) is expected


def test_what_was_known_is_gone_on_with(hall: Hall) -> None:
    come_online(hall, "d1")
    known = witness_calls(hall.store, NOTHING_SEEN)
    hall.call()
    assert unseen(hall, known) == unseen(hall)
    known = witness_calls(hall.store, known)
    acknowledge_calls(hall.store, "d1", EventType.SHOWN, [hall.store.calls(["1"], 1)[0].seq])

    assert unseen(hall, known) is None


def test_a_display_of_yesterday_is_not_expected_today(hall: Hall) -> None:
    come_online(hall, "d1")
    known = witness_calls(hall.store, NOTHING_SEEN)
    hall.wait(days=1)
    hall.sit("1", "nadia", "civ")
    hall.issue()
    hall.call()

    assert unseen(hall, known) is None


def test_the_supervisor_finds_it_in_the_log_once(hall: Hall) -> None:
    come_online(hall, "d1")
    hall.call()
    waits = unseen(hall)
    assert waits is not None
    for _ in range(2):
        tell_unseen(hall.store, "clerk.nadia", "1", waits)
    told = [each.facts for each in hall.events() if each.facts.get("about") == "not_shown"]

    assert [(each["call"], each["counter"], each["displays"]) for each in told] == [(waits.call, "1", ["d1"])]


def test_a_batch_is_in_the_log_whole_or_not_at_all(hall: Hall) -> None:
    used = new_operation()
    hall.store.note(used, "display.d1", EventType.NOTE, {"about": "used"})
    before = hall.log()
    words = [
        Word(op=new_operation(), type=EventType.DEVICE_ONLINE, facts={}),
        Word(op=used, type=EventType.DEVICE_OFFLINE, facts={}),
    ]
    with pytest.raises(OperationReusedError):
        hall.store.note_all("display.d1", words)

    assert hall.log() == before
