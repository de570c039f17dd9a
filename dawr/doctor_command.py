"""`dawr doctor`: is everything here that a day needs, and what to do about what is not."""

import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import click

from core.devices.printer.status import PrinterStatus
from core.domain.calendar import local
from core.domain.errors import DeviceError, QueueError
from core.settings import Settings
from core.storage.in_the_making import leftovers
from core.storage.opening import OpenStore, is_server, open_store, sqlite_path
from core.usecases.desk_messages import hear_messages
from dawr.options import settings_of, settings_options

_ROOM_WANTED = 1 << 30


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    what: str
    fine: bool
    says: str
    needed: bool = True
    """Whether the centre cannot run without it."""


@click.command()
@settings_options
def doctor(settings_file: Path | None, database: str | None) -> None:
    """Test database, printer, voice, sound, fonts, clock, disk; exit code 1 when the day cannot run."""
    settings = settings_of(settings_file, database)
    failed = False
    for look in _LOOKS:
        for finding in look(settings):
            mark = "ok  " if finding.fine else "BAD " if finding.needed else "note"
            click.echo(f"{mark} {finding.what}: {finding.says}")
            failed = failed or (finding.needed and not finding.fine)
    sys.exit(1 if failed else 0)


def _look_at_database(settings: Settings) -> Iterator[Finding]:
    try:
        store = open_store(settings.database)
    except QueueError as error:
        yield Finding("database", fine=False, says=str(error))
        return
    try:
        centre, moved_to = store.centre(), store.moved_to()
        says = f"{store.where}, centre {centre.code}, {store.last_seq()} events"
        if moved_to:
            says += f", but it has moved to {moved_to} and takes no acts here: name that as `database`"
        yield Finding("database", fine=not moved_to, says=says)
        now = local(store.now(), centre.time_zone)
        yield from _look_at_references(settings, store)
        yield Finding("clock", fine=True, says=f"{now:%Y-%m-%d %H:%M:%S %Z} in {centre.time_zone}")
    finally:
        store.close()


def _look_at_file(settings: Settings) -> Iterator[Finding]:
    if is_server(settings.database):
        return
    try:
        path = sqlite_path(settings.database)
    except QueueError:
        return  # Said already, when the store could not be opened.
    for each in leftovers(path):
        says = f"{each} is left of a backup, restore or move that was interrupted: remove it"
        yield Finding("left over", fine=False, says=says, needed=False)
    if os.name == "posix" and path.exists() and path.stat().st_mode & stat.S_IRWXO:
        says = f"everybody on this machine may read {path}, which holds people's data: chmod o= {path}*"
        yield Finding("database rights", fine=False, says=says, needed=False)


def _look_at_server(settings: Settings) -> Iterator[Finding]:
    if not is_server(settings.database):
        return
    from core.storage.postgresql.doctor import look_at_server

    try:
        for found in look_at_server(settings.database):
            yield Finding(found.what, found.fine, found.says, found.needed)
    except QueueError:
        return  # Said already, when the store could not be opened.


def _look_at_references(settings: Settings, store: OpenStore) -> Iterator[Finding]:
    """What the settings name must be there in the centre; a slip of the finger fails in silence otherwise."""
    named = {
        "[counter] code": (settings.counter.code, [each.code for each in store.counters()]),
        "[sign] counter": (settings.sign.counter, [each.code for each in store.counters()]),
        "[display] hall": (settings.display.hall, ["", *(each.id for each in store.halls())]),
        "[kiosk] category": (settings.kiosk.category, [each.id for each in store.catalogue().categories]),
    }
    for what, (value, known) in named.items():
        if value not in known:
            there = ", ".join(each for each in known if each)
            yield Finding("settings", fine=False, says=f"{what} = {value!r} is not there, but {there}")
    kind, _ = store.whose_login()
    names = {
        "kiosk": settings.kiosk.name,
        "counter": settings.counter.code,
        "display": settings.display.name,
        "sign": settings.sign.counter,
        "reception": settings.reception.name,
    }
    if kind in names:
        try:
            store.refuse_other_login(kind, names[kind])
        except QueueError as error:
            yield Finding("settings", fine=False, says=str(error))
    if settings.voice.clips and not Path(settings.voice.clips).is_dir():
        yield Finding("settings", fine=False, says=f"[voice] clips = {settings.voice.clips!r} is no folder")


def _look_at_disk(settings: Settings) -> Iterator[Finding]:
    if is_server(settings.database):
        return
    try:
        folder = sqlite_path(settings.database).absolute().parent
        free = shutil.disk_usage(folder).free
    except (OSError, QueueError) as error:
        yield Finding("disk", fine=False, says=str(error))
        return
    fine = free >= _ROOM_WANTED
    advice = "" if fine else ": free some, tickets stop when it is full"
    yield Finding("disk", fine=fine, says=f"{free / (1 << 30):.1f} GiB free in {folder}{advice}")


