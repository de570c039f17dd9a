"""`dawr kiosk`: a visitor takes a ticket."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from core.devices.printer.from_setting import printer_from_setting
from core.devices.printer.printer import SlipPrinter
from core.devices.voice.voice import Voice
from core.program_options import ProgramOptions
from core.qt.bootstrap import on_bugs, show_public, start_qt
from core.qt.jobs import ThreadJobs
from core.qt.languages import OWN, Languages, Phrases
from core.qt.live_forecast import LiveForecast
from core.qt.player import Player
from core.qt.remote_hand import RemoteHand
from core.qt.watching import watch
from core.settings import Settings
from kiosk.assembly import Kiosk
from kiosk.memory import Memory, open_memory
from kiosk.speech.making import heed_headphone
from kiosk.stand_in import Left, opened_at_last
from kiosk.viewmodels.trouble_words import TroubleWords
from kiosk.workers import Workers

_BREATH_MS = 120


def run(settings: Settings, options: ProgramOptions) -> int:
    """Serve visitors until the window is closed; the exit code.

    A database that is away is waited for, unless the kiosk remembers what the
    centre offers today. One that was never made, or of another Dawr, raises
    StoreError before anything is shown, as a printer setting that names no
    printer raises DeviceError.
    """
    application = start_qt("quick", [], name="kiosk")
    printer = printer_from_setting(settings.kiosk.printer) if settings.kiosk.printer else None
    words = {language: TroubleWords(Phrases(language, "kiosk")) for language in OWN}
    memory = opened_at_last(
        lambda: open_memory(settings),
        words,
        lambda window: _show(window, options),
        staff_code=settings.kiosk.staff_code,
        locked=not options.windowed,
    )
    if isinstance(memory, Left):
        return memory.code
    return _serve(application, memory, printer, settings, options)


def _serve(
    application: QGuiApplication,
    memory: Memory,
    printer: SlipPrinter | None,
    settings: Settings,
    options: ProgramOptions,
) -> int:
    workers = Workers(store=ThreadJobs("store"), device=ThreadJobs("printer"), voice=ThreadJobs("voice"))
    voice, sounds = Voice(settings.voice), Player(gap=_BREATH_MS)
    watcher = watch(memory.store, "kiosk", settings.kiosk.name)
    forecast = LiveForecast(settings.database)
    engine = QQmlApplicationEngine()
    languages = Languages(application)
    languages.changed.connect(engine.retranslate)
    try:
        kiosk = Kiosk(
            memory,
            printer,
            settings,
            workers=workers,
            turn_to=languages.use,
            first_language=options.language,
            speaker=voice,
            sounds=sounds,
            forecast=forecast.latest,
            parent=application,
        )
        watcher.changed.connect(kiosk.offers.look)
        watcher.changed.connect(forecast.look)
        forecast.changed.connect(kiosk.offers.take_forecast)
        on_bugs(application, kiosk.view_model.meet_bug)
        window = kiosk.show_in(engine, locked=not options.windowed)
        _show(window, options)
        heed_headphone(kiosk.assistant)
        if options.remote_hand:
            RemoteHand(window, use_language=kiosk.manner.use_language)
        return application.exec()
    finally:
        watcher.close()
        forecast.close()
        sounds.stop()
        workers.close()
        voice.close()
        del engine
        memory.close()


def _show(window: QQuickWindow, options: ProgramOptions) -> None:
    if options.frameless:
        window.setFlag(Qt.WindowType.FramelessWindowHint)
    if options.at is not None:
        window.setPosition(*options.at)
    show_public(window, windowed=options.windowed)
    if not options.windowed:
        window.setCursor(Qt.CursorShape.BlankCursor)
