"""Find the receipt of a fee that was taken at a counter, and log what became of its paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from core.domain.events import Event, EventType, Fact
from core.domain.numbering import TicketCode
from core.domain.takings import receipts
from core.domain.ticket import PrintOutcome
from core.usecases.store import Store

RECEIPT_PRINTED = "receipt_printed"
"""What the `note` is about that says what became of the paper."""
_PAGE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeReceipt:
    """A fee that was taken, as the log tells it: whole pounds, corrections included."""

    number: str
    ticket: str
    code: TicketCode
    language: str
    """That of the visitor."""
    step: int
    service: str
    queue: str
    count: int
    egp: int
    by_catalogue: bool
    counter: str
    at: datetime
    on_paper: bool
    """A paper of it has come out, or may have."""


def latest_receipt(store: Store, counter: str, ticket: str | None = None) -> FeeReceipt | None:
    """The newest receipt of today that stands at this counter, or the newest for this ticket.

    None where no fee was taken here today, or its completion was undone. Reads
    the log backwards: what was taken last is found in its first page.
    """
    later: list[Event] = []
    high = store.last_seq()
    while high > 0:
        low = max(high - _PAGE, 0)
        later = [*store.events(low, high - low), *later]
        if (found := _newest(store, later, counter, ticket)) is not None:
            return found
        if later[0].day != later[-1].day:
            return None
        high = low
    return None


def record_receipt(
    store: Store,
    receipt: FeeReceipt,
    outcome: PrintOutcome,
    reason: str = "",
    *,
    op: str,
    actor: str,
) -> None:
    """Log what the printer said of the receipt; `again` where it is not the first paper of it."""
    facts: dict[str, Fact] = {
        "about": RECEIPT_PRINTED,
        "counter": receipt.counter,
        "ticket": receipt.ticket,
        "number": str(receipt.code),
        "step": receipt.step,
        "receipt": receipt.number,
        "fee": receipt.egp,
        "outcome": outcome.value,
        "again": receipt.on_paper,
    }
    store.note(op, actor, EventType.NOTE, facts | ({"reason": reason} if reason else {}))


def _newest(store: Store, log: Sequence[Event], counter: str, ticket: str | None) -> FeeReceipt | None:
    standing = receipts(log)
    for event in reversed(log):
        receipt = standing.get(event.seq)
        if receipt is None or event.facts.get("counter") != counter or event.day != log[-1].day:
            continue
        if ticket not in {None, event.facts["ticket"]}:
            continue
        found = store.ticket(str(event.facts["ticket"]))
        if found is None:
            return None
        return FeeReceipt(
            number=receipt.number,
            ticket=found.id,
            code=found.code,
            language=found.language,
            step=_whole(event, "step"),
            service=str(event.facts["service"]),
            queue=receipt.queue,
            count=_whole(event, "count"),
            egp=receipt.egp,
            by_catalogue=event.facts.get("fee_basis") == "catalogue",
            counter=counter,
            at=event.at,
            on_paper=any(_is_paper(each, receipt.number) for each in log if each.seq > event.seq),
        )
    return None


def _is_paper(event: Event, receipt: str) -> bool:
    facts = event.facts
    said = event.type is EventType.NOTE and facts.get("about") == RECEIPT_PRINTED
    return said and facts["receipt"] == receipt and facts["outcome"] != PrintOutcome.FAILED.value


def _whole(event: Event, name: str) -> int:
    value = event.facts.get(name)
    return value if isinstance(value, int) else 0
