"""`python -m scripts.signs`: the sign over a window and its question, in docs/pictures."""

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PIL import Image
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

import core.qt.ink  # noqa: F401 - QML makes it
from core.domain.centre import Centre
from core.domain.digits import DigitStyle
from core.domain.legibility import Screen
from core.domain.numbering import TicketCode
from core.domain.texts import LocalText
from core.qt.bootstrap import load_window, start_qt
from scripts.pictures import PICTURES, small
from sign.app import phrases
from sign.viewmodels.rating import RatingViewModel
from sign.viewmodels.rating_words import RatingWords
from sign.viewmodels.sign import SignViewModel
from sign.viewmodels.window_reading import Ended, WindowReading, WindowState

_SCREEN = Screen(1024, 600, 10.1, 1.5)
_CALLED = WindowReading(
    centre=Centre(code="DEMO", name=LocalText("مركز خدمات مصر", "Egypt Service Centre")),
    counter="3",
    agency=LocalText("الأحوال المدنية", "Civil Status"),
    state=WindowState.CALLED,
    code=TicketCode("ح", "A", 42),
    calls=1,
)
_DIGITS = DigitStyle.ARABIC_INDIC


def main() -> int:
    """Take them anew."""
    application = start_qt("quick", [], name="sign")
    taken = [name for language in ("ar", "en") for name in _shots(language)]
    del application
    sys.stdout.write(f"{len(taken)} pictures in docs/pictures\n")
    return 0


def _shots(language: str) -> Iterator[str]:
    """Called, serving, the question and its reasons, in one language."""
    moment = [0.0]
    sign = SignViewModel(_SCREEN, "3", language, phrases)
    rating = RatingViewModel(
        lambda each: RatingWords(each, phrases(each, _DIGITS), _DIGITS), clock=lambda: moment[0]
    )
    engine = QQmlApplicationEngine()
    parts: dict[str, object] = {"measures": sign.measures, "rating": rating, "sign": sign}
    window = load_window(engine, "sign.views", "SignWindow", parts)
    window.resize(_SCREEN.width, _SCREEN.height)
    window.show()
    QTest.qWaitForWindowExposed(window)

    sign.take(_CALLED)
    yield _take(window, language, "called")
    sign.take(replace(_CALLED, state=WindowState.SERVING))
    yield _take(window, language, "serving")
    rating.ask(Ended(ticket="t", language=language, at=datetime.now(UTC)))
    yield _take(window, language, "rating")
    moment[0] += 1
    rating.choose(4)
    yield _take(window, language, "reason")
    window.close()
    del window
    del engine


def _take(window: QQuickWindow, language: str, what: str) -> str:
    QTest.qWait(50)
    target = PICTURES / f"sign-{what}-{language}.png"
    window.grabWindow().save(str(target))
    small(Image.open(target), 640).save(target, optimize=True)
    return target.stem


if __name__ == "__main__":
    sys.exit(main())
