"""Appointments that were booked elsewhere come into the centre."""

import csv
import os
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import click

from core.appointments_file import read_appointments
from core.domain.errors import AppointmentsError
from core.storage.opening import open_store
from core.usecases.book_appointments import book_appointments
from core.usecases.operation import new_operation
from core.usecases.store import Booked
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options

_TECHNICIAN = "system"
_file = click.Path(path_type=Path, dir_okay=False)


@click.group()
def appointments() -> None:
    """Appointments that visitors check in with at a kiosk."""


@appointments.command("import")
@settings_options
@click.argument("file", type=_file)
@click.option(
    "--codes-out",
    type=_file,
    default=None,
    help="Write a CSV with the code of each appointment here, to be sent to its visitor.",
)
def import_(settings_file: Path | None, database: str | None, file: Path, codes_out: Path | None) -> None:
    """Book, change and cancel what FILE (CSV) says, whole or not at all.

    Columns: reference, service, date, time, and if wanted code and status (booked, cancelled), in
    English or Arabic. The same file again changes nothing.
    """
    with plain_failures():
        where = settings_of(settings_file, database).database
        with closing(open_store(where)) as store:
            listed = read_appointments(file, store.catalogue(), store.centre().time_zone)
            past = sum(each.at < store.now() for each in listed.wanted)
            try:
                booked = book_appointments(store, listed.wanted, op=new_operation(), actor=_TECHNICIAN)
            except AppointmentsError as error:
                raise listed.by_line(error) from error
    counts = Counter(each.outcome.value for each in booked)
    said = ", ".join(f"{count} {outcome.replace('_', ' ')}" for outcome, count in sorted(counts.items()))
    click.echo(f"{len(booked)} appointments: {said}.")
    if past:
        click.echo(f"{past} of them lie in the past: is the date right?")
    if codes_out is not None:
        _write_codes(codes_out, booked)
        click.echo(f"{codes_out}: the code of each.")


def _write_codes(file: Path, booked: Sequence[Booked]) -> None:
    """Readable for its owner alone: who has a code can take the place of its visitor."""
    try:
        opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(opened, "w", encoding="utf-8", newline="") as out:
            rows = csv.writer(out)
            rows.writerow(["reference", "code"])
            rows.writerows([each.reference, each.code] for each in booked if each.code)
    except OSError as error:
        fail(f"{file}: cannot be written ({error.strerror}). The appointments are in; import once more.")
