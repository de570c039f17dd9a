"""Say what a receipt should have been, once it is too late to undo."""

from enum import StrEnum

from core.domain.errors import QueueError
from core.domain.events import EventType
from core.domain.outcome import LARGEST_FEE, OutcomeError
from core.domain.read_log import events_after
from core.domain.takings import FEE_CORRECTED, Receipt, receipts
from core.usecases.store import Store


class CorrectionReason(StrEnum):
    """Why a receipt is corrected; part of the contract of the export."""

    TYPED_WRONG = "typed_wrong"
    WRONG_SERVICE = "wrong_service"
    REFUNDED = "refunded"
    OTHER = "other"


class ReceiptUnknownError(QueueError):
    """No receipt that stands has this number; one whose completion was undone does not."""

    code = "receipt_unknown"


class NothingToCorrectError(QueueError):
    """The receipt says that amount already."""

    code = "nothing_to_correct"


def correct_fee(
    store: Store, number: str, fee: int, reason: CorrectionReason, *, op: str, by: str
) -> Receipt:
    """Log that receipt `number` comes to `fee` whole pounds; the receipt as it was before.

    The day on which it is said is the day whose takings change. `by` is the
    clerk who answers for it. Raises ReceiptUnknownError, NothingToCorrectError,
    OutcomeError for an amount that cannot be.
    """
    if not 0 <= fee <= LARGEST_FEE:
        raise OutcomeError(f"{fee} pounds")
    receipt = _receipt(store, number)
    if receipt.egp == fee:
        raise NothingToCorrectError(f"Receipt {number} says {fee} EGP already.")
    store.note(
        op,
        f"clerk.{by}",
        EventType.NOTE,
        {
            "about": FEE_CORRECTED,
            "receipt": number,
            "clerk": receipt.clerk,
            "queue": receipt.queue,
            "was": receipt.egp,
            "fee": fee,
            "reason": reason.value,
        },
    )
    return receipt


def _receipt(store: Store, number: str) -> Receipt:
    """As it stands now: its day's events and all after them."""
    day = f"{number[:4]}-{number[4:6]}-{number[6:8]}"
    opened = store.days().get(day)
    log = events_after(store, opened - 1) if opened is not None else ()
    found = next((receipt for receipt in receipts(log).values() if receipt.number == number), None)
    if found is None:
        raise ReceiptUnknownError(f"There is no receipt {number}, or its completion was undone.")
    return found
