"""`dawr backup`, `dawr restore` and `dawr move`."""

import os
from datetime import UTC, datetime
from pathlib import Path

import click

from core.domain.errors import StoreError
from core.storage.backup import back_up
from core.storage.backup import restore as restore_from
from core.storage.inspection import Inspected
from core.storage.making import without_password
from core.storage.moving_centre import move_centre, reopen
from core.storage.opening import is_server, sqlite_path
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options

_LOGINS = "Logins belong to a server: `dawr device add` makes those of this one."


@click.command()
@settings_options
@click.option(
    "--out",
    default=None,
    help="The file to make, or a folder (with / at its end one that is made); beside the database when "
    "left out, or here.",
)
def backup(settings_file: Path | None, database: str | None, out: str | None) -> None:
    """Copy the centre while the programs run, and look whether the copy is whole."""
    with plain_failures():
        where = settings_of(settings_file, database).database
        copy = _copy_of(where, out)
        found = back_up(where, copy)
    click.echo(f"{copy}: {_said(found)}")
    click.echo("It holds the hashes of secrets: keep it as safe as the database.")
    if found.moved_to:
        # Not 0: a timer that copies the old place night after night must be noticed.
        fail(
            f"But the centre has moved to {found.moved_to}: this copy is of the old place, back up that one."
        )


@click.command()
@settings_options
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def restore(settings_file: Path | None, database: str | None, file: Path) -> None:
    """Make a new centre from a backup FILE; one that is there already is never replaced."""
    with plain_failures():
        where = settings_of(settings_file, database).database
        found = restore_from(file, where)
    click.echo(f"{without_password(where)}: {_said(found)}")
    click.echo("The log says that it was restored. What happened after the backup is not in it.")
    if found.moved_to:
        click.echo(f"When it was backed up it had moved to {found.moved_to}: let nobody use both.", err=True)
    if is_server(where):
        click.echo(_LOGINS)


@click.command()
@click.option("--from", "source", required=True, metavar="DATABASE", help="Where the centre is.")
@click.option("--to", "target", metavar="DATABASE", help="Where it goes on; no centre may be there yet.")
@click.option(
    "--give-up", is_flag=True, help="Let --from take acts again; where it moved to must not be used any more."
)
def move(source: str, target: str | None, *, give_up: bool) -> None:
    """Carry a centre with its log from one database to another: a file, or postgresql://login@host/name.

    From then on the old one takes no act and says where the centre went.
    """
    if give_up == (target is not None):
        fail("Say either --to DATABASE or --give-up.")
    with plain_failures():
        if target is None:
            reopen(source)
            click.echo(f"{without_password(source)} takes acts again. Let nobody use the place it moved to.")
            return
        found = move_centre(source, target)
    click.echo(f"{without_password(target)}: {_said(found)}")
    click.echo(f"{without_password(source)} is kept as it was and takes no acts any more.")
    click.echo("Next: name the new one as `database` in the settings of every program.")
    if is_server(target):
        click.echo(_LOGINS)


def _copy_of(database: str, out: str | None) -> Path:
    if is_server(database):
        from core.storage.postgresql.address import ServerAddress

        beside = Path(ServerAddress(database).database)
    else:
        beside = sqlite_path(database)
    name = f"{beside.name}.backup-{datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    if out is None:
        return beside.with_name(name)
    folder = Path(out)
    if out.endswith(("/", os.sep)):
        try:
            folder.mkdir(0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"The folder {folder} cannot be made ({error.strerror}): make it, or name another."
            ) from error
    return folder / name if folder.is_dir() else folder


def _said(found: Inspected) -> str:
    return (
        f"centre {found.centre}, {found.events} events, {found.tickets} tickets, "
        f"the chain is whole. Head: {found.head}"
    )
