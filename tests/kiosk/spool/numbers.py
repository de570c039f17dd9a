"""Short ways to a lease and to a number of it."""

from datetime import UTC, datetime

from core.domain.lease import Lease
from core.domain.numbering import TicketCode
from core.usecases.issue_ticket import Wish
from core.usecases.store import IssueOrder, PlannedStep
from kiosk.spool.press import OfflineNumber
from kiosk.spool.spool import Spool

DAY = "2026-11-22"
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
WISH = Wish(service="civ-nid-renew", needs=("wheelchair",))


def lease(first: int = 501, last: int = 550, *, day: str = DAY, series: str = "A") -> Lease:
    return Lease(
        id=f"{series}{first}",
        day=day,
        series=series,
        first=first,
        last=last,
        holder="kiosk.k1",
        granted_at=NOW,
    )


def number(op: str, value: int = 501, *, day: str = DAY) -> OfflineNumber:
    order = IssueOrder(
        op=op,
        actor="kiosk.k1",
        steps=[PlannedStep(service=WISH.service, kind="desk", queue="civ")],
        priority=WISH.priority,
        language=WISH.language,
        category=WISH.category,
        channel=WISH.channel,
        needs=WISH.needs,
    )
    return OfflineNumber(
        ticket=f"ticket of {op}", day=day, code=TicketCode("ح", "A", value), issued_at=NOW, order=order
    )


def press_offline(spool: Spool, op: str, value: int = 501) -> None:
    """A press that the kiosk numbered itself."""
    spool.ask(op, WISH)
    assert spool.number_offline(op, number(op, value))
