"""`dawr events export` and `dawr events verify`."""

import json
import sys
from pathlib import Path

import click

from core.domain.events import GENESIS, verify
from core.events_export import exported
from core.storage.opening import open_store
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options

_FAULTS_SHOWN = 20


@click.group()
def events() -> None:
    """The log: export it, and check that nobody changed it."""


@events.command()
@settings_options
@click.option("--day", default=None, metavar="YYYY-MM-DD", help="One business day alone.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), default=None)
def export(settings_file: Path | None, database: str | None, day: str | None, out: Path | None) -> None:
    """Write the log as JSON Lines, one event a line, in commit order."""
    with plain_failures():
        store = open_store(settings_of(settings_file, database).database)
        try:
            lines = exported(store, day)
            if out is None:
                sys.stdout.writelines(f"{line}\n" for line in lines)
                return
            with out.open("w", encoding="utf-8") as file:
                file.writelines(f"{line}\n" for line in lines)
        except OSError as error:
            fail(f"{out}: cannot be written ({error.strerror})")
        finally:
            store.close()


@events.command("verify")
@settings_options
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False), required=False)
@click.option(
    "--anchor", default=None, metavar="SEQ:HASH", help="A head noted earlier that the log must hold."
)
@click.option("--part", is_flag=True, help="FILE is the export of a part, such as one day.")
def verify_log(
    settings_file: Path | None, database: str | None, file: Path | None, anchor: str | None, *, part: bool
) -> None:
    """Follow the chain of an exported FILE, or of the database itself; exit code 1 when it is broken."""
    with plain_failures():
        if file is None:
            store = open_store(settings_of(settings_file, database).database)
            lines = list(exported(store))
            store.close()
        else:
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    start = {"prev_hash": None, "seq": None} if part else {"prev_hash": GENESIS, "seq": 1}
    faults = list(verify(lines, **start))  # type: ignore[arg-type]
    for fault in faults[:_FAULTS_SHOWN]:
        click.echo(f"line {fault.line}: {fault.reason}")
    if faults:
        fail(f"The log is broken in {len(faults)} places.")
    if not lines:
        fail("The log is empty.")
    if anchor is not None and not any(_holds(line, anchor) for line in lines):
        fail(f"The log does not hold {anchor}: its end was cut off or rewritten.")
    click.echo(f"{len(lines)} events, the chain is whole. Head: {_head(lines[-1])}")


def _head(line: str) -> str:
    """`SEQ:HASH` of a line; note it elsewhere: a chain alone does not show a cut tail."""
    members = json.loads(line)
    return f"{members['seq']}:{members['hash']}"


def _holds(line: str, anchor: str) -> bool:
    return _head(line) == anchor
