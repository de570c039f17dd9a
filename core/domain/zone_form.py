"""A zone as the log tells it and the database keeps it, and as a technician types it."""

import re
from collections.abc import Iterable, Mapping
from datetime import time
from typing import Any

from core.domain.events import Fact
from core.domain.zones import Form, Hours, Languages, Zone, ZoneError

_HOURS = re.compile(r"(\d{1,2}:\d\d)-(\d{1,2}:\d\d)=(\d{1,3})%?")
_ARROW = re.compile(r"([\w-]+?)(?:\.\.([\w-]+))?=(\d{1,3})")
_MOST_COUNTERS = 200


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
        "form": zone.form.value,
        "languages": zone.languages.value,
        "contrast": zone.contrast,
        "night": None if zone.night is None else str(zone.night),
        "arrows": [f"{counter}={bearing}" for counter, bearing in zone.arrows.items()],
        "inches": zone.inches,
        "seat_metres": zone.seat_metres,
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
        form=Form(facts["form"]),
        languages=Languages(facts["languages"]),
        contrast=facts["contrast"],
        night=None if facts["night"] is None else hours_in(facts["night"]),
        arrows=arrows_in(facts["arrows"]),
        inches=facts["inches"],
        seat_metres=facts["seat_metres"],
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


def arrows_in(texts: Iterable[str]) -> dict[str, int]:
    """`7=90` or `1..6=270`: where counters are, in degrees clockwise from straight on."""
    arrows: dict[str, int] = {}
    for text in texts:
        found = _ARROW.fullmatch(text.strip())
        if found is None:
            raise ZoneError(f"{text!r} says no direction: write it like 7=90, or 1..6=270 for several.")
        first, last, bearing = found.groups()
        arrows.update(dict.fromkeys(_counters(first, last, text), int(bearing)))
    return arrows


def _counters(first: str, last: str | None, text: str) -> Iterable[str]:
    if last is None:
        return (first,)
    known = first.isdecimal() and last.isdecimal()
    if not known or not int(first) <= int(last) < int(first) + _MOST_COUNTERS:
        raise ZoneError(f"{text!r} names no counters: several are written from the least, like 1..6=270.")
    return map(str, range(int(first), int(last) + 1))
