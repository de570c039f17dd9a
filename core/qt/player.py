"""Announcements out loud: one file after another, in order, none cut, none over another."""

import shutil
from collections import deque
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QObject, QProcess, Qt, QTimer, Signal
from typing_extensions import override

from core.devices.voice.errors import VoiceError
from core.devices.voice.sound_output import PlayProgram, SoundOutput, play_programs, sound_output
from core.devices.voice.speech import seconds

__all__ = ["FolderPlayer", "Player", "Silent", "SoundOutput", "SoundQueue", "sound_output"]

_WATCHDOG_SECONDS = 5.0
# A player that gave up before this was heard by nobody, so another may try the same file.
_NOT_YET_HEARD = 0.5
# Ending in less than this part of the file's length is no playing, whatever the exit code says.
_LEAST_PART = 0.5


class SoundQueue(QObject):
    """The order of announcements; what "to play" means is the child's.

    Each file ends in exactly one signal, and a failure goes on with the next.
    """

    finished = Signal(str)
    failed = Signal(str, str)
    _GAP_MILLISECONDS: ClassVar[int] = 350

    def __init__(self, parent: QObject | None = None, *, gap: int | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Path] = deque()
        self._current: Path | None = None
        self._pause = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._pause.setInterval(self._GAP_MILLISECONDS if gap is None else gap)
        self._pause.timeout.connect(self._next)

    @property
    def waiting(self) -> int:
        """How many files have not begun."""
        return len(self._waiting)

    @property
    def idle(self) -> bool:
        return self._current is None and not self._waiting

    def play(self, path: Path | str) -> None:
        """Play after all that was asked for before; returns at once."""
        self._waiting.append(Path(path))
        if not self._pause.isActive():
            self._next()

    def stop(self) -> None:
        """End now, in the middle of a word: only for leaving the program."""
        self._waiting.clear()
        self._pause.stop()
        self._current = None

    def _next(self) -> None:
        if self._current is not None or not self._waiting:
            return
        self._current = self._waiting.popleft()
        try:
            length = seconds(self._current)
        except VoiceError as error:
            fault = error.detail
            QTimer.singleShot(0, self, lambda: self._end(fault))
            return
        self._begin(self._current, length)

    def _begin(self, path: Path, length: float) -> None:
        """Play one file of `length` seconds and then call `_end`, never at once."""
        raise NotImplementedError

    def _end(self, why: str = "") -> None:
        """The file is over, heard or (with a reason) not."""
        path, self._current = self._current, None
        if path is None:
            return
        # Started before the signal, so that a slot that asks for more waits its turn too.
        self._pause.start()
        if why:
            self.failed.emit(str(path), why)
        else:
            self.finished.emit(str(path))


class Player(SoundQueue):
    """Plays by the installed programs, each file by the first that can.

    They are looked up for every file, so a card or a sound server that comes
    back is used with the next announcement.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        programs: Callable[[], Sequence[PlayProgram]] = play_programs,
        gap: int | None = None,
        watchdog: float = _WATCHDOG_SECONDS,
    ) -> None:
        super().__init__(parent, gap=gap)
        self._programs = programs
        self._margin = watchdog
        self._length = 0.0
        self._untried: list[PlayProgram] = []
        self._faults: list[str] = []
        self._since = QElapsedTimer()
        self._process = QProcess(self)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._watchdog = QTimer(self, singleShot=True)
        self._watchdog.timeout.connect(self._process.kill)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.stop)

    @override
    def stop(self) -> None:
        super().stop()
        self._watchdog.stop()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(1000)

    @override
    def _begin(self, path: Path, length: float) -> None:
        self._length = length
        self._untried = list(self._programs())
        self._faults = []
        self._try_next(path)

    def _try_next(self, path: Path) -> None:
        if self._current is not path:
            return  # Stopped meanwhile.
        if not self._untried:
            reason = "; ".join(self._faults) or "no player is installed"
            QTimer.singleShot(0, self, lambda: self._end(reason))
            return
        command = self._untried[0].command(path)
        self._watchdog.start(round((self._length + self._margin) * 1000))
        self._since.start()
        self._process.start(command[0], command[1:])

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # The others are followed by `finished`, which tells more.
        if error is QProcess.ProcessError.FailedToStart:
            self._over(self._process.errorString())

    def _on_finished(self, status: int, how: QProcess.ExitStatus) -> None:
        heard = self._since.elapsed() / 1000
        if how is QProcess.ExitStatus.CrashExit:
            self._over(f"ended by a signal after {heard:.1f} s of {self._length:.1f} s")
        elif status != 0:
            said = bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip()
            self._over(f"{said or 'no reason given'} (status {status})")
        elif heard < self._length * _LEAST_PART:
            self._over(f"over after {heard:.1f} s of {self._length:.1f} s: not played")
        else:
            self._over("")

    def _over(self, fault: str) -> None:
        self._watchdog.stop()
        path = self._current
        if path is None:
            return
        if not fault:
            self._end()
            return
        self._faults.append(f"{self._untried.pop(0).name}: {fault}")
        if self._since.elapsed() / 1000 >= max(_NOT_YET_HEARD, self._length * _LEAST_PART):
            self._untried = []
        QTimer.singleShot(0, self, lambda: self._try_next(path))


class FolderPlayer(SoundQueue):
    """Leaves numbered copies in a folder instead of playing, for halls without ears: the offscreen demo.

    `speed` 1.0 takes as long as the sound, more is faster.
    """

    def __init__(self, folder: Path, parent: QObject | None = None, *, speed: float = 1.0) -> None:
        super().__init__(parent, gap=round(self._GAP_MILLISECONDS / speed))
        self._folder = folder
        self._speed = speed
        self._count = 0
        self._copying = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._copying.timeout.connect(self._end)

    @override
    def stop(self) -> None:
        super().stop()
        self._copying.stop()

    @override
    def _begin(self, path: Path, length: float) -> None:
        self._count += 1
        self._folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, self._folder / f"announcement-{self._count:04}.wav")
        self._copying.start(round(length * 1000 / self._speed))


class Silent(SoundQueue):
    """Says of every file why it is not heard, so that whoever shows the state of the sound is told."""

    def __init__(self, why: str, parent: QObject | None = None) -> None:
        super().__init__(parent, gap=0)
        self._why = why

    @override
    def _begin(self, path: Path, length: float) -> None:
        QTimer.singleShot(0, self, lambda: self._end(self._why))
