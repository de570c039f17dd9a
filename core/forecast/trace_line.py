"""One line of a trace as an event. What a line lacks is None; what cannot be is a problem in words."""

import json
import math
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import msgspec


@dataclass(slots=True)
class TraceEvent:
    """`t` in seconds after midnight; `at` the slot of a booking."""

    type: str = ""
    day: str | None = None
    t: float | None = None
    ticket: str | None = None
    service: str | None = None
    from_service: str | None = None
    queue: str | None = None
    class_: str | None = None
    counter: str | None = None
    clerk: str | None = None
    reason: str | None = None
    appointment: str | None = None
    slot: float | None = None
    base: float | None = None
    """Since when its place in the line counts, where that is not as the policy has it; seconds."""
    since: float | None = None
    """When the ticket that is at its counter again was called; seconds."""
    ask: bool = False
    raw: dict[str, Any] = field(default_factory=dict)


class LineRefusedError(Exception):
    """The line is no JSON object; the message says why."""


def read_line(line: bytes | str) -> TraceEvent | None:
    """The event of a line, None for a blank one. LineRefusedError."""
    text = line.decode("utf-8", "replace") if isinstance(line, bytes) else line
    text = text.strip().lstrip("\ufeff")
    if not text:
        return None
    raw = _decoded(text)
    if not isinstance(raw, dict):
        raise LineRefusedError("no object")
    return event_of(raw)


def event_of(raw: dict[str, Any]) -> TraceEvent:
    """The event of a decoded line."""
    slot = _number(raw.get("appointment_at"))
    return TraceEvent(
        type=_word(raw.get("type")) or "",
        day=_word(raw.get("day")) or _day_of(raw.get("ts")),
        t=_moment(raw),
        ticket=_word(raw.get("ticket")),
        service=_word(raw.get("service")),
        from_service=_word(raw.get("from_service")),
        queue=_word(raw.get("queue")),
        class_=_word(raw.get("class")),
        counter=_word(raw.get("counter")),
        clerk=_word(raw.get("clerk")),
        reason=_word(raw.get("reason")),
        appointment=_word(raw.get("appointment")),
        slot=slot if slot is not None else _number(raw.get("at")),
        ask=raw.get("ask") is True,
        raw=raw,
    )


def _decoded(text: str) -> object:
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError):
        pass
    try:
        return json.loads(text)  # It takes NaN and the like, which others write.
    except (ValueError, RecursionError) as error:
        raise LineRefusedError(str(error)) from None


def _word(value: object) -> str | None:
    """A name; numbers are names too, as some write them."""
    if isinstance(value, str) and value:
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return None


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _moment(raw: dict[str, Any]) -> float | None:
    number = _number(raw.get("t"))
    if number is not None:
        return number if abs(number) < 1e6 else None  # noqa: PLR2004 - eleven days are no time of a day
    stamp = _stamp(raw.get("ts"))
    if stamp is None:
        return None
    return stamp.hour * 3600 + stamp.minute * 60 + stamp.second + stamp.microsecond / 1e6


def _day_of(value: object) -> str | None:
    stamp = _stamp(value)
    return None if stamp is None else stamp.date().isoformat()


def _stamp(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None
