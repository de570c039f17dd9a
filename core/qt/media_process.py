"""The display's side of the process that decodes media: frames come in, a hang or a crash costs one file."""

import json
import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QSize, QTimer, Signal
from PySide6.QtGui import QImage

import core
from core.devices.media.frame_file import FrameFile
from core.devices.media.frames import BYTES_A_PIXEL, FrameSize, SharedFrame

_MODULE = "core.devices.media.process"
_ROOT = Path(core.__file__).resolve().parent.parent
_PATIENCE_MS = 15_000
"""A large picture on a busy machine takes a second; a video sends its next frame sooner."""
MOST_FILES = 100
MOST_SECONDS = 3600.0
"""After so many files, or so long, a new process takes over: decoders leak."""

_log = logging.getLogger(__name__)


class MediaProcess(QObject):
    """Shows one file at a time; each ends in one of `ended` and `skipped`, or is given up by `stop`."""

    frame = Signal(QImage)
    ended = Signal(str)
    """The file was a `picture`, which stands still now, or a `video`, which is over."""
    skipped = Signal(str)
    """The file is not shown, and why."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        module: str = _MODULE,
        patience: int = _PATIENCE_MS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._module = module
        self._clock = clock
        self._file = FrameFile()
        self._shared = SharedFrame(self._file.path, make=True)
        self._process: QProcess | None = None
        self._files = 0
        self._since = 0.0
        self._showing = self._held = self._owes_answer = False
        self._watchdog = QTimer(self, interval=patience, singleShot=True)
        self._watchdog.timeout.connect(lambda: self._fail(f"nothing came of it in {patience / 1000:g} s"))

    @property
    def showing(self) -> bool:
        return self._showing

    @property
    def process_id(self) -> int:
        """Of the process that decodes; 0 when none runs."""
        return self._process.processId() if self._process is not None else 0

    def show(self, folder: Path, file: str, size: QSize) -> None:
        """Give up what is shown and show this file, as large as it fits into `size`."""
        self.stop()
        process = self._running()
        self._files += 1
        self._showing = True
        slot = FrameSize(max(1, min(size.width(), 3840)), max(1, min(size.height(), 2160)))
        self._say(process, {"folder": str(folder), "file": file, "width": slot.width, "height": slot.height})
        self._watchdog.start()

    def hold(self, *, held: bool) -> None:
        """Stand still, or go on: a frame that is not answered is the last."""
        self._held = held
        if held:
            self._watchdog.stop()
        elif self._showing:
            self._answer()
            self._watchdog.start()

    def stop(self) -> None:
        """Give up the file that is shown; a process in the middle of one is not waited for."""
        if self._showing:
            self._end_process()

    def close(self) -> None:
        self._end_process()
        self._shared.close()
        self._file.close()

    def _running(self) -> QProcess:
        worn = self._files >= MOST_FILES or self._clock() - self._since > MOST_SECONDS
        if self._process is not None and not worn:
            return self._process
        self._end_process()
        process = self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        paths = [str(_ROOT), *filter(None, [environment.value("PYTHONPATH")])]
        environment.insert("PYTHONPATH", os.pathsep.join(paths))
        process.setProcessEnvironment(environment)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(lambda: self._read(process))
        process.finished.connect(lambda status: self._died(process, status))
        process.errorOccurred.connect(lambda error: self._not_started(process, error))
        self._files, self._since = 0, self._clock()
        process.start(sys.executable, ["-m", self._module, str(self._file.path)])
        return process

    def _read(self, process: QProcess) -> None:
        while process is self._process and process.canReadLine():
            try:
                told: dict[str, Any] = json.loads(bytes(process.readLine().data()))
                self._take(told)
            except (ValueError, KeyError, TypeError) as error:
                self._fail(f"its decoder answers nonsense: {error}")

    def _take(self, told: dict[str, Any]) -> None:
        if not self._showing:
            return
        if "frame" in told:
            self._take_frame(FrameSize(*told["frame"]))
        elif "skipped" in told:
            self._over()
            self.skipped.emit(str(told["skipped"]))
        else:
            self._over()
            self.ended.emit(str(told["end"]))

    def _take_frame(self, size: FrameSize) -> None:
        pixels = self._shared.read(size)
        image = QImage(
            pixels, size.width, size.height, size.width * BYTES_A_PIXEL, QImage.Format.Format_RGB32
        )
        self._owes_answer = True
        if not self._held:
            self._watchdog.start()
            self._answer()
        # The pixels belong to a Python object that may go: the picture gets its own.
        self.frame.emit(image.copy())

    def _answer(self) -> None:
        if self._owes_answer and self._process is not None:
            self._owes_answer = False
            self._say(self._process, {"taken": True})

    @staticmethod
    def _say(process: QProcess, words: dict[str, Any]) -> None:
        process.write(json.dumps(words).encode() + b"\n")

    def _over(self) -> None:
        self._watchdog.stop()
        self._showing = self._owes_answer = False

    def _fail(self, why: str) -> None:
        self._end_process()
        self.skipped.emit(why)

    def _died(self, process: QProcess, status: int) -> None:
        if process is self._process:
            shown = self._showing
            self._end_process()
            _log.warning("the process that decodes media ended with status %d", status)
            if shown:
                self.skipped.emit("its decoder fell over")

    def _not_started(self, process: QProcess, error: QProcess.ProcessError) -> None:
        if process is self._process and error is QProcess.ProcessError.FailedToStart:
            self._fail(f"no decoder could be started: {process.errorString()}")

    def _end_process(self) -> None:
        self._over()
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.waitForFinished(2000)
            process.deleteLater()
