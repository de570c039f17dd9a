"""The file of a centre's news, as its technician writes it."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from core.domain.errors import QueueError
from core.domain.texts import LocalText
from core.domain.ticker import Ticker, TickerLine
from core.domain.ticker_form import line_facts
from core.schedule_keys import ScheduleKeys

_DATES = frozenset({"first", "last"})


class TickerFileError(QueueError):
    """The file is refused; the message says the file, the place and the reason."""

    code = "ticker_file_refused"


class _Line(ScheduleKeys, frozen=True, kw_only=True):
    ar: str = ""
    en: str = ""

    def line(self) -> TickerLine:
        return TickerLine(text=LocalText(self.ar.strip(), self.en.strip()), **self.schedule())


class _News(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    line: tuple[_Line, ...] = ()


def read_ticker(file: Path) -> Ticker:
    """What the file says. Raises TickerFileError."""
    try:
        news = msgspec.convert(tomllib.loads(file.read_text(encoding="utf-8-sig")), _News)
        return Ticker(lines=tuple(each.line() for each in news.line))
    except (OSError, UnicodeDecodeError) as error:
        raise TickerFileError(f"{file}: cannot be read ({error})") from error
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, QueueError) as error:
        raise TickerFileError(f"{file}: {error}") from error


def ticker_text(ticker: Ticker) -> str:
    """A file that says this again."""
    return "\n".join(_table("[[line]]", line_facts(each)) for each in ticker.lines)


def _table(head: str, keys: dict[str, object]) -> str:
    return "\n".join([head, *_said(keys)]) + "\n"


def _said(keys: dict[str, object]) -> Iterator[str]:
    """JSON's strings, lists and numbers are TOML's as well; its dates stand alone."""
    for name, value in keys.items():
        yield f"{name} = {value if name in _DATES else json.dumps(value, ensure_ascii=False)}"
