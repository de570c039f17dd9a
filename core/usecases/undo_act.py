"""Take back what was struck by mistake."""

from core.domain.ticket import Ticket
from core.usecases.store import Store


def undo_act(store: Store, counter: str, *, op: str, actor: str) -> Ticket:
    """Take back the latest call, completion or no-show of this counter: the ticket stands as before it.

    Both stay in the log. NothingToUndoError when it is too long ago or
    something else has happened to the ticket or at the counter since.
    """
    return store.undo(op, actor, counter)
