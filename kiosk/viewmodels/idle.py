"""Nobody there any more: asks first, waits, and then gives the kiosk to the next visitor."""

from PySide6.QtCore import QObject, QTimer, Signal

from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SECONDS_TO_ANSWER = 20


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class IdleViewModel(QObject):
    """Counts the time without a touch while somebody stands at a page with something on it."""

    askingChanged = Signal()
    secondsLeftChanged = Signal()
    over = Signal()

    def __init__(self, idle_seconds: float, *, second_ms: int = 1000, parent: QObject | None = None) -> None:
        """`second_ms`: how long the seconds of the question last, shorter in tests."""
        super().__init__(parent)
        self._left = 0
        self._patience = 1
        self._idle_ms = round(idle_seconds * 1000)
        self._quiet = QTimer(self, interval=self._idle_ms, singleShot=True)
        self._quiet.timeout.connect(self._ask)
        self._counting = QTimer(self, interval=second_ms)
        self._counting.timeout.connect(self._count)

    @Property(bool, notify=askingChanged)
    def asking(self) -> bool:
        """Whether the visitor is asked for a sign of life."""
        return self._counting.isActive()

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:  # noqa: N802 - QML's name
        return self._left

    @Slot()
    def touched(self) -> None:
        """Somebody is there; while the question stands only its own buttons count."""
        if self._quiet.isActive():
            self._quiet.start()

    @Slot()
    def extend(self) -> None:
        """The visitor needs more time, as often as they like."""
        self.watch()

    def have_patience(self, times: int) -> None:
        """Wait so many times as long, for who needs more time."""
        if times != self._patience:
            self._patience = times
            self._quiet.setInterval(self._idle_ms * times)

    def watch(self) -> None:
        """Begin to count anew."""
        self._stop_asking()
        self._quiet.start()

    def rest(self) -> None:
        """Nothing to watch: the first page, or one that ends by itself."""
        self._quiet.stop()
        self._stop_asking()

    def _ask(self) -> None:
        self._set_left(SECONDS_TO_ANSWER * self._patience)
        self._counting.start()
        self.askingChanged.emit()

    def _count(self) -> None:
        self._set_left(self._left - 1)
        if self._left <= 0:
            self.rest()
            self.over.emit()

    def _stop_asking(self) -> None:
        if self._counting.isActive():
            self._counting.stop()
            self.askingChanged.emit()

    def _set_left(self, seconds: int) -> None:
        self._left = seconds
        self.secondsLeftChanged.emit()
