"""Who sits at the reception: name and PIN, as at a counter, and no counter is opened."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.centre import Clerk
from core.domain.digits import ascii_digits
from core.domain.errors import NOT_MENDED_BY_WAITING, LockedOutError, QueueError, StoreError
from core.domain.forecast import NOTHING_KNOWN, HallForecast
from core.qt.jobs import Jobs
from core.usecases.resolve_prints import resolve_prints_at_reception
from core.usecases.sign_in import sign_in
from core.usecases.store import Store
from counter.viewmodels.notices import Notice, Tone, notice_of
from counter.viewmodels.sign_in_props import what_is_missing
from reception.viewmodels.reading import Facts, read_facts

RETRY_MS = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Admitted:
    """What the reception begins with."""

    clerk: Clerk
    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmissionProps:
    """What the page shows."""

    facts: Facts | None = None
    busy: bool = False
    fault: str = ""
    notice: Notice | None = None


class AdmissionViewModel(QObject):
    """Signs in. Slips of before, which broke off, are settled first: nobody can vouch for them."""

    propsChanged = Signal()
    admitted = Signal(Admitted)

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        name: str,
        *,
        latest_forecast: Callable[[], HallForecast] = lambda: NOTHING_KNOWN,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`name`: that of the reception, which the login is logged with."""
        super().__init__(parent)
        self._store, self._jobs, self._name = store, jobs, name
        self._forecast, self._clock = latest_forecast, clock
        self._locked_until: dict[str, float] = {}
        self.props = AdmissionProps()
        self._retry = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self.look)

    def look(self) -> None:
        """Read the centre, and keep trying while the store is away."""
        self._jobs.run(lambda: read_facts(self._store, "", self._forecast()), self._found, self._failed)

    def close(self) -> None:
        self._retry.stop()

    def say_idle(self) -> None:
        """Why somebody who was signed in is not any more."""
        self._become(notice=Notice(code="idle", tone=Tone.CALM))

    def submit(self, clerk: str, pin: str) -> None:
        """Try to sign in."""
        name, secret = ascii_digits(clerk.strip()), ascii_digits(pin.strip())
        if self.props.busy or self.props.facts is None:
            return
        if missing := what_is_missing(name, secret, ("none",)):
            self._become(notice=Notice(code=missing, tone=Tone.REFUSED))
            return
        if (left := self._locked_until.get(name, 0.0) - self._clock()) > 0:
            self._become(notice=Notice(code="locked_out", tone=Tone.REFUSED, seconds=round(left) + 1))
            return
        self._become(busy=True, notice=None)
        self._jobs.run(lambda: self._sit_down(name, secret), self._enter, lambda e: self._refused(name, e))

    def _sit_down(self, clerk: str, pin: str) -> Admitted:
        person = sign_in(self._store, clerk, pin, self._name)
        resolve_prints_at_reception(self._store, actor=f"clerk.{person.id}")
        return Admitted(clerk=person, facts=read_facts(self._store, "", self._forecast()))

    def _enter(self, admitted: Admitted) -> None:
        self._become(facts=admitted.facts, busy=False, notice=None, fault="")
        self.admitted.emit(admitted)

    def _refused(self, clerk: str, error: Exception) -> None:
        self._become(busy=False)
        if isinstance(error, LockedOutError):
            self._locked_until[clerk] = self._clock() + error.seconds
        if isinstance(error, StoreError) and not isinstance(error, NOT_MENDED_BY_WAITING):
            self._failed(error)
        elif isinstance(error, QueueError):
            self._become(notice=notice_of(error))
        else:
            raise error

    def _found(self, facts: Facts) -> None:
        self._become(facts=facts, fault="")

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        self._become(fault=error.code)
        self._retry.start()

    def _become(self, **changes: object) -> None:
        kept = {name: getattr(self.props, name) for name in ("facts", "busy", "fault", "notice")}
        self.props = AdmissionProps(**{**kept, **changes})
        self.propsChanged.emit()
