"""The display through thousands of calls, deaths and a lost sound card: the log accounts for each call."""

import logging
import shutil
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.events_export import exported
from core.storage.opening import open_file
from tests.builders import MIDDAY_ZONE, small_centre
from tests.conftest import RecordFault
from tests.core.log_checker import violations
from tests.core.voice.sound_rig import hall_environment, listening_hall
from tests.faults.amounts import FULL, asked
from tests.faults.soaked_hall import SoakedHall

TICKETS = asked("FAULTS_SOAK", 6000, 20_000, few=8)
DEATHS = asked("FAULTS_DISPLAY_DEATHS", 10, 50, few=2)
WARM_UP = 3000
"""Tickets after which memory is looked at: what a display keeps of a day is there by then."""
MEGABYTES_A_THOUSAND = 1.0
RIGHT_WITHIN = 2.0 + 1.5
"""Two seconds, after a start that may take one and a half."""

pytestmark = [pytest.mark.faults, pytest.mark.sound, pytest.mark.timeout(240 + TICKETS // 4 + 15 * DEATHS)]


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[SoakedHall]:
    environment = hall_environment()
    with closing(open_file(str(small_centre(tmp_path, time_zone=MIDDAY_ZONE)))) as store:
        hall = SoakedHall(store, tmp_path, environment)
        yield hall
        hall.close()
    shutil.rmtree(environment["XDG_RUNTIME_DIR"])


@pytest.mark.row("F17")
def test_a_soak_shows_each_call_once_and_speaks_it_once_or_drops_it_by_a_rule(
    hall: SoakedHall, record_fault: RecordFault
) -> None:
    with listening_hall(hall.environment):
        hall.open()
        memory: list[tuple[int, float]] = []
        for done in range(0, TICKETS, 250):
            hall.serve(min(250, TICKETS - done))
            memory.append((len(hall.calls), hall.megabytes()))
        hall.await_that(hall.board_is_right, "the newest call is not on the board")
        hall.go_home()
        hall.settle()
    record_fault("F17", len(hall.calls))

    assert len(hall.calls) == TICKETS
    assert hall.faults() == []
    assert hall.heard
    assert all(lawful for _, lawful in hall.unheard.values()), hall.unheard
    assert violations(exported(hall.store), time_zone=MIDDAY_ZONE) == []
    warm = [each for each in memory if each[0] > WARM_UP]
    if len(warm) > 1:
        (begin, before), (end, after) = warm[0], warm[-1]
        slope = (after - before) / (end - begin) * 1000
        told = f"{before:.1f} MB after {begin} calls, {after:.1f} MB after {end}"
        logging.getLogger(__name__).info("memory: %s, %+.2f MB a 1,000", told, slope)
        assert slope < MEGABYTES_A_THOUSAND, told


@pytest.mark.row("F16")
def test_a_display_that_is_killed_again_and_again_owes_the_hall_nothing(
    hall: SoakedHall, record_fault: RecordFault
) -> None:
    with listening_hall(hall.environment):
        hall.open()
        late: list[float] = []
        for _ in range(DEATHS):
            hall.serve(2)
            hall.call()
            hall.display.kill()
            hall.call()
            since = time.monotonic()
            hall.start()
            hall.await_that(hall.board_is_right, "the newest call is not on the board")
            late.append(time.monotonic() - since)
        hall.go_home()
        hall.settle()
    record_fault("F16", DEATHS, {"killed display's board right in": max(late)})

    assert len(hall.starts) == DEATHS + 1
    assert hall.faults() == []
    assert violations(exported(hall.store), time_zone=MIDDAY_ZONE) == []
    if FULL:  # On a machine of its own; elsewhere others have the processor.
        assert max(late) < RIGHT_WITHIN


@pytest.mark.row("F16")
def test_without_a_sound_card_each_call_is_told_as_unheard_and_the_next_card_is_used(
    hall: SoakedHall,
) -> None:
    with listening_hall(hall.environment):
        hall.open()
        hall.call()
        hall.settle()
        assert len(hall.heard) == 1
    hall.call()
    hall.settle()
    assert len(hall.heard) == 1
    assert [lawful for _, lawful in hall.unheard.values()] == [False]
    assert all(why.startswith("not played") for why, _ in hall.unheard.values())
    with listening_hall(hall.environment):
        hall.call()
        hall.settle()

    assert len(hall.heard) == 2
    assert not hall.unseen()
    assert hall.faults() == []
