"""A display is arranged with a live preview: what could not be read says why and is not kept."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import msgspec
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from core.domain.errors import StoreUnreachableError
from core.domain.hall_screen import Arrow, LayoutKind, Tongues
from core.domain.zones import USUAL_ZONE, Zone
from core.qt.fonts import load_fonts
from core.qt.jobs import ImmediateJobs
from core.settings import Settings
from core.storage.sqlite_store import SqliteStore
from display.editor import ScreenEditor
from display.viewmodels.hall_site import read_site
from tests.display.ink import Picture


@dataclass
class Shown:
    """The editor's window."""

    window: QQuickWindow
    parts: ScreenEditor

    def item(self, name: str) -> QQuickItem:
        return Picture(self.window).item(name)

    def press(self, name: str) -> None:
        target = self.item(name)
        centre = target.mapToScene(QPointF(target.width() / 2, target.height() / 2)).toPoint()
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)

    def said(self, kind: LayoutKind) -> str:
        return next(each.said for each in self.parts.editor.layouts.rows if each.kind == kind)


@pytest.fixture
def editor(qapp: QGuiApplication, store: SqliteStore) -> Iterator[Shown]:
    load_fonts()
    engine = QQmlApplicationEngine()
    own = msgspec.structs.replace(Settings().display, name="d1")
    parts = ScreenEditor(store, own, "en", ImmediateJobs())
    window = parts.show_in(engine)
    parts.setParent(window)
    window.show()
    assert QTest.qWaitForWindowExposed(window)
    yield Shown(window, parts)
    window.close()
    del window
    del engine


def kept(store: SqliteStore) -> Zone | None:
    return store.centre().zones.get("d1")


def test_what_is_pressed_is_previewed_at_once_and_kept_when_saved(editor: Shown, store: SqliteStore) -> None:
    sizes = editor.parts.board.measures
    for name in ("layout-media", "englishFirst", "inTurn", "strong", *["arrow-1"] * 3):
        editor.press(name)

    assert sizes.sizes.kind is LayoutKind.MEDIA
    assert editor.item("mediaSlot").isVisible()
    assert not editor.parts.board.rightToLeft
    assert editor.parts.board.panel.bearing == 90
    assert kept(store) is None
    assert editor.parts.editor.message == "Not saved yet"
    editor.press("save")
    zone = kept(store)
    assert zone is not None
    assert zone.screen == replace(
        USUAL_ZONE.screen,
        layout=LayoutKind.MEDIA,
        language="en",
        tongues=Tongues.IN_TURN,
        strong=True,
        inches=55,
        metres=8,
        arrows=(Arrow(counter="1", bearing=90),),
    )
    assert read_site(store, "d1", USUAL_ZONE).zone == zone, "what the display that runs reads next"
    assert "Saved" in editor.parts.editor.message


def test_a_totem_stands_and_a_board_lies(editor: Shown) -> None:
    editor.press("layout-totem")
    preview = editor.item("preview")

    assert (preview.width(), preview.height()) == (1080, 1920)
    editor.press("layout-board")
    assert (preview.width(), preview.height()) == (1920, 1080)


def test_what_could_not_be_read_says_what_would_do_and_is_not_kept(editor: Shown, store: SqliteStore) -> None:
    editor.parts.editor.seat(150)

    assert editor.said(LayoutKind.BOARD) == "Readable up to 8.4 m; from there a screen of 98 inches is needed"
    assert editor.said(LayoutKind.AGENCY) == "Only where the zone names one agency"
    assert editor.item("refusal").isVisible()
    editor.press("save")
    assert kept(store) is None
    editor.parts.editor.measure(100)
    assert editor.said(LayoutKind.BOARD) == "5 rows  ·  2 pages"
    editor.press("save")
    assert kept(store) is not None


def test_an_arrow_goes_round_and_away(editor: Shown) -> None:
    bearings = []
    for _ in range(9):
        editor.press("arrow-2")
        bearings.append(editor.parts.editor.zone.screen.bearing("2"))

    assert bearings == [0, 45, 90, 135, 180, 225, 270, 315, -1]


def test_a_centre_that_does_not_answer_keeps_nothing_and_the_work_stands(
    editor: Shown, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> None:
        raise StoreUnreachableError("the wire is cut")

    with monkeypatch.context() as patch:
        patch.setattr(SqliteStore, "set_zone", cut)
        editor.press("layout-media")
        editor.press("save")
        assert "nothing is saved" in editor.parts.editor.message
    assert editor.parts.editor.zone.screen.layout is LayoutKind.MEDIA
    editor.press("save")
    assert kept(store) is not None


def test_a_machine_with_a_login_of_its_own_saves_in_the_name_of_its_display(
    editor: Shown, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor.press("layout-media")
    editor.press("save")
    monkeypatch.setattr(SqliteStore, "whose_login", lambda _: ("display", "d1"))
    editor.press("strong")
    editor.press("save")
    changes = [event for event in store.events() if event.facts.get("about") == "zone_changed"]

    assert [event.actor for event in changes] == ["system", "display.d1"]
    assert changes[-1].facts["layout"] == "media"
    assert changes[-1].facts["contrast"] == "strong"


def test_everything_can_be_reached_and_pressed_by_the_keyboard(editor: Shown) -> None:
    editor.item("layout-media").forceActiveFocus()
    QTest.keyClick(editor.window, Qt.Key.Key_Space)
    assert editor.parts.editor.zone.screen.layout is LayoutKind.MEDIA
    reached = set()
    for _ in range(30):
        QTest.keyClick(editor.window, Qt.Key.Key_Tab)
        reached.add(editor.window.activeFocusItem().objectName())
    assert {"layout-board", "arabicFirst", "inTurn", "strong", "arrow-1", "save"} <= reached
