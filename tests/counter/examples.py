"""Tickets, desks and facts for tests of the pure rules: no store, no Qt."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from core.domain.centre import Centre, Clerk, Queue, Role, Sitting
from core.domain.numbering import TicketCode
from core.domain.texts import LocalText
from core.domain.ticket import Channel, Step, StepState, Ticket
from counter.viewmodels.desk_facts import DeskFacts, DeskPlace
from tests.builders import egypt

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def minutes_ago(minutes: float) -> datetime:
    return NOW - timedelta(minutes=minutes)


def a_step(state: StepState = StepState.WAITING, **changes: object) -> Step:
    step = Step(
        position=1,
        service="civ-birth-cert",
        kind="desk",
        queue="civ",
        state=state,
        place_at=minutes_ago(30),
    )
    return replace(step, **changes)  # type: ignore[arg-type]


def a_ticket(
    number: int = 42,
    state: StepState = StepState.WAITING,
    *,
    issued: float = 30,
    priority: str = "regular",
    needs: tuple[str, ...] = (),
    **step: object,
) -> Ticket:
    """Issued so many minutes ago."""
    return Ticket(
        id=f"t{number}",
        day="2026-03-01",
        code=TicketCode("ح", "A", number),
        series="A",
        priority=priority,
        language="ar",
        category="citizen",
        channel=Channel.PAPER,
        needs=needs,
        issued_at=minutes_ago(issued),
        issued_by="kiosk.k1",
        print_outcome=None,
        steps=[a_step(state, **{"place_at": minutes_ago(issued), **step})],
    )


def a_sitting(**changes: object) -> Sitting:
    sitting = Sitting(id="s1", counter="1", clerk="nadia", queues=("civ",), opened_at=minutes_ago(60))
    return replace(sitting, **changes)  # type: ignore[arg-type]


def a_queue(id_: str = "civ", name: str = "Civil Status") -> Queue:
    return Queue(
        id=id_,
        agency="civ",
        kind="desk",
        series="A",
        letter_ar="ح",
        letter_en="A",
        letter_spoken_ar="حَاءْ",
        name=LocalText("الأحوال المدنية", name),
    )


def a_clerk(id_: str = "nadia") -> Clerk:
    return Clerk(id=id_, name=id_.title(), role=Role.CLERK, secret_hash="", failures=0, locked_until=None)


def a_place() -> DeskPlace:
    return DeskPlace(
        counter="1",
        clerk=a_clerk(),
        centre=Centre(code="CAI", name=LocalText("مركز", "Centre")),
        catalogue=egypt(),
        queues=(a_queue(), a_queue("pas", "Passports")),
    )


def some_facts(**changes: object) -> DeskFacts:
    return replace(DeskFacts(now=NOW, sitting=a_sitting()), **changes)  # type: ignore[arg-type]
