"""The whole program from outside, on a real centre: `dawr display` as a technician starts it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from core.devices.voice.speech import seconds
from core.domain.events import Event, EventType
from core.domain.hall_screen import HallScreen, LayoutKind
from core.domain.zones import Zone
from core.qt.remote_program import RemoteProgram
from core.storage.sqlite_store import SqliteStore
from core.usecases.operation import new_operation
from display.app import FOLDER_SPEED
from tests.display.acts import call_again, call_visitor, open_first_counter, serve

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


@pytest.fixture
def hall(store: SqliteStore) -> SqliteStore:
    open_first_counter(store)
    return store


@contextmanager
def started(store: SqliteStore, sounds: Path, *more: str) -> Iterator[RemoteProgram]:
    arguments = ["-m", "dawr", "display", "--database", str(store.path), "--remote-hand"]
    with RemoteProgram([*arguments, "--sound-folder", str(sounds), *more], environment=OFFSCREEN) as display:
        yield display


def words(store: SqliteStore, kind: EventType) -> list[Event]:
    return [event for event in store.events() if event.type is kind]


def calls(store: SqliteStore) -> list[int]:
    return [e.seq for e in store.events() if e.type in {EventType.CALLED, EventType.RECALLED}]


def wait_for_words(store: SqliteStore, kind: EventType, count: int, timeout: float = 20) -> list[object]:
    """The calls that the display has said this of, once it has said it of so many."""
    until = time.monotonic() + timeout
    while len(found := words(store, kind)) < count and time.monotonic() < until:
        time.sleep(0.05)
    return [event.facts.get("call") for event in found]


def test_calls_of_a_burst_are_all_shown_and_spoken_in_order(hall: SqliteStore, tmp_path: Path) -> None:
    sounds = tmp_path / "sounds"
    with started(hall, sounds) as display:
        ticket = call_visitor(hall, language="en")  # the shorter sentence
        call_again(hall, ticket)
        call_again(hall, ticket)
        display.wait_until("newestCode", contains="١")

        assert sorted(wait_for_words(hall, EventType.SHOWN, 3)) == calls(hall)  # type: ignore[type-var]
        assert wait_for_words(hall, EventType.SPOKEN, 3, 40) == calls(hall)
        spoken = words(hall, EventType.SPOKEN)
    files = sorted(sounds.iterdir())

    assert len(files) == 3
    for file, before, after in zip(files[1:], spoken, spoken[1:], strict=False):
        gap = (after.at - before.at).total_seconds()
        assert gap >= seconds(file) / FOLDER_SPEED, "one announcement began before the other had ended"


def test_a_call_is_on_the_screen_a_moment_after_its_commit(hall: SqliteStore, tmp_path: Path) -> None:
    with started(hall, tmp_path / "sounds") as display:
        for _ in range(8):
            serve(hall, call_visitor(hall))
            time.sleep(0.1)
        wait_for_words(hall, EventType.SHOWN, 8)
        display.texts()  # takes what the display has told meanwhile
        told = {line["shown"]: datetime.fromisoformat(str(line["at"])) for line in display.told}
        called = {event.seq: event.at for event in words(hall, EventType.CALLED)}
    delays = sorted((told[seq] - at).total_seconds() for seq, at in called.items())

    assert len(delays) == 8
    assert delays[len(delays) // 2] < 0.15


def test_a_display_that_was_killed_shows_what_it_missed_and_repeats_nothing(
    hall: SqliteStore, tmp_path: Path
) -> None:
    with started(hall, tmp_path / "sounds") as display:
        serve(hall, call_visitor(hall))
        wait_for_words(hall, EventType.SHOWN, 1)
        display.kill()
    for _ in range(2):
        serve(hall, call_visitor(hall))
    call_visitor(hall)
    with started(hall, tmp_path / "sounds") as display:
        display.wait_until("newestCode", contains="٤")
        shown = wait_for_words(hall, EventType.SHOWN, 4)
        spoken = wait_for_words(hall, EventType.SPOKEN, 1)

    assert sorted(shown) == calls(hall)  # type: ignore[type-var]
    assert calls(hall)[-1] in spoken
    assert calls(hall)[1] not in spoken, "that visitor is served already"


def test_only_a_display_that_was_ended_in_good_order_says_that_it_goes(
    hall: SqliteStore, tmp_path: Path
) -> None:
    def comings_and_goings() -> list[EventType]:
        kinds = {EventType.DEVICE_ONLINE, EventType.DEVICE_OFFLINE}
        return [event.type for event in hall.events() if event.type in kinds]

    with started(hall, tmp_path / "sounds", "--hall", "h1") as display:
        wait_for_words(hall, EventType.DEVICE_ONLINE, 1)
        display.kill()
    assert comings_and_goings() == [EventType.DEVICE_ONLINE]
    assert words(hall, EventType.DEVICE_ONLINE)[0].facts["hall"] == "h1"
    with started(hall, tmp_path / "sounds", "--hall", "h1") as display:
        wait_for_words(hall, EventType.DEVICE_ONLINE, 2)
        display.process.terminate()
        display.process.wait(10)

    assert comings_and_goings()[2:] == [EventType.DEVICE_OFFLINE]


def test_each_ticket_is_called_in_its_own_language(hall: SqliteStore, tmp_path: Path) -> None:
    sounds = tmp_path / "sounds"
    with started(hall, sounds):
        call_visitor(hall, language="en")
        wait_for_words(hall, EventType.SPOKEN, 1)
    english = seconds(next(sounds.iterdir()))

    assert 2 < english < 8


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_it_stays_small(hall: SqliteStore, tmp_path: Path) -> None:
    with started(hall, tmp_path / "sounds") as display:
        ticket = call_visitor(hall)
        for _ in range(8):
            call_again(hall, ticket)
        wait_for_words(hall, EventType.SHOWN, 9)
        status = Path(f"/proc/{display.process.pid}/status").read_text(encoding="ascii")
        kilobytes = int(status.partition("VmRSS:")[2].split()[0])

        assert kilobytes < 200_000


def test_a_screen_too_small_for_its_hall_says_so_itself_and_on_the_terminal(
    hall: SqliteStore, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text("[display]\nscreen_inches = 32\nfarthest_seat_metres = 15\n", encoding="utf-8")
    with started(hall, tmp_path / "sounds", "--settings", str(settings)) as display:
        call_visitor(hall)
        wait_for_words(hall, EventType.SPOKEN, 1)
        texts = " ".join(display.texts())

        assert display.process.poll() is None
        assert "15 metres" in texts
        assert "١٥" in texts
        assert not words(hall, EventType.SHOWN), "nobody saw the call"
        assert "newestCode" not in display.names()
    assert "cannot be read from 15 m" in capfd.readouterr().err


def test_a_hall_that_the_centre_does_not_have_is_refused_with_those_it_has(
    hall: SqliteStore, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with (
        pytest.raises(Exception, match="has ended, with 1"),
        started(hall, tmp_path / "sounds", "--hall", "nohall"),
    ):
        pass

    told = capfd.readouterr().err
    assert "no hall 'nohall'" in told
    assert all(each.id in told for each in hall.halls())


def test_the_panel_drops_a_visitor_who_is_served_and_the_rows_still_list_them(
    hall: SqliteStore, tmp_path: Path
) -> None:
    with started(hall, tmp_path / "sounds") as display:
        ticket = call_visitor(hall)
        display.wait_until("newestCode", contains="١")
        serve(hall, ticket)
        until = time.monotonic() + 10
        while "newestCode" in display.names() and time.monotonic() < until:
            time.sleep(0.05)

        assert "newestCode" not in display.names()
        assert "historyRow-0" in display.names()


def test_a_display_that_runs_takes_another_layout_without_a_new_start(
    hall: SqliteStore, tmp_path: Path
) -> None:
    with started(hall, tmp_path / "sounds") as display:
        call_visitor(hall)
        display.wait_until("newestCode", contains="١")
        assert "mediaSlot" not in display.names()
        screen = HallScreen(layout=LayoutKind.MEDIA, language="en")
        hall.set_zone(new_operation(), "system", "d1", Zone(screen=screen))
        display.wait_until("newestCode", contains="-1")

        assert "mediaSlot" in display.names()


def test_a_second_display_of_the_same_name_is_refused_and_the_first_goes_on(
    hall: SqliteStore, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with started(hall, tmp_path / "sounds") as display:
        with pytest.raises(Exception, match="has ended, with 1"), started(hall, tmp_path / "others"):
            pass
        assert "Another display named d1 already runs" in capfd.readouterr().err

        with started(hall, tmp_path / "others", "--name", "d2"):
            call_visitor(hall)
            display.wait_until("newestCode", contains="١")
        display.kill()
    with started(hall, tmp_path / "sounds") as display:
        display.wait_until("newestCode", contains="١")
