"""What may go wrong by the rules of the queue, and with the devices.

A `QueueError` is a broken rule: expected, caught in view models, worded in
views by its `code`. A `DeviceError` wraps a printer's or a voice's own
exception. Anything else is a bug.
"""

from typing import ClassVar


class QueueError(Exception):
    """A rule of the queue was broken: expected, explainable, never a bug."""

    code: ClassVar[str] = "queue_error"


class NobodyWaitingError(QueueError):
    """No ticket waits in the queues that this counter serves."""

    code = "nobody_waiting"


class WrongStateError(QueueError):
    """The ticket's step is in a state that this act cannot start from."""

    code = "wrong_state"

    def __init__(self, ticket: str, state: str, act: str) -> None:
        super().__init__(f"ticket {ticket} is {state}: {act} is not possible")
        self.ticket = ticket
        self.state = state
        self.act = act


class TicketUnknownError(QueueError):
    """No ticket has this id."""

    code = "ticket_unknown"


class CounterBusyError(QueueError):
    """The counter already has a ticket in hand; it must be ended or parked first."""

    code = "counter_busy"


class TooSoonError(QueueError):
    """The visitor must be given more time: the act is possible in `seconds`, after `calls` further calls."""

    code = "too_soon"

    def __init__(self, seconds: int, calls: int = 0) -> None:
        super().__init__(f"possible in {seconds} s, after {calls} more calls")
        self.seconds = seconds
        self.calls = calls


class MissedTooOftenError(QueueError):
    """The ticket was missed and brought back as often as the centre lets it be: a new one is needed."""

    code = "missed_too_often"


class NothingToUndoError(QueueError):
    """The latest act of this counter is too old, or something else has happened since."""

    code = "nothing_to_undo"


class NotYourTicketError(QueueError):
    """Another counter has this ticket in hand."""

    code = "not_your_ticket"


class StepBegunError(QueueError):
    """The step has begun, is over, or is none of this ticket: it cannot be dropped any more."""

    code = "step_begun"


class StepOrderError(QueueError):
    """A step would come before one that it waits for, or the steps to come are others by now."""

    code = "step_order"


class ServiceUnknownError(QueueError):
    """The catalogue has no such service."""

    code = "service_unknown"


class ServiceClosedError(QueueError):
    """This centre does not offer the service, or not to this category of visitor."""

    code = "service_closed"


class QueueUnknownError(QueueError):
    """No queue has this id."""

    code = "queue_unknown"


class CounterUnknownError(QueueError):
    """No counter has this code."""

    code = "counter_unknown"


class CounterNotOpenError(QueueError):
    """The counter has no open sitting of this clerk, or is on a break."""

    code = "counter_not_open"


class CounterTakenError(QueueError):
    """Another clerk has this counter open."""

    code = "counter_taken"

    def __init__(self, clerk: str) -> None:
        super().__init__(f"clerk {clerk} has this counter open")
        self.clerk = clerk


class DayClosedError(QueueError):
    """The business day was closed by hand; numbers start again on the next day."""

    code = "day_closed"


class LeaseUnknownError(QueueError):
    """This kiosk was never granted that number on that day."""

    code = "lease_unknown"


class NumberTakenError(QueueError):
    """Another ticket of that day has this number already."""

    code = "number_taken"


class RatingClosedError(QueueError):
    """Nobody asks, or asks any longer, how this visit was."""

    code = "rating_closed"


class ClassUnchangedError(QueueError):
    """The ticket has this priority class already."""

    code = "class_unchanged"


class ReasonMissingError(QueueError):
    """This act is out of order and is logged: it needs a reason."""

    code = "reason_missing"


class OperationReusedError(QueueError):
    """The idempotency key was already used for another act: a bug of the caller, refused."""

    code = "operation_reused"


class SignInRefusedError(QueueError):
    """Unknown clerk or wrong secret; which of the two is not said."""

    code = "sign_in_refused"


class LockedOutError(QueueError):
    """Too many failures: this clerk may try again after `seconds`."""

    code = "locked_out"

    def __init__(self, seconds: int) -> None:
        super().__init__(f"try again in {seconds} s")
        self.seconds = seconds


class WeakSecretError(QueueError):
    """The secret is too short or too easy to guess."""

    code = "weak_secret"

    def __init__(self, shortest: int) -> None:
        super().__init__(f"the secret needs {shortest} signs or more, and not an easy run such as 123456")
        self.shortest = shortest


class CatalogueError(QueueError):
    """The catalogue file is refused: `problems` lists each line and its reason."""

    code = "catalogue_refused"

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class AppointmentUnknownError(QueueError):
    """No appointment has this code or id."""

    code = "appointment_unknown"


class AppointmentUsedError(QueueError):
    """Somebody has checked in with this appointment, and holds its ticket."""

    code = "appointment_used"


class AppointmentCancelledError(QueueError):
    """The appointment was cancelled."""

    code = "appointment_cancelled"


class AppointmentDayError(QueueError):
    """The appointment is on another day."""

    code = "appointment_day"


class AppointmentEarlyError(QueueError):
    """The check-in of this appointment has not begun."""

    code = "appointment_early"


class AppointmentCodeTakenError(QueueError):
    """Another appointment has the code that this one should get."""

    code = "appointment_code_taken"

    def __init__(self, reference: str) -> None:
        super().__init__(f"the code of {reference} belongs to another appointment")
        self.reference = reference


class AppointmentsError(QueueError):
    """A list of appointments is refused: `problems` say of each place or line what is wrong."""

    code = "appointments_refused"

    def __init__(self, problems: list[tuple[int, str]]) -> None:
        super().__init__("\n".join(f"line {place}: {reason}" for place, reason in problems))
        self.problems = problems


class StoreError(QueueError):
    """The database cannot be used: the message says what and how to mend it."""

    code = "store_error"


class NotAllowedError(StoreError):
    """The login of this program may not do that at the server."""

    code = "not_allowed"


class StoreUnreachableError(StoreError):
    """The database does not answer (or is locked by somebody else)."""

    code = "store_unreachable"


class StoreDamagedError(StoreError):
    """The database file is damaged; it is kept as it is, never replaced."""

    code = "store_damaged"


class StoreFullError(StoreError):
    """The disk has no room: nothing was written."""

    code = "store_full"


class CentreMovedError(StoreError):
    """The centre goes on in another database; this one is kept as it was."""

    code = "centre_moved"

    def __init__(self, where: str) -> None:
        super().__init__(f"This centre has moved to {where}: name that as `database` in the settings.")


NOT_MENDED_BY_WAITING = (CentreMovedError, NotAllowedError)
"""The database answers, and will not take an act of this program, however often it is asked."""


class SchemaMismatchError(StoreError):
    """The database was made by an older or a newer Dawr."""

    code = "schema_mismatch"


class DeviceError(Exception):
    """A printer's or a voice's own failure; `code` is for views, `detail` for the log."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail
