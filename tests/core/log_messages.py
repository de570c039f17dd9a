"""What desks ask the supervisor, and who has seen it, as the log tells it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Members = dict[str, Any]


@dataclass
class MessageReading:
    """Whatever was seen was asked, at that counter."""

    say: Callable[[str, str], None]
    asked: dict[int, str] = field(default_factory=dict)

    def read(self, event: Members) -> None:
        about = event.get("about")
        if event["type"] != "note":
            return
        if about in {"help_wanted", "silent_alarm"}:
            self.asked[event["seq"]] = str(event.get("counter"))
        elif about == "message_seen" and self.asked.get(event.get("message", 0)) != event.get("counter"):
            self.say("seen_unasked", f"{event['actor']} has seen {event.get('message')}")
