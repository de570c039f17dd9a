"""What holds of appointments in a log: which stand, who may check in when, and from when that counts.

Knows nothing of the core.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

Members = dict[str, Any]
STANDS = ("appointment_booked", "appointment_changed", "appointment_cancelled")
CLASS = "appointment"
BEGINS, ENDS = timedelta(minutes=60), timedelta(minutes=10)


@dataclass
class AppointmentReading:
    """The appointments as the lines read so far tell them; `say` takes what is wrong."""

    say: Callable[[str, str], None]
    agreed: dict[str, datetime] = field(default_factory=dict)
    checked_in: dict[str, str] = field(default_factory=dict)
    """The ticket of each appointment whose visitor came."""

    def agree(self, event: Members) -> None:
        """An appointment was booked, changed or cancelled."""
        lacking = {"appointment", "appointment_at", "service"} - event.keys()
        if lacking:
            self.say("missing_member", f"{event['type']} lacks {', '.join(sorted(lacking))}")
            return
        appointment, kind = event["appointment"], event["type"]
        if (appointment not in self.agreed) != (kind == "appointment_booked"):
            self.say("appointment", f"{kind} of {appointment}")
        if appointment in self.checked_in:
            self.say("appointment", f"{kind} of {appointment}, which was checked in")
        self.agreed[appointment] = datetime.fromisoformat(event["appointment_at"])
        if kind == "appointment_cancelled":
            del self.agreed[appointment]

    def check_in(self, event: Members, at: datetime, is_cancelled: Callable[[str], bool]) -> datetime:
        """A ticket issued `at` for an appointment: the time from which its place counts."""
        appointment, number = event["appointment"], event["number"]
        due = datetime.fromisoformat(event["appointment_at"])
        if self.agreed.get(appointment) != due:
            self.say("appointment", f"{number} is for {appointment} at {due}, which does not stand")
        other = self.checked_in.get(appointment)
        if other is not None and not is_cancelled(other):
            self.say("double_check_in", f"{number} is a second ticket for {appointment}")
        self.checked_in[appointment] = event["ticket"]
        late = at > due + ENDS
        punctuality = "late" if late else "early" if at < due else "on_time"
        if at < due - BEGINS or event.get("punctuality") != punctuality:
            self.say("punctuality", f"{number} is issued at {at} for {due}, {event.get('punctuality')}")
        if (event["priority"] == "regular") != late and event["priority"] in {"regular", CLASS}:
            self.say("punctuality", f"{number} is {punctuality} and {event['priority']}")
        return at if late else max(at, due)
