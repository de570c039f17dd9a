"""The queue of sounds, with small programs for players: what they do is on disk, in order."""

import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.devices.voice.sound_output import PlayProgram, play_programs, sound_output
from core.qt.player import FolderPlayer, Player, Silent, SoundQueue
from tests.core.voice.sounds import tone_file

LENGTH = 0.2

# Each player notes the moment it began and ended, as a real one would occupy the card.
DIARY = """
import pathlib, sys, time
diary, path = pathlib.Path(sys.argv[1]), sys.argv[-1]
def note(word):
    with diary.open("a") as file:
        file.write(f"{word} {pathlib.Path(path).stem}\\n")
note("begin")
"""
PLAYS = DIARY + f"time.sleep({LENGTH}); note('end')"
PLAYS_ALL_BUT_B = DIARY + f"time.sleep({LENGTH}); 'b.wav' in path and sys.exit('broken'); note('end')"
FAILS = DIARY + "sys.exit('no such card')"
HANGS = DIARY + "time.sleep(60)"
PRETENDS = "pass"


class Bench:
    """A folder with tones, and players made of programs that keep a diary."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.diary = folder / "diary"
        self.files = [tone_file(folder / f"{name}.wav", LENGTH) for name in "abc"]

    def program(self, code: str, name: str = "fake") -> PlayProgram:
        return PlayProgram(name, (sys.executable, "-c", code, str(self.diary)))

    def lines(self) -> list[str]:
        return self.diary.read_text().splitlines() if self.diary.exists() else []


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def outcome(qtbot: QtBot, player: SoundQueue, files: list[Path]) -> list[tuple[str, str]]:
    """Play all; each file's name and why it was not heard."""
    ended: list[tuple[str, str]] = []
    player.finished.connect(lambda path: ended.append((Path(path).stem, "")))
    player.failed.connect(lambda path, why: ended.append((Path(path).stem, why)))
    for path in files:
        player.play(path)
    qtbot.waitUntil(lambda: len(ended) == len(files), timeout=20_000)
    return ended


def test_each_file_waits_for_the_end_of_the_one_before(qtbot: QtBot, bench: Bench) -> None:
    player = Player(programs=lambda: [bench.program(PLAYS)], gap=10)

    assert outcome(qtbot, player, bench.files) == [("a", ""), ("b", ""), ("c", "")]
    assert bench.lines() == ["begin a", "end a", "begin b", "end b", "begin c", "end c"]
    assert player.idle


def test_a_file_asked_for_at_the_end_of_another_waits_as_well(qtbot: QtBot, bench: Bench) -> None:
    player = Player(programs=lambda: [bench.program(PLAYS)], gap=10)
    late = [bench.files[2]]
    player.finished.connect(lambda _: player.play(late.pop()) if late else None)

    player.play(bench.files[0])
    player.play(bench.files[1])
    qtbot.waitUntil(lambda: player.idle, timeout=10_000)

    assert bench.lines() == ["begin a", "end a", "begin b", "end b", "begin c", "end c"]


def test_a_failure_goes_on_with_the_next(qtbot: QtBot, bench: Bench) -> None:
    player = Player(programs=lambda: [bench.program(PLAYS_ALL_BUT_B)], gap=10)

    ended = outcome(qtbot, player, bench.files)

    assert [name for name, _ in ended] == ["a", "b", "c"]
    assert ended[0][1] == ended[2][1] == ""
    assert "broken" in ended[1][1]


def test_a_program_that_cannot_play_leaves_the_file_to_the_next(qtbot: QtBot, bench: Bench) -> None:
    missing = PlayProgram("missing", ("/nowhere/player",))
    programs = [missing, bench.program(FAILS), bench.program(PLAYS)]
    player = Player(programs=lambda: programs, gap=10)

    assert outcome(qtbot, player, bench.files[:1]) == [("a", "")]
    assert bench.lines() == ["begin a", "begin a", "end a"]


def test_when_none_can_play_every_reason_is_told(qtbot: QtBot, bench: Bench) -> None:
    missing = PlayProgram("missing", ("/nowhere/player",))
    player = Player(programs=lambda: [missing, bench.program(FAILS)], gap=10)

    [(_, why)] = outcome(qtbot, player, bench.files[:1])

    assert "missing: " in why
    assert "fake: no such card (status 1)" in why


def test_a_card_that_comes_back_is_used_with_the_next_call(qtbot: QtBot, bench: Bench) -> None:
    programs = [bench.program(FAILS)]
    player = Player(programs=lambda: programs, gap=10)
    assert outcome(qtbot, player, bench.files[:1])[0][1]

    programs[0] = bench.program(PLAYS)

    assert outcome(qtbot, player, bench.files[1:]) == [("b", ""), ("c", "")]


