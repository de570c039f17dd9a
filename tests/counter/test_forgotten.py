"""Who is served for very long is asked after, gently."""

from dataclasses import replace
from datetime import timedelta

from core.domain.ticket import StepState
from counter.viewmodels.desk_props import DeskInputs, desk_props
from counter.viewmodels.notices import Notice, Tone
from tests.counter.examples import a_place, a_ticket, minutes_ago, some_facts


def said_after(minutes: float, notice: Notice | None = None) -> str:
    ticket = a_ticket(state=StepState.SERVING, serving_at=minutes_ago(minutes), counter="1")
    inputs = DeskInputs(place=a_place(), facts=some_facts(in_hand=ticket), notice=notice)
    shown = desk_props(replace(inputs, elapsed=timedelta())).notice
    return shown.code if shown else ""


def test_a_service_of_an_hour_is_asked_after_once_nothing_else_is_said() -> None:
    assert said_after(59) == ""
    assert said_after(60) == "still_serving"
    assert said_after(60, Notice(code="undone", tone=Tone.DONE)) == "undone"
