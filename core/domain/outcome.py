"""What came of a step: the result, how many, and the fee that was taken with its receipt."""

from dataclasses import dataclass
from enum import StrEnum

from core.domain.errors import QueueError, ReasonMissingError
from core.domain.events import Fact
from core.domain.fees import Fee, FeeBasis

LARGEST_FEE = 1_000_000
LARGEST_COUNT = 99


class OutcomeError(QueueError):
    """A count or a fee that cannot be."""

    code = "outcome_refused"


class Result(StrEnum):
    """What the visitor leaves with; part of the contract of the export."""

    DONE = "done"
    PARTLY = "partly"
    """Something is still to come: a paper, an approval."""
    NOT_POSSIBLE = "not_possible"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What the clerk says at the end. OutcomeError for numbers that cannot be."""

    result: Result = Result.DONE
    count: int = 1
    """So many of the service: copies of a certificate, members of a family."""
    fee_egp: int | None = None
    """Whole pounds taken; None where none was taken here."""
    reason: str = ""
    """Why the fee is another one than the catalogue's; a word of a closed list."""

    def __post_init__(self) -> None:
        if not 1 <= self.count <= LARGEST_COUNT or not 0 <= (self.fee_egp or 0) <= LARGEST_FEE:
            raise OutcomeError(f"{self.count} times, {self.fee_egp} pounds")


USUAL_OUTCOME = Outcome()


def fee_by_catalogue(fee: Fee, count: int) -> int | None:
    """What so many cost, in whole pounds; None where the catalogue does not know it well enough."""
    return fee.egp * count if fee.basis in {FeeBasis.FREE, FeeBasis.SOURCED} else None


def receipt_number(day: str, number: str, step: int) -> str:
    """Of a step of a ticket, which no other step has; completed anew, it replaces the one before."""
    return f"{day.replace('-', '')}-{number}-{step}"


def outcome_facts(outcome: Outcome, fee: Fee | None, version: str, receipt: str) -> dict[str, Fact]:
    """What the event says besides. ReasonMissingError for another fee than the catalogue's without one."""
    facts: dict[str, Fact] = {"result": outcome.result.value, "count": outcome.count}
    if outcome.fee_egp is None:
        return facts
    facts |= {"fee": outcome.fee_egp, "receipt": receipt}
    if fee is not None and fee_by_catalogue(fee, outcome.count) == outcome.fee_egp:
        return facts | {"fee_basis": "catalogue", "catalogue": version}
    if not outcome.reason:
        raise ReasonMissingError(receipt)
    return facts | {"fee_basis": "by_hand", "fee_reason": outcome.reason}
