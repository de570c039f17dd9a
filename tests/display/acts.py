"""What people in the hall do, in one word each."""

from core.domain.ticket import Ticket
from core.usecases.call_next import call_next
from core.usecases.complete_step import complete_step
from core.usecases.operation import new_operation
from core.usecases.recall_ticket import recall_ticket
from core.usecases.start_service import start_service
from core.usecases.store import Store
from tests.builders import issued, opened

CLERK = "clerk.nadia"


def open_first_counter(store: Store) -> None:
    opened(store, "1", "nadia")


def call_visitor(store: Store, *, language: str = "ar") -> Ticket:
    """A visitor takes a ticket and is called to counter 1 at once."""
    issued(store, language=language)
    return call_next(store, "1", op=new_operation(), actor=CLERK)


def call_again(store: Store, ticket: Ticket) -> None:
    recall_ticket(store, ticket.id, "1", op=new_operation(), actor=CLERK)


def serve(store: Store, ticket: Ticket) -> None:
    start_service(store, ticket.id, "1", op=new_operation(), actor=CLERK)
    complete_step(store, ticket.id, "1", op=new_operation(), actor=CLERK)