_PRINTER_ADVICE = {
    PrinterStatus.READY: "ready",
    PrinterStatus.NEAR_END: "ready, but the paper is near its end: put in a new roll soon",
    PrinterStatus.PAPER_OUT: "no paper: put in a roll",
    PrinterStatus.COVER_OPEN: "the cover is open: close it",
    PrinterStatus.OFFLINE: "it is offline: press its feed or online button",
    PrinterStatus.ERROR: "it reports an error: switch it off and on, look at cutter and head",
    PrinterStatus.SILENT: "it does not answer: is it switched on, is the address right, is the cable in?",
    PrinterStatus.UNKNOWN: "this line has no way back, so nobody can tell whether slips come out",
}


def _look_at_printer(settings: Settings) -> Iterator[Finding]:
    from core.devices.printer.from_setting import printer_from_setting

    if not settings.kiosk.printer:
        yield Finding("printer", fine=False, says="none is set ([kiosk] printer)", needed=False)
    # Of receipts nobody speaks where a counter has no printer for them.
    for what, setting in (
        ("printer", settings.kiosk.printer),
        ("receipts", settings.counter.receipts_to),
        ("reception", settings.reception.printer),
    ):
        if not setting:
            continue
        try:
            status = printer_from_setting(setting).status()
        except DeviceError as error:
            yield Finding(what, fine=False, says=f"{setting}: {error}")
        else:
            yield Finding(what, fine=status.can_print, says=f"{setting}: {_PRINTER_ADVICE[status]}")


def _look_at_spool(settings: Settings) -> Iterator[Finding]:
    from kiosk.spool.faults import SpoolError, SpoolFault
    from kiosk.spool.place import adopt_old_spool, spool_path
    from kiosk.spool.spool import Spool

    try:
        adopt_old_spool(settings)
        path = spool_path(settings)
        if not path.exists():
            yield Finding("spool", fine=True, says=f"{path} is made when the kiosk starts")
            return
        spool = Spool(path)
        waiting = len(spool.ended())
        spool.close()
    except SpoolError as error:
        in_use = error.fault is SpoolFault.IN_USE
        yield Finding("spool", fine=in_use, says="the kiosk that runs has it" if in_use else error.detail)
        return
    except QueueError as error:
        yield Finding("spool", fine=False, says=str(error))
        return
    yield Finding("spool", fine=True, says=f"{path}, {waiting} presses that the centre does not know yet")


def _look_at_voice(settings: Settings) -> Iterator[Finding]:
    from core.devices.voice.doctor import voice_doctor
    from core.devices.voice.sound_output import sound_output

    reports = voice_doctor(settings.voice)
    for report in reports:
        says = "speaks" if report.works else report.why
        yield Finding(f"voice {report.engine} {report.language}", report.works, says, needed=False)
    for language in sorted({report.language for report in reports}):
        if not any(report.works for report in reports if report.language == language):
            yield Finding(f"voice {language}", fine=False, says="no engine speaks it: chime and screen only")
    output = sound_output()
    yield Finding("sound", output.name is not None, output.why or f"plays by {output.name}", needed=False)


def _look_at_fonts(_settings: Settings) -> Iterator[Finding]:
    from core.qt.bootstrap import start_qt
    from core.qt.fonts import FAMILY, FontsMissingError

    try:
        application = start_qt("quick", [], name="doctor")
    except FontsMissingError as error:
        yield Finding("fonts", fine=False, says=str(error))
        return
    yield Finding("fonts", fine=True, says=f"{FAMILY}, on {application.platformName()}")


def _look_at_translations(_settings: Settings) -> Iterator[Finding]:
    from core.qt.languages import missing_translations

    missing = missing_translations()
    if missing:
        says = f"{', '.join(each.name for each in missing)} missing, so their texts are in English: "
        yield Finding("translations", fine=False, says=f"{says}install Dawr anew")


def _look_at_messages(settings: Settings) -> Iterator[Finding]:
    """What desks have asked the supervisor in the last day."""
    try:
        with closing(open_store(settings.database)) as store:
            heard, now = hear_messages(store).messages, store.now()
    except QueueError:
        return  # The database itself is looked at before.
    for each in heard:
        if each.is_for_supervisors and now - each.at < timedelta(days=1):
            minutes = max((now - each.at) // timedelta(minutes=1), 0)
            says = f"counter {each.place}, {each.kind.value}, {minutes} min ago, "
            says += f"nobody has seen it: dawr desk seen {each.seq} --by CLERK" if each.is_open else "seen"
            yield Finding("message", fine=not each.is_open, says=says, needed=False)


_LOOKS: list[Callable[[Settings], Iterator[Finding]]] = [
    _look_at_database,
    _look_at_file,
    _look_at_server,
    _look_at_disk,
    _look_at_printer,
    _look_at_spool,
    _look_at_voice,
    _look_at_fonts,
    _look_at_translations,
    _look_at_messages,
]
