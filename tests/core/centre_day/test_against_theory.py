"""The simulator against Erlang C, two classes by strict priority, and a published simulator (Ciw)."""

import math
from collections.abc import Sequence
from datetime import date
from statistics import fmean, stdev

import ciw
import msgspec

from core.centre_day.behaviour import Behaviour, Hours, Scenario
from core.centre_day.behaviour_file import usual_behaviour
from core.centre_day.centre_plan import CentrePlan, CounterPlan, ServicePlan, centre_of
from core.centre_day.day import simulated_day
from core.forecast.policy import preset

SERVICE = 5.0
RUNS = 8


def textbook(
    counters: int, load: float, tickets: float, priority: float, seed: int
) -> list[tuple[str, float]]:
    """The waits of Poisson arrivals and exponential services, without what else happens."""
    minutes = tickets * SERVICE / (counters * load)
    halves = math.ceil(minutes / 30)
    plan = CentrePlan(
        name="textbook",
        visitors=tickets * halves * 30 / minutes,
        policy="strict",
        takes_bookings=False,
        surge=(),
        services=(ServicePlan(id="S", queue="q", minutes=SERVICE, share=1),),
        counters=tuple(CounterPlan(id=f"C{n}", services=("S",)) for n in range(counters)),
    )
    lines = simulated_day(
        centre_of(plan, plain_behaviour(halves, priority), 0),
        date(2026, 1, 1),
        "normal",
        seed,
        preset("strict"),
    )
    since: dict[object, tuple[str, float]] = {}
    waits = []
    for line in lines:
        if line["type"] == "issued":
            since[line["ticket"]] = str(line["class"]), float(str(line["t"]))
        elif line["type"] == "called":
            class_, at = since.pop(line["ticket"])
            waits.append((class_, (float(str(line["t"])) - at) / 60))
    return waits[len(waits) // 10 :]  # The hall begins empty.


def plain_behaviour(halves: int, priority: float) -> Behaviour:
    usual = usual_behaviour()
    change = msgspec.structs.replace
    return change(
        usual,
        hours=Hours(doors=30, last_ticket=30 + 30 * halves, must_end=1e9),
        arrivals=change(
            usual.arrivals,
            half_hours=(1.0,) * halves,
            day_spread=0,
            half_hour_spread=0,
            pairs=0,
            priority=priority,
            cancel=0,
        ),
        services=change(
            usual.services,
            shape="exponential",
            true_mean_spread=0,
            clerk_spread=0,
            clerk_service_spread=0,
            day_spread=0,
            speed_up=1,
            walk=0,
        ),
        lapses=change(usual.lapses, gap=0, unlogged=0, forgotten_finish=0, slow_episodes=0),
        absence=change(usual.absence, late_opening=0, lunch=0, short=(), unplanned_per_hour=0, away_clerk=0),
        no_shows=change(usual.no_shows, least=0, per_minute=0, most=0),
        scenarios={"normal": Scenario()},
    )


def erlang_c(servers: int, load: float) -> float:
    """The probability to wait."""
    offered = servers * load
    terms = [offered**k / math.factorial(k) for k in range(servers)]
    last = offered**servers / math.factorial(servers) / (1 - load)
    return last / (sum(terms) + last)


def is_near(values: Sequence[float], theory: float) -> bool:
    """Within three standard errors of the mean of the runs."""
    return abs(fmean(values) - theory) < 3 * stdev(values) / math.sqrt(len(values))


def test_the_mean_wait_and_the_share_who_wait_are_those_of_erlang_c() -> None:
    for servers, load in ((1, 0.6), (6, 0.8)):
        runs = [textbook(servers, load, 1500, 0, seed) for seed in range(RUNS)]
        wait = erlang_c(servers, load) * SERVICE / (servers * (1 - load))

        assert is_near([fmean(wait for _, wait in run) for run in runs], wait)
        assert is_near([fmean(wait > 0 for _, wait in run) for run in runs], erlang_c(servers, load))


def test_two_classes_by_strict_priority_wait_as_cobham_says() -> None:
    servers, load, share = 4, 0.8, 0.3
    runs = [textbook(servers, load, 2500, share, seed) for seed in range(RUNS)]
    first = erlang_c(servers, load) * SERVICE / servers

    for class_, theory in (
        ("priority", first / (1 - share * load)),
        ("ordinary", first / ((1 - share * load) * (1 - load))),
    ):
        assert is_near([fmean(wait for of, wait in run if of == class_) for run in runs], theory)


def test_a_published_simulator_finds_the_same() -> None:
    servers, load, share, tickets = 3, 0.7, 0.2, 1200
    arrivals = servers * load / SERVICE
    network = ciw.create_network(
        arrival_distributions={
            "priority": [ciw.dists.Exponential(arrivals * share)],
            "ordinary": [ciw.dists.Exponential(arrivals * (1 - share))],
        },
        service_distributions={of: [ciw.dists.Exponential(1 / SERVICE)] for of in ("priority", "ordinary")},
        number_of_servers=[servers],
        priority_classes={"priority": 0, "ordinary": 1},
    )
    theirs: dict[str, list[float]] = {"priority": [], "ordinary": []}
    for seed in range(RUNS):
        ciw.seed(seed)
        simulation = ciw.Simulation(network)
        simulation.simulate_until_max_time(tickets / arrivals)
        records = simulation.get_all_records()
        for of, means in theirs.items():
            means.append(fmean(each.waiting_time for each in records if each.customer_class == of))
    ours = [textbook(servers, load, tickets, share, seed) for seed in range(RUNS)]

    for of, means in theirs.items():
        mine = [fmean(wait for class_, wait in run if class_ == of) for run in ours]
        error = math.hypot(stdev(mine), stdev(means)) / math.sqrt(RUNS)
        assert abs(fmean(mine) - fmean(means)) < 3 * error
