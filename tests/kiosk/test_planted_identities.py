"""Numbers of persons go through a real kiosk with a real line to its printer, and are nowhere afterwards.

Typed and scanned, right and wrong, also in a bug: not in the database with its
journal, nor in the tables of a server, the spool, the log files, the export, the
slips, what is said and shown, nor in the report of a crash.
"""

import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import kiosk.assembly
from core.devices.printer.from_setting import printer_from_setting
from core.devices.printer_double import PrinterDouble
from core.domain.identity import IdentityRule
from core.domain.slip import Slip, SlipBits
from core.events_export import exported
from core.qt.bugs import BugHook
from core.qt.remote_faces import spoken_name
from core.storage.backup import back_up
from core.storage.opening import OpenStore, is_server, open_store
from core.storage.postgresql.address import ServerAddress
from core.storage.postgresql.sessions import connect
from core.usecases.operation import new_operation
from kiosk.spool.spool import Spool
from kiosk.viewmodels.modes import Mode
from tests.builders import small_centre
from tests.core.domain.test_identity import EXAMPLE
from tests.core.domain.test_scan import ON_X11
from tests.core.postgresql_server import shared_server
from tests.kiosk.listening import Ear
from tests.kiosk.planted import found, found_in_files
from tests.kiosk.running import RunningKiosk

SERVICE = "civ-nid-renew"
WRONG_DATE, NO_GOVERNORATE, LOOK_AGAIN = "28213151304597", "30105059904512", "30001018800018"
PASSPORT = "A87654321"
ZONE = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
ZONE_NUMBER, ZONE_PERSONAL, ZONE_NAME = "L898902C3", "ZE184226B", "ERIKSSON<<ANNA"
PLANTED = [EXAMPLE, WRONG_DATE, NO_GOVERNORATE, LOOK_AGAIN, PASSPORT, ZONE_NUMBER, ZONE_PERSONAL, ZONE_NAME]


class Visitor:
    """Gives numbers at the kiosk, and looks and listens on the way."""

    def __init__(self, kiosk: RunningKiosk) -> None:
        self.kiosk = kiosk
        self.told: list[str] = []
        self.ear = Ear(kiosk)

    def asks(self) -> None:
        self.kiosk.view_model.start()
        self.kiosk.now += 100
        self.kiosk.kiosk.pages.modes.turn(Mode.VOICE)
        self.kiosk.view_model.openService(SERVICE)
        self.kiosk.touch("confirmButton")
        assert self.kiosk.page == "identity"

    def types(self, number: str) -> None:
        since: set[str] = set()
        for sign in number:
            if sign in since:
                QTest.qWait(140)  # else it is one strike that bounced
                since.clear()
            self.kiosk.touch(f"padKey-{sign}")
            since.add(sign)
        self.looks()

    def strikes(self, number: str) -> None:
        """On the keys of a keyboard, at the pace of a hand."""
        for sign in number:
            self._press(sign)
            QTest.qWait(130)
        self.looks()

    def scans(self, presses: Sequence[str], qtbot: QtBot) -> None:
        for sign in presses:
            self._press(sign)
        self.looks()
        scanning = self.kiosk.kiosk._scanning
        qtbot.waitUntil(lambda: not scanning._silence.isActive(), timeout=2000)
        self.looks()

    def _press(self, sign: str) -> None:
        key = Qt.Key.Key_Return.value if sign == "\r" else ord(sign[0])
        none = Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self.kiosk.window, QKeyEvent(kind, key, none, sign))

    def looks(self) -> None:
        """Everything that is shown, and what a screen reader or a voice is told of it."""
        for item in self.kiosk.items():
            for name in ("text", "entry"):
                if isinstance(said := item.property(name), str):
                    self.told.append(said)
            self.told.append(spoken_name(item))
        self.kiosk.kiosk.assistant.look()

    def confirms(self) -> None:
        QTest.qWait(550)  # the button was struck before, and is deaf for a moment
        self.kiosk.touch("identityConfirm")
        self.looks()


@dataclass(frozen=True)
class Centre:
    """Its store, and where the technician finds it."""

    store: OpenStore
    where: str


@pytest.fixture(params=["sqlite", "postgresql"])
def centre(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Centre]:
    """One whose service asks who comes."""
    on_a_server = request.param == "postgresql"
    folder = tmp_path / "centre"
    folder.mkdir()
    where = shared_server().new_centre() if on_a_server else str(small_centre(folder))
    store = open_store(where)
    yield Centre(_asking(store), where)
    store.close()
    if on_a_server:
        shared_server().drop(where)


def _asking(store: OpenStore) -> OpenStore:
    catalogue = store.catalogue()
    services = [
        replace(each, identity=IdentityRule.REQUIRED) if each.id == SERVICE else each
        for each in catalogue.services
    ]
    store.import_catalogue(new_operation(), "system", replace(catalogue, version="asking", services=services))
    QTest.qWait(600)  # the set-up is fresh for half a second
    return store


