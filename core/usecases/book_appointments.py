"""Agree appointments with visitors before they come: the way in for a file and for other programs."""

import re
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from core.domain.appointments import LONGEST_CODE, SHORTEST_CODE
from core.domain.errors import AppointmentCodeTakenError, AppointmentsError
from core.domain.national_id import seems_national_id
from core.usecases.operation import follow_up
from core.usecases.planned_visit import planned_steps
from core.usecases.store import Booked, BookOrder, Store

MOST_AT_ONCE = 2000
"""Whoever takes a ticket meanwhile waits for the list to be written."""
_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,39}")
_SEPARATORS = re.compile("[._/-]")
_CODE = re.compile(rf"[0-9]{{{SHORTEST_CODE},{LONGEST_CODE}}}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """An appointment as whoever books it wants it to stand.

    `reference` is the booker's own key: the same one again changes the
    appointment. Neither a name nor an identity number belongs in it. `at` is
    aware. A `code` of 8 to 12 digits is what the visitor was told already;
    without one a new appointment gets eight digits at random.
    """

    reference: str
    service: str
    at: datetime
    code: str = field(default="", repr=False)
    cancelled: bool = False


def book_appointments(store: Store, wanted: Sequence[Wanted], *, op: str, actor: str) -> Sequence[Booked]:
    """Book, change and cancel, all or nothing; what stands already is left alone.

    The answers are in the order of `wanted`, each with its code. Raises
    AppointmentsError, whose `problems` say by place in the list (from 0) what
    is wrong.
    """
    if problems := list(_problems(store, wanted)):
        raise AppointmentsError(problems)
    orders = [
        BookOrder(
            op=follow_up(op, each.reference),
            reference=each.reference,
            service=each.service,
            at=each.at,
            code=each.code or None,
            new_code=_new_code(),
            cancelled=each.cancelled,
        )
        for each in wanted
    ]
    while True:
        try:
            return store.book(actor, orders)
        except AppointmentCodeTakenError as error:
            place = [each.reference for each in wanted].index(error.reference)
            if wanted[place].code:
                raise AppointmentsError([(place, "another appointment has this code")]) from error
            orders[place] = replace(orders[place], new_code=_new_code())


def cancel_appointment(store: Store, appointment: Wanted, *, op: str, actor: str) -> Booked:
    """Cancel one; UNCHANGED when nobody knows it, CHECKED_IN when its visitor is here already."""
    return book_appointments(store, [replace(appointment, cancelled=True)], op=op, actor=actor)[0]


def _new_code() -> str:
    """One of 90 million: who guesses all day at a kiosk, meets one of today's seldom."""
    return str(secrets.randbelow(9 * 10 ** (SHORTEST_CODE - 1)) + 10 ** (SHORTEST_CODE - 1))


def _problems(store: Store, wanted: Sequence[Wanted]) -> Iterator[tuple[int, str]]:
    if len(wanted) > MOST_AT_ONCE:
        yield MOST_AT_ONCE, f"more than {MOST_AT_ONCE} appointments at once: split the list"
        return
    catalogue = store.catalogue()
    windows = {(queue.agency, queue.kind): queue for queue in store.queues()}
    references: dict[str, int] = {}
    codes: dict[str, int] = {}
    for place, each in enumerate(wanted):
        if not _REFERENCE.fullmatch(each.reference):
            yield place, "the reference is not 1 to 40 Latin letters, digits and . _ / -"
        elif seems_national_id(_SEPARATORS.sub("", each.reference)):
            # Not repeated here: the message may end in a log.
            yield place, "the reference is a national ID; use a key that says nothing of the visitor"
        elif references.setdefault(each.reference, place) != place:
            yield place, f"reference {each.reference} stands twice"
        service = catalogue.service_by_id.get(each.service)
        if service is None:
            yield place, f"service {each.service!r} is not in the catalogue"
        elif not each.cancelled and not planned_steps(service, windows):
            yield place, f"service {each.service} has no window in this centre"
        if each.code and not _CODE.fullmatch(each.code):
            yield place, f"the code is not {SHORTEST_CODE} to {LONGEST_CODE} digits"
        elif each.code and codes.setdefault(each.code, place) != place:
            yield place, "the code stands twice"
