"""The pages on which the visitor of an appointment checks in: the code, and what came of it."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from core.domain.appointments import LONGEST_CODE, SHORTEST_CODE
from core.domain.errors import StoreError
from core.domain.identity import plain
from core.qt.jobs import Jobs, raise_again
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from core.usecases.store import Store
from kiosk.viewmodels.appointment_props import AppointmentProps, Found, appointment_props
from kiosk.viewmodels.check_in_words import CheckInWords, CodeFault
from kiosk.viewmodels.offer import Offer

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST_WRONG = 5
WITHIN = 300.0
PAUSE = 60.0
_GROUP = 4


def is_code(text: str) -> bool:
    """Whether it could be the code of an appointment."""
    code = plain(text)
    return SHORTEST_CODE <= len(code) <= LONGEST_CODE and code.isascii() and code.isdigit()


@dataclass(frozen=True, slots=True)
class CodeGuard:
    """Who tries codes must wait; times are seconds of one steady clock."""

    wrong: tuple[float, ...] = ()
    paused_until: float = float("-inf")

    def met_wrong(self, now: float) -> "CodeGuard":
        """After one more code that nobody has."""
        wrong = (*(at for at in self.wrong if now - at < WITHIN), now)
        return CodeGuard((), now + PAUSE) if len(wrong) >= MOST_WRONG else replace(self, wrong=wrong)

    def is_paused(self, now: float) -> bool:
        return now < self.paused_until


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class CheckInViewModel(QObject):
    """Looks a code up, and shows the appointment that has it."""

    changed = Signal()
    found = Signal()

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        words: Mapping[str, CheckInWords],
        *,
        offered: bool,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`offered`: whether this centre books appointments at all."""
        super().__init__(parent)
        self._store = store
        self._jobs = jobs
        self._words = words
        self._language = next(iter(words))
        self._offered = offered
        self._clock = clock
        self._guard = CodeGuard()
        self._code = self._before_scan = ""
        self._fault: CodeFault | None = None
        self._looking = 0
        """Which look-up is waited for; one that was left answers to nobody."""
        self._found: Found | None = None
        self._props = AppointmentProps()

    # What the pages show.

    @Property(bool, constant=True)
    def offered(self) -> bool:
        return self._offered

    @Property(str, notify=changed)
    def shown(self) -> str:
        """The code in groups of four."""
        code = self._words_now.wording.number(self._code)
        return " ".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))

    @Property(str, notify=changed)
    def digits(self) -> str:
        """The signs of 1 to 9 and 0 on the keys."""
        return self._words_now.wording.number("1234567890")

    @Property(str, notify=changed)
    def fault(self) -> str:
        return self._words_now.fault(self._fault) if self._fault else ""

    @Property(str, notify=changed)
    def service(self) -> str:
        return self._props.service

    @Property(str, notify=changed)
    def agency(self) -> str:
        return self._props.agency

    @Property(str, notify=changed)
    def icon(self) -> str:
        return self._props.icon

    @Property(str, notify=changed)
    def when(self) -> str:
        return self._props.when

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._props.title

    @Property(str, notify=changed)
    def sentence(self) -> str:
        return self._props.sentence

    @Property(str, notify=changed)
    def sign(self) -> str:
        return self._props.sign

    @Property(bool, notify=changed)
    def opens(self) -> bool:
        """A ticket can be had for it now."""
        return self._props.opens

    @Property(bool, notify=changed)
    def ordinary(self) -> bool:
        """An ordinary ticket can be had in its place."""
        return self._props.ordinary

    @property
    def appointment(self) -> Found | None:
        return self._found

    @property
    def _words_now(self) -> CheckInWords:
        return self._words[self._language]

    def show(self, offer: Offer, language: str) -> None:
        """As the centre and the visitor have it now."""
        self._language = language
        found = self._found
        self._props = (
            AppointmentProps() if found is None else appointment_props(offer, found, self._words_now)
        )
        self.changed.emit()

    def leave(self) -> None:
        """The next visitor has another code."""
        self._code = self._before_scan = ""
        self._fault = self._found = None
        self._looking += 1
        self._props = AppointmentProps()
        self.changed.emit()

    @Slot(str, result=str)
    def wayIn(self, language: str) -> str:  # noqa: N802 - QML's name
        """What the button says that leads here, in one of the languages that are offered."""
        return self._words[language].way_in()

    @Slot(str, result=str)
    def wayInHint(self, language: str) -> str:  # noqa: N802 - QML's name
        return self._words[language].way_in_hint()

    # What the visitor does.

    @Slot(str)
    def press(self, sign: str) -> None:
        digit = plain(sign)
        if len(digit) == 1 and digit.isdigit() and digit.isascii() and len(self._code) < LONGEST_CODE:
            self._become(self._code + digit)

    @Slot()
    def erase(self) -> None:
        self._become(self._code[:-1])

    @Slot()
    def clear(self) -> None:
        self._become("")

    @Slot()
    def confirm(self) -> None:
        """Look the code up."""
        if not self._code:
            self._meet(CodeFault.EMPTY)
        elif len(self._code) < SHORTEST_CODE:
            self._meet(CodeFault.TOO_SHORT)
        elif self._guard.is_paused(self._clock()):
            self._meet(CodeFault.TOO_MANY)
        else:
            self._look_up(self._code)

    def begin_scan(self) -> None:
        """What comes now may turn out to be a scan."""
        self._before_scan = self._code

    def scan(self, payload: str) -> None:
        if is_code(payload):
            self._become(plain(payload))
            self.confirm()
        else:
            self._become(self._before_scan)
            self._meet(CodeFault.UNREADABLE)

    # What comes of it.

    def _look_up(self, code: str) -> None:
        self._looking += 1
        looking = self._looking

        def answered(found: Found | None) -> None:
            if looking != self._looking:
                return
            if found is None:
                self._guard = self._guard.met_wrong(self._clock())
                self._meet(CodeFault.UNKNOWN)
            else:
                self._found = found
                self.found.emit()

        def failed(error: Exception) -> None:
            if not isinstance(error, StoreError):
                raise_again(error)
            if looking == self._looking:
                self._meet(CodeFault.AWAY)

        self._jobs.run(lambda: self._ask(code), answered, failed)

    def _ask(self, code: str) -> Found | None:
        """On the thread of the store."""
        appointment = self._store.appointment(code)
        if appointment is None:
            return None
        ticket = self._store.ticket(appointment.ticket) if appointment.ticket else None
        return Found(appointment, ticket, self._store.now())

    def _meet(self, fault: CodeFault) -> None:
        self._fault = fault
        self.changed.emit()

    def _become(self, code: str) -> None:
        self._code, self._fault = code, None
        self._looking += 1
        self.changed.emit()
