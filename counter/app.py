"""The counter: the one place that makes its store, jobs, view models and window."""

import logging
import stat
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

from core.devices.printer.from_setting import printer_from_setting
from core.devices.printer.printer import SlipPrinter
from core.domain.errors import StoreError
from core.domain.forecast import NOTHING_KNOWN
from core.program_options import ProgramOptions
from core.qt.bootstrap import size_of, start_qt
from core.qt.jobs import ThreadJobs
from core.qt.languages import Languages
from core.qt.live_forecast import LiveForecast
from core.qt.nudges import Nudges
from core.qt.receipt_picture import draw_receipt
from core.qt.slip_picture import picture_bits
from core.qt.watching import watch
from core.remark import Remark
from core.settings import Settings, SettingsError
from core.storage.opening import OpenStore, open_store
from counter.viewmodels.desk import DeskViewModel
from counter.viewmodels.receipt_printing import ReceiptPrinting
from counter.viewmodels.sign_in import SignInViewModel
from counter.viewmodels.sitting_down import SignedIn
from counter.views.appearance import Appearance
from counter.views.counter_window import CounterWindow
from counter.views.wording import Wording

PROGRAM = "counter"
_USUAL_SIZE = QSize(1280, 800)
_RETRY_MS = 1000
_log = logging.getLogger(__name__)


class PinFileError(SettingsError):
    """The PIN file can be read by others, or holds nothing."""


