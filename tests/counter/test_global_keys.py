"""Keys of the bar while another program has the keyboard."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from core.storage.sqlite_store import SqliteStore
from counter.global_keys import GLOBAL_KEYS, GlobalKeys
from counter.viewmodels.desk_acts import DeskAct
from tests.builders import issued
from tests.counter.running import RunningCounter


@pytest.mark.xvfb
def test_keys_reach_the_bar_in_another_program_and_nothing_else_does() -> None:
    if shutil.which("xvfb-run") is None:
        pytest.skip("xvfb-run is not installed")
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 800x600x24", sys.executable, "-m", "tests.counter.other_program"],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb", "XDG_SESSION_TYPE": "x11"},
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )
    assert done.returncode == 0, done.stderr

    assert json.loads(done.stdout.splitlines()[-1]) == {
        "struck": ["call_next", "complete"],
        "held": sorted(act.value for act in GLOBAL_KEYS),
        "second": [],
        "other_heard": ["5"],
        "other_heard_afterwards": ["5"],
    }


def test_a_bar_without_such_keys_says_how_to_reach_it(bar: RunningCounter) -> None:
    """On the offscreen platform, as on Wayland, there are none."""
    assert bar.text("barAbout") == "Click here first, then use the keys"
    assert "Ctrl+Alt" not in bar.find("barCallNextButton").toolTip()


def test_a_bar_with_such_keys_says_them(bar: RunningCounter) -> None:
    assert bar.window.bar is not None
    bar.window.bar.offer_everywhere(frozenset(GLOBAL_KEYS))

    assert bar.text("barAbout") == "From other programs: Ctrl+Alt+5"
    assert bar.find("barCallNextButton").toolTip().endswith("From other programs: Ctrl+Alt+5")


def test_such_a_key_does_what_the_act_does_and_nothing_past_a_question(
    bar: RunningCounter, store: SqliteStore
) -> None:
    issued(store)
    keys = bar.window.findChild(GlobalKeys)
    assert keys is not None
    keys.struck.emit(DeskAct.COMPLETE)
    keys.struck.emit(DeskAct.CALL_NEXT)
    bar.wait_for_state("called")
    bar.key("F10")
    keys.struck.emit(DeskAct.START)
    bar.key("Esc")

    assert bar.props.card is not None
    assert bar.props.state == "called"


def test_the_window_has_no_such_keys(bar: RunningCounter) -> None:
    bar.key("F2")
    bar.wait(bar.window.isVisible)

    assert bar.window._global_keys is None
