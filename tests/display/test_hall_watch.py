"""The display follows the log, keeps its head while the database is away, and misses nothing."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from core.domain.errors import StoreUnreachableError
from core.domain.events import EventType
from core.domain.zones import Zone
from core.qt.change_watcher import ChangeWatcher
from core.qt.jobs import ImmediateJobs, ThreadJobs
from core.storage.opening import open_store
from core.storage.sqlite_store import SqliteStore
from core.usecases.operation import new_operation
from display.viewmodels.acknowledger import Acknowledger
from display.viewmodels.hall_reading import HallCall
from display.viewmodels.hall_watch import HallWatch
from tests.display.acts import call_visitor, open_first_counter, serve


class Line:
    """The store behind a wire that can be cut."""

    def __init__(self, store: SqliteStore) -> None:
        self.store = store
        self.cut = False

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the store has
        if self.cut:
            raise StoreUnreachableError("the wire is cut")
        return getattr(self.store, name)


class Ear:
    """What a watch has said."""

    def __init__(self, watch: HallWatch) -> None:
        self.numbers: list[int] = []
        self.states: list[str] = []
        watch.called.connect(self._hear)
        watch.lost.connect(lambda: self.states.append("lost"))
        watch.found.connect(lambda: self.states.append("found"))

    def _hear(self, calls: tuple[HallCall, ...]) -> None:
        self.numbers += [call.code.number for call in calls]


@pytest.fixture
def line(store: SqliteStore) -> Line:
    open_first_counter(store)
    return Line(store)


@pytest.fixture
def watch(line: Line, owner: QObject) -> HallWatch:
    return HallWatch(line, ImmediateJobs(), display="d1", parent=owner)


def test_each_call_is_told_once_however_often_it_is_nudged(line: Line, watch: HallWatch) -> None:
    ear = Ear(watch)
    watch.look()
    call_visitor(line.store)
    for _ in range(5):
        watch.look()

    assert ear.numbers == [1]


def test_calls_made_while_the_database_was_away_are_told_on_its_return(
    line: Line, watch: HallWatch, qtbot: QtBot
) -> None:
    ear = Ear(watch)
    watch.look()
    line.cut = True
    watch.look()
    for _ in range(3):
        serve(line.store, call_visitor(line.store))
    watch.look()
    assert (ear.states, ear.numbers) == (["lost"], [])

    line.cut = False
    qtbot.waitUntil(lambda: ear.states == ["lost", "found"], timeout=2000)  # by itself, within 2 s
    assert ear.numbers == [1, 2, 3]


@pytest.mark.row("F16")
def test_a_hundred_losses_in_a_row_leave_it_as_good_as_new(line: Line, watch: HallWatch) -> None:
    ear = Ear(watch)
    watch.look()
    for _ in range(100):
        line.cut = True
        watch.look()
        serve(line.store, call_visitor(line.store))
        line.cut = False
        watch.look()

    assert ear.numbers == list(range(1, 101))
    assert ear.states == ["lost", "found"] * 100


def test_a_display_that_starts_before_its_database_waits_for_it(
    line: Line, watch: HallWatch, qtbot: QtBot
) -> None:
    line.cut = True
    watch.look()
    call_visitor(line.store)
    line.cut = False
    with qtbot.waitSignal(watch.began, timeout=2000) as began:
        pass

    assert began.args is not None
    assert [call.code.number for call in began.args[0].to_announce] == [1]


def test_a_commit_of_another_process_reaches_the_display(
    store: SqliteStore, tmp_path: Path, owner: QObject, qtbot: QtBot
) -> None:
    open_first_counter(store)
    counter = open_store(str(tmp_path / "dawr.db"))
    jobs = ThreadJobs("reading")
    watch = HallWatch(store, jobs, display="d1", parent=owner)
    watcher = ChangeWatcher(store.nudge_path, store.data_version)
    watcher.changed.connect(watch.look)
    with qtbot.waitSignal(watch.began):
        watch.look()
    with qtbot.waitSignal(watch.called, timeout=1000):
        call_visitor(counter)

    watcher.close()
    jobs.close()
    counter.close()


def test_words_to_the_log_wait_for_the_database_and_come_once_in_order(
    line: Line, owner: QObject, qtbot: QtBot
) -> None:
    log = Acknowledger(line, ImmediateJobs(), "d1", owner)
    line.cut = True
    log.shown(1)
    log.shown(2)
    log.spoken(1)
    log.not_spoken(2, "no voice", lawful=False)
    assert not log.idle

    line.cut = False
    qtbot.waitUntil(lambda: log.idle, timeout=3000)
    words = [
        (event.type, event.facts["call"], event.actor)
        for event in line.store.events()
        if event.actor == "display.d1"
    ]
    moments = {event.at for event in line.store.events() if event.actor == "display.d1"}

    assert words == [
        (EventType.SHOWN, 1, "display.d1"),
        (EventType.SHOWN, 2, "display.d1"),
        (EventType.SPOKEN, 1, "display.d1"),
        (EventType.NOTE, 2, "display.d1"),
    ]
    assert len(moments) == 1, "what came together is one transaction"


def test_a_new_business_day_is_told_once(
    line: Line, watch: HallWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    days: list[None] = []
    watch.day_began.connect(lambda: days.append(None))
    watch.look()
    for _ in range(2):
        serve(line.store, call_visitor(line.store))
        watch.look()
    assert not days
    tomorrow = line.store.now() + timedelta(days=1)
    monkeypatch.setattr(SqliteStore, "now", lambda _: tomorrow)
    open_first_counter(line.store)
    for _ in range(2):
        watch.look()

    assert len(days) == 1


def test_a_display_follows_what_the_centre_wants_of_it(line: Line, watch: HallWatch, qtbot: QtBot) -> None:
    ear = Ear(watch)
    watch.look()
    line.store.set_zone(new_operation(), "system", "d1", Zone(agencies=("pas",)))
    with qtbot.waitSignal(watch.began):  # other calls belong here: it begins anew
        watch.look()
    assert watch.site is not None
    assert watch.site.zone.agencies == ("pas",)
    serve(line.store, call_visitor(line.store))
    watch.look()
    assert ear.numbers == []

    line.store.set_zone(new_operation(), "system", "d1", Zone(agencies=("civ",), loudness=40))
    with qtbot.waitSignal(watch.began):
        watch.look()
    serve(line.store, call_visitor(line.store))
    watch.look()
    assert ear.numbers == [2]

    line.store.set_zone(new_operation(), "system", "d1", Zone(agencies=("civ",), loudness=70))
    with qtbot.waitSignal(watch.site_read):  # the same calls: the board stays
        watch.look()
    assert watch.site.zone.loudness == 70
