"""A program in a process of its own is driven as by a person, and refuses what a person could not do."""

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from core.qt.remote_program import RemoteProgram, RemoteProgramError

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
QUICK = ["-m", "tests.core.qt.small_hall.quick_program"]
WIDGETS = ["-m", "tests.core.qt.small_hall.widget_program"]


@pytest.fixture(scope="module")
def running_screen() -> Iterator[RemoteProgram]:
    with RemoteProgram(QUICK, environment=OFFSCREEN) as program:
        yield program


@pytest.fixture(scope="module")
def running_desk() -> Iterator[RemoteProgram]:
    with RemoteProgram(WIDGETS, environment=OFFSCREEN) as program:
        yield program


@pytest.fixture
def screen(running_screen: RemoteProgram) -> RemoteProgram:
    """A public screen with nothing counted, all of whose buttons listen."""
    running_screen.touch("forget")
    return running_screen


@pytest.fixture
def desk(running_desk: RemoteProgram) -> RemoteProgram:
    """A staff tool, with no dialog open."""
    return running_desk


def test_the_first_frame_is_told_with_its_time(screen: RemoteProgram, desk: RemoteProgram) -> None:
    assert screen.milliseconds_to_first_frame > 20
    assert desk.milliseconds_to_first_frame > 20


def test_a_finger_touches_a_button(screen: RemoteProgram) -> None:
    screen.touch("take")

    assert screen.read("count") == "1"


def test_a_mouse_touches_a_button(screen: RemoteProgram) -> None:
    screen.ask({"do": "touch", "name": "take", "by": "mouse"})

    assert screen.read("count") == "1"


def test_a_second_strike_is_not_heard(screen: RemoteProgram) -> None:
    screen.touch("take", times=2)

    assert screen.read("count") == "1"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("closed", "closed is not enabled"),
        ("hidden", "hidden is not visible"),
        ("faded", "faded is not visible"),
        ("outside", "outside is outside of the window"),
        ("tak", "there is no tak; there is take"),
    ],
)
def test_what_a_person_could_not_touch_is_refused(screen: RemoteProgram, name: str, why: str) -> None:
    with pytest.raises(RemoteProgramError, match=why):
        screen.touch(name)

    assert screen.read("count") == "0"


def test_a_row_below_the_fold_is_scrolled_to(screen: RemoteProgram) -> None:
    screen.touch("service5")
    assert screen.read("rowTaken") == "row 5"


def test_a_row_that_the_list_has_not_made_yet_is_found(screen: RemoteProgram) -> None:
    screen.touch("service52")
    last = screen.read("rowTaken")
    screen.touch("service0")

    assert (last, screen.read("rowTaken")) == ("row 52", "row 0")


def test_waiting_ends_when_the_text_is_there(screen: RemoteProgram) -> None:
    screen.touch("later")

    assert screen.wait_until("count", equals="100") == "100"


def test_waiting_in_vain_says_what_was_there(screen: RemoteProgram) -> None:
    with pytest.raises(RemoteProgramError, match=r"after 0\.1 s count: 0"):
        screen.wait_until("count", equals="7", seconds=0.1)


@pytest.mark.parametrize(
    "condition", [{"contains": "00"}, {"differs": "0"}, {"equals": "100", "visible": True}]
)
def test_waiting_knows_several_conditions(screen: RemoteProgram, condition: dict[str, object]) -> None:
    screen.touch("later")

    answer = screen.ask({"do": "await", "name": "count", **condition})

    assert answer["value"] == "100"


def test_waiting_for_what_is_gone_ends_at_once(screen: RemoteProgram) -> None:
    screen.wait_until("nothing", visible=False, seconds=0.1)
    screen.wait_until("hidden", visible=False, seconds=0.1)


def test_waiting_does_not_stop_the_program(screen: RemoteProgram) -> None:
    """The timer behind "later" could not fire if the loop stood still."""
    screen.touch("later")
    started = time.monotonic()

    screen.wait_until("count", equals="100", seconds=5)

    assert time.monotonic() - started < 2


def test_keys_reach_shortcuts(screen: RemoteProgram) -> None:
    screen.key("F5")

    assert screen.read("count") == "10"


def test_a_key_that_does_not_exist_is_refused(screen: RemoteProgram) -> None:
    with pytest.raises(RemoteProgramError, match="there is no key Zorro"):
        screen.key("Zorro")


def test_arabic_and_latin_are_typed(screen: RemoteProgram) -> None:
    screen.touch("search")
    screen.type("شهادة A1 ٤٢")

    assert screen.read("search") == "شهادة A1 ٤٢"
    assert screen.read("search", "focused") is True


def test_all_texts_in_view_are_told_as_they_are_stored(screen: RemoteProgram) -> None:
    texts = screen.texts()

    assert {"Choose a service", "Take a ticket", "لاحقًا", "خدمة 0"} <= set(texts)
    assert not {"Hidden", "Faded", "Outside", "خدمة 40"} & set(texts)


def test_what_a_screen_reader_would_say_is_told(screen: RemoteProgram) -> None:
    assert {"Choose a service", "Take a ticket", "لاحقًا"} <= set(screen.spoken())


def test_names_are_told(screen: RemoteProgram) -> None:
    assert {"take", "later", "search"} <= set(screen.names())


def test_a_place_is_told_in_pixels_of_the_window(screen: RemoteProgram) -> None:
    place = screen.ask({"do": "where", "name": "take"})

    assert (place["x"], place["height"]) == (20, 88)


