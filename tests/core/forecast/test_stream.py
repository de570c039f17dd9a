"""A trace is answered line by line, whatever it holds."""

import json
import math
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.forecast.stream import AnswerStream, Problems
from tests.core.forecast.traces import DAY, Line, answered, config, issued, line, opened, sample_lines

NULLS = {"p10": None, "p50": None, "p90": None, "from": None, "to": None}


def is_honest(answer: Line) -> bool:
    if answer == NULLS:
        return True
    p10, p50, p90, begin, end = (answer[key] for key in ("p10", "p50", "p90", "from", "to"))
    return 0 <= p10 <= p50 <= p90 and 0 <= begin < end and all(map(math.isfinite, (p10, p50, p90)))


def test_the_sample_day_is_answered_well_without_any_history() -> None:
    lines = sample_lines()
    asked: dict[str, tuple[float, Line]] = {}
    outcomes: list[tuple[float, Line]] = []
    told: list[str] = []
    stream = AnswerStream(Problems(told.append))
    for each in lines:
        if each["type"] == "called" and each["ticket"] in asked:
            at, answer = asked.pop(each["ticket"])
            outcomes.append(((each["t"] - at) / 60, answer))
        for said in stream.answers([json.dumps(each).encode()]):
            asked[each["ticket"]] = (each["t"], json.loads(said))

    assert told == []
    assert len(outcomes) == 811
    errors = [abs(waited - answer["p50"]) for waited, answer in outcomes]
    covered = [answer["p10"] - 0.01 <= waited <= answer["p90"] + 0.01 for waited, answer in outcomes]
    assert sum(errors) / len(errors) < 5.0
    assert sum(covered) / len(covered) > 0.75


def test_an_answer_comes_before_the_next_line_is_read() -> None:
    given_so_far: list[Line] = []

    def lines() -> Iterator[bytes]:
        for each in (config(), *opened(), issued("1", 28900, ask=True), issued("2", 28901, ask=True)):
            given_so_far.append(each)
            yield json.dumps(each).encode()

    answers = AnswerStream(Problems(print)).answers(lines())

    next(answers)
    assert given_so_far[-1]["ticket"] == "1"
    next(answers)
    assert given_so_far[-1]["ticket"] == "2"


def test_nothing_later_than_the_line_changes_its_answer() -> None:
    head = [config(), *opened(), *(issued(str(n), 28900.0 + n, "S2") for n in range(6))]
    asking = issued("x", 29000, "S2", ask=True)

    alone, _ = answered([*head, asking])
    followed, _ = answered([*head, asking, line("counter_closed", 29001, counter="A"), issued("y", 29002)])

    assert alone[0] == followed[0]


def test_an_idle_counter_means_no_wait() -> None:
    (answer,), _ = answered([config(), *opened(), issued("1", 30000, ask=True)])

    assert answer["p50"] == 0
    assert (answer["from"], answer["to"]) == (0, 5)


@pytest.mark.parametrize(
    "bad",
    [
        "no json",
        "{",
        "[1, 2]",
        "null",
        '"text"',
        b"\xff\xfe\x00",
        "{" * 5000,
        "",
        {},
        {"type": "issued"},
        {"type": 7},
        line("unheard_of", 30000),
        line("issued", 30000, ticket="9"),
        line("called", 30000, ticket="never", counter="A"),
        line("called", 30000, ticket="never", counter="Z"),
        line("called", 30000),
        line("finished", 30000, ticket="never", counter="A"),
        line("no_show", 30000, counter="C", ticket="never"),
        line("transferred", 30000, ticket="never"),
        line("cancelled", 30000, ticket="never"),
        line("counter_paused", 30000),
        line("counter_resumed", 30000, counter="B"),
        line("appointment_booked", 30000, appointment="A1"),
        line("issued", 10, ticket="9", service="S1"),
        {"type": "issued", "ticket": "9", "service": "S1", "t": "NaN"},
        {"type": "issued", "ticket": "9", "service": "S1", "t": float("nan"), "day": 3},
        {"type": "issued", "ticket": "9", "service": "S1", "t": 1e300},
        {"type": "config", "services": 3, "counters": None, "policy": [1]},
        {"type": "config", "services": [{"id": 3}, 4], "counters": [{"id": "A", "services": ["?"]}]},
        {"type": "config", "policy": {"rule": "score", "credit_minutes": {"priority": "x"}, "slope": 3}},
        line("issued", 30000, ticket="9", service="unknown"),
        line("issued", 30000, ticket="9", service="S1", class_="unknown"),
        {**line("issued", 30000, ticket="9", service="S1"), "day": "1999-01-01"},
    ],
    ids=str,
)
def test_a_bad_line_is_told_and_survived(bad: Line | str | bytes) -> None:
    good = issued("2", 30010, ask=True)

    answers, told = answered([config(), *opened(), issued("1", 28900), bad, good])

    assert len(answers) == 1
    assert answers[0] != NULLS
    assert (
        told or not bad or (isinstance(bad, dict) and (bad.get("service") == "S1" or bad.get("type") is None))
    )


