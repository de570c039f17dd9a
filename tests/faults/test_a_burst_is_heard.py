"""A burst of calls at a real sound server: what its ear recorded is what the log says, and nothing else."""

import re
from array import array
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from core.devices.voice.speech import SAMPLE_RATE, read_wav, silence
from core.domain.announcement import Announcement
from core.domain.events import Event, EventType
from core.domain.zones import USUAL_ZONE
from core.qt.jobs import ImmediateJobs
from core.qt.player import Player
from core.storage.opening import open_file
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.operation import new_operation
from core.usecases.recall_ticket import recall_ticket
from core.usecases.start_service import start_service
from core.usecases.store import Store
from display.viewmodels.acknowledger import Acknowledger
from display.viewmodels.announcer import Announcer
from display.viewmodels.hall_reading import read_first, read_next
from tests.builders import issued, opened, small_centre
from tests.conftest import RecordFault
from tests.core.voice.sound_rig import Hall, hall_of_this_test
from tests.faults.amounts import asked
from tests.faults.coded_tones import numbers_heard, write_coded

CALLS = asked("FAULTS_BURST", 60, 300, few=16)
RECALLED = range(2, CALLS, 5)
"""Windows whose visitor is called once more in the same burst."""
GONE = range(3, CALLS, 5)
"""Windows whose visitor is through before the voice comes to the call."""
A_SECOND = timedelta(seconds=1)

pytestmark = [pytest.mark.sound, pytest.mark.timeout(120 + 2 * CALLS)]


class CodedSpeaker:
    """Says the number of the window as tones."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def wav(self, announcement: Announcement, *, with_chime: bool = False) -> Path | None:
        assert with_chime
        window = int(re.findall(r"\d+", announcement.shown)[-1])
        return write_coded(self._folder / f"{window}.wav", window)


@pytest.fixture
def ears(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hall]:
    with hall_of_this_test(monkeypatch) as hall:
        yield hall


def call_everybody(store: Store) -> None:
    """All windows call within a moment; some call again, some visitors are there at once."""
    for window in range(1, CALLS + 1):
        code, actor = str(window), f"clerk.c{window}"
        ticket = call_next(store, code, op=new_operation(), actor=actor)
        if window in RECALLED:
            recall_ticket(store, ticket.id, code, op=new_operation(), actor=actor)
        if window in GONE:
            for act in (start_service, complete_step):
                act(store, ticket.id, code, op=new_operation(), actor=actor)


def stale(events: Sequence[Event], patience: timedelta = timedelta(0)) -> set[str]:
    """Windows whose repeat the voice came to later than the zone lets a repeat be spoken."""
    recalls = {each.seq: each for each in events if each.type is EventType.RECALLED}
    told = [
        each for each in events if each.type is EventType.SPOKEN or each.facts.get("about") == "not_spoken"
    ]
    most = USUAL_ZONE.stale_seconds * A_SECOND + patience
    return {
        str(recall.facts["counter"])
        for each in told
        if (recall := recalls.get(int(str(each.facts["call"])))) and each.at - recall.at > most
    }


@pytest.mark.faults
@pytest.mark.row("F17")
def test_every_call_of_a_burst_is_heard_once_or_lawfully_dropped_in_order(
    qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path, ears: Hall, record_fault: RecordFault
) -> None:
    with closing(open_file(str(small_centre(tmp_path, counters=CALLS)))) as store:
        for window in range(1, CALLS + 1):
            opened(store, str(window), f"c{window}", "civ")
            issued(store)
        first = read_first(store, "d1", USUAL_ZONE, 20)
        call_everybody(store)
        sounds = Player(gap=60)
        log = Acknowledger(store, ImmediateJobs(), "d1", sounds)
        announcer = Announcer(
            *(store, CodedSpeaker(tmp_path), sounds, ImmediateJobs(), log, tmp_path / "no chime")
        )
        announcer.announce(read_next(store, first.site, first.seq).calls, first.site)
        qtbot.waitUntil(lambda: announcer.idle, timeout=(60 + 2 * CALLS) * 1000)
        qtbot.wait(300)  # The recorder is a moment behind.
        events = store.events(0, 100_000)
        announcer.close()

    windows = {
        e.seq: str(e.facts["counter"]) for e in events if e.type in {EventType.CALLED, EventType.RECALLED}
    }
    spoken = [int(str(e.facts["call"])) for e in events if e.type is EventType.SPOKEN]
    dropped = [int(str(e.facts["call"])) for e in events if e.facts.get("about") == "not_spoken"]
    lawful = [e.facts["lawful"] for e in events if e.facts.get("about") == "not_spoken"]
    record_fault("F17", len(windows))

    assert sorted([*spoken, *dropped]) == sorted(windows), "each call is accounted for, once"
    assert spoken == sorted(spoken), "in the order of the calls"
    assert all(lawful)
    gone = {str(window) for window in GONE}
    assert gone | stale(events, 2 * A_SECOND) <= {windows[call] for call in dropped} <= gone | stale(events)
    assert numbers_heard(ears.heard()) == [windows[call] for call in spoken]


def test_the_ear_convicts_what_a_listener_would(tmp_path: Path) -> None:
    one, two = (read_wav(write_coded(tmp_path / f"{n}.wav", n)) for n in (7, 210))
    pause = silence(0.2)
    mixed = array("h", (a + b for a, b in zip(one, two, strict=True)))
    late = array("h", (a + b for a, b in zip(one + silence(0.07), silence(0.07) + two, strict=True)))

    assert numbers_heard(pause + one + pause + two + pause) == ["7", "210"]
    assert numbers_heard(pause[33:] + one + pause[5:] + one + pause) == ["7", "7"]
    assert numbers_heard(pause + mixed + pause) == ["two sounds at once"]
    assert numbers_heard(pause + late + pause) == ["cut or mixed: 0.26 s"]
    assert numbers_heard(pause + one[: SAMPLE_RATE // 10] + pause)[0].startswith("cut or mixed")
