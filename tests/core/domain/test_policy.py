"""What a calling rule may be, how it is written down, and how it is told."""

import json

import pytest
from hypothesis import given

from core.domain.events import canonical
from core.domain.policy import CallingPolicy, PolicyError, Preset, Weight
from core.domain.policy_form import policy_facts, policy_of, reserved_of, weight_of
from core.domain.policy_words import explained
from tests.builders import egypt
from tests.core.domain.test_calling import policies


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ({"preset": Preset.OWN, "own": {"priority": Weight(61, 1)}}, "may be 0 to 60"),
        ({"preset": Preset.OWN, "own": {"priority": Weight(0, 0.9)}}, "behind ordinary"),
        ({"preset": Preset.OWN, "own": {"priority": Weight(0, 6.1)}}, "may be 1 to 6"),
        ({"preset": Preset.OWN, "own": {"priority": Weight(0, float("nan"))}}, "may be 1 to 6"),
        ({"preset": Preset.OWN, "own": {"regular": Weight(5, 1)}}, "one point a minute"),
        ({"preset": Preset.STRICT, "own": {"elderly": Weight(5, 1)}}, "numbers of its own"),
        ({"one_in": 0}, "after 1 to 20 others"),
        ({"one_in": 21}, "after 1 to 20 others"),
        ({"cap": 14}, "head start of 15"),
        ({"cap": 601}, "1 to 600"),
        ({"preset": Preset.FIFO, "cap": 0}, "1 to 600"),
        ({"reserved": {"3": ("ordinary",)}}, "priority behind"),
        ({"reserved": {"3": ()}}, "reserved for nobody"),
    ],
)
def test_a_setting_that_would_turn_things_round_is_refused_with_its_reason(
    setting: dict[str, object], says: str
) -> None:
    with pytest.raises(PolicyError, match=says):
        CallingPolicy(**setting)  # type: ignore[arg-type]


@given(policies)
def test_a_setting_comes_back_from_what_the_log_says_of_it(policy: CallingPolicy) -> None:
    kept = json.loads(canonical(policy_facts(policy)))
    assert policy_facts(policy_of(kept)) == policy_facts(policy)


@pytest.mark.parametrize(
    "text", ["priority", "priority=10", "priority=10+", "=1+1", "priority=1+-1", "a=1e9+1"]
)
def test_what_is_no_weight_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(PolicyError, match=r"such as priority=10\+3"):
        weight_of(text)


@pytest.mark.parametrize("text", ["3", "3=", "=priority", "3=priority,"])
def test_what_reserves_nothing_is_refused(text: str) -> None:
    with pytest.raises(PolicyError, match="COUNTER=CLASS"):
        reserved_of(text)


@given(policies)
def test_every_setting_has_words_in_both_languages(policy: CallingPolicy) -> None:
    for language in ("ar", "en"):
        lines = explained(policy, egypt(), language)
        assert all(line.endswith(".") for line in lines)
        assert len(set(lines)) == len(lines)


def test_the_usual_setting_in_plain_words() -> None:
    fair = CallingPolicy()
    english = " ".join(explained(fair, egypt(), "en"))
    arabic = " ".join(explained(fair, egypt(), "ar"))
    assert "begin with 10 and gather 3 a minute" in english
    assert "up to 10 minutes sooner; after 20 minutes, up to 50 minutes sooner" in english
    assert "only by those who came within the first 45 minutes of it" in english
    assert "يبدأون برصيد ١٠ ويزيد ٣ كل دقيقة" in arabic
    assert "حتى ١٠ دقائق، وبعد ٢٠ دقيقة من حضر قبلهم حتى ٥٠ دقيقة" in arabic


def test_a_cap_a_share_and_reserved_counters_are_told() -> None:
    policy = CallingPolicy(
        preset=Preset.STRICT, cap=90, one_in=3, own_first=("civ",), reserved={"4": ("booked", "elderly")}
    )
    english = explained(policy, egypt(), "en")
    assert "Nobody is ever passed by anybody who came more than 90 minutes later." in english
    assert (
        "After 3 ordinary visitors in a row at a counter, a priority or booked visitor is next, if one waits."
        in english
    )
    assert any(line.startswith("Counters of Civil Status call") for line in english)
    assert (
        "Counter 4 calls booked visitors and older people first, and others while none of them waits."
        in english
    )
    assert not any("without end" in line for line in english)
    assert "بعد ٣ زوار عاديين على التوالي" in " ".join(explained(policy, egypt(), "ar"))
