"""The clerk at the desk: the sitting, breaks, the lock, handing over, and asking the supervisor."""

from collections.abc import Callable
from dataclasses import replace

from core.domain.centre import Clerk, Sitting
from core.domain.digits import ascii_digits
from core.domain.errors import QueueError
from core.usecases.close_counter import close_counter
from core.usecases.desk_messages import tell_supervisor
from core.usecases.operation import new_operation
from core.usecases.sign_in import sign_in
from core.usecases.take_break import end_break, take_break
from counter.viewmodels.desk_acts import DeskAct, DeskState
from counter.viewmodels.desk_props import Connection
from counter.viewmodels.desk_screen import DeskScreen
from counter.viewmodels.notices import Notice, Tone
from counter.viewmodels.sitting_down import sit_down


class ClerkAtDesk(DeskScreen):
    """Everything that is about no ticket."""

    def call_supervisor(self, *, alarm: bool = False) -> None:
        """Ask for the supervisor; of an alarm nothing is said here."""
        if not self.props.reachable and not self.props.locked:
            return
        op = new_operation()

        def tell() -> None:
            tell_supervisor(self._store, self.place.counter, op=op, actor=self.place.actor, alarm=alarm)

        def told(_nothing: None) -> None:
            if not alarm:
                self._tell(Notice(code="supervisor_told", tone=Tone.DONE))

        def not_told(error: Exception) -> None:
            if not isinstance(error, QueueError):
                raise error
            if not alarm:
                self._refused(error)

        self._jobs.run(tell, told, not_told)

    def lock(self) -> None:
        """Nobody else acts here meanwhile; the sitting goes on, and the ticket in hand is kept."""
        self._inputs = replace(self._inputs, locked=True, notice=None)
        self._derive()

    def unlock(self, pin: str) -> None:
        """With the PIN of who locked it; wrong ones are counted as at signing in."""
        if not self.props.locked:
            return

        def known() -> Clerk:
            return sign_in(self._store, self.place.clerk.id, ascii_digits(pin.strip()), self.place.counter)

        def unlocked(_clerk: Clerk) -> None:
            self._inputs = replace(self._inputs, locked=False)
            self._tell(None)

        def refused(error: Exception) -> None:
            if not isinstance(error, QueueError):
                raise error
            self._refused(error)

        self._jobs.run(known, unlocked, refused)

    # The sitting.
    def hand_over(self, clerk: str, pin: str) -> None:
        """To a clerk who signs in here, with the ticket in hand; a locked desk as well."""
        here = self.props.state is not DeskState.CLOSED and self.props.connection is not Connection.LOST
        if here and clerk.strip() and pin.strip() and self._runner.strike(DeskAct.HAND_OVER):
            self._inputs = replace(self._inputs, notice=None)
            name, secret, place = ascii_digits(clerk.strip()), ascii_digits(pin.strip()), self.place
            self._runner.run(
                DeskAct.HAND_OVER,
                lambda op: sit_down(
                    self._store, name, secret, place.counter, op=op, taken_from=place.clerk.id
                ),
                self.handed_over.emit,
            )

    def take_break(self, reason: str) -> None:
        def away(sitting: str, op: str) -> Sitting:
            return take_break(self._store, sitting, reason, op=op)

        self._on_sitting(DeskAct.TAKE_BREAK, away)

    def end_break(self) -> None:
        self._on_sitting(DeskAct.END_BREAK, lambda sitting, op: end_break(self._store, sitting, op=op))

    def sign_out(self) -> None:
        """Close the counter; where somebody else has closed it already, just leave."""
        sitting = self._inputs.facts.sitting
        if sitting is None or sitting.clerk != self.place.clerk.id:
            self.signed_out.emit()
            return
        if self._inputs.facts.in_hand is not None:
            self._tell(Notice(code="counter_busy_here", tone=Tone.REFUSED))
            return
        self._begin(
            DeskAct.SIGN_OUT,
            lambda op: close_counter(self._store, sitting.id, op=op),
            lambda _nothing: self.signed_out.emit(),
        )

    def _on_sitting(self, act: DeskAct, work: Callable[[str, str], Sitting]) -> None:
        sitting = self._inputs.facts.sitting
        if sitting is not None:
            self._begin(act, lambda op: work(sitting.id, op), self._sat)

    def _sat(self, sitting: Sitting) -> None:
        since = self._inputs.facts.now + self._elapsed() if sitting.break_reason else None
        facts = replace(self._inputs.facts, sitting=sitting)
        self._inputs = replace(self._inputs, facts=facts, break_since=since)
        self._tell(None)
