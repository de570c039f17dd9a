"""Calls are spoken one at a time, in order, in the ticket's language; silence is told to the log."""

from array import array
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from core.devices.sound_level import SoundLevel
from core.devices.voice.speech import read_wav, silence, write_wav
from core.domain.announcement import Announcement
from core.domain.errors import StoreUnreachableError
from core.domain.events import EventType
from core.domain.zone_form import hours_in
from core.domain.zones import USUAL_ZONE, Zone
from core.qt.jobs import ImmediateJobs
from core.qt.player import Silent, SoundQueue
from core.storage.sqlite_store import SqliteStore
from core.usecases.operation import new_operation
from core.usecases.start_service import start_service
from display.viewmodels.acknowledger import Acknowledger
from display.viewmodels.announcer import STALE, Announcer, Speaker
from display.viewmodels.hall_reading import HallCall, read_first, read_next
from display.viewmodels.hall_site import Site
from tests.display.acts import CLERK, call_visitor, open_first_counter, serve


class StubSpeaker:
    """Writes what it is asked to say; `broken` fails on every odd one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.said: list[Announcement] = []
        self.answer: Callable[[Path], Path | None] = lambda path: path

    def wav(self, announcement: Announcement, *, with_chime: bool = False) -> Path | None:
        assert with_chime
        self.said.append(announcement)
        path = self.folder / f"said-{len(self.said)}.wav"
        write_wav(path, silence(0.05))
        return self.answer(path)


class Loudspeaker(SoundQueue):
    """Remembers what it began and ends it when told to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, gap=0)
        self.began: list[str] = []

    @override
    def _begin(self, path: Path, length: float) -> None:
        assert len(self.began) == self.ended, "one voice over another"
        self.began.append(path.name)

    ended = 0

    def end(self, why: str = "") -> None:
        self.ended += 1
        self._end(why)


class Hall:
    """A centre with one open counter, and a display that speaks there."""

    def __init__(
        self, store: SqliteStore, folder: Path, sounds: SoundQueue, speaker: Speaker | None, repeat: int = 0
    ) -> None:
        self.store = store
        self.sounds = sounds
        self.log = Acknowledger(store, ImmediateJobs(), "d1", sounds)
        self.chime = folder / "chime.wav"
        write_wav(self.chime, silence(0.05))
        self.clock = 0.0
        self.announcer = Announcer(
            *(store, speaker, sounds, ImmediateJobs(), self.log, self.chime),
            repeat=repeat,
            clock=lambda: self.clock,
        )
        open_first_counter(store)
        self.first = read_first(store, "d1", USUAL_ZONE, 20)

    def call(self, count: int = 1, language: str = "ar", *, served: bool = False) -> list[HallCall]:
        """Call visitors one after another; all but the last are served, or all."""
        seq = self.store.last_seq()
        for place in range(count):
            ticket = call_visitor(self.store, language=language)
            if served or place < count - 1:
                serve(self.store, ticket)
        return list(read_next(self.store, self.first.site, seq).calls)

    def said(self, kind: EventType) -> list[object]:
        return [event.facts["call"] for event in self.store.events() if event.type is kind]

    def reasons(self) -> list[object]:
        return [event.facts.get("reason") for event in self.store.events() if event.type is EventType.NOTE]


@pytest.fixture
def speaker(tmp_path: Path) -> StubSpeaker:
    return StubSpeaker(tmp_path)


@pytest.fixture
def sounds(qapp: QGuiApplication) -> Iterator[Loudspeaker]:
    sounds = Loudspeaker()
    yield sounds
    sounds.stop()


@pytest.fixture
def hall(store: SqliteStore, tmp_path: Path, sounds: Loudspeaker, speaker: StubSpeaker) -> Hall:
    return Hall(store, tmp_path, sounds, speaker)


