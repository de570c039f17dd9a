"""The spool: each step on the disk before the next, one number once, and a decision for what broke off."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from core.domain.ticket import Channel, PrintOutcome
from kiosk.spool.press import PressState
from kiosk.spool.spool import Spool
from tests.kiosk.spool.numbers import DAY, WISH, lease, number, press_offline


def states(path: Path) -> dict[str, str]:
    """What lies on the disk."""
    with sqlite3.connect(path) as connection:
        return dict(connection.execute("SELECT op, state FROM presses").fetchall())


def test_a_press_is_kept_with_its_wish(spool: Spool) -> None:
    spool.ask("x", WISH)
    assert spool.ended() == []
    assert spool.give_up("x")
    (press,) = spool.ended()
    assert (press.state, press.wish, press.ticket) == (PressState.VOID, WISH, None)


def test_every_commit_is_synced_and_the_journal_is_a_wal(spool: Spool) -> None:
    row = [
        spool._connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "journal_mode")
    ]
    assert row == [2, "wal"]


def test_a_key_is_kept_once(spool: Spool) -> None:
    spool.ask("x", WISH)
    with pytest.raises(sqlite3.IntegrityError):
        spool.ask("x", WISH)


def test_the_first_of_two_who_number_a_press_wins(spool: Spool) -> None:
    spool.keep_lease(lease())
    spool.ask("x", WISH)
    spool.ask("y", WISH)
    assert spool.number("x", "t1")
    assert not spool.number_offline("x", number("x"))
    assert spool.number_offline("y", number("y"))
    assert not spool.number("y", "t2")
    assert not spool.give_up("y")
    assert spool.next_number(DAY, "A") == 502


def test_a_number_leaves_its_lease_once(spool: Spool) -> None:
    spool.keep_lease(lease())
    press_offline(spool, "x")
    spool.ask("y", WISH)
    with pytest.raises(LookupError):
        spool.number_offline("y", number("y"))
    assert spool.give_up("y"), "the press is still asked"


def test_leases_are_used_one_after_another(spool: Spool) -> None:
    spool.keep_lease(lease(551, 552))
    spool.keep_lease(lease(501, 502))
    for op, value in (("a", 501), ("b", 502), ("c", 551), ("d", 552)):
        assert spool.next_number(DAY, "A") == value
        press_offline(spool, op, value)
    assert spool.next_number(DAY, "A") is None
    assert spool.left(DAY) == {"A": 0}


def test_a_lease_of_another_day_or_series_has_no_number_for_today(spool: Spool) -> None:
    spool.keep_lease(lease(day="2026-11-21"))
    spool.keep_lease(lease(series="J"))
    assert spool.next_number(DAY, "A") is None
    assert spool.left(DAY) == {"J": 50}


def test_a_lease_that_is_kept_twice_does_not_begin_anew(spool: Spool) -> None:
    spool.keep_lease(lease())
    press_offline(spool, "x")
    spool.keep_lease(lease())
    assert spool.next_number(DAY, "A") == 502


def test_leases_that_the_centre_took_back_are_dropped(spool: Spool) -> None:
    spool.keep_lease(lease())
    spool.keep_lease(lease(551, 600))
    spool.keep_leases(["A551", "of another kiosk"])
    assert spool.next_number(DAY, "A") == 551


def test_a_ticket_on_the_screen_has_ended_with_its_number(spool: Spool) -> None:
    spool.keep_lease(lease())
    for op in ("x", "y"):
        spool.ask(op, replace(WISH, channel=Channel.SCREEN))
    assert spool.number("x", "t1")
    assert spool.number_offline("y", number("y"))
    assert [(press.op, press.state) for press in spool.ended()] == [
        ("x", PressState.SHOWN),
        ("y", PressState.SHOWN),
    ]


def _asked(_: Spool) -> None:
    pass


def _numbered(spool: Spool) -> None:
    assert spool.number("x", "t1")


def _numbered_offline(spool: Spool) -> None:
    assert spool.number_offline("x", number("x"))


def _printing(spool: Spool) -> None:
    _numbered_offline(spool)
    spool.begin_printing("x")


def _ended(spool: Spool) -> None:
    _printing(spool)
    spool.end_printing("x", PrintOutcome.PRINTED, "")


@pytest.mark.parametrize(
    ("reach", "state", "outcome"),
    [
        (_asked, PressState.VOID, None),
        (_numbered, PressState.FAILED, PrintOutcome.FAILED),
        (_numbered_offline, PressState.FAILED, PrintOutcome.FAILED),
        (_printing, PressState.UNKNOWN, PrintOutcome.UNKNOWN),
        (_ended, PressState.PRINTED, PrintOutcome.PRINTED),
    ],
)
def test_what_broke_off_is_decided_at_the_next_start(
    path: Path, reach: Callable[[Spool], None], state: PressState, outcome: PrintOutcome | None
) -> None:
    first = Spool(path)
    first.keep_lease(lease())
    first.ask("x", WISH)
    reach(first)
    first.close()
    again = Spool(path)
    broke_off = again.resolve()
    (press,) = again.ended()
    assert (press.state, press.outcome, broke_off) == (state, outcome, int(state is not PressState.PRINTED))
    assert again.resolve() == 0
    again.close()


def test_what_the_centre_knows_has_not_to_go_up_again(spool: Spool, path: Path) -> None:
    spool.keep_lease(lease())
    press_offline(spool, "x")
    spool.end_printing("x", PrintOutcome.PRINTED, "")
    spool.absorb("x")
    assert spool.ended() == []
    spool.close()
    assert states(path) == {"x": "absorbed"}


def test_an_offline_number_comes_back_as_it_was_kept(spool: Spool) -> None:
    spool.keep_lease(lease())
    press_offline(spool, "x")
    spool.end_printing("x", PrintOutcome.UNKNOWN, "hung")
    (press,) = spool.ended()
    assert press.offline == number("x")
    assert (press.ticket, press.reason) == ("ticket of x", "hung")


def test_presses_end_in_the_order_in_which_they_were_made(spool: Spool) -> None:
    for op in "zyxw":
        spool.ask(op, WISH)
    for op in "wxyz":
        assert spool.give_up(op)
    assert [press.op for press in spool.ended()] == list("zyxw")


def test_old_presses_are_forgotten_once_absorbed(
    spool: Spool, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.spool.spool._REMEMBERED", 2)
    for op in "abcde":
        spool.ask(op, WISH)
    for op in "bcde":
        spool.absorb(op)
    spool.close()
    assert states(path) == {"a": "asked", "d": "absorbed", "e": "absorbed"}
