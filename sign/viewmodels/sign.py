"""The sign over one window: always as the log has it, or saying that it may not be."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.digits import DigitStyle
from core.domain.legibility import NotLegibleError, Screen
from core.domain.sign_sizes import plan_sign, usual_sizes
from core.qt.time_words import Say
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from sign.viewmodels.sign_measures import SignMeasures
from sign.viewmodels.sign_props import SignProps, Tongues, refused_props, sign_props
from sign.viewmodels.sign_words import SignWords
from sign.viewmodels.window_reading import WindowReading

QML_IMPORT_NAME = "Dawr.Sign"
QML_IMPORT_MAJOR_VERSION = 1

SAY_LOST_AFTER = 5.0
"""Seconds without an answer; shorter gaps are nobody's business."""
_TICK_MS = 500


@QmlElement
@QmlUncreatable("the app makes it and hands it to the window")
class SignViewModel(QObject):
    """Everything on the screen of one sign but the rating."""

    changed = Signal()

    def __init__(
        self,
        screen: Screen,
        counter: str,
        language: str,
        phrases: Callable[[str, DigitStyle], Say],
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`language` is the one that the number is large in; both are always there."""
        super().__init__(parent)
        self._screen = screen
        self._counter = counter
        self._language = language
        self._phrases = phrases
        self._clock = clock
        self._reading: WindowReading | None = None
        self._refused: NotLegibleError | None = None
        self._lost_since: float | None = None
        self._tongues = self._made_tongues()
        self._props = SignProps()
        self.measures = SignMeasures(usual_sizes(screen, language), self)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.refresh)
        self._plan()

    @property
    def refusal(self) -> str:
        """Why nobody could read it here; empty while all is well."""
        return "" if self._refused is None else str(self._refused)

    def take(self, reading: WindowReading) -> None:
        """The window stands like this now."""
        if self._reading is None or reading.centre.digits != self._reading.centre.digits:
            self._reading = reading
            self._tongues = self._made_tongues()
        self._reading = reading
        self._lost_since = None
        self._timer.stop()
        self.refresh()

    def lose(self) -> None:
        """The store does not answer: keep the last picture, and say so after a while."""
        if self._lost_since is None:
            self._lost_since = self._clock()
            self._timer.start()

    def use_language(self, language: str) -> None:
        self._language = language
        self._tongues = self._made_tongues()
        self._plan()

    @Slot(int, int)
    def fit(self, width: int, height: int) -> None:
        """The window has this size now; it fills the screen, or stands for it in small."""
        if width > 0 and height > 0 and (width, height) != (self._screen.width, self._screen.height):
            self._screen = Screen(width, height, self._screen.inches, self._screen.farthest_metres)
            self._plan()

    def refresh(self) -> None:
        """Let time pass, and tell what changed by it."""
        lost = self._lost_since is not None and self._clock() - self._lost_since >= SAY_LOST_AFTER
        if self._refused is not None:
            props = refused_props(self._refused, self._counter, self._tongues)
        else:
            digits = self._digits
            props = sign_props(self._reading, self._counter, self._tongues, digits=digits, lost=lost)
        if props != self._props:
            self._props = props
            self.changed.emit()

    @property
    def _digits(self) -> DigitStyle:
        return DigitStyle.ARABIC_INDIC if self._reading is None else self._reading.centre.digits

    def _made_tongues(self) -> Tongues:
        digits = self._digits
        ar, en = (SignWords(each, self._phrases(each, digits), digits) for each in ("ar", "en"))
        return Tongues(ar, en, self._language)

    def _plan(self) -> None:
        try:
            self.measures.use(plan_sign(self._screen, self._language))
            self._refused = None
        except NotLegibleError as error:
            self.measures.use(usual_sizes(self._screen, self._language))
            self._refused = error.with_traceback(None)
        self.refresh()

    @Property(str, notify=changed)
    def state(self) -> str:
        """A WindowState, `refused`, or empty before the first reading."""
        return self._props.state

    @Property(bool, notify=changed)
    def numbered(self) -> bool:
        return bool(self._props.code)

    @Property(bool, notify=changed)
    def lit(self) -> bool:
        return self._props.lit

    @Property(int, notify=changed)
    def calls(self) -> int:
        return self._props.calls

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._props.code

    @Property(str, notify=changed)
    def secondCode(self) -> str:  # noqa: N802 - QML reads it
        return self._props.second_code

    @Property(str, notify=changed)
    def windowAr(self) -> str:  # noqa: N802
        return self._props.window[0]

    @Property(str, notify=changed)
    def windowEn(self) -> str:  # noqa: N802
        return self._props.window[1]

    @Property(str, notify=changed)
    def agencyAr(self) -> str:  # noqa: N802
        return self._props.agency[0]

    @Property(str, notify=changed)
    def agencyEn(self) -> str:  # noqa: N802
        return self._props.agency[1]

    @Property(str, notify=changed)
    def wordsAr(self) -> str:  # noqa: N802
        return self._props.words[0]

    @Property(str, notify=changed)
    def wordsEn(self) -> str:  # noqa: N802
        return self._props.words[1]

    @Property(str, notify=changed)
    def hintAr(self) -> str:  # noqa: N802
        return self._props.hint[0]

    @Property(str, notify=changed)
    def hintEn(self) -> str:  # noqa: N802
        return self._props.hint[1]

    @Property(str, notify=changed)
    def alarmAr(self) -> str:  # noqa: N802
        return self._props.alarm[0]

    @Property(str, notify=changed)
    def alarmEn(self) -> str:  # noqa: N802
        return self._props.alarm[1]

    @Property(str, notify=changed)
    def spoken(self) -> str:
        return self._props.spoken
