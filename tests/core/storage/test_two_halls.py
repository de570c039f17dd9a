"""That both stores are one: the same random acts on both, and equal histories."""

from pathlib import Path

import pytest

from tests.core.storage.two_halls import Walk
from tests.faults.amounts import asked

STEPS = 60
SEQUENCES = asked("SEEDS", quick=12, full=2000)


@pytest.mark.faults
@pytest.mark.row("F20")
@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_the_same_acts_on_both_stores_lead_to_the_same_history(seed: int, tmp_path: Path) -> None:
    walk = Walk(seed, tmp_path)
    try:
        walk.begin()
        for _ in range(STEPS):
            walk.step()
        here, there = walk.histories()
        assert here == there
        assert len(here) > STEPS // 5
        for hands in walk.halls:
            assert hands.hall.faults() == []
    finally:
        walk.close()
