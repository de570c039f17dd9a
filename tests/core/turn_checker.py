"""Whose turn it was, by the settings that the log itself tells: an independent reckoning.

Knows nothing of the core. A class gathers points: credit + slope times the
minutes since its place, counted in thousandths of a microsecond so that
nothing is rounded.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Protocol

from tests.core.log_frame import LogFrame, Members

_US = timedelta(microseconds=1)
_A_POINT = 60_000_000_000
_PLAIN = (0, 1000)
_A_MOMENT = timedelta(seconds=1)
_SOON = timedelta(minutes=5)
_USUAL = {"weights": ["booked=15+3", "priority=10+3"]}
"""Until the log says otherwise."""
Key = tuple[bool, bool, int, datetime, str, int]


class Waiting(Protocol):
    """What the rule looks at."""

    priority: str
    queue: str
    place: datetime
    issued: datetime
    number: str
    series: str


@dataclass
class Turns:
    """The rule in force, and how many ordinary calls in a row each counter has made."""

    classes: Collection[str]
    setting: Members = field(default_factory=lambda: dict(_USUAL))
    in_a_row: dict[str, int] = field(default_factory=dict)

    def read(self, event: Members) -> None:
        """What changes whose turn it is, besides those who come and go."""
        if event.get("about") == "policy_changed":
            self.setting = event
        elif event["type"] == "day_opened":
            self.in_a_row = {}
        elif event["type"] == "called":
            ordinary = self._standing(event["priority"]) == "ordinary"
            counter = str(event.get("counter"))
            self.in_a_row[counter] = self.in_a_row.get(counter, 0) + 1 if ordinary else 0

    def judge(
        self,
        frame: LogFrame,
        event: Members,
        called: Waiting,
        others: Iterable[Waiting],
        at: datetime,
        crossing: timedelta,
    ) -> None:
        """Whether it was the turn of who was called, and the log tells why as it was."""
        counter = str(event["counter"])
        told = event.get("score")
        if not isinstance(told, float) or not event.get("reason"):
            frame.say("missing_member", f"{called.number} is called without score or reason")
            return
        # Read a moment before, when less had been gathered.
        before = at - max(crossing, _A_MOMENT)
        least, most = (self.points(called, moment) / _A_POINT for moment in (before, at))
        if not least - 0.006 <= told <= most + 0.006:
            frame.say("wrong_score", f"{called.number} is said to have {told} points, not {most:.2f}")
        if event["reason"] == "own_agency":
            if called.queue.partition("-")[0] in self.setting.get("own_first", []):
                return
            frame.say("wrong_reason", f"the agency of {called.queue} does not call its own first")
        mine = self.key(called, counter, at)
        best: tuple[Key, str] | None = None
        for other in others:
            key = self.key(other, counter, at - crossing)
            if (key[:3] if crossing else key) < (mine[:3] if crossing else mine):
                frame.say("out_of_turn", f"{called.number} is called before {other.number}")
                return
            best = min(best or (key, other.number), (key, other.number))
        runner_up = event.get("runner_up")
        # Which agency a counter belongs to, the log does not tell.
        told_in_full = not crossing and not self.setting.get("own_first")
        if told_in_full and runner_up != (best[1] if best else None):
            frame.say("wrong_reason", f"{runner_up} is said to come after {called.number}")

    def points(self, one: Waiting, at: datetime) -> int:
        """In thousandths of a microsecond."""
        credit, slope = self._weight(one.priority)
        waited = (at - one.place) // _US
        cap = self.setting.get("cap")
        gathered = credit * _A_POINT // 1000 + slope * waited
        return gathered if cap is None else min(gathered, 1000 * waited + cap * _A_POINT)

    def key(self, one: Waiting, counter: str, at: datetime) -> Key:
        """Who is called first has the least."""
        standing = self._standing(one.priority)
        due = self.setting.get("one_in")
        share = (
            due is not None
            and self.in_a_row.get(counter, 0) >= due
            and standing != "ordinary"
            and one.place - at <= _SOON
        )
        order = (one.place - at) // _US if share else -self.points(one, at)
        number = int("".join(filter(str.isdecimal, one.number)))
        reserved = bool({standing, one.priority} & set(self._reserved(counter)))
        return (not reserved, not share, order, one.issued, one.series, number)

    def _reserved(self, counter: str) -> list[str]:
        for each in self.setting.get("reserved", []):
            its_counter, _, classes = each.partition("=")
            if its_counter == counter:
                return list(classes.split(","))
        return []

    def _standing(self, priority: str) -> str:
        if priority == "regular" or priority not in self.classes:
            return "ordinary"
        return "booked" if priority == "appointment" else "priority"

    def _weight(self, priority: str) -> tuple[int, int]:
        """Credit and slope, in thousandths."""
        standing = self._standing(priority)
        if standing == "ordinary":
            return _PLAIN
        said: list[str] = self.setting["weights"]
        weights = {name: weight for name, _, weight in (each.partition("=") for each in said)}
        credit, slope = (weights.get(priority) or weights[standing]).split("+")
        return int(Decimal(credit) * 1000), int(Decimal(slope) * 1000)
