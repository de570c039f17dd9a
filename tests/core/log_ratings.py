"""What visitors say of their visits as the log tells it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

Members = dict[str, Any]
LONGEST = timedelta(minutes=2)


@dataclass
class RatingReading:
    """One rating a ticket, from 1 to 5, soon after the end of its visit and at that window."""

    say: Callable[[str, str], None]
    ended: dict[str, tuple[datetime, str]] = field(default_factory=dict)
    rated: set[str] = field(default_factory=set)

    def read(self, event: Members, at: datetime) -> None:
        if event["type"] == "completed":
            self.ended[event["ticket"]] = at, str(event.get("counter"))
        elif event["type"] == "undone":
            self.ended.pop(event["ticket"], None)
        elif event["type"] == "note" and event.get("about") == "rating":
            self._judge(event, at)

    def _judge(self, event: Members, at: datetime) -> None:
        ticket = str(event.get("ticket"))
        ended, counter = self.ended.get(ticket, (None, ""))
        if ended is None or at - ended > LONGEST or event["actor"] != f"display.sign-{counter}":
            self.say(
                "wrong_rating", f"{ticket} is rated by {event['actor']}, where no visit of it has just ended"
            )
        if ticket in self.rated or event.get("score") not in range(1, 6):
            self.say("wrong_rating", f"{ticket} is rated {event.get('score')}, or twice")
        self.rated.add(ticket)