@pytest.mark.parametrize(
    "asking",
    [
        {"ask": True},
        {"ask": True, "ticket": "never"},
        line("called", 30000, ticket="1", counter="A", ask=True),
        line("issued", 30000, ticket="9", ask=True),
        line("day_ended", 30000, ask=True),
        line("unheard_of", 30000, ticket="never", ask=True),
        line("cancelled", 30000, ticket="1", ask=True),
        {"type": "config", "ask": True},
        {**issued("9", 30000, ask=True), "day": "1999-01-01"},
    ],
    ids=str,
)
def test_what_cannot_be_answered_is_answered_with_nulls(asking: Line) -> None:
    answers, _ = answered([config(), *opened(), issued("1", 28900), asking])

    assert answers == [NULLS]


@pytest.mark.parametrize(
    "note", ["9" * 5000, "[" * 5000 + "]" * 5000, '"cut'], ids=["a long number", "a deep nest", "cut short"]
)
def test_a_line_that_asks_and_cannot_be_read_is_answered_too_so_that_answers_stay_with_their_lines(
    note: str,
) -> None:
    unread = json.dumps(issued("9", 30000, ask=True))[:-1] + f', "note": {note}}}'

    answers, told = answered([config(), *opened(), unread, issued("2", 30010, ask=True)])

    assert len(answers) == 2
    assert answers[0] == NULLS
    assert answers[1] != NULLS
    assert told


def test_a_line_that_asks_again_for_a_waiting_ticket_is_answered() -> None:
    waiting = [issued(str(n), 28900, "S2") for n in range(5)]

    answers, _ = answered(
        [config(), *opened(), *waiting, {"ask": True, "ticket": "4", "t": 29000, "day": DAY}]
    )

    assert answers[0]["p50"] > 5


def test_a_queue_without_an_open_counter_is_unknown_or_far_away() -> None:
    closing = [line("counter_closed", 36000, counter=each) for each in "AB"]

    answers, _ = answered([config(), *opened(), *closing, issued("1", 36001, "S2", ask=True)])

    assert answers[0] == NULLS or answers[0]["p50"] > 10


def test_without_a_config_line_it_learns_who_serves_what() -> None:
    lines = [*opened(28800.0, "A")]
    for n in range(6):
        begin = 28900.0 + 600 * n
        lines += [
            issued(str(n), begin),
            line("called", begin, ticket=str(n), counter="A"),
            line("finished", begin + 590, ticket=str(n), counter="A", service="S1"),
        ]
    asking = [
        issued("x", 33000),
        line("called", 33001, ticket="x", counter="A"),
        issued("y", 33010, ask=True),
    ]

    answers, _ = answered([*lines, *asking])

    assert 4 < answers[0]["p50"] < 20


def test_a_clerk_who_never_presses_finish_is_understood() -> None:
    calls: list[Line] = [issued(str(n), 28900.0, "S2") for n in range(12)]
    calls += [line("called", 28900.0 + 480 * n, ticket=str(n), counter="A", clerk="K") for n in range(10)]

    answers, _ = answered([config(), *opened(), *calls, issued("x", 33600, "S2", ask=True)])

    assert 5 < answers[0]["p50"] < 40


def test_a_counter_that_vanishes_while_it_serves_does_not_stop_the_answers() -> None:
    lines = [issued("1", 28900, "S2"), line("called", 28901, ticket="1", counter="A")]

    answers, _ = answered([config(), *opened(), *lines, issued("2", 45000, "S2", ask=True)])

    assert is_honest(answers[0])


