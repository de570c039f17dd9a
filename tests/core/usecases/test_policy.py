"""The calling rule of a centre: put in force by an event, obeyed by every counter, told by every call."""

import pytest

from core.domain.policy import CallingPolicy, PolicyError, Preset, Weight
from core.usecases.operation import new_operation
from core.usecases.set_policy import cautions, set_policy
from tests.core.hall import Hall


def rule(hall: Hall, **setting: object) -> list[str]:
    policy = CallingPolicy(**setting)  # type: ignore[arg-type]
    return set_policy(hall.store, policy, op=new_operation(), actor="system")


def test_a_new_centre_has_the_usual_rule(hall: Hall) -> None:
    assert hall.store.centre().policy == CallingPolicy()


def test_a_rule_is_in_force_from_the_next_call_on(hall: Hall) -> None:
    hall.sit()
    ordinary, urgent = hall.issue(), hall.issue(priority="elderly")
    rule(hall, preset=Preset.FIFO)
    assert hall.call_all() == [ordinary.id, urgent.id]


def test_the_log_tells_the_whole_rule(hall: Hall) -> None:
    op = new_operation()
    policy = CallingPolicy(
        preset=Preset.OWN,
        own={"booked": Weight(5, 2), "priority": Weight(7.5, 1.25)},
        one_in=3,
        cap=60,
        own_first=("civ",),
        reserved={"2": ("booked",)},
    )
    hall.store.set_policy(op, "system", policy)
    hall.store.set_policy(op, "system", CallingPolicy())
    (event,) = [each for each in hall.events() if each.type == "config_changed"]
    assert hall.store.centre().policy == policy
    assert {**event.facts, "op": ""} == {
        "about": "policy_changed",
        "op": "",
        "preset": "own",
        "weights": ["booked=5+2", "priority=7.5+1.25"],
        "one_in": 3,
        "cap": 60,
        "own_first": ["civ"],
        "reserved": ["2=booked"],
    }


def test_a_call_says_its_points_and_who_came_after(hall: Hall) -> None:
    hall.sit()
    hall.issue()
    hall.wait(minutes=5)
    hall.issue(priority="elderly")
    hall.call()
    facts = hall.events()[-1].facts
    assert {name: facts[name] for name in ("reason", "score", "runner_up", "runner_up_score")} == {
        "reason": "priority",
        "score": 10.05,
        "runner_up": "A1",
        "runner_up_score": 5.03,
    }


def test_the_reason_of_the_latest_call_of_a_ticket_is_found(hall: Hall) -> None:
    hall.sit()
    first, second = hall.issue(), hall.issue()
    hall.no_show(hall.call())
    hall.pick(hall.reinstate(first), reason="came_back")
    assert hall.store.reason_of_call(first.id, 1)["reason"] == "came_back"
    assert hall.store.reason_of_call(second.id, 1) == {}


def test_a_share_is_counted_at_each_counter(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ")
    hall.sit("2", "omar", "civ")
    rule(hall, preset=Preset.FIFO, one_in=2)
    came = {hall.issue().id: "ordinary" for _ in range(6)}
    came |= {hall.issue(priority="elderly").id: "urgent" for _ in range(2)}

    def called(counter: str) -> str:
        return came[hall.no_show(hall.call(counter), counter).id]

    assert [called(counter) for counter in "112112"] == ["ordinary"] * 3 + ["urgent", "ordinary", "ordinary"]
    assert called("2") == "urgent"
    assert called("2") == "ordinary"


def test_transferred_and_reinstated_visitors_keep_class_and_place(hall: Hall) -> None:
    hall.sit("1", "nadia", "civ", "pas")
    first, second = hall.issue(priority="elderly"), hall.issue(priority="elderly")
    hall.reinstate(hall.no_show(hall.call()))
    hall.transfer(hall.now(first), "pas")
    ordinary = hall.issue()
    assert hall.call_all() == [first.id, second.id, ordinary.id]


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ({"reserved": {"99": ("booked",)}}, "no counter 99"),
        ({"reserved": {"1": ("elderley",)}}, "Did you mean elderly?"),
        ({"own_first": ("cvi",)}, "Did you mean civ?"),
        ({"preset": Preset.OWN, "own": {"veteran": Weight(1, 1)}}, "no class veteran"),
    ],
)
def test_what_the_centre_does_not_have_is_refused(hall: Hall, setting: dict[str, object], says: str) -> None:
    with pytest.raises(PolicyError, match=says):
        rule(hall, **setting)
    assert "config_changed" not in hall.log()


def test_a_share_smaller_than_the_class_is_cautioned(hall: Hall) -> None:
    for number in range(50):
        hall.issue(priority="elderly" if number % 5 < 2 else "regular")
    assert rule(hall, preset=Preset.FIFO, one_in=1) == []
    (caution,) = rule(hall, preset=Preset.FIFO, one_in=3)
    assert "40% of the tickets" in caution
    assert "one in 4 calls" in caution
    assert "Use 1 at most" in caution


def test_a_queue_whose_counters_are_all_reserved_is_cautioned(hall: Hall) -> None:
    found = cautions(hall.store, CallingPolicy(reserved={"1": ("booked",)}))
    assert any("Every counter of civ is reserved" in each for each in found)
    assert not any(" tra " in each for each in found)
