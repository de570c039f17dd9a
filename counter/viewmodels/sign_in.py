"""Signing in: the clerk is known, the counter is open, the desk is there."""

import math
import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from core.domain.digits import ascii_digits
from core.domain.errors import CentreMovedError, LockedOutError, NotAllowedError, QueueError, StoreError
from core.qt.jobs import Jobs
from core.usecases.operation import new_operation
from core.usecases.store import Store
from counter.viewmodels.notices import Notice, Tone, notice_of
from counter.viewmodels.sign_in_props import (
    SignInInputs,
    SignInProps,
    Site,
    read_site,
    sign_in_props,
    what_is_missing,
)
from counter.viewmodels.sitting_down import SignedIn, sit_down

RETRY_MS = 1000


class SignInViewModel(QObject):
    """Who sits down where, and for which queues."""

    propsChanged = Signal()
    signed_in = Signal(SignedIn)

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        counter: str,
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._jobs = jobs
        self._clock = clock
        self._inputs = SignInInputs(counter=counter)
        self._locked_until: dict[str, float] = {}
        self._waiting: Callable[[], None] | None = None
        self.props: SignInProps = sign_in_props(self._inputs)
        self._seconds = QTimer(self, interval=250)
        self._seconds.timeout.connect(self._derive)
        self._retry = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self.look)

    def look(self) -> None:
        """Read the centre, and keep trying while the store is away."""
        self._jobs.run(lambda: read_site(self._store), self._found, self._not_found)

    def close(self) -> None:
        """Read no more."""
        self._seconds.stop()
        self._retry.stop()

    def type_clerk(self, clerk: str) -> None:
        """Follow what is typed: a lock belongs to one clerk, not to the counter."""
        self._change(clerk=_plain(clerk))

    def choose_counter(self, counter: str) -> None:
        """Sit at another counter than the settings say."""
        self._change(counter=counter, notice=None)

    def take_over(self, clerk: str, pin: str, queues: tuple[str, ...]) -> None:
        """Sign in where somebody else left the counter open, and go on with what is in hand there."""
        if taken_by := self.props.taken_by:
            self.submit(clerk, pin, queues, taken_from=taken_by)

    def submit(self, clerk: str, pin: str, queues: tuple[str, ...], *, taken_from: str = "") -> None:
        """Try to sign in; `queues` are the checked ones."""
        self.type_clerk(clerk)
        if not self.props.possible:
            return
        name, secret, counter = _plain(clerk), _plain(pin), self._inputs.counter
        missing = what_is_missing(name, secret, queues)
        if missing:
            self._change(notice=Notice(code=missing, tone=Tone.REFUSED))
            return
        self._change(busy=True, notice=None, fault="")
        op = new_operation()

        def work() -> SignedIn:
            return sit_down(self._store, name, secret, counter, op=op, queues=queues, taken_from=taken_from)

        self._jobs.run(work, self._enter, self._refused)

    def submit_own_queues(self, clerk: str, pin: str) -> None:
        """Sign in for the counter's own queues as soon as they are known."""

        def now() -> None:
            self.submit(clerk, pin, tuple(each.id for each in self.props.queues if each.own))

        self._waiting = None if self._inputs.site else now
        if self._inputs.site:
            now()

    def _enter(self, signed_in: SignedIn) -> None:
        self._change(busy=False, notice=None)
        self.signed_in.emit(signed_in)

    def _refused(self, error: Exception) -> None:
        match error:
            case LockedOutError(seconds=seconds):
                self._locked_until[self._inputs.clerk] = self._clock() + seconds
                self._seconds.start()
                self._change(busy=False, notice=notice_of(error))
            case CentreMovedError() | NotAllowedError():
                self._change(busy=False, notice=notice_of(error))
            case StoreError():
                self._change(busy=False, fault=error.code)
                self._retry.start()
            case QueueError():
                self._change(busy=False, notice=notice_of(error))
            case _:
                self._change(busy=False)
                raise error

    def _found(self, site: Site) -> None:
        self._change(site=site, fault="")
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            waiting()

    def _not_found(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        self._change(fault=error.code)
        self._retry.start()

    def _change(self, **changes: object) -> None:
        self._inputs = replace(self._inputs, **changes)  # type: ignore[arg-type]
        self._derive()

    def _derive(self) -> None:
        now = self._clock()
        left = {clerk: math.ceil(until - now) for clerk, until in self._locked_until.items() if until > now}
        if not left:
            self._seconds.stop()
        self._inputs = replace(self._inputs, locked=left)
        props = sign_in_props(self._inputs)
        if props != self.props:
            self.props = props
            self.propsChanged.emit()


def _plain(typed: str) -> str:
    """As it is stored: any digits as ASCII, no blanks around."""
    return ascii_digits(typed.strip())