def _tables(where: str, into: Path) -> None:
    """Every row of every table of a server, as text."""
    with connect(ServerAddress(where)) as eyes:
        names = eyes.execute(
            "SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) FROM pg_class AS c"
            " JOIN pg_namespace AS n ON n.oid = c.relnamespace"
            " WHERE n.nspname LIKE 'dawr%%' AND c.relkind = 'r'"
        ).fetchall()
        for (name,) in names:
            with eyes.cursor().copy(f"COPY {name} TO STDOUT".encode()) as rows:
                (into / f"{name}.table").write_bytes(b"".join(bytes(row) for row in rows))
    assert len(names) > 15


def _log_to(folder: Path) -> logging.Handler:
    handler = logging.FileHandler(folder / "kiosk.log", encoding="utf-8")
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(logging.DEBUG)
    return handler


def test_planted_numbers_are_nowhere_afterwards(
    centre: Centre,
    start: Callable[..., RunningKiosk],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left = tmp_path / "left"
    left.mkdir()
    handler = _log_to(left)
    slips: list[Slip] = []
    draw = kiosk.assembly._drawn

    def drawn(slip: Slip, dots: int) -> SlipBits:
        slips.append(slip)
        return draw(slip, dots)

    monkeypatch.setattr("kiosk.assembly._drawn", drawn)
    with PrinterDouble() as double:
        printer = printer_from_setting(double.setting)
        running = start(
            store=centre.store,
            printer=printer,
            spool=Spool(tmp_path / "k1.spool"),
            language="en",
            size=(1080, 1920),
        )
        visitor = Visitor(running)
        tickets = _visits(visitor, qtbot, monkeypatch)
        assert len(double.jobs) == tickets
        (left / "slips").write_bytes(b"".join(job.raw for job in double.jobs))
        _collect(centre, left, visitor, slips)
        assert "14 of 14 digits" in visitor.ear.ever
    logging.getLogger().removeHandler(handler)
    handler.close()
    assert [facts["identity"] for facts in _issued(centre.store)] == [
        "national_id", "national_id", "national_id", "passport", "passport",
    ]  # fmt: skip
    assert {"kiosk.log", "export.jsonl", "told.txt", "backup.db", "slips"} <= {
        each.name for each in left.iterdir()
    }
    assert "int() with base 10" in (left / "kiosk.log").read_text(encoding="utf-8")
    assert found_in_files(PLANTED, tmp_path) == {}


def _visits(visitor: Visitor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> int:
    """Every way to give a number; how many tickets came of it."""
    # Wrong, then right, on the screen.
    visitor.asks()
    visitor.types(WRONG_DATE)
    visitor.confirms()
    visitor.kiosk.touch("padClear")
    visitor.types(EXAMPLE)
    visitor.confirms()
    assert visitor.kiosk.page == "ticket"
    # On a keyboard; then somebody goes away with a number on the screen.
    visitor.asks()
    visitor.strikes(LOOK_AGAIN)
    visitor.confirms()
    visitor.confirms()
    assert visitor.kiosk.page == "ticket"
    visitor.asks()
    visitor.types(NO_GOVERNORATE)
    visitor.confirms()
    # By a scanner, also under an Arabic layout.
    visitor.asks()
    visitor.scans([*EXAMPLE, "\r"], qtbot)
    assert visitor.kiosk.page == "ticket"
    visitor.asks()
    visitor.scans([ON_X11.get(each, each) for each in ZONE.replace("\n", "\r")], qtbot)
    visitor.confirms()
    visitor.asks()
    visitor.kiosk.touch("identityKind-passport")
    visitor.types(PASSPORT)
    visitor.confirms()
    # A bug while a number is looked at.
    visitor.asks()
    visitor.types(EXAMPLE)
    with monkeypatch.context() as broken:
        broken.setattr("core.domain.national_id._remark", lambda number: int("no number") + len(number))
        try:
            visitor.kiosk.kiosk.pages.identity.confirm()
        except ValueError:
            BugHook()._meet(*sys.exc_info())
    visitor.kiosk.view_model.start()
    return 5


def _collect(centre: Centre, left: Path, visitor: Visitor, slips: list[Slip]) -> None:
    (left / "export.jsonl").write_text("\n".join(exported(centre.store)), encoding="utf-8")
    (left / "told.txt").write_text(
        "\n".join([*visitor.told, *visitor.ear.ever, *map(repr, slips)]), encoding="utf-8"
    )
    back_up(centre.where, left / "backup.db")
    if is_server(centre.where):
        _tables(centre.where, left)


def _issued(store: OpenStore) -> list[dict[str, object]]:
    return [dict(event.facts) for event in store.events() if event.type == "issued"]


@pytest.mark.parametrize("number", PLANTED)
def test_the_search_itself_finds_what_is_planted(number: str, tmp_path: Path) -> None:
    inside = f"before {number} after"
    for name, raw in {
        "plain": inside.encode(),
        "wide": inside.encode("utf-16-le"),
        "a part": f"x{number[-9:]}x".encode(),
        "in Arabic": inside.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")).encode(),
    }.items():
        (tmp_path / name).write_bytes(raw)
        assert found([number], raw) == [number], name
    assert set(found_in_files([number], tmp_path)) == {"plain", "wide", "a part", "in Arabic"}
    assert found([number], f"••••{number[-4:]}".encode()) == []
