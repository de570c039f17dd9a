"""What visitors say of a service, on SQLite: once a ticket, soon after its end, at the window of its end."""

from core.domain.errors import RatingClosedError
from core.domain.events import EventType
from core.domain.ratings import ABOUT, RATING_TIME, Rating, rating_key
from core.domain.ticket import StepState
from core.storage.event_log import Writing
from core.storage.step_rows import read_ticket
from core.storage.transactions import SqliteTransactions


class RatingWrites(SqliteTransactions):
    """Ratings are notes in the log and nothing else."""

    def rate(self, actor: str, counter: str, rating: Rating) -> None:
        """Log the visitor's word, once a ticket; RatingClosedError when nobody asks for it, or no longer."""
        op = rating_key(rating.ticket)
        with self._writing() as writing:
            if writing.earlier(op, EventType.NOTE):
                return
            facts = _asked_for(writing, counter, rating)
            if rating.reason is not None:
                facts["reason"] = rating.reason.value
            writing.append(EventType.NOTE, actor, op, facts, rating.ticket)


def _asked_for(writing: Writing, counter: str, rating: Rating) -> dict[str, str | int]:
    ticket = read_ticket(writing.connection, rating.ticket)
    step = None if ticket is None else ticket.step
    if (
        step is None
        or step.state is not StepState.COMPLETED
        or step.counter != counter
        or step.ended_at is None
        or writing.at - step.ended_at > RATING_TIME
    ):
        raise RatingClosedError(rating.ticket)
    return {"about": ABOUT, "service": step.service, "queue": step.queue, "score": rating.score}
