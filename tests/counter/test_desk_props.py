"""From facts to what is shown, as a table."""

from datetime import timedelta

import pytest

from core.domain.forecast import WaitRange
from core.domain.ticket import StepState
from core.usecases.witness_calls import Unseen
from counter.viewmodels.desk_acts import DeskAct, DeskState, ListAct
from counter.viewmodels.desk_props import Connection, DeskInputs, DeskProps, desk_props
from tests.counter.examples import (
    NOW,
    a_place,
    a_sitting,
    a_ticket,
    minutes_ago,
    some_facts,
)


def props(**facts: object) -> DeskProps:
    return desk_props(DeskInputs(place=a_place(), facts=some_facts(**facts)))


CALLED = a_ticket(state=StepState.CALLED, counter="1", called_at=minutes_ago(3), times_called=2)
SERVING = a_ticket(
    state=StepState.SERVING, counter="1", called_at=minutes_ago(5), serving_at=minutes_ago(4), times_called=1
)


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({}, DeskState.FREE),
        ({"in_hand": CALLED}, DeskState.CALLED),
        ({"in_hand": SERVING}, DeskState.SERVING),
        ({"sitting": a_sitting(break_reason="meal")}, DeskState.ON_BREAK),
        ({"sitting": None}, DeskState.CLOSED),
        ({"sitting": a_sitting(clerk="omar")}, DeskState.CLOSED),
    ],
)
def test_the_facts_decide_the_state(facts: dict[str, object], state: DeskState) -> None:
    assert props(**facts).state is state


def test_a_lost_connection_keeps_the_ticket_and_takes_the_acts() -> None:
    facts = some_facts(in_hand=SERVING, waiting=(a_ticket(1),))
    shown = desk_props(
        DeskInputs(place=a_place(), facts=facts, connection=Connection.LOST, fault="store_unreachable")
    )

    assert shown.card is not None
    assert shown.card.code == SERVING.code
    assert not shown.possible
    assert not shown.possible_for(shown.waiting[0])


def test_a_slow_store_may_still_be_asked() -> None:
    slow = DeskInputs(place=a_place(), facts=some_facts(in_hand=SERVING), connection=Connection.SLOW)

    assert DeskAct.COMPLETE in desk_props(slow).possible


def test_minutes_run_on_between_two_readings() -> None:
    facts = some_facts(in_hand=SERVING)

    later = desk_props(DeskInputs(place=a_place(), facts=facts, elapsed=timedelta(minutes=2)))

    assert later.card is not None
    assert later.card.minutes == 6


def test_the_summary_counts_everybody_and_the_longest_wait() -> None:
    shown = props(waiting=(a_ticket(1),), waiting_count=250, longest_since=minutes_ago(23))

    assert (shown.waiting_count, shown.longest_minutes) == (250, 23)


def test_the_waits_of_who_takes_a_ticket_now_are_named_and_old_ones_are_not_told() -> None:
    queue = a_place().queues[0]
    facts = some_facts(coming={queue.id: WaitRange(20, 35), "of-another": WaitRange(5, 10)})

    now = desk_props(DeskInputs(place=a_place(), facts=facts))
    later = desk_props(DeskInputs(place=a_place(), facts=facts, elapsed=timedelta(seconds=61)))
    cut = desk_props(DeskInputs(place=a_place(), facts=facts, connection=Connection.LOST))

    assert now.coming == ((queue.name, WaitRange(20, 35)),)
    assert later.coming == cut.coming == ()


def test_nobody_waiting_has_no_longest_wait() -> None:
    assert props().longest_minutes == 0


def test_a_break_counts_its_minutes_when_its_beginning_is_known() -> None:
    facts = some_facts(sitting=a_sitting(break_reason="prayer"))

    known = desk_props(DeskInputs(place=a_place(), facts=facts, break_since=minutes_ago(5)))
    found = desk_props(DeskInputs(place=a_place(), facts=facts))

    assert (known.break_reason, known.break_minutes) == ("prayer", 5)
    assert found.break_minutes is None


def test_the_lists_offer_nothing_while_the_counter_is_on_a_break() -> None:
    shown = props(sitting=a_sitting(break_reason="meal"), parked=(a_ticket(1, StepState.PARKED),))

    assert not shown.possible_for(shown.parked[0])


def test_a_listed_ticket_can_be_resumed_while_another_is_in_hand() -> None:
    shown = props(in_hand=SERVING, parked=(a_ticket(1, StepState.PARKED),))

    assert ListAct.RESUME in shown.possible_for(shown.parked[0])
    assert DeskAct.CALL_NEXT not in shown.possible


def test_equal_facts_give_equal_props() -> None:
    assert props(waiting=(a_ticket(1),)) == props(waiting=(a_ticket(1),))
    assert some_facts().now == NOW


@pytest.mark.parametrize(("seconds", "unseen"), [(0, False), (2, False), (3, True), (30, True)])
def test_after_three_seconds_a_call_on_no_display_is_the_clerks_to_call_out(
    seconds: int, *, unseen: bool
) -> None:
    facts = some_facts(in_hand=CALLED, unseen=Unseen(call=7, at=NOW, displays=("d1",)))

    shown = desk_props(DeskInputs(place=a_place(), facts=facts, elapsed=timedelta(seconds=seconds)))

    assert shown.unseen is unseen
    assert shown.counting or unseen


def test_who_has_come_need_not_be_called_out() -> None:
    facts = some_facts(in_hand=SERVING, unseen=Unseen(call=7, at=minutes_ago(4), displays=("d1",)))

    assert not desk_props(DeskInputs(place=a_place(), facts=facts)).unseen
