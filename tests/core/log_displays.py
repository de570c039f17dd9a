"""What displays are told to show as the log tells it: zones and news."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

Members = dict[str, Any]
_DAYS = frozenset({"mon", "tue", "wed", "thu", "fri", "sat", "sun"})
_HOURS = re.compile(r"([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d")
_KEYS = frozenset({"ar", "en", "zones", "days", "hours", "first", "last"})


@dataclass
class DisplayReading:
    """A zone is changed by the technician or by its own display, news by the technician alone."""

    say: Callable[[str, str], None]

    def read(self, event: Members) -> None:
        about, actor = event.get("about"), event["actor"]
        if event["type"] != "config_changed":
            return
        if about in {"zone_changed", "zone_removed"} and actor not in {
            "system",
            f"display.{event['display']}",
        }:
            self.say("wrong_zone", f"{actor} changes the zone of {event['display']}")
        if about == "ticker_changed":
            self._judge(event)

    def _judge(self, event: Members) -> None:
        if event["actor"] != "system":
            self.say("wrong_news", f"{event['actor']} changes the news")
        lines = [json.loads(each) for each in event["lines"]]
        closed = [json.loads(each) for each in event.get("closed", ())]
        if not all(each.get("ar") or each.get("en") for each in lines):
            self.say("wrong_news", "a line says nothing")
        for each in [*lines, *closed, *map(json.loads, event.get("open", ()))]:
            known = each.keys() <= _KEYS and set(each.get("days", ())) <= _DAYS
            ordered = date.fromisoformat(each.get("first", "0001-01-01")) <= date.fromisoformat(
                each.get("last", "9999-12-31")
            )
            if not (known and ordered and _HOURS.fullmatch(each.get("hours", "00:00-00:00"))):
                self.say("wrong_news", f"{each} is no schedule")
