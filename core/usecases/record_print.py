"""Say what became of a slip."""

from core.domain.ticket import PrintOutcome
from core.usecases.store import Store


def record_print(
    store: Store,
    ticket: str,
    outcome: PrintOutcome,
    reason: str = "",
    *,
    op: str,
    actor: str,
    reprint: bool = False,
) -> None:
    """Log what the printer said about the slip: `printed`, or `print_failed` with its reason."""
    store.record_print(op, actor, ticket, outcome, reason, reprint=reprint)
