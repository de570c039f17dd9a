"""`python -m scripts.layouts`: the layouts of a hall display and its editor, in docs/pictures."""

import os
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

import msgspec
from PIL import Image
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtTest import QTest

from core.catalogue_file import read_catalogue
from core.domain.centre import Centre, Counter, Hall, Role
from core.domain.hall_screen import Arrow, HallScreen, LayoutKind
from core.domain.texts import LocalText
from core.domain.ticker import Ticker, TickerLine
from core.domain.zones import Zone
from core.qt.bootstrap import start_qt
from core.qt.jobs import ImmediateJobs
from core.settings import Settings
from core.storage.opening import OpenStore, open_store
from core.storage.setting_up import CentrePlan, Person, create_centre
from core.usecases.operation import new_operation
from dawr.centre_commands import EGYPT
from display.editor import ScreenEditor
from scripts.pictures import PICTURES, small

_LYING, _UPRIGHT = (1920, 1080), (1080, 1920)
_QUEUES = (("civ",), ("pas",), ("tra",), ("not",), ("civ", "tax"), ("pas", "mfa"))
_HALLS = (
    LocalText("القاعة الأولى", "First hall"),
    LocalText("القاعة الثانية", "Second hall"),
    LocalText("القاعة الثالثة", "Third hall"),
)
_ARROWS = tuple(
    Arrow(counter=str(number), bearing=bearing)
    for number, bearing in enumerate((0, 45, 90, 315, 270, 135, 90, 270, 225), start=1)
)
_SHOTS: dict[str, tuple[tuple[int, int], Zone]] = {
    "board": (_LYING, Zone(screen=HallScreen(inches=55, metres=7, arrows=_ARROWS))),
    "media": (_LYING, Zone(screen=HallScreen(layout=LayoutKind.MEDIA, inches=75, metres=6))),
    "agency": (
        _LYING,
        Zone(agencies=("civ",), screen=HallScreen(layout=LayoutKind.AGENCY, inches=55, metres=7)),
    ),
    "halls": (
        _LYING,
        Zone(screen=HallScreen(layout=LayoutKind.HALLS, inches=75, metres=6, arrows=_ARROWS)),
    ),
    "totem": (
        _UPRIGHT,
        Zone(screen=HallScreen(layout=LayoutKind.TOTEM, inches=43, metres=4, arrows=_ARROWS)),
    ),
    "columns": (_LYING, Zone(screen=HallScreen(layout=LayoutKind.COLUMNS, inches=86, metres=8))),
    "contrast": (
        _LYING,
        Zone(screen=HallScreen(inches=55, metres=7, strong=True)),
    ),
    "refused": (_LYING, Zone(screen=HallScreen(inches=43, metres=12))),
}

_NEWS = Ticker(
    lines=(
        TickerLine(
            text=LocalText(
                "أحضر أصل بطاقة الرقم القومي وصورة منها قبل أخذ التذكرة",
                "Have your identity card and a copy of it ready",
            )
        ),
    )
)


def main() -> int:
    """Take them anew."""
    application = start_qt("quick", [], name="display")
    with TemporaryDirectory() as folder:
        store = _centre(Path(folder))
        for language in ("ar", "en"):
            for name, (size, zone) in _SHOTS.items():
                screen = replace(zone.screen, language=language)
                _shoot(store, f"layout-{name}-{language}", size, replace(zone, screen=screen), "board")
            zone = replace(_SHOTS["media"][1], screen=replace(_SHOTS["media"][1].screen, language=language))
            _shoot(store, f"editor-{language}", (1500, 980), zone, "editor")
        store.set_ticker(new_operation(), "system", _NEWS)
        for language in ("ar", "en"):
            screen = HallScreen(language=language, inches=55, metres=7)
            _shoot(store, f"layout-news-{language}", _LYING, Zone(screen=screen), "board")
        store.close()
    del application
    sys.stdout.write(f"{2 * len(_SHOTS) + 4} pictures in docs/pictures\n")
    return 0


def _shoot(store: OpenStore, name: str, size: tuple[int, int], zone: Zone, what: str) -> None:
    """One window, of the display's page alone or of the editor around it."""
    store.set_zone(new_operation(), "system", "d1", zone)
    engine = QQmlApplicationEngine()
    own = msgspec.structs.replace(Settings().display, name="d1")
    parts = ScreenEditor(store, own, zone.screen.language or "ar", ImmediateJobs())
    window = parts.show_in(engine) if what == "editor" else parts.show_board_in(engine)
    window.resize(*size)
    window.show()
    QTest.qWaitForWindowExposed(window)
    QTest.qWait(50)
    target = PICTURES / f"{name}.png"
    window.grabWindow().save(str(target))
    small(Image.open(target), 540 if size[0] < size[1] else 960).save(target, optimize=True)
    window.close()
    del window
    del engine


def _centre(folder: Path) -> OpenStore:
    """Nine windows in three halls."""
    halls = [Hall(id=f"h{number}", name=name) for number, name in enumerate(_HALLS, start=1)]
    create_centre(
        folder / "dawr.db",
        CentrePlan(
            centre=Centre(code="DEMO", name=LocalText("مركز خدمات مصر", "Egypt Service Centre")),
            catalogue=read_catalogue(EGYPT),
            halls=halls,
            counters=[
                Counter(code=str(number), hall=f"h{number % 3 + 1}", queues=_QUEUES[number % len(_QUEUES)])
                for number in range(1, 10)
            ],
            people=[Person(id="amal", name="Amal", role=Role.ADMINISTRATOR, secret_hash="-")],  # noqa: S106 - nobody signs in
        ),
    )
    return open_store(str(folder / "dawr.db"))


if __name__ == "__main__":
    sys.exit(main())
