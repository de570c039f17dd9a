"""`dawr events export` and `dawr events verify`."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import click

from core.domain.events import GENESIS, verify
from core.events_export import exported
from core.storage.in_the_making import AS_USUAL, in_the_making, put_in_place
from core.storage.opening import open_store
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options
from dawr.typed import ANCHOR, NEW_FILE

_FAULTS_SHOWN = 20


@click.group()
def events() -> None:
    """The log: export it, and check that nobody changed it."""


@events.command()
@settings_options
@click.option("--day", default=None, metavar="YYYY-MM-DD", help="One business day alone.")
@click.option("--out", type=NEW_FILE, default=None)
@click.option("--force", is_flag=True, help="Replace the file that --out names.")
def export(
    settings_file: Path | None, database: str | None, day: str | None, out: Path | None, *, force: bool
) -> None:
    """Write the log as JSON Lines, one event a line, in commit order."""
    with plain_failures(), closing(open_store(settings_of(settings_file, database).database)) as store:
        lines = (f"{line}\n" for line in exported(store, day))
        try:
            if out is None:
                sys.stdout.writelines(lines)
            else:
                _write(lines, out, force=force)
        except OSError as error:
            fail(f"{out or 'the output'}: cannot be written ({error.strerror})")


def _write(lines: Iterable[str], out: Path, *, force: bool) -> None:
    """Whole or not at all; into what is no file, such as a pipe, as it comes."""
    if out.exists() and not out.is_file():
        with out.open("w", encoding="utf-8") as pipe:
            pipe.writelines(lines)
        return
    if out.exists() and not force:
        fail(f"{out} is there already and is left as it is: name another file, or say --force.")
    with in_the_making(out, AS_USUAL) as part:
        with part.open("w", encoding="utf-8") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(part, out, replace=force)


@events.command("verify")
@settings_options
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), required=False)
@click.option("--anchor", type=ANCHOR, default=None, help="A head noted earlier that the log must hold.")
@click.option("--part", is_flag=True, help="FILE is the export of a part, such as one day.")
def verify_log(
    settings_file: Path | None, database: str | None, file: Path | None, anchor: str | None, *, part: bool
) -> None:
    """Follow the chain of an exported FILE, or of the database itself; exit code 1 when it is broken.

    Note the head that is printed elsewhere: a chain alone does not show that its end was cut off.
    """
    with plain_failures(), ExitStack() as open_files:
        if file is None:
            store = open_files.enter_context(
                closing(open_store(settings_of(settings_file, database).database))
            )
            lines: Iterable[str] = exported(store)
        else:
            lines = open_files.enter_context(file.open(encoding="utf-8", errors="replace"))
        seen = _Seen(lines, anchor)
        start: tuple[str | None, int | None] = (None, None) if part else (GENESIS, 1)
        faults = list(verify(seen, prev_hash=start[0], seq=start[1]))
    for fault in faults[:_FAULTS_SHOWN]:
        click.echo(f"line {fault.line}: {fault.reason}")
    if faults:
        places = "one place" if len(faults) == 1 else f"{len(faults)} places"
        fail(f"The log is broken in {places}.")
    if not seen.count:
        fail("The log is empty.")
    if anchor is not None and not seen.met_anchor:
        fail(f"The log does not hold {anchor}: its end was cut off or rewritten.")
    click.echo(f"{seen.count} events, the chain is whole. Head: {_head(seen.last)}")


class _Seen:
    """Lines as they pass: how many, the last, and whether one of them is the anchor."""

    def __init__(self, lines: Iterable[str], anchor: str | None) -> None:
        self._lines = lines
        self._anchor = anchor
        self.count = 0
        self.last = ""
        self.met_anchor = False

    def __iter__(self) -> Iterator[str]:
        wanted = self._anchor.partition(":")[2] if self._anchor else None
        for line in self._lines:
            self.count += 1
            self.last = line
            if wanted and wanted in line and _head(line) == self._anchor:
                self.met_anchor = True
            yield line


def _head(line: str) -> str:
    """`SEQ:HASH` of a line."""
    members = json.loads(line)
    return f"{members['seq']}:{members['hash']}"
