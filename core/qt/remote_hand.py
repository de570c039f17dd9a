"""Drives a running program from outside as a person would: touch, type, look, wait; one JSON line each way.

A program makes it when it was started with `--remote-hand`; the demo, the
journey tests and the benchmarks are at the other end (`core.qt.remote_program`).
"""

import json
import os
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO, TypeAlias, assert_never, cast

from msgspec import UNSET
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from core.qt.remote_faces import Face, Step, spoken_name, write_picture
from core.qt.remote_keys import key_steps, type_steps
from core.qt.remote_requests import (
    Await,
    Key,
    Language,
    Look,
    Names,
    Quit,
    Read,
    Request,
    RequestRefusedError,
    Rest,
    Texts,
    Touch,
    Type,
    Where,
    parse_request,
)

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow
    from PySide6.QtWidgets import QWidget

Answer: TypeAlias = dict[str, object]
LOOK_EVERY_MS = 5
_STARTED = time.monotonic()


class RemoteHand(QObject):
    """Does one request after another, in the order they came; each is answered once.

    When the other end closes its pipe the program ends: nobody drives it any more.
    """

    _asked = Signal(str)
    _left = Signal()

    def __init__(
        self,
        window: "QQuickWindow | QWidget",
        requests: BinaryIO | None = None,
        answers: BinaryIO | None = None,
        *,
        use_language: Callable[[str], None] | None = None,
    ) -> None:
        """Reads the process's stdin and writes its stdout unless told otherwise."""
        super().__init__(window)
        self._face = _face_of(window)
        self._answers = answers or sys.stdout.buffer
        self._use_language = use_language
        self._waiting: deque[str] = deque()
        self._busy = False
        self._asked.connect(self._take, Qt.ConnectionType.QueuedConnection)
        self._left.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._face.when_shown(self._begin)
        self._reader = Thread(
            target=self._listen, args=[(requests or sys.stdin).fileno()], name="remote hand", daemon=True
        )

    def _begin(self) -> None:
        self._say({"ready": True, "milliseconds": round(milliseconds_since_start())})
        self._reader.start()

    def _listen(self, stream: int) -> None:
        """Read from the descriptor: a buffered reader's lock would stand in the way of ending."""
        rest = b""
        while chunk := os.read(stream, 65536):
            *lines, rest = (rest + chunk).split(b"\n")
            for line in lines:
                self._ask(line.decode(errors="replace"))
        with suppress(RuntimeError):  # The program is ending by itself: its objects are gone.
            self._left.emit()

    def _ask(self, line: str) -> None:
        with suppress(RuntimeError):
            self._asked.emit(line)

    def _take(self, line: str) -> None:
        if line.strip():
            self._waiting.append(line)
            self._go_on()

    def _go_on(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        try:
            self._do(parse_request(self._waiting.popleft()))
        except RequestRefusedError as error:
            self._refuse(str(error))
        except Exception as error:
            self._refuse(f"a bug: {error!r}")
            raise

    def _do(self, request: Request) -> None:  # noqa: C901, PLR0912 - one line for each act
        match request:
            case Touch():
                self._step(self._face.strike(request))
            case Key(key):
                self._step(key_steps(self._face.key_window(), key))
            case Type(text):
                self._step(type_steps(self._face.key_window(), text))
            case Look(file, name):
                write_picture(self._face.picture(name), Path(file))
                self._answer({"file": file})
            case Await():
                self._await(request, time.monotonic())
            case Read(name, wanted):
                self._answer({"value": self._read(name, wanted)})
            case Where(name):
                place = self._face.where(self._face.find(name))
                self._answer(
                    {"x": place.x(), "y": place.y(), "width": place.width(), "height": place.height()}
                )
            case Texts():
                self._answer(_texts(self._face))
            case Names():
                self._answer({"names": _names(self._face)})
            case Language(to):
                self._turn(to)
            case Rest(seconds):
                QTimer.singleShot(round(seconds * 1000), self._answer)
            case Quit():
                self._answer()
                self._end()
            case _:
                assert_never(request)

    def _step(self, steps: Sequence[Step]) -> None:
        """Run the steps from the event loop; the next is due before this one runs.

        So an answer also comes when a step opens a dialog that runs a loop of
        its own and returns only when that is closed.
        """
        if not steps:
            self._answer()
            return
        refused = False
        QTimer.singleShot(0, lambda: None if refused else self._step(steps[1:]))
        try:
            steps[0]()
        except RequestRefusedError as error:
            refused = True
            self._refuse(str(error))

    def _await(self, request: Await, since: float) -> None:
        met, saw = self._look_at(request)
        waited = time.monotonic() - since
        if met:
            self._answer({"value": saw, "milliseconds": round(waited * 1000)})
        elif waited >= request.seconds:
            self._refuse(f"after {request.seconds:g} s {request.name}: {saw}")
        else:
            QTimer.singleShot(LOOK_EVERY_MS, lambda: self._await(request, since))

    def _look_at(self, request: Await) -> tuple[bool, object]:
        """Whether it is as awaited, and what was seen."""
        try:
            thing = self._face.find(request.name)
        except RequestRefusedError as error:
            return request.visible is False, str(error)
        if request.visible is not UNSET and self._face.is_visible(thing) is not request.visible:
            return False, "is visible" if not request.visible else "is not visible"
        if request.equals is UNSET and request.differs is UNSET and request.contains is UNSET:
            return True, None
        value = self._face.read(thing, request.property)
        met = (
            (request.equals is UNSET or value == request.equals)
            and (request.differs is UNSET or value != request.differs)
            and (request.contains is UNSET or request.contains in str(value))
        )
        return met, value

    def _read(self, name: str, wanted: str) -> object:
        thing = self._face.find(name)
        return self._face.is_visible(thing) if wanted == "visible" else self._face.read(thing, wanted)

    def _turn(self, language: str) -> None:
        if self._use_language is None:
            raise RequestRefusedError("this program's language cannot be turned from outside")
        self._use_language(language)
        self._answer()

    def _answer(self, more: Answer | None = None) -> None:
        self._busy = False
        self._say({"ok": True, **(more or {})})
        QTimer.singleShot(0, self._go_on)

    def _refuse(self, why: str) -> None:
        self._busy = False
        self._say({"ok": False, "why": why})
        QTimer.singleShot(0, self._go_on)

    def _say(self, answer: Answer) -> None:
        try:
            self._answers.write(json.dumps(answer, ensure_ascii=False).encode() + b"\n")
            self._answers.flush()
        except BrokenPipeError:
            self._end()

    def _end(self) -> None:
        """Without asking the windows: a counter with a ticket in hand asks back, and nobody would answer."""
        QCoreApplication.exit()


def milliseconds_since_start() -> float:
    """Since the process began; where the system does not tell, since this module was loaded."""
    try:
        ticks = int(Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()[19])
        uptime = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
    except OSError:
        return (time.monotonic() - _STARTED) * 1000
    return (uptime - ticks / os.sysconf("SC_CLK_TCK")) * 1000


def _face_of(window: "QQuickWindow | QWidget") -> Face:
    """Either kind is met only where it is used: public screens have no widgets, the counter no QML."""
    if window.isWidgetType():
        from core.qt.remote_widgets import WidgetFace  # noqa: PLC0415

        return WidgetFace(cast("QWidget", window))
    from core.qt.remote_quick import QuickFace  # noqa: PLC0415

    return QuickFace(cast("QQuickWindow", window))


def _names(face: Face) -> list[str]:
    """Without the names that Qt gives to the insides of its own widgets."""
    names = [thing.objectName() for thing in face.things()]
    return [name for name in names if name and not name.startswith("qt_")]


def _texts(face: Face) -> Answer:
    """Texts as they are stored, so mirrored Arabic reads in its own order."""
    seen = list(face.things())
    texts = [str(text) for thing in seen if (text := thing.property("text"))]
    spoken = [name for thing in seen if (name := spoken_name(thing))]
    return {"texts": list(dict.fromkeys(texts)), "spoken": list(dict.fromkeys(spoken))}
