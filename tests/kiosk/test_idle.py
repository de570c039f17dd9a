"""A visitor who left gives the kiosk to the next; one who is slow keeps it."""

from collections.abc import Callable

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.viewmodels.idle import SECONDS_TO_ANSWER
from tests.kiosk.running import RunningKiosk


def test_a_quiet_kiosk_asks_and_then_returns_to_the_first_page_in_arabic(
    start: Callable[..., RunningKiosk], qtbot: QtBot
) -> None:
    kiosk = start(idle_seconds=0.1, second_ms=10)
    kiosk.touch("languageButton-en")
    kiosk.view_model.openService("civ-nid-renew")

    qtbot.waitUntil(lambda: kiosk.find("moreTimeNotice") is not None, timeout=2000)
    assert kiosk.read("moreTimeText").startswith("The first page returns in")
    qtbot.waitUntil(lambda: kiosk.page == "attract", timeout=3000)
    assert kiosk.kiosk.manner.language == "ar"
    assert kiosk.find("moreTimeNotice") is None


def test_one_touch_gives_more_time_as_often_as_wanted(
    start: Callable[..., RunningKiosk], qtbot: QtBot
) -> None:
    kiosk = start(idle_seconds=0.05, second_ms=200)
    kiosk.view_model.openService("civ-nid-renew")
    for _ in range(11):
        qtbot.waitUntil(lambda: kiosk.find("moreTimeNotice") is not None, timeout=2000)
        kiosk.touch("moreTimeYes")
        assert kiosk.page == "service"


def test_who_is_done_says_so(start: Callable[..., RunningKiosk], qtbot: QtBot) -> None:
    kiosk = start(idle_seconds=0.05, second_ms=200)
    kiosk.view_model.openService("civ-nid-renew")
    qtbot.waitUntil(lambda: kiosk.find("moreTimeNotice") is not None, timeout=2000)

    kiosk.touch("moreTimeNo")

    assert kiosk.page == "attract"


def test_every_touch_begins_the_time_anew(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start(idle_seconds=0.8, second_ms=50)
    kiosk.view_model.openSearch()
    for letter in "abcdefgh":
        QTest.qWait(130)
        kiosk.type(letter)

    assert not kiosk.kiosk.pages.idle.asking


def test_there_are_twenty_seconds_to_answer() -> None:
    assert SECONDS_TO_ANSWER == 20


def test_the_first_page_asks_nobody(start: Callable[..., RunningKiosk]) -> None:
    kiosk = start(idle_seconds=0.02, second_ms=10)
    QTest.qWait(100)

    assert kiosk.page == "attract"
    assert not kiosk.kiosk.pages.idle.asking


def test_the_ticket_page_ends_by_itself(start: Callable[..., RunningKiosk], qtbot: QtBot) -> None:
    kiosk = start(second_ms=5)
    kiosk.take_ticket()
    assert kiosk.page == "ticket"

    qtbot.waitUntil(lambda: kiosk.page == "attract", timeout=2000)


def test_the_ticket_page_can_be_left_after_three_seconds(
    start: Callable[..., RunningKiosk], qtbot: QtBot
) -> None:
    kiosk = start(second_ms=20)
    kiosk.take_ticket()
    qtbot.waitUntil(lambda: kiosk.item("doneButton").isEnabled(), timeout=2000)

    kiosk.touch("doneButton")

    assert kiosk.page == "attract"
