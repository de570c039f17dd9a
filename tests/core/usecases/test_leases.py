"""Numbers that kiosks hold: no two meet, ordinary ones step over them, and the day takes them back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.domain.errors import DayClosedError, LeaseUnknownError, QueueUnknownError
from core.domain.lease import BLOCK, FIRST_LEASED, next_block
from core.usecases.close_day import close_day
from core.usecases.give_back_lease import give_back_lease
from core.usecases.operation import new_operation
from tests.core.hall import Hall


@given(st.integers(0, 5000), st.integers(0, 5000))
def test_a_block_lies_above_all_that_was_given(ordinary: int, leased: int) -> None:
    first = next_block(ordinary, leased)
    assert (first - 1) % BLOCK == 0
    assert max(FIRST_LEASED - 1, ordinary, leased) < first <= max(FIRST_LEASED - 1, ordinary, leased) + BLOCK


def test_two_kiosks_hold_different_numbers(hall: Hall) -> None:
    leases = [hall.lease(actor=f"kiosk.k{number}") for number in (1, 2, 3)]
    assert [(each.first, each.last) for each in leases] == [(501, 550), (551, 600), (601, 650)]
    assert hall.lease("J").first == 501
    assert hall.faults() == []


def test_the_same_key_again_is_the_same_lease(hall: Hall) -> None:
    op = new_operation()
    assert hall.lease(op=op) == hall.lease(op=op)
    assert hall.log().count("range_granted") == 1


def test_a_short_lease_still_takes_a_block(hall: Hall) -> None:
    assert (hall.lease(count=5).last, hall.lease(count=1).first) == (505, 551)


@pytest.mark.parametrize("count", [0, 51])
def test_a_lease_has_one_to_fifty_numbers(hall: Hall, count: int) -> None:
    with pytest.raises(ValueError, match="1 to 50"):
        hall.lease(count=count)


def test_no_lease_for_a_series_that_nobody_has(hall: Hall) -> None:
    with pytest.raises(QueueUnknownError):
        hall.lease("XX")


def test_no_lease_on_a_day_that_was_closed(hall: Hall) -> None:
    hall.issue()
    close_day(hall.store, op=new_operation(), actor="supervisor.amal")
    with pytest.raises(DayClosedError):
        hall.lease()


def test_ordinary_numbers_step_over_what_kiosks_hold(hall: Hall) -> None:
    with hall.leases_from(1):
        hall.issue()
        held = [hall.lease(count=50), hall.lease(count=10)]
        numbers = [hall.issue().code.number for _ in range(52)]
        assert [each.first for each in held] == [51, 101]
        assert numbers == [*range(2, 51), 111, 112, 113]
        assert hall.lease().first == 151


def test_a_lease_lies_above_the_ordinary_numbers_of_its_band(hall: Hall) -> None:
    with hall.leases_from(1):
        for _ in range(52):
            hall.issue()
        assert hall.lease().first == 101
        assert hall.issue().code.number == 53


def test_unused_numbers_come_back_by_hand_and_are_not_granted_again(hall: Hall) -> None:
    lease = hall.lease()
    hall.absorb(lease, 501)
    for op in (new_operation(), new_operation()):
        give_back_lease(hall.store, lease.id, op=op, actor="supervisor.amal")
    (returned,) = [event for event in hall.events() if event.type == "range_returned"]
    assert (returned.facts["first"], returned.facts["last"], returned.facts["unused"]) == (502, 550, 49)
    assert hall.store.leases() == []
    assert hall.lease().first == 551
    assert hall.faults() == []


def test_a_lease_that_nobody_was_granted_is_not_taken_back(hall: Hall) -> None:
    with pytest.raises(LeaseUnknownError):
        give_back_lease(hall.store, "nonsense", op=new_operation(), actor="supervisor.amal")


def test_the_end_of_the_day_takes_back_every_lease(hall: Hall) -> None:
    leases = [hall.lease(), hall.lease("J")]
    assert {each.id for each in hall.store.leases()} == {each.id for each in leases}
    hall.wait(days=1)
    hall.issue()
    assert hall.log().count("range_returned") == 2
    assert hall.store.leases() == []
    assert hall.lease().first == 501
    assert hall.faults() == []


def test_a_lease_used_up_is_returned_with_nothing_left(hall: Hall) -> None:
    lease = hall.lease(count=2)
    hall.absorb(lease, 501)
    hall.absorb(lease, 502)
    close_day(hall.store, op=new_operation(), actor="supervisor.amal")
    (returned,) = [event for event in hall.events() if event.type == "range_returned"]
    assert returned.facts["unused"] == 0
    assert hall.faults() == []
