"""The file of a centre's news, as its technician writes it."""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

import msgspec

from core.domain.errors import QueueError
from core.domain.opening import UNKNOWN_OPENING, ClosedDays, OpenHours, Opening, Place
from core.domain.schedule import schedule_facts
from core.domain.texts import LocalText
from core.domain.ticker import Ticker, TickerLine
from core.domain.ticker_form import closed_facts, line_facts
from core.schedule_keys import ScheduleKeys, said_plainly

_DATES = frozenset({"first", "last"})


class TickerFileError(QueueError):
    """The file is refused; the message says the file, the place and the reason."""

    code = "ticker_file_refused"


class _Line(ScheduleKeys, frozen=True, kw_only=True):
    ar: str = ""
    en: str = ""

    def line(self) -> TickerLine:
        return TickerLine(text=LocalText(self.ar.strip(), self.en.strip()), **self.schedule())


class _Closed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    first: date
    last: date | None = None
    ar: str = ""
    en: str = ""

    def days(self) -> ClosedDays:
        occasion = LocalText(self.ar.strip(), self.en.strip())
        return ClosedDays(first=self.first, last=self.last or self.first, occasion=occasion)


class _Place(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    latitude: float
    longitude: float


class _News(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    closed_days_before: int = UNKNOWN_OPENING.days_before
    closing_minutes_before: int = UNKNOWN_OPENING.minutes_before
    place: _Place | None = None
    line: tuple[_Line, ...] = ()
    closed: tuple[_Closed, ...] = ()
    open: tuple[ScheduleKeys, ...] = ()

    def ticker(self) -> Ticker:
        return Ticker(
            lines=tuple(each.line() for each in self.line),
            opening=Opening(
                closed=tuple(each.days() for each in self.closed),
                hours=tuple(OpenHours(**each.schedule()) for each in self.open),
                days_before=self.closed_days_before,
                minutes_before=self.closing_minutes_before,
                place=None if self.place is None else Place(**msgspec.structs.asdict(self.place)),
            ),
        )


def read_ticker(file: Path) -> Ticker:
    """What the file says. Raises TickerFileError."""
    try:
        return msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8-sig")), _News).ticker()
    except (OSError, UnicodeDecodeError) as error:
        raise TickerFileError(f"{file}: cannot be read ({error})") from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, QueueError) as error:
        raise TickerFileError(f"{file}: {said_plainly(error, _News.__struct_fields__)}") from error


def ticker_text(ticker: Ticker) -> str:
    """A file that says this again."""
    return "\n".join(_parts(ticker))


def _parts(ticker: Ticker) -> Iterator[str]:
    opening, usual = ticker.opening, UNKNOWN_OPENING
    if opening.days_before != usual.days_before:
        yield f"closed_days_before = {opening.days_before}\n"
    if opening.minutes_before != usual.minutes_before:
        yield f"closing_minutes_before = {opening.minutes_before}\n"
    if opening.place is not None:
        yield _table("[place]", asdict(opening.place))
    for line in ticker.lines:
        yield _table("[[line]]", line_facts(line))
    for days in opening.closed:
        yield _table("[[closed]]", closed_facts(days))
    for hours in opening.hours:
        yield _table("[[open]]", schedule_facts(hours))


def _table(head: str, keys: dict[str, object]) -> str:
    return "\n".join([head, *_said(keys)]) + "\n"


def _said(keys: dict[str, object]) -> Iterator[str]:
    """JSON's strings, lists and numbers are TOML's as well; its dates stand alone."""
    for name, value in keys.items():
        yield f"{name} = {value if name in _DATES else json.dumps(value, ensure_ascii=False)}"
