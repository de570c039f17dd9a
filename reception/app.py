"""The reception: the one place that makes its store, jobs, printer, view models and window."""

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from core.devices.printer.from_setting import printer_from_setting
from core.devices.printer.printer import SlipPrinter
from core.domain.errors import StoreError
from core.domain.forecast import NOTHING_KNOWN, HallForecast
from core.program_options import ProgramOptions
from core.qt.bootstrap import size_of, start_qt
from core.qt.jobs import ThreadJobs
from core.qt.languages import Languages, Phrases, offered
from core.qt.live_forecast import LiveForecast
from core.qt.nudges import Nudges
from core.qt.watching import watch
from core.remark import Remark
from core.settings import Settings
from core.storage.opening import OpenStore, open_store
from counter.views.appearance import Appearance
from counter.views.wording import Wording
from kiosk.viewmodels.check_in_words import CheckInWords
from kiosk.viewmodels.staff_words import StaffWords
from kiosk.viewmodels.wording import Wording as VisitorWording
from reception.viewmodels.admission import AdmissionViewModel, Admitted
from reception.viewmodels.reception import ReceptionViewModel
from reception.viewmodels.slips import Slips
from reception.views.idle_watch import IdleWatch
from reception.views.reception_window import ReceptionWindow

PROGRAM = "reception"
_USUAL_SIZE = QSize(1280, 800)
_RETRY_MS = 1000
_log = logging.getLogger(__name__)


class ReceptionApp(QObject):
    """Opens the store, signs a receptionist in, and starts again after signing out."""

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        options: ProgramOptions,
        *,
        printer: SlipPrinter | None = None,
        open_store: Callable[[str], OpenStore] = open_store,
        clock: Callable[[], float] = time.monotonic,
        forecast: LiveForecast | None = None,
    ) -> None:
        super().__init__(application)
        self._own, self._database = settings.reception, settings.database
        self._printer, self._open_store, self._clock = printer, open_store, clock
        self._forecast = forecast
        self._jobs, self._device_jobs = ThreadJobs("store", self), ThreadJobs("printer", self)
        self.languages = Languages(application, program=PROGRAM)
        self.languages.use(options.language)
        self._wording = Wording(lambda: self.languages.current, self)
        self.window = ReceptionWindow(
            self._wording, Appearance(application, self._own.text_percent), frameless=options.frameless
        )
        self.window.language_wanted.connect(self._turn)
        self.window.left.connect(application.quit)
        self.window.sign_out_wanted.connect(self._sign_out)
        self._store: OpenStore | None = None
        self._watcher: Nudges | None = None
        self._admission: AdmissionViewModel | None = None
        self._slips: Slips | None = None
        self.reception: ReceptionViewModel | None = None
        self._not_begun = Remark(_log)
        self._idle = IdleWatch(application, self._own.idle_minutes, self)
        self._idle.idle.connect(self._sign_out_idle)

    def start(self) -> None:
        self._jobs.run(self._open, self._opened, self._not_opened)

    def show(self) -> None:
        self.window.show()
        self.window.activateWindow()

    def close(self) -> None:
        """End cleanly: a slip under way comes out and is recorded first."""
        for each in (self._watcher, self.reception, self._admission):
            if each is not None:
                each.close()
        self._device_jobs.close()
        if self._slips is not None:
            self._slips.settle()
        self._jobs.close()
        if self._forecast is not None:
            self._forecast.close()
        if self._store is not None:
            self._store.close()

    def _open(self) -> OpenStore:
        store = self._open_store(self._database)
        try:
            store.refuse_if_moved()
            store.refuse_other_login(PROGRAM, self._own.name)
        except BaseException:
            store.close()
            raise
        return store

    def _opened(self, store: OpenStore) -> None:
        self._store = store
        centre = store.centre()
        self._wording.learn(centre)
        words = {each: Phrases(each, "kiosk", digits=centre.digits) for each in offered("kiosk")}
        wordings = {each: VisitorWording(each, phrases, centre.digits) for each, phrases in words.items()}
        self._slips = Slips(
            store,
            self._jobs,
            self._printer,
            self._device_jobs,
            wordings,
            {each: StaffWords(each, phrases, centre.digits) for each, phrases in words.items()},
            paper_dots=self._own.paper_dots,
            parent=self,
        )
        self.window.learn({each: CheckInWords(wordings[each], words[each]) for each in words})
        self._admission = AdmissionViewModel(
            store, self._jobs, self._own.name, latest_forecast=self._latest, clock=self._clock, parent=self
        )
        self._admission.admitted.connect(self._enter)
        self._watcher = watch(store, PROGRAM, self._own.name, self)
        self._watcher.changed.connect(self._look)
        if self._forecast is not None:
            self._watcher.changed.connect(self._forecast.look)
        self.window.show_admission(self._admission)
        self._admission.look()

    def _latest(self) -> HallForecast:
        return self._forecast.latest() if self._forecast else NOTHING_KNOWN

    def _not_opened(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        self._not_begun.warn(f"the reception cannot begin: {error}")
        self.window.starting.say(error.code, str(error))
        QTimer.singleShot(_RETRY_MS, self.start)

    def _enter(self, admitted: Admitted) -> None:
        if self._store is None or self._slips is None:
            return
        self.reception = ReceptionViewModel(
            self._store,
            self._jobs,
            admitted.clerk,
            admitted.facts,
            self._slips,
            clock=self._clock,
            latest_forecast=self._latest,
            parent=self,
        )
        self.window.show_reception(self.reception)
        self._idle.start()

    def _sign_out(self) -> None:
        """Not while an act has no answer yet: its ticket would be nobody's."""
        if self.reception is not None and self._admission is not None and not self.reception.props.busy:
            self._idle.stop()
            self.reception.close()
            self.reception.deleteLater()
            self.reception = None
            self.window.show_admission(self._admission)

    def _sign_out_idle(self) -> None:
        """Who went away is signed out, as anybody may stand there now; what was asked is asked no more."""
        if isinstance(asked := QApplication.activeModalWidget(), QDialog):
            asked.reject()
        self._sign_out()
        if self.reception is not None:
            self._idle.start()
        elif self._admission is not None:
            self._admission.say_idle()

    def _look(self) -> None:
        if self.reception is not None:
            self.reception.look()

    def _turn(self) -> None:
        self.languages.use("en" if self.languages.current == "ar" else "ar")


def run(settings: Settings, options: ProgramOptions) -> int:
    """Run the reception until its window closes; the exit code. DeviceError for a printer that cannot be."""
    application = start_qt("widgets", [], name=PROGRAM)
    own = settings.reception
    printer = printer_from_setting(own.printer) if own.printer else None
    forecast = LiveForecast(settings.database)
    app = ReceptionApp(application, settings, options, printer=printer, forecast=forecast)
    app.window.resize(size_of(options.windowed) if options.windowed else _USUAL_SIZE)
    if options.at is not None:
        app.window.move(*options.at)
    app.start()
    app.show()
    if options.remote_hand:
        from core.qt.remote_hand import RemoteHand  # noqa: PLC0415 - tests and the demo alone pay for it

        RemoteHand(app.window, use_language=app.languages.use)
    code = application.exec()
    app.close()
    return code