def test_a_look_is_a_picture_of_the_window(screen: RemoteProgram, tmp_path: Path) -> None:
    screen.look(tmp_path / "out" / "screen.png")
    screen.look(tmp_path / "out" / "take.png", "take")

    whole, part = QImage(str(tmp_path / "out/screen.png")), QImage(str(tmp_path / "out/take.png"))
    assert (whole.width(), whole.height()) == (540, 1200)
    assert whole.pixelColor(2, 2).name() == "#f5f0e6"
    assert part.height() >= 88


def test_a_look_that_cannot_be_written_is_refused(screen: RemoteProgram, tmp_path: Path) -> None:
    with pytest.raises(RemoteProgramError, match="cannot be written"):
        screen.look(tmp_path / "screen.nosuchkind")


def test_the_language_turns(screen: RemoteProgram) -> None:
    left = screen.ask({"do": "where", "name": "forget"})["x"]
    screen.use_language("ar")
    right = screen.ask({"do": "where", "name": "forget"})["x"]
    screen.use_language("en")

    assert left == 20
    assert isinstance(right, float)
    assert right > 150


def test_a_program_without_languages_refuses_to_turn(desk: RemoteProgram) -> None:
    with pytest.raises(RemoteProgramError, match="cannot be turned"):
        desk.use_language("ar")


@pytest.mark.parametrize(
    ("request_", "why"),
    [
        ({"do": "tuch", "name": "take"}, "there is touch"),
        ({"do": "dance"}, "there is touch, key, type"),
        ({"do": "touch"}, "missing required field `name`"),
        ({"do": "touch", "name": "take", "tims": 2}, "unknown field `tims`"),
        ({"do": "read", "name": "take", "property": "txt"}, "take has no property txt; there is text"),
    ],
)
def test_a_wrong_request_is_answered_with_what_is_right(
    screen: RemoteProgram, request_: dict[str, object], why: str
) -> None:
    with pytest.raises(RemoteProgramError, match=why):
        screen.ask(request_)


def test_a_bug_in_a_handler_is_answered_like_a_touch_and_goes_to_the_log(screen: RemoteProgram) -> None:
    screen.touch("broken")

    assert screen.wait_until("rowTaken", contains="out of service") == "out of service"


def test_a_button_of_a_staff_tool_is_clicked(desk: RemoteProgram) -> None:
    desk.touch("callNext")

    assert desk.read("number") == "ح-٤٢"


def test_a_modal_dialog_is_answered_while_it_runs_its_own_loop(desk: RemoteProgram) -> None:
    desk.touch("park")
    with pytest.raises(RemoteProgramError, match="callNext stands behind the dialog reasonDialog"):
        desk.touch("callNext")
    desk.touch("reason")
    desk.type("ورق ناقص")
    desk.touch("agree")

    assert desk.read("number") == "parked: ورق ناقص"


def test_a_dialog_opened_by_a_key_is_answered_too(desk: RemoteProgram) -> None:
    desk.key("Ctrl+P")
    desk.wait_until("reasonDialog", visible=True)
    desk.key("Escape")

    desk.wait_until("reasonDialog", visible=False)


def test_a_look_shows_the_dialog_before_the_window(desk: RemoteProgram, tmp_path: Path) -> None:
    desk.look(tmp_path / "alone.png")
    desk.touch("park")
    desk.look(tmp_path / "with.png")
    desk.touch("agree")

    alone, together = QImage(str(tmp_path / "alone.png")), QImage(str(tmp_path / "with.png"))
    assert alone.size() == together.size()
    assert alone != together


def test_a_shortcut_reaches_a_staff_tool(desk: RemoteProgram) -> None:
    desk.touch("waiting", row=1)
    desk.key("F5")

    desk.wait_until("number", equals="ح-٤٢")


def test_a_row_of_a_table_is_clicked(desk: RemoteProgram) -> None:
    desk.touch("waiting", row=35)

    assert desk.read("number") == "row 35"


def test_a_row_that_is_not_there_is_refused(desk: RemoteProgram) -> None:
    with pytest.raises(RemoteProgramError, match="no row 350, but 40 rows"):
        desk.touch("waiting", row=350)


def test_the_rows_of_a_table_are_read(desk: RemoteProgram) -> None:
    rows = desk.read("waiting", "rows")

    assert isinstance(rows, list)
    assert rows[0] == ["A-1", "بطاقة"]
    assert len(rows) == 40


def test_an_entry_of_a_menu_is_chosen(desk: RemoteProgram) -> None:
    with pytest.raises(RemoteProgramError, match="transfer is in no open menu"):
        desk.touch("transfer")
    desk.touch("more")
    desk.touch("transfer")

    assert desk.read("number") == "transferred"


def test_quitting_ends_the_program_with_success() -> None:
    with RemoteProgram(QUICK, environment=OFFSCREEN) as program:
        assert program.close() == 0


def test_a_program_ends_when_nobody_drives_it_any_more() -> None:
    program = RemoteProgram(WIDGETS, environment=OFFSCREEN)
    assert program.process.stdin is not None

    program.process.stdin.close()

    assert program.process.wait(5) == 0
    program.kill()


def test_the_other_end_notices_a_killed_program() -> None:
    program = RemoteProgram(WIDGETS, environment=OFFSCREEN)

    program.kill()

    with pytest.raises(RemoteProgramError, match="is closed"):
        program.touch("callNext")


def test_a_program_that_does_not_start_is_an_error() -> None:
    with pytest.raises(RemoteProgramError, match="has ended, with 3"):
        RemoteProgram(["-c", "raise SystemExit(3)"])


def test_the_other_end_loads_no_qt() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import sys, core.qt.remote_program; print('PySide6' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert told.stdout == "False\n"
