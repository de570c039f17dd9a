"""The news of a centre as the log tells them and the database keeps them."""

import json
from collections.abc import Mapping
from typing import Any

from core.domain.events import Fact, canonical
from core.domain.schedule import schedule_facts, schedule_of
from core.domain.texts import LocalText
from core.domain.ticker import Ticker, TickerLine


def ticker_facts(ticker: Ticker) -> dict[str, Fact]:
    """All of it, flat: `lines` has one JSON object each."""
    return {"lines": [canonical(line_facts(each)) for each in ticker.lines]}


def line_facts(line: TickerLine) -> dict[str, object]:
    """What a line says and when, without what is left open."""
    said = {"ar": line.text.ar, "en": line.text.en}
    return {name: text for name, text in said.items() if text} | schedule_facts(line)


def ticker_of(facts: Mapping[str, Any]) -> Ticker:
    """The news back from their facts; TickerError where they are none.

    What a newer Dawr added is left out.
    """
    return Ticker(lines=tuple(line_of(json.loads(each)) for each in facts.get("lines", ())))


def line_of(facts: Mapping[str, Any]) -> TickerLine:
    return TickerLine(text=LocalText(facts.get("ar", ""), facts.get("en", "")), **schedule_of(facts))
