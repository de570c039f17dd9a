"""A zone as the log tells it and the database keeps it, and as a technician types it."""

import re
from collections.abc import Mapping
from datetime import time
from typing import Any

from core.domain.events import Fact
from core.domain.hall_screen import screen_facts, screen_of
from core.domain.zones import Hours, Zone, ZoneError

_HOURS = re.compile(r"(\d{1,2}:\d\d)-(\d{1,2}:\d\d)=(\d{1,3})%?")


def zone_facts(zone: Zone) -> dict[str, Fact]:
    """All of a zone, flat."""
    return {
        "hall": zone.hall,
        "agencies": list(zone.agencies),
        "screen_only": list(zone.screen_only),
        "busy_from": zone.busy_from,
        "stale_seconds": zone.stale_seconds,
        "loudness": zone.loudness,
        "loudness_at": [str(each) for each in zone.loudness_at],
        **screen_facts(zone.screen),
    }


def zone_said(display: str, zone: Zone | None) -> dict[str, Fact]:
    """What the log says of a change: the whole zone of a display, or that it has none of its own any more."""
    if zone is None:
        return {"about": "zone_removed", "display": display}
    return {"about": "zone_changed", "display": display, **zone_facts(zone)}


def zone_of(facts: Mapping[str, Any]) -> Zone:
    """The zone back from its facts; ZoneError where it is none. What a newer Dawr added is left out."""
    return Zone(
        hall=facts["hall"],
        agencies=tuple(facts["agencies"]),
        screen_only=tuple(facts["screen_only"]),
        busy_from=facts["busy_from"],
        stale_seconds=facts["stale_seconds"],
        loudness=facts["loudness"],
        loudness_at=tuple(map(hours_in, facts["loudness_at"])),
        screen=screen_of(facts),
    )


def hours_in(text: str) -> Hours:
    """`13:00-14:30=40`: 40 percent between these times of day."""
    wrong = ZoneError(f"{text!r} says no hours: write them like 13:00-14:30=40.")
    found = _HOURS.fullmatch(text.strip())
    if found is None:
        raise wrong
    try:
        begin, end = (time.fromisoformat(each.zfill(5)) for each in found.group(1, 2))
    except ValueError:
        raise wrong from None
    if begin == end:
        raise ZoneError(f"{text!r} begins and ends at once.")
    return Hours(begin=begin, end=end, percent=int(found[3]))
