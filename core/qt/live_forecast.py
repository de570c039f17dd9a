"""The waits of a hall for a program with windows: a process beside it forecasts, the latest is kept."""

import logging
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import core
from core.domain.forecast import NOTHING_KNOWN, HallForecast
from core.live_forecast.messages import Start, forecast_in
from core.remark import Remark

STALE = 60.0
"""Seconds after which nothing is said rather than what was true."""
AFTER_THE_FIRST_SCREEN_MS = 1500
_AGAIN_MS = 10_000
_END_MS = 1000
_PROCESS = "core.live_forecast.process"
_ROOT = Path(core.__file__).resolve().parent.parent
_log = logging.getLogger(__name__)


class LiveForecast(QObject):
    """Make and close it on the GUI thread; `latest` may be asked on any."""

    changed = Signal()

    def __init__(
        self,
        database: str,
        *,
        clock: Callable[[], float] = time.monotonic,
        begin_ms: int = AFTER_THE_FIRST_SCREEN_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._database = database
        self._clock = clock
        self._latest: tuple[HallForecast, float] = NOTHING_KNOWN, 0.0
        self._failing = Remark(_log)
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._ended)
        self._process.errorOccurred.connect(self._failed)
        self._start = QTimer(self, interval=begin_ms, singleShot=True)
        self._start.timeout.connect(self._begin)
        self._start.start()

    def latest(self) -> HallForecast:
        """What is known; nothing when that is older than a minute."""
        forecast, of = self._latest
        return forecast if self._clock() - of < STALE else NOTHING_KNOWN

    def look(self) -> None:
        """The log may have grown."""
        if self._process.state() == QProcess.ProcessState.Running:
            self._process.write(b"\n")

    def close(self) -> None:
        """End the process; it holds nothing that is lost."""
        self._start.stop()
        self._process.blockSignals(True)  # noqa: FBT003 - Qt's own name for it
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.closeWriteChannel()
            self._process.kill()
            self._process.waitForFinished(_END_MS)

    def _begin(self) -> None:
        environment = QProcessEnvironment.systemEnvironment()
        known = environment.value("PYTHONPATH")
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, [str(_ROOT), known])))
        self._process.setProcessEnvironment(environment)
        self._process.start(sys.executable, ["-m", _PROCESS])
        self._process.write(msgspec.json.encode(Start(self._database)) + b"\n")

    def _read(self) -> None:
        while self._process.canReadLine():
            found = forecast_in(bytes(self._process.readLine().data()))
            if found is not None:
                self._failing.over()
                forecast, age = found
                self._latest = forecast, self._clock() - age
                self.changed.emit()

    def _ended(self) -> None:
        self._failing.warn(f"no forecast: its process ended with {self._process.exitCode()}")
        self._start.start(_AGAIN_MS)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._failing.warn(f"no forecast: {self._process.errorString()}")
            self._start.start(_AGAIN_MS)
