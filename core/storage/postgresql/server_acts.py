"""An act on the server: one statement that calls a guarded function, and its answer."""

from collections.abc import Callable
from functools import cache
from typing import Any, Never

from core.domain.errors import (
    AppointmentCancelledError,
    AppointmentCodeTakenError,
    AppointmentDayError,
    AppointmentEarlyError,
    AppointmentUnknownError,
    AppointmentUsedError,
    CounterBusyError,
    CounterNotOpenError,
    CounterTakenError,
    DayClosedError,
    LeaseUnknownError,
    NothingToUndoError,
    NotYourTicketError,
    NumberTakenError,
    OperationReusedError,
    QueueError,
    QueueUnknownError,
    RatingClosedError,
    ReasonMissingError,
    StepBegunError,
    StepOrderError,
    TicketUnknownError,
)
from core.storage.postgresql.server_reads import ServerReads
from core.storage.postgresql.sessions import Session
from core.storage.site_writes import PersonKnownError, PersonUnknownError

Answer = dict[str, Any]
_REFUSALS: dict[str, Callable[[str], QueueError]] = {
    each.code: each
    for each in (
        AppointmentCancelledError,
        AppointmentCodeTakenError,
        AppointmentDayError,
        AppointmentEarlyError,
        AppointmentUnknownError,
        AppointmentUsedError,
        CounterBusyError,
        CounterNotOpenError,
        CounterTakenError,
        DayClosedError,
        LeaseUnknownError,
        NothingToUndoError,
        NotYourTicketError,
        NumberTakenError,
        OperationReusedError,
        QueueUnknownError,
        RatingClosedError,
        ReasonMissingError,
        StepBegunError,
        StepOrderError,
        TicketUnknownError,
    )
} | {
    "person_known": lambda person: PersonKnownError(f"{person} is there already."),
    "person_unknown": lambda person: PersonUnknownError(f"Nobody has the id {person}."),
}


@cache
def _call(function: str, names: tuple[str, ...]) -> str:
    return f"SELECT dawr.{function}({', '.join(f'{name} => %({name})s' for name in names)})"


class ServerActs(ServerReads):
    """What every guarded write stands on."""

    def _act(self, function: str, **parameters: object) -> Answer:
        """Do an act and return its answer; a refusal is raised as the error that has its code."""
        query = _call(function, tuple(parameters))
        answer = self.sessions.run(lambda session: _answer(session, query, parameters))
        if code := answer.get("refused"):
            _refuse(code, answer["about"])
        return answer


def _answer(session: Session, query: str, parameters: dict[str, object]) -> Answer:
    row = session.execute(query, parameters).fetchone()
    answer: Answer = row[0] if row else {}
    return answer


def _refuse(code: str, about: str) -> Never:
    raise _REFUSALS[code](about)
