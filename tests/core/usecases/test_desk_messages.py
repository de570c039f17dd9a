"""A clerk asks for the supervisor; a kiosk asks for staff: each is heard where it concerns somebody."""

import pytest

from core.domain.centre import Role
from core.domain.desk_messages import MessageKind
from core.domain.errors import TooSoonError
from core.domain.events import EventType
from core.usecases.desk_messages import MessageUnknownError, hear_messages, see_message, tell_supervisor
from core.usecases.operation import new_operation
from tests.core.hall import Hall


def ask(hall: Hall, *, alarm: bool = False) -> None:
    tell_supervisor(hall.store, "1", op=new_operation(), actor="clerk.nadia", alarm=alarm)


def test_a_supervisor_hears_of_it_and_nobody_else(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    ask(hall)
    (said,) = hear_messages(hall.store).messages
    assert (said.kind, said.place) == (MessageKind.HELP, "1")
    assert said.concerns(Role.SUPERVISOR, "2")
    assert not said.concerns(Role.SUPERVISOR, "1")
    assert not said.concerns(Role.CLERK, "2")
    assert said.is_fresh(hall.store.clock)
    hall.wait(minutes=10, seconds=1)
    assert not said.is_fresh(hall.store.clock)


def test_the_same_is_said_again_only_after_a_while(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    ask(hall)
    with pytest.raises(TooSoonError):
        ask(hall)
    ask(hall, alarm=True)
    ask(hall, alarm=True)
    hall.wait(seconds=31)
    ask(hall)
    heard = hear_messages(hall.store).messages
    assert [each.kind for each in heard] == [MessageKind.HELP, MessageKind.ALARM, MessageKind.HELP]


def test_staff_everywhere_hear_of_a_kiosk_and_each_message_once(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    first = hear_messages(hall.store)
    hall.store.note(new_operation(), "kiosk.k1", EventType.NOTE, {"about": "staff_called", "page": "home"})
    heard = hear_messages(hall.store, first)
    assert [(each.kind, each.place) for each in heard.messages] == [(MessageKind.STAFF, "k1")]
    assert heard.messages[0].concerns(Role.CLERK, "1")
    assert hear_messages(hall.store, heard).messages == heard.messages


def test_what_was_seen_is_told_to_the_desk_that_asked_for_a_while(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    ask(hall)
    heard = hear_messages(hall.store)
    (said,) = heard.messages
    assert said.is_open

    hall.wait(minutes=1)
    for _ in range(2):
        see_message(hall.store, said.seq, op=new_operation(), by="omar")

    (seen,) = hear_messages(hall.store, heard).messages
    assert (seen.is_open, seen.seen_at) == (False, hall.store.clock)
    assert [each.facts.get("about") for each in hall.events()].count("message_seen") == 1
    assert seen.is_answered_at("1", hall.store.clock)
    assert not seen.is_answered_at("2", hall.store.clock)
    assert not seen.concerns(Role.SUPERVISOR, "2")
    hall.wait(minutes=2)
    assert not seen.is_answered_at("1", hall.store.clock)


def test_of_an_alarm_nothing_is_told_at_the_desk(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    ask(hall, alarm=True)
    seq = hall.events()[-1].seq
    see_message(hall.store, seq, op=new_operation(), by="omar")
    (seen,) = hear_messages(hall.store).messages
    assert not seen.is_open
    assert not seen.is_answered_at("1", hall.store.clock)


@pytest.mark.parametrize("seq", [0, 1, 10_000])
def test_nobody_sees_what_nobody_asked(hall: Hall, seq: int) -> None:
    hall.sit("1", "nadia", "civ")
    with pytest.raises(MessageUnknownError):
        see_message(hall.store, seq, op=new_operation(), by="omar")