@pytest.fixture
def always_expected(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every visitor is on the way for as long as a test takes."""
    monkeypatch.setattr("display.viewmodels.announcer.is_still_open", lambda *_: True)


@pytest.mark.row("F16")
@pytest.mark.usefixtures("always_expected")
def test_calls_are_spoken_in_order_one_at_a_time(hall: Hall, sounds: Loudspeaker, qtbot: QtBot) -> None:
    calls = hall.call(3)
    hall.announcer.announce(calls, hall.first.site)
    for place in range(3):
        qtbot.waitUntil(lambda place=place: len(sounds.began) == place + 1)  # type: ignore[misc]
        sounds.end()

    assert sounds.began == ["said-1.wav", "said-2.wav", "said-3.wav"]
    assert hall.said(EventType.SPOKEN) == [call.seq for call in calls]
    assert hall.announcer.idle


@pytest.mark.row("F23", bug="second announcement cuts in")
def test_an_announcement_that_cuts_in_is_found(
    hall: Hall, sounds: Loudspeaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SoundQueue, "_next", lambda self: self._begin(self._waiting.popleft(), 1.0))
    sounds.play(hall.chime)
    with pytest.raises(AssertionError, match="one voice over another"):
        sounds.play(hall.chime)


@pytest.mark.parametrize(("language", "word"), [("ar", "حَاءْ"), ("en", "window")])
def test_a_call_is_spoken_in_the_language_of_its_ticket(
    hall: Hall, speaker: StubSpeaker, language: str, word: str
) -> None:
    hall.announcer.announce(hall.call(language=language), hall.first.site)

    assert speaker.said[0].language == language
    assert word in speaker.said[0].spoken


@pytest.mark.usefixtures("always_expected")
def test_the_short_form_is_used_while_many_wait_to_be_spoken(
    hall: Hall, speaker: StubSpeaker, sounds: Loudspeaker, qtbot: QtBot
) -> None:
    hall.announcer.announce(hall.call(4), hall.first.site)
    for place in range(4):
        qtbot.waitUntil(lambda place=place: len(sounds.began) == place + 1)  # type: ignore[misc]
        sounds.end()
    lengths = [len(said.spoken.split()) for said in speaker.said]

    assert lengths[0] == lengths[1] < lengths[2] == lengths[3]


def test_a_visitor_who_is_no_longer_expected_is_not_called_aloud(
    hall: Hall, speaker: StubSpeaker, sounds: Loudspeaker
) -> None:
    (call,) = hall.call(served=True)
    hall.announcer.announce([call], hall.first.site)

    assert speaker.said == []
    assert sounds.began == []
    assert hall.said(EventType.SPOKEN) == []
    assert hall.said(EventType.NOTE) == [call.seq]
    assert hall.reasons() == ["the visitor is no longer expected there"]


@pytest.mark.usefixtures("always_expected")
@pytest.mark.row("F16")
def test_a_voice_that_breaks_costs_one_announcement(
    hall: Hall, speaker: StubSpeaker, sounds: Loudspeaker, qtbot: QtBot
) -> None:
    def broken_once(path: Path) -> Path:
        if len(speaker.said) == 1:
            raise RuntimeError("the engine fell over")
        return path

    speaker.answer = broken_once
    calls = hall.call(2)
    hall.announcer.announce(calls, hall.first.site)
    qtbot.waitUntil(lambda: sounds.began == ["said-2.wav"])
    sounds.end()

    assert hall.said(EventType.NOTE) == [calls[0].seq]
    assert hall.said(EventType.SPOKEN) == [calls[1].seq]


def test_without_a_voice_the_chime_sounds_and_the_log_knows(
    hall: Hall, speaker: StubSpeaker, sounds: Loudspeaker
) -> None:
    speaker.answer = lambda _: hall.chime
    hall.announcer.announce(hall.call(), hall.first.site)
    assert sounds.began == ["chime.wav"]
    sounds.end()

    assert hall.said(EventType.SPOKEN) == []
    assert hall.reasons() == ["no voice could say it"]


def test_a_display_that_does_not_speak_still_chimes(
    store: SqliteStore, tmp_path: Path, sounds: Loudspeaker
) -> None:
    hall = Hall(store, tmp_path, sounds, None)
    hall.announcer.announce(hall.call(), hall.first.site)

    assert sounds.began == ["chime.wav"]


@pytest.mark.row("F16")
def test_without_a_sound_card_the_hall_goes_on_and_the_log_knows_why(
    store: SqliteStore, tmp_path: Path, speaker: StubSpeaker, qtbot: QtBot
) -> None:
    sounds = Silent("no player is installed")
    hall = Hall(store, tmp_path, sounds, speaker)
    hall.announcer.announce(hall.call(), hall.first.site)
    qtbot.waitUntil(lambda: hall.announcer.idle)

    assert hall.said(EventType.SPOKEN) == []
    assert hall.reasons() == ["not played: no player is installed"]


def test_while_the_database_is_away_calls_are_spoken_all_the_same(
    hall: Hall, sounds: Loudspeaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = hall.call()

    def away(*_: object) -> bool:
        raise StoreUnreachableError

    monkeypatch.setattr("display.viewmodels.announcer.is_still_open", away)
    hall.announcer.announce(calls, hall.first.site)

    assert sounds.began == ["said-1.wav"]


def test_a_window_that_has_no_number_gets_the_chime(
    hall: Hall, sounds: Loudspeaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    (call,) = hall.call()
    object.__setattr__(call, "counter", "VIP")
    monkeypatch.setattr("display.viewmodels.announcer.is_still_open", lambda *_: True)
    hall.announcer.announce([call], hall.first.site)

    assert sounds.began == ["chime.wav"]


@pytest.fixture
def repeating(store: SqliteStore, tmp_path: Path, sounds: Loudspeaker, speaker: StubSpeaker) -> Hall:
    return Hall(store, tmp_path, sounds, speaker, repeat=1)


def play_on(sounds: Loudspeaker, qtbot: QtBot, count: int) -> None:
    for place in range(count):
        qtbot.waitUntil(lambda place=place: len(sounds.began) == place + 1)  # type: ignore[misc]
        sounds.end()


def test_a_call_is_said_once_more_and_told_to_the_log_once(
    repeating: Hall, sounds: Loudspeaker, qtbot: QtBot, speaker: StubSpeaker
) -> None:
    (call,) = repeating.call()
    repeating.announcer.announce([call], repeating.first.site)
    play_on(sounds, qtbot, 2)

    assert [said.spoken for said in speaker.said] == [speaker.said[0].spoken] * 2
    assert repeating.said(EventType.SPOKEN) == [call.seq]
    assert repeating.announcer.idle


@pytest.mark.usefixtures("always_expected")
def test_no_call_waits_for_another_to_be_said_again(
    repeating: Hall, sounds: Loudspeaker, qtbot: QtBot, speaker: StubSpeaker
) -> None:
    calls = repeating.call(2)
    repeating.announcer.announce(calls[:1], repeating.first.site)
    repeating.announcer.announce(calls[1:], repeating.first.site)
    play_on(sounds, qtbot, 2)

    assert speaker.said[0].spoken != speaker.said[1].spoken
    assert repeating.said(EventType.SPOKEN) == [call.seq for call in calls]


def test_who_has_come_is_not_called_once_more(repeating: Hall, sounds: Loudspeaker, qtbot: QtBot) -> None:
    (call,) = repeating.call()
    repeating.announcer.announce([call], repeating.first.site)
    qtbot.waitUntil(lambda: len(sounds.began) == 1)
    start_service(repeating.store, call.ticket, "1", op=new_operation(), actor=CLERK)
    sounds.end()
    qtbot.waitUntil(lambda: repeating.announcer.idle)

    assert len(sounds.began) == 1
    assert repeating.said(EventType.SPOKEN) == [call.seq]


def test_a_stale_call_is_not_said_once_more(
    repeating: Hall, sounds: Loudspeaker, qtbot: QtBot, speaker: StubSpeaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("display.viewmodels.announcer.is_still_open", lambda *_: True)
    monkeypatch.setattr("display.viewmodels.announcer.is_still_awaited", lambda *_: True)
    calls = repeating.call(2)
    repeating.announcer.announce(calls, repeating.first.site)
    play_on(sounds, qtbot, 1)
    repeating.clock += STALE + 1
    qtbot.waitUntil(lambda: len(sounds.began) == 2)
    sounds.end()
    qtbot.waitUntil(lambda: len(sounds.began) == 3)
    sounds.end()

    assert speaker.said[2].spoken == speaker.said[1].spoken
    assert repeating.announcer.idle


def site_of(hall: Hall, **zone: object) -> Site:
    """The hall with other rules."""
    return replace(hall.first.site, zone=Zone(**zone))  # type: ignore[arg-type]


def verdicts(hall: Hall) -> list[tuple[object, object]]:
    return [
        (event.facts.get("lawful"), event.facts["call"])
        for event in hall.store.events()
        if event.facts.get("about") == "not_spoken"
    ]


def test_windows_of_some_kinds_are_called_on_the_screen_alone(hall: Hall, sounds: Loudspeaker) -> None:
    (call,) = hall.call()
    hall.announcer.announce([call], site_of(hall, screen_only=("desk",)))

    assert not sounds.began
    assert verdicts(hall) == [(True, call.seq)]


def test_a_zone_is_silent_at_its_hours(hall: Hall, sounds: Loudspeaker) -> None:
    (call,) = hall.call()
    hall.announcer.announce([call], site_of(hall, loudness_at=(hours_in("00:00-23:59=0"),)))

    assert not sounds.began
    assert verdicts(hall) == [(True, call.seq)]


@pytest.mark.usefixtures("always_expected")
def test_a_repeat_that_waited_too_long_is_dropped_and_a_first_call_never(
    hall: Hall, sounds: Loudspeaker, qtbot: QtBot
) -> None:
    first, second = hall.call(2)
    repeat = replace(second, seq=second.seq + 1, again=True)
    hall.announcer.announce([first, second, repeat], site_of(hall, stale_seconds=20))
    qtbot.waitUntil(lambda: len(sounds.began) == 1)
    hall.clock += 21
    sounds.end()
    qtbot.waitUntil(lambda: len(sounds.began) == 2)
    sounds.end()
    qtbot.waitUntil(lambda: hall.announcer.idle)

    assert hall.said(EventType.SPOKEN) == [first.seq, second.seq]
    assert verdicts(hall) == [(True, repeat.seq)]


@pytest.mark.usefixtures("always_expected")
def test_what_waits_already_is_not_spoken_twice(hall: Hall, sounds: Loudspeaker, qtbot: QtBot) -> None:
    calls = hall.call(2)
    for _ in range(2):
        hall.announcer.announce(calls, hall.first.site)
    for place in range(2):
        qtbot.waitUntil(lambda place=place: len(sounds.began) == place + 1)  # type: ignore[misc]
        sounds.end()
    qtbot.waitUntil(lambda: hall.announcer.idle)

    assert hall.said(EventType.SPOKEN) == [call.seq for call in calls]


def test_a_zone_that_is_half_as_loud_plays_a_quieter_copy(tmp_path: Path) -> None:
    loud, level = tmp_path / "loud.wav", SoundLevel()
    write_wav(loud, array("h", [10_000, -10_000]))

    assert level.at(100, loud) == loud
    half = read_wav(level.at(50, loud))
    level.close()

    # Ten decibels: 0.315 of the amplitude.
    assert [abs(each) for each in half] == [pytest.approx(3150, abs=10)] * 2