def test_without_a_player_each_call_fails_and_nothing_stops(qtbot: QtBot, bench: Bench) -> None:
    ended = outcome(qtbot, Player(programs=list, gap=10), bench.files)

    assert ended == [(name, "no player is installed") for name in "abc"]


@pytest.mark.row("F16")
def test_a_player_that_hangs_is_ended_after_the_length_and_a_margin(qtbot: QtBot, bench: Bench) -> None:
    player = Player(programs=lambda: [bench.program(HANGS)], gap=10, watchdog=0.8)
    began = time.monotonic()

    ended = outcome(qtbot, player, bench.files[:2])

    assert all("ended by a signal" in why for _, why in ended)
    assert 1.8 < time.monotonic() - began < 6


def test_an_end_before_the_sound_could_be_over_is_no_success(
    qtbot: QtBot, bench: Bench, tmp_path: Path
) -> None:
    long = tone_file(tmp_path / "long.wav", 4.0)
    player = Player(programs=lambda: [bench.program(PRETENDS)], gap=10)

    [(_, why)] = outcome(qtbot, player, [long])

    assert "not played" in why


def test_a_file_that_is_no_sound_is_passed_over(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    broken = tmp_path / "x.wav"
    broken.write_bytes(b"not a sound")
    player = Player(programs=lambda: [bench.program(PLAYS)], gap=10)

    ended = outcome(qtbot, player, [broken, tmp_path / "gone.wav", bench.files[0]])

    assert [name for name, why in ended if why] == ["x", "gone"]
    assert ended[-1] == ("a", "")


def test_stopping_ends_the_player_and_forgets_the_rest(qtbot: QtBot, bench: Bench) -> None:
    player = Player(programs=lambda: [bench.program(HANGS)], gap=10)
    for path in bench.files:
        player.play(path)
    qtbot.waitUntil(lambda: bench.lines() == ["begin a"], timeout=5_000)
    assert player.waiting == 2

    player.stop()
    qtbot.wait(100)

    assert player.idle
    assert bench.lines() == ["begin a"]


def test_a_folder_gets_numbered_copies_in_order(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    player = FolderPlayer(tmp_path / "out", speed=20)

    assert outcome(qtbot, player, bench.files) == [("a", ""), ("b", ""), ("c", "")]
    copies = sorted((tmp_path / "out").iterdir())
    assert [copy.name for copy in copies] == [f"announcement-000{n}.wav" for n in (1, 2, 3)]
    assert [copy.read_bytes() for copy in copies] == [path.read_bytes() for path in bench.files]


def test_a_folder_takes_as_long_as_the_sound(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    began = time.monotonic()

    outcome(qtbot, FolderPlayer(tmp_path / "out", speed=1.0), bench.files[:2])

    assert time.monotonic() - began > 2 * LENGTH + 0.34


def test_a_call_asked_for_between_two_waits_for_the_pause(qtbot: QtBot, bench: Bench, tmp_path: Path) -> None:
    player = FolderPlayer(tmp_path / "out", speed=1.0)
    with qtbot.waitSignal(player.finished, timeout=5_000):
        player.play(bench.files[0])
    began = time.monotonic()

    outcome(qtbot, player, bench.files[1:2])

    assert time.monotonic() - began > LENGTH + 0.34


def test_a_silent_queue_says_why(qtbot: QtBot, bench: Bench) -> None:
    ended = outcome(qtbot, Silent("switched off in the settings"), bench.files)

    assert ended == [(name, "switched off in the settings") for name in "abc"]


def test_the_doctor_names_the_first_program_that_plays(bench: Bench) -> None:
    works = bench.program("pass", "aplay")

    assert sound_output([bench.program(FAILS), works]).name == "aplay"


def test_the_doctor_says_why_nothing_is_heard(bench: Bench) -> None:
    assert "no player is installed" in sound_output([]).why
    found = sound_output([bench.program(FAILS), PlayProgram("gone", ("/nowhere/player",))])
    assert found.name is None
    assert "no such card" in found.why
    assert "gone: " in found.why


def test_a_dummy_output_is_no_sound(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PulseAudio and PipeWire invent a sink when there is no card; players are content with it."""
    pactl = tmp_path / "pactl"
    pactl.write_text("#!/bin/sh\necho auto_null\n")
    pactl.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    found = sound_output([bench.program("pass", "paplay")])

    assert found.name is None
    assert "dummy output" in found.why


def test_players_are_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert play_programs("linux") == []
    for name in ("aplay", "pw-play"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)

    assert [program.name for program in play_programs("linux")] == ["pw-play", "aplay"]
    assert play_programs("linux")[1].command(Path("/a/b.wav"))[1:] == ["-q", "/a/b.wav"]
