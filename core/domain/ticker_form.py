"""The news of a centre as the log tells them and the database keeps them."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from core.domain.events import Fact, canonical
from core.domain.opening import UNKNOWN_OPENING, ClosedDays, OpenHours, Opening, Place
from core.domain.schedule import schedule_facts, schedule_of
from core.domain.texts import LocalText
from core.domain.ticker import Ticker, TickerLine


def ticker_facts(ticker: Ticker) -> dict[str, Fact]:
    """All of it, flat: `lines`, `closed` and `open` have one JSON object each; `place` is `north,east`."""
    opening, place = ticker.opening, ticker.opening.place
    facts: dict[str, Fact] = {"lines": [canonical(line_facts(each)) for each in ticker.lines]}
    if opening == UNKNOWN_OPENING:
        return facts
    calendar: dict[str, Fact] = {
        "closed": [canonical(closed_facts(each)) for each in opening.closed],
        "open": [canonical(schedule_facts(each)) for each in opening.hours],
        "closed_days_before": opening.days_before,
        "closing_minutes_before": opening.minutes_before,
        "place": f"{place.latitude},{place.longitude}" if place else None,
    }
    return facts | calendar


def line_facts(line: TickerLine) -> dict[str, object]:
    """What a line says and when, without what is left open."""
    return _said(line.text) | schedule_facts(line)


def closed_facts(closed: ClosedDays) -> dict[str, object]:
    last = {} if closed.last == closed.first else {"last": closed.last.isoformat()}
    return {"first": closed.first.isoformat(), **last, **_said(closed.occasion)}


def ticker_of(facts: Mapping[str, Any]) -> Ticker:
    """The news back from their facts; TickerError or OpeningError where they are none.

    What a newer Dawr added is left out.
    """
    usual = UNKNOWN_OPENING
    place = facts.get("place")
    return Ticker(
        lines=tuple(line_of(json.loads(each)) for each in facts.get("lines", ())),
        opening=Opening(
            closed=tuple(closed_of(json.loads(each)) for each in facts.get("closed", ())),
            hours=tuple(OpenHours(**schedule_of(json.loads(each))) for each in facts.get("open", ())),
            days_before=facts.get("closed_days_before", usual.days_before),
            minutes_before=facts.get("closing_minutes_before", usual.minutes_before),
            place=_place(*map(float, place.split(","))) if place else None,
        ),
    )


def line_of(facts: Mapping[str, Any]) -> TickerLine:
    return TickerLine(text=_text(facts), **schedule_of(facts))


def closed_of(facts: Mapping[str, Any]) -> ClosedDays:
    first = date.fromisoformat(facts["first"])
    last = date.fromisoformat(facts["last"]) if "last" in facts else first
    return ClosedDays(first=first, last=last, occasion=_text(facts))


def _place(north: float, east: float) -> Place:
    return Place(latitude=north, longitude=east)


def _said(text: LocalText) -> dict[str, object]:
    return {name: said for name, said in (("ar", text.ar), ("en", text.en)) if said}


def _text(facts: Mapping[str, Any]) -> LocalText:
    return LocalText(facts.get("ar", ""), facts.get("en", ""))
