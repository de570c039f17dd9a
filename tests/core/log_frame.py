"""What holds for every event of a log, whatever it tells: form, chain, seq, time, day, key.

Knows nothing of the core.
"""

import hashlib
import json
import re
from dataclasses import dataclass, field
from datetime import datetime
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

Members = dict[str, Any]

GENESIS = "0" * 64
ALWAYS = ("seq", "at", "type", "actor", "centre", "day", "op", "prev_hash", "hash")
_ENDS_A_DAY = ("expired", "counter_closed", "range_returned", "day_closed")
_NATIONAL_ID = re.compile(r"\b\d{14}\b")  # not within the digits of a hash or a key
_FOR_MACHINES = frozenset({"hash", "prev_hash", "op", "ticket", "version"})


@dataclass
class LogFrame:
    """Reads line after line and remembers what the next one must continue."""

    time_zone: str
    found: list[str] = field(default_factory=list)
    seq: int = 0
    hash: str = GENESIS
    at: datetime | None = None
    open_day: str | None = None
    days: set[str] = field(default_factory=set)
    closed: set[str] = field(default_factory=set)
    ops: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.zone = _shipped_zone(self.time_zone)

    def say(self, kind: str, what: str) -> None:
        """One more violation."""
        self.found.append(f"{kind}: {what}, seq {self.seq}")

    def read(self, line: str) -> tuple[Members, datetime] | None:
        """The event of a line with its time; None when it cannot be read at all."""
        try:
            event = json.loads(line)
            missing = [name for name in ALWAYS if name not in event]
            at = datetime.fromisoformat(event["at"])
        except (ValueError, KeyError, TypeError, RecursionError):
            self.say("broken_line", f"{line[:40]!r} is no event")
            return None
        if missing:
            self.say("missing_member", f"{event.get('type')} lacks {', '.join(missing)}")
            return None
        self._follow_chain(event)
        self._follow_time(event, at)
        if event["op"] in self.ops:
            self.say("key_reused", f"{event['type']} has a key that was used before")
        self.ops.add(event["op"])
        for name, value in event.items():
            if name not in _FOR_MACHINES and _NATIONAL_ID.search(str(value)):
                self.say("personal_data", f"{name} holds what looks like a national number")
        return event, at

    def _follow_chain(self, event: Members) -> None:
        if event["seq"] != self.seq + 1:
            self.say("seq_gap", f"{event['seq']} follows {self.seq}")
        self.seq = event["seq"]
        content = {name: value for name, value in event.items() if name not in {"hash", "prev_hash"}}
        text = json.dumps(content, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        its_hash = hashlib.sha256(f"{event['prev_hash']}\n{text}".encode()).hexdigest()
        if event["prev_hash"] != self.hash or event["hash"] != its_hash:
            self.say("chain", "the hash does not fit")
        self.hash = event["hash"]

    def _follow_time(self, event: Members, at: datetime) -> None:
        if self.at is not None and at < self.at:
            self.say("time_back", f"{event['at']} is before the event before")
        self.at = at
        kind, day = event["type"], event["day"]
        today = at.astimezone(self.zone).date().isoformat()
        if kind == "day_opened":
            self._open(day)
        elif day not in self.days:
            self.say("day_order", f"{kind} before {day} was opened")
        may_be_late = kind in _ENDS_A_DAY and day < today
        if day != today and not may_be_late:
            self.say("wrong_day", f"{kind} at {event['at']} belongs to {today}, not {day}")
        if kind == "day_closed":
            self._close(day)

    def _open(self, day: str) -> None:
        if self.open_day is not None or day in self.days:
            self.say("day_order", f"{day} is opened, open is {self.open_day}")
        self.open_day = day
        self.days.add(day)

    def _close(self, day: str) -> None:
        if day != self.open_day:
            self.say("day_order", f"{day} is closed, open is {self.open_day}")
        self.open_day = None
        self.closed.add(day)


def _shipped_zone(name: str) -> ZoneInfo:
    """The zone from the tzdata package, whatever the machine has."""
    data = files("tzdata.zoneinfo").joinpath(*name.split("/"))
    with data.open("rb") as file:
        return ZoneInfo.from_file(file, key=name)
