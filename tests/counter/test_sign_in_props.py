"""What the sign-in page shows, as a table."""

import pytest

from core.domain.centre import Centre, Counter
from core.domain.texts import LocalText
from counter.viewmodels.notices import Notice, Tone
from counter.viewmodels.sign_in_props import SignInInputs, Site, sign_in_props, what_is_missing
from tests.builders import egypt
from tests.counter.examples import a_queue, a_sitting

SITE = Site(
    centre=Centre(code="CAI", name=LocalText("مركز", "Centre")),
    catalogue=egypt(),
    queues=(a_queue("civ"), a_queue("pas"), a_queue("tra")),
    counters=(Counter(code="1", hall="h1", queues=("civ",)), Counter(code="2", hall="h1", queues=("tra",))),
    sittings=(a_sitting(counter="2", clerk="omar"),),
)
LOCKED = Notice(code="locked_out", tone=Tone.REFUSED, seconds=30)


def test_nobody_signs_in_before_the_centre_is_known() -> None:
    assert not sign_in_props(SignInInputs(counter="1")).possible
    assert sign_in_props(SignInInputs(counter="1", site=SITE)).possible


def test_the_counters_own_queues_come_first() -> None:
    queues = sign_in_props(SignInInputs(counter="2", site=SITE)).queues

    assert [(queue.id, queue.own) for queue in queues] == [("tra", True), ("civ", False), ("pas", False)]


def test_each_counter_tells_who_sits_there() -> None:
    counters = sign_in_props(SignInInputs(counter="1", site=SITE)).counters

    assert [(each.code, each.clerk) for each in counters] == [("1", ""), ("2", "omar")]


def test_a_counter_that_the_centre_does_not_have_is_named_and_nobody_signs_in_there() -> None:
    props = sign_in_props(SignInInputs(counter="99", site=SITE))

    assert props.notice == Notice(code="counter_unknown", tone=Tone.REFUSED, counter="99")
    assert not props.possible
    assert sign_in_props(SignInInputs(counter="2", site=SITE)).notice is None


def test_a_lock_belongs_to_one_clerk() -> None:
    inputs = SignInInputs(counter="1", site=SITE, clerk="nadia", locked={"nadia": 12}, notice=LOCKED)

    locked = sign_in_props(inputs)
    assert not locked.possible
    assert locked.notice is not None
    assert locked.notice.seconds == 12

    other = sign_in_props(
        SignInInputs(counter="1", site=SITE, clerk="omar", locked={"nadia": 12}, notice=LOCKED)
    )
    assert other.possible
    assert other.notice is None


@pytest.mark.parametrize(
    ("clerk", "pin", "queues", "missing"),
    [
        ("", "246810", ("civ",), "clerk_missing"),
        ("nadia", "", ("civ",), "pin_missing"),
        ("nadia", "24681", ("civ",), "pin_short"),
        ("nadia", "246810", (), "queue_missing"),
        ("nadia", "246810", ("civ",), None),
    ],
)
def test_the_first_thing_missing_is_said(
    clerk: str, pin: str, queues: tuple[str, ...], missing: str | None
) -> None:
    assert what_is_missing(clerk, pin, queues) == missing
