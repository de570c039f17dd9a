"""A simulated day is a whole day, the same for the same seed, and each feature shows."""

from collections import Counter
from datetime import date

import pytest

from core.centre_day.behaviour_file import usual_behaviour
from core.centre_day.centre_plan import Centre, centre_of, shipped_plan
from core.centre_day.day import Line, simulated_day
from core.forecast.policy import preset

MONDAY = date(2026, 3, 2)
CENTRES = ("city", "district", "registry")


@pytest.fixture(scope="module")
def city() -> Centre:
    return centre_of(shipped_plan("city"), usual_behaviour(), 1)


def ends(lines: list[Line]) -> Counter[object]:
    return Counter(each["type"] for each in lines)


@pytest.mark.parametrize("name", CENTRES)
@pytest.mark.parametrize("scenario", ["normal", "understaffed", "closure", "surge"])
def test_every_ticket_waits_before_it_is_called_and_ends_once(name: str, scenario: str) -> None:
    lines = simulated_day(centre_of(shipped_plan(name), usual_behaviour(), 1), MONDAY, scenario, 5)
    state: dict[object, str] = {}
    for each in lines:
        ticket, type_ = each.get("ticket"), each["type"]
        if type_ == "issued":
            assert ticket not in state
        if type_ in {"issued", "transferred", "reinstated"}:
            state[ticket] = "waits"
        elif type_ == "called":
            assert state[ticket] == "waits"
            state[ticket] = "called"
        elif type_ in {"finished", "no_show", "cancelled"}:
            assert state[ticket] == ("waits" if type_ == "cancelled" else "called")
            state[ticket] = "ended"

    assert [each["t"] for each in lines] == sorted(each["t"] for each in lines)  # type: ignore[type-var]
    assert Counter(state.values())["called"] == 0


def test_the_same_seed_is_the_same_day(city: Centre) -> None:
    assert simulated_day(city, MONDAY, "normal", 3) == simulated_day(city, MONDAY, "normal", 3)
    assert simulated_day(city, MONDAY, "normal", 3) != simulated_day(city, MONDAY, "normal", 4)


def test_a_day_has_everything_that_a_centre_has(city: Centre) -> None:
    seen = ends(simulated_day(city, MONDAY, "normal", 3))

    assert 450 < seen["issued"] < 800
    assert min(seen[each] for each in ("no_show", "reinstated", "cancelled", "transferred")) > 0
    assert min(seen[each] for each in ("counter_paused", "appointment_booked", "recalled")) > 10


def test_scenarios_are_harder_than_a_normal_day(city: Centre) -> None:
    def mean_wait(scenario: str) -> float:
        waits = []
        for seed in range(6):
            since: dict[object, float] = {}
            for each in simulated_day(city, MONDAY, scenario, seed):
                if each["type"] in {"issued", "transferred", "reinstated"}:
                    since[each["ticket"]] = float(str(each["t"]))
                elif each["type"] == "called":
                    waits.append(float(str(each["t"])) - since[each["ticket"]])
        return sum(waits) / len(waits)

    normal = mean_wait("normal")

    assert all(mean_wait(scenario) > 1.1 * normal for scenario in ("understaffed", "closure", "surge"))


def test_another_policy_meets_the_same_visitors(city: Centre) -> None:
    fair, fifo = (simulated_day(city, MONDAY, "normal", 3, preset(name)) for name in ("fair", "fifo"))

    def visitors(lines: list[Line]) -> list[tuple[object, ...]]:
        noon = 43200
        return [
            (each["t"], each["service"], each["class"])
            for each in lines
            if each["type"] == "issued" and float(str(each["t"])) < noon
        ]

    assert visitors(fair) == visitors(fifo)
    assert fair != fifo
