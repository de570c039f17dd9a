"""Appointments as a CSV file, as a booking system or Excel writes it: read whole, or refused by line."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from core.domain.catalogue import Catalogue
from core.domain.digits import ascii_digits
from core.domain.errors import AppointmentsError
from core.usecases.book_appointments import Wanted

_COLUMNS = {
    "reference": ("reference", "المرجع", "رقم الحجز"),
    "service": ("service", "الخدمة"),
    "date": ("date", "التاريخ"),
    "time": ("time", "الوقت", "الموعد"),
    "code": ("code", "الرمز", "الكود"),
    "status": ("status", "الحالة"),
}
_NEEDED = ("reference", "service", "date", "time")
_STATUS = {"": False, "booked": False, "محجوز": False, "cancelled": True, "canceled": True, "ملغي": True}
_STATUS |= {"ملغى": True, "مؤكد": False, "confirmed": False}
_DATES = ("%Y-%m-%d", "%d/%m/%Y", "%Y/%m/%d", "%d-%m-%Y")
_TIMES = ("%H:%M", "%H:%M:%S", "%I:%M %p", "%I:%M:%S %p")
# Excel writes the marks of morning and evening in the language of the machine, and marks of direction.
_SPELT = str.maketrans({"\u200e": None, "\u200f": None, "\u202b": None, "\u202c": None, "\u00a0": " "})
_SEPARATORS = ",;\t"


@dataclass(frozen=True, slots=True)
class AppointmentList:
    """What a file holds, with the line of each."""

    wanted: Sequence[Wanted]
    lines: Sequence[int]

    def by_line(self, error: AppointmentsError) -> AppointmentsError:
        """The same refusal, by the lines of the file."""
        last = len(self.lines) - 1
        return AppointmentsError([(self.lines[min(place, last)], why) for place, why in error.problems])


def read_appointments(path: Path, catalogue: Catalogue, time_zone: str) -> AppointmentList:
    """The appointments of a file; `problems` of an AppointmentsError are by line (from 1).

    UTF-8 with or without a mark, UTF-16 with one, else Windows-1256; commas,
    semicolons or tabs. A service is named by its id or its full name, times
    are those of the centre.
    """
    rows = _rows(path)
    columns = _columns(next(rows, (1, []))[1])
    names = {each.id: each.id for each in catalogue.services}
    for each in catalogue.services:
        names |= {each.name.ar: each.id, each.name.en: each.id}
    wanted: list[Wanted] = []
    lines: list[int] = []
    problems: list[tuple[int, str]] = []
    for line, fields in rows:
        if not any(fields):
            continue
        cells = {name: fields[at] if at < len(fields) else "" for name, at in columns.items()}
        try:
            wanted.append(_wanted(cells, names, ZoneInfo(time_zone)))
            lines.append(line)
        except ValueError as error:
            problems.append((line, str(error)))
    if problems:
        raise AppointmentsError(problems)
    if not wanted:
        raise AppointmentsError([(1, "the file holds no appointments")])
    return AppointmentList(wanted, lines)


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        text = _decoded(path.read_bytes())
    except OSError as error:
        raise AppointmentsError([(1, f"{path} cannot be read: {error.strerror}")]) from error
    first = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for fields in reader:
            yield reader.line_num, [each.translate(_SPELT).strip() for each in fields]
    except csv.Error as error:
        raise AppointmentsError([(reader.line_num, f"not CSV ({error})")]) from error


def _decoded(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1256", errors="replace")


def _columns(head: Sequence[str]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for name, spellings in _COLUMNS.items():
        for at, said in enumerate(head):
            if said.lower() in spellings:
                found.setdefault(name, at)
    missing = [name for name in _NEEDED if name not in found]
    if missing:
        raise AppointmentsError([(1, f"the first line lacks the columns {', '.join(missing)}")])
    return found


def _wanted(cells: Mapping[str, str], names: Mapping[str, str], zone: ZoneInfo) -> Wanted:
    """ValueError with what is wrong."""
    status = cells.get("status", "").lower()
    if status not in _STATUS:
        raise ValueError(f"status {_quoted(status)} is neither booked nor cancelled")
    service = names.get(cells["service"])
    if service is None:
        raise ValueError(f"service {_quoted(cells['service'])} is not in the catalogue")
    return Wanted(
        reference=ascii_digits(cells["reference"]),
        service=service,
        at=_moment(_day(cells["date"]), _clock(cells["time"]), zone),
        code=ascii_digits(cells.get("code", "")).replace(" ", ""),
        cancelled=_STATUS[status],
    )


def _day(said: str) -> date:
    found = _parsed(ascii_digits(said), _DATES)
    if found is None:
        raise ValueError(f"date {_quoted(said)} is not like 2026-11-30 or 30/11/2026")
    return found.date()


def _clock(said: str) -> time:
    plain = ascii_digits(said).replace("ص", "AM").replace("م", "PM")
    found = _parsed(plain, _TIMES)
    if found is None:
        raise ValueError(f"time {_quoted(said)} is not like 09:30")
    return found.time()


def _quoted(said: str) -> str:
    """What was read; not where columns have slipped and it may be a number of a person."""
    return "(a long number)" if sum(each.isdigit() for each in said) > 9 else repr(said)  # noqa: PLR2004


def _parsed(said: str, forms: Sequence[str]) -> datetime | None:
    for form in forms:
        try:
            return datetime.strptime(said, form)  # noqa: DTZ007 - a date or a time by itself
        except ValueError:
            continue
    return None


def _moment(day: date, clock: time, zone: ZoneInfo) -> datetime:
    at = datetime.combine(day, clock, zone)
    there = datetime.fromtimestamp(at.timestamp(), zone)
    if there.replace(tzinfo=None) != at.replace(tzinfo=None):
        raise ValueError(f"{clock:%H:%M} does not exist on {day}: the clocks are set forward over it")
    return at
