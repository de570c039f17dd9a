"""Replications play the hall by the policy; compiled and plain they give the same."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from types import FunctionType

import numpy as np
import pytest

from core.forecast.chance import below, bend, middle_pool, pool
from core.forecast.compiling import plain
from core.forecast.following import Follower
from core.forecast.kernel import replicate
from core.forecast.live_hall import Waiting
from core.forecast.staging import Stage
from core.forecast.trace_line import event_of
from tests.core.forecast.traces import Line, config, issued, line, opened

FAIR = {
    "credit_minutes": {"priority": 10, "booked": 15},
    "slope": {"priority": 3, "booked": 3},
    "rule": "score",
}


def stage_of(*lines: Line) -> Stage:
    follower = Follower(pytest.fail)
    for each in lines:
        follower.take(event_of(each))
    return Stage(follower)


def called_in_order(*lines: Line) -> list[str]:
    """By a single run in which everything takes its middle."""
    stage = stage_of(*lines)
    waits = replicate(stage.scene(), middle_pool(), 1, -1)[0]
    return [stage.order[place] for place in np.argsort(waits, kind="stable")]


def crowd() -> list[Line]:
    busy = [issued(f"s{n}", 28810.0, "S1") for n in range(2)]
    calls = [line("called", 28811.0, ticket=f"s{n}", counter="AB"[n]) for n in range(2)]
    waiting = [issued(f"o{n}", 28900.0 + 30 * n, "S1") for n in range(6)]
    return [*busy, *calls, *waiting, issued("p", 29100.0, "S1", class_="priority")]


def test_first_come_is_first_served_without_credits() -> None:
    assert called_in_order(config(), *opened(), *crowd()) == ["o0", "o1", "o2", "o3", "o4", "o5", "p"]


def test_credit_and_slope_let_priority_pass() -> None:
    order = called_in_order(config(**FAIR), *opened(), *crowd())

    assert order.index("p") < 2


def test_a_least_share_puts_nobody_behind_first_come() -> None:
    share = config(rule="minimum_share", minimum_share=2)

    order = called_in_order(share, *opened(28800.0, "A"), *crowd()[4:])

    assert order.index("p") < 4
    assert [each for each in order if each != "p"] == [f"o{n}" for n in range(6)]


def test_a_counter_calls_only_what_it_can_serve() -> None:
    lines = [*opened(), *(line("counter_closed", 54500.0, counter=each) for each in "AB")]

    scene = stage_of(config(), *lines, issued("1", 54600.0, "S2")).scene()

    assert np.isinf(replicate(scene, pool(200), 50, 0)).all()


def test_a_booking_counts_from_its_slot_and_passes_by_its_credit() -> None:
    booked = issued("b", 29100.0, "S1", class_="booked", appointment="A", appointment_at=29100)

    order = called_in_order(config(**FAIR), *opened(), *crowd()[:-1], booked)

    assert order.index("b") < 2


def test_a_transferred_ticket_keeps_its_place() -> None:
    moved = [
        line("finished", 29200.0, ticket="s0", counter="A", service="S1"),
        line("called", 29201.0, ticket="o0", counter="A"),
        line("transferred", 29202.0, ticket="s0", from_service="S1", service="S1"),
    ]

    assert called_in_order(config(), *opened(), *crowd(), *moved)[0] == "s0"
    requeued = config(rule="score", transfer_seniority="requeue")
    assert called_in_order(requeued, *opened(), *crowd(), *moved)[-1] == "s0"


def test_one_ticket_waits_the_same_alone_and_among_all() -> None:
    scene = stage_of(config(**FAIR), *opened(), *crowd()).scene()

    everybody = replicate(scene, pool(200), 200, -1)

    for place in range(len(scene.base)):
        assert np.array_equal(replicate(scene, pool(200), 200, place)[:, 0], everybody[:, place])


def test_who_only_watches_waits_like_a_ticket_and_takes_nobodys_time() -> None:
    stage = stage_of(config(**FAIR), *opened(), *crowd())
    without = replicate(stage.scene(), pool(200), 200, -1)
    order, now = list(stage.order), stage.follower.hall.now
    watchers = [
        Waiting(ticket=f"{service}/{class_}", service=service, class_=class_, base=now, ready=now, number=999)
        for service in (0, 2)
        for class_ in (0, 1, 2)
    ]

    together = replicate(stage.scene(watchers), pool(200), 200, -1)
    places = {ticket: place for place, ticket in enumerate(stage.order)}

    for ticket in order:
        assert np.array_equal(together[:, places[ticket]], without[:, order.index(ticket)])
    for each in watchers:
        alone = replicate(stage.scene([each]), pool(200), 200, stage.order.index(each.ticket))[:, 0]
        assert np.array_equal(alone, together[:, places[each.ticket]])


def test_a_cap_lets_nobody_pass_who_came_much_later() -> None:
    capped = config(**FAIR, cap_minutes=1)

    assert called_in_order(capped, *opened(), *crowd()).index("p") > 3


def test_the_age_of_a_service_counts() -> None:
    """Half done it is about to end; far beyond its usual time nobody knows, and it goes on."""
    called = [issued("s", 28900.0, "S2"), line("called", 28901.0, ticket="s", counter="A")]
    called.append(line("started", 28905.0, ticket="s", counter="A"))

    def median(asked: float) -> float:
        scene = stage_of(config(), *opened(), *called, issued("x", asked, "S2")).scene()
        return float(np.median(replicate(scene, pool(200), 200, 0)))

    assert median(29300.0) < 0.9 * median(28910.0)
    assert median(32000.0) > 1.2 * median(29500.0)


def test_plain_and_compiled_give_the_same() -> None:
    program = """
import json
from core.forecast import compiling
from core.forecast.chance import pool
from core.forecast.kernel import replicate
from tests.core.forecast.test_kernel import FAIR, crowd, stage_of
from tests.core.forecast.traces import config, opened
scene = stage_of(config(**FAIR), *opened(), *crowd()).scene()
print(json.dumps([compiling.HAS_COMPILER, replicate(scene, pool(200), 5, -1).tolist()]))
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=os.environ | {"NUMBA_DISABLE_JIT": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    has_compiler, waits = json.loads(done.stdout)
    compiled = replicate(stage_of(config(**FAIR), *opened(), *crowd()).scene(), pool(200), 5, -1)

    assert not has_compiler
    assert np.allclose(waits, compiled, rtol=1e-9)


def test_the_plain_source_plays_the_same_and_compiles_nothing() -> None:
    scene = stage_of(config(**FAIR), *opened(), *crowd()).scene()
    kernel = plain(replicate)

    waits = kernel(scene, pool(200), 5, -1)

    assert kernel is not replicate
    assert not any(hasattr(value, "py_func") for value in names_of(kernel))
    assert np.allclose(waits, replicate(scene, pool(200), 5, -1), rtol=1e-9)


def names_of(function: Callable[..., object]) -> list[object]:
    """What it calls by name, and what that calls."""
    code, known = function.__code__, function.__globals__
    direct = [known[name] for name in code.co_names if name in known]
    return direct + [each for one in direct if isinstance(one, FunctionType) for each in names_of(one)]


def test_the_normal_distribution_bends_back() -> None:
    shares = np.linspace(0.001, 0.999, 99)

    assert np.allclose([below(bend(share)) for share in shares], shares, atol=1e-8)