def test_ten_thousand_who_wait_are_no_reason_to_fall_silent() -> None:
    waiting = (issued(str(n), 28900.0 + n / 10, "S1" if n % 3 else "S3") for n in range(10_000))

    answers, _ = answered([config(), *opened(), *waiting, issued("x", 30000, ask=True)])

    assert answers[0] == NULLS or answers[0]["p50"] > 120


def test_time_that_runs_backwards_is_told_and_the_clock_stands() -> None:
    answers, told = answered([config(), *opened(), issued("1", 30000), issued("2", 29000, ask=True)])

    assert any("backwards" in each for each in told)
    assert is_honest(answers[0])


def test_another_day_begins_with_an_empty_hall() -> None:
    crowd = [issued(str(n), 28900, "S2") for n in range(40)]
    tomorrow: list[Line] = [
        {**each, "day": "2026-03-03"}
        for each in (line("day_started", 27000), *opened(), issued("1", 30000, ask=True))
    ]

    answers, _ = answered([config(), *opened(), *crowd, *tomorrow])

    assert answers[0]["p50"] == 0


def test_a_day_that_nobody_announced_begins_all_the_same() -> None:
    tomorrow: list[Line] = [
        {**each, "day": "2026-03-03"} for each in (*opened(), issued("1", 30000, ask=True))
    ]

    answers, told = answered([config(), *opened(), issued("0", 29000), *tomorrow])

    assert answers[0]["p50"] is not None
    assert any("day_started" in each for each in told)


def test_no_more_problems_are_said_than_a_pipe_holds() -> None:
    _, told = answered(["no json"] * 5000)

    assert sum(map(len, told)) < 60_000
    assert "5000 problems" in told[-1]


_JUNK: Any = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=5),
    st.lists(st.integers(), max_size=2),
)
_SMALL_DAY = [
    config(rule="score", credit_minutes={"priority": 10, "booked": 15}, slope={"priority": 3, "booked": 3}),
    line("day_started", 27000, opens=28800, last_ticket=54000),
    line("appointment_booked", 27000, appointment="A1", service="S1", queue="q", at=30600),
    *opened(),
    *(issued(str(n), 28900.0 + 20 * n, f"S{n % 3 + 1}", ask=n % 2 == 0) for n in range(8)),
    issued("p", 29100, "S2", class_="priority", ask=True),
    line("called", 29110, ticket="0", counter="A", clerk="KA"),
    line("started", 29120, ticket="0", counter="A"),
    line("called", 29130, ticket="1", counter="B"),
    line("counter_paused", 29140, counter="C", reason="lunch"),
    line("finished", 29300, ticket="0", counter="A", service="S1"),
    line("transferred", 29300, ticket="0", from_service="S1", service="S3", queue="r", ask=True),
    line("recalled", 29310, ticket="1", counter="B"),
    line("no_show", 29400, ticket="1", counter="B"),
    line("reinstated", 29500, ticket="1", service="S2", queue="q", ask=True),
    issued("b", 30300, "S1", class_="booked", appointment="A1", appointment_at=30600, ask=True),
    line("counter_resumed", 30400, counter="C"),
    line("cancelled", 30500, ticket="4"),
    line("counter_closed", 30600, counter="B"),
    issued("z", 30700, "S3", ask=True),
    line("day_ended", 60000),
]


@st.composite
def damaged_days(draw: st.DrawFn) -> list[Line | str]:
    """A small day with lines lost, moved, doubled, and keys lost or nonsense."""
    lines: list[Line | str] = [dict(each) for each in _SMALL_DAY]
    for _ in range(draw(st.integers(1, 8))):
        place = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(["lose", "double", "move", "drop", "junk", "cut"])):
            case "lose" if len(lines) > 2:
                del lines[place]
            case "double":
                lines.insert(place, lines[place])
            case "move":
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(place))
            case "cut":
                lines[place] = json.dumps(lines[place])[: draw(st.integers(1, 30))]
            case how if isinstance(each := lines[place], dict) and each:
                key = draw(st.sampled_from(sorted(each)))
                changed = {name: value for name, value in each.items() if name != key}
                lines[place] = changed if how == "drop" else {**changed, key: draw(_JUNK)}
            case _:
                pass
    return lines


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lines=damaged_days())
def test_a_damaged_day_gets_one_honest_answer_for_each_line_that_asks(lines: list[Line | str]) -> None:
    answers, _ = answered(lines)

    assert len(answers) == sum(isinstance(each, dict) and each.get("ask") is True for each in lines)
    assert all(map(is_honest, answers))