class CounterApp(QObject):
    """Opens the store, signs a clerk in, runs the desk, and starts again after signing out."""

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        options: ProgramOptions,
        *,
        open_store: Callable[[str], OpenStore] = open_store,
        clock: Callable[[], float] = time.monotonic,
        training: bool = False,
        forecast: LiveForecast | None = None,
        printer: SlipPrinter | None = None,
    ) -> None:
        """`printer`: for receipts."""
        super().__init__(application)
        self._forecast = forecast
        if forecast is not None:
            forecast.changed.connect(self._look_at_desk)
        self._open_store = open_store
        self._clock = clock
        self._settings = settings
        self._jobs = ThreadJobs(PROGRAM, self)
        self._printer = printer
        self._printer_jobs = ThreadJobs("receipts", self) if printer else None
        self._receipts: ReceiptPrinting | None = None
        self.languages = Languages(application, program=PROGRAM)
        self.languages.use(options.language)
        self._wording = Wording(lambda: self.languages.current, self)
        self.window = CounterWindow(
            self._wording,
            Appearance(application, settings.counter.text_percent),
            frameless=options.frameless,
            training=training,
        )
        self.window.language_wanted.connect(self._turn)
        self.window.left.connect(application.quit)
        self._store: OpenStore | None = None
        self._watcher: Nudges | None = None
        self._sign_in: SignInViewModel | None = None
        self._desk: DeskViewModel | None = None
        self._not_begun = Remark(_log)
        self._signing: tuple[str, str] | None = None

    def start(self, signing: tuple[str, str] | None) -> None:
        """Open the store; `signing` is the clerk and PIN of a counter that signs in by itself."""
        self._signing = signing
        self._jobs.run(self._open, self._opened, self._not_opened)

    def show(self) -> None:
        """Show the window and give it the keyboard: without a window manager nobody else does."""
        self.window.show()
        self.window.activateWindow()

    def close(self) -> None:
        """End cleanly: acts under way are finished first."""
        for each in (self._watcher, self._desk, self._sign_in):
            if each is not None:
                each.close()
        self._jobs.close()
        if self._receipts is not None:
            self._receipts.settle()
        if self._printer_jobs is not None:
            self._printer_jobs.close()
        if self._forecast is not None:
            self._forecast.close()
        if self._store is not None:
            self._store.close()

    def _open(self) -> OpenStore:
        store = self._open_store(self._settings.database)
        try:
            store.refuse_if_moved()
            store.refuse_other_login(PROGRAM, self._settings.counter.code)
        except BaseException:
            store.close()
            raise
        return store

    def _opened(self, store: OpenStore) -> None:
        self._store = store
        self._wording.learn(store.centre())
        if self._printer is not None and self._printer_jobs is not None:
            self._receipts = ReceiptPrinting(
                store,
                self._printer,
                self._printer_jobs,
                lambda receipt: picture_bits(draw_receipt(receipt, self._paper_dots(store))),
                always=self._settings.counter.receipt == "always",
                parent=self,
            )
        self._sign_in = SignInViewModel(
            store, self._jobs, self._settings.counter.code, clock=self._clock, parent=self
        )
        self._sign_in.signed_in.connect(self._enter)
        self._watcher = watch(store, PROGRAM, self._settings.counter.code, self)
        self._watcher.changed.connect(self._look)
        if self._receipts is not None:
            self._watcher.changed.connect(self._receipts.settle)
        self.window.show_sign_in(self._sign_in)
        self._sign_in.look()
        if self._signing is not None:
            self._sign_in.submit_own_queues(*self._signing)

    def _paper_dots(self, store: OpenStore) -> int:
        return self._settings.counter.receipt_dots or store.centre().slip.paper.dots

    def _not_opened(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        self._not_begun.warn(f"the counter cannot begin: {error}")
        self.window.starting.say(error.code, str(error))
        QTimer.singleShot(_RETRY_MS, lambda: self.start(self._signing))

    def _enter(self, signed_in: SignedIn) -> None:
        store = self._store
        if store is None:
            return
        self._wording.learn(signed_in.place.centre)
        if self._desk is not None:
            self._desk.close()
        self._desk = DeskViewModel(
            store,
            self._jobs,
            signed_in.place,
            signed_in.facts,
            call_after_complete=self._settings.counter.call_after_complete,
            clock=self._clock,
            latest_forecast=self._forecast.latest if self._forecast else lambda: NOTHING_KNOWN,
            receipts=self._receipts,
            parent=self,
        )
        self._desk.signed_out.connect(self._signed_out)
        self._desk.handed_over.connect(self._enter)
        self.window.show_desk(self._desk)

    def _signed_out(self) -> None:
        if self._desk is not None and self._sign_in is not None:
            self._desk.close()
            self._desk = None
            self.window.show_sign_in(self._sign_in)
            self._sign_in.look()

    def _look_at_desk(self) -> None:
        if self._desk is not None:
            self._desk.look()

    def _look(self) -> None:
        if self._forecast is not None:
            self._forecast.look()
        if self._desk is not None:
            self._desk.look()
        elif self._sign_in is not None:
            self._sign_in.look()

    def _turn(self) -> None:
        self.languages.use("en" if self.languages.current == "ar" else "ar")


def run(
    settings: Settings,
    options: ProgramOptions,
    *,
    sign_in_as: str | None = None,
    pin_file: Path | None = None,
    training: bool = False,
) -> int:
    """Run the counter until its window closes; the exit code.

    With `sign_in_as` the PIN is read from `pin_file`, which nobody else may
    read: PinFileError otherwise. A PIN never stands on a command line. `training`: the visitors are invented,
    and everything that is seen says so. DeviceError for a
    printer setting that names none.
    """
    signing = (sign_in_as, read_pin(pin_file)) if sign_in_as and pin_file else None
    application = start_qt("widgets", [], name=PROGRAM)
    # Whoever practises has visitors of whom nothing is known.
    forecast = None if training else LiveForecast(settings.database)
    own = settings.counter.receipts_to
    # No paper of an invented visitor lies about either.
    printer = printer_from_setting(own) if own and not training else None
    app = CounterApp(application, settings, options, training=training, forecast=forecast, printer=printer)
    app.window.resize(size_of(options.windowed) if options.windowed else _USUAL_SIZE)
    if options.at is not None:
        app.window.move(*options.at)
    app.start(signing)
    app.show()
    if options.remote_hand:
        from core.qt.remote_hand import RemoteHand  # noqa: PLC0415 - tests and the demo alone pay for it

        RemoteHand(app.window, use_language=app.languages.use)
    code = application.exec()
    app.close()
    return code


def read_pin(file: Path) -> str:
    """The PIN in a file that only its owner may read."""
    try:
        mode = file.stat().st_mode
        if stat.S_ISDIR(mode):
            raise PinFileError(f"{file} is a folder: name the file that holds the PIN")
        if mode & (stat.S_IRWXG | stat.S_IRWXO):
            raise PinFileError(f"{file} can be read by others: chmod 600 {file}")
        pin = file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise PinFileError(f"{file} cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise PinFileError(f"{file} is not text in UTF-8: write the PIN into it anew") from error
    if not pin:
        raise PinFileError(f"{file} holds no PIN")
    return pin
