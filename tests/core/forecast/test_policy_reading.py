"""A policy is understood in whichever words a trace has it; what is wrong is told."""

import pytest

from core.forecast.policy import ShareRule
from core.forecast.policy_reading import read_policy


@pytest.mark.parametrize("name", ["fair", "mild", "strong", "strict", "fifo"])
def test_a_preset_is_known_by_its_name(name: str) -> None:
    problems: list[str] = []

    by_name = read_policy(name, None, problems)
    by_rule = read_policy({"rule": name}, None, problems)

    assert (by_name.credit, by_name.slope) == (by_rule.credit, by_rule.slope)
    assert problems == []


def test_numbers_come_before_a_name() -> None:
    policy = read_policy({"name": "strict", "credit_minutes": {"priority": 7}, "slope": {}}, None, [])

    assert policy.credit == {"priority": 7}


def test_deadlines_are_credits_by_another_name() -> None:
    policy = read_policy({"rule": "edf"}, {"ordinary": 30, "priority": 15}, [])

    assert policy.score("priority", 0, 0) - policy.score("ordinary", 0, 0) == 15


@pytest.mark.parametrize(
    ("raw", "rule", "share"),
    [
        ({"rule": "minimum_share", "n": 4}, ShareRule.LEAST, 4),
        ({"rule": "share", "spec": "share:2"}, ShareRule.LEAST, 2),
        ({"rule": "alternation", "per": 1}, ShareRule.ALTERNATE, 1),
        ({"rule": "ratio"}, ShareRule.ALTERNATE, 3),
        ({"rule": "score"}, ShareRule.NONE, 0),
    ],
)
def test_a_share_is_read(raw: object, rule: ShareRule, share: int) -> None:
    policy = read_policy(raw, None, [])

    assert (policy.share_rule, policy.share) == (rule, share)


@pytest.mark.parametrize(
    "raw", ["unheard", {"rule": "unheard"}, 3, [], {"credit_minutes": 3}, {"slope": {"priority": "x"}}]
)
def test_nonsense_is_told(raw: object) -> None:
    problems: list[str] = []

    read_policy(raw, None, problems)

    assert problems


def test_a_ticket_that_requeues_is_told_from_one_that_keeps_its_place() -> None:
    assert read_policy({"transfer_seniority": "issue"}, None, []).keeps_seniority
    assert not read_policy({"transfer_seniority": ["now"]}, None, []).keeps_seniority
