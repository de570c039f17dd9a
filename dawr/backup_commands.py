"""`dawr backup` and `dawr restore`."""

from datetime import UTC, datetime
from pathlib import Path

import click

from core.storage.backup import back_up
from core.storage.backup import restore as restore_from
from core.storage.inspection import Inspected
from core.storage.opening import sqlite_path
from dawr.failing import plain_failures
from dawr.options import settings_of, settings_options


@click.command()
@settings_options
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=None,
    help="The file to make, or the folder to make it in; beside the database when left out.",
)
def backup(settings_file: Path | None, database: str | None, out: Path | None) -> None:
    """Copy the database while the programs run, and look whether the copy is whole."""
    with plain_failures():
        path = sqlite_path(settings_of(settings_file, database).database)
        copy = _copy_of(path, out)
        found = back_up(path, copy)
    click.echo(f"{copy}: {_said(found)}")
    click.echo("It holds the hashes of secrets: keep it as safe as the database.")


@click.command()
@settings_options
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def restore(settings_file: Path | None, database: str | None, file: Path) -> None:
    """Make a new database from a backup FILE; one that is there already is never replaced."""
    with plain_failures():
        path = sqlite_path(settings_of(settings_file, database).database)
        found = restore_from(file, path)
    click.echo(f"{path}: {_said(found)}")
    click.echo("The log says that it was restored. What happened after the backup is not in it.")


def _copy_of(database: Path, out: Path | None) -> Path:
    name = f"{database.name}.backup-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    if out is None:
        return database.with_name(name)
    return out / name if out.is_dir() else out


def _said(found: Inspected) -> str:
    return (
        f"centre {found.centre}, {found.events} events, {found.tickets} tickets, "
        f"the chain is whole. Head: {found.head}"
    )
