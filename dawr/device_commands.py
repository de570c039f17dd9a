"""`dawr device`: the logins of kiosks, counters and displays on a server."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from core.storage.opening import is_server
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options

if TYPE_CHECKING:
    from core.storage.postgresql.devices import DeviceLogin

_KIND = click.Choice(["kiosk", "counter", "display"])
_secret_file = click.option(
    "--secret-file",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help="Write the password into this new file that only you may read, instead of showing it.",
)


@click.group()
def device() -> None:
    """The machines that may connect to the server, a login each."""


@device.command("add")
@settings_options
@click.argument("kind", type=_KIND)
@click.argument("name")
@_secret_file
def add(
    settings_file: Path | None, database: str | None, kind: str, name: str, secret_file: Path | None
) -> None:
    """Let a machine in: NAME is that of the kiosk or display, or the code of the counter."""
    from core.storage.postgresql.devices import add_device

    with plain_failures():
        _tell(add_device(_server(settings_file, database), kind, name), secret_file)


@device.command("new-password")
@settings_options
@click.argument("kind", type=_KIND)
@click.argument("name")
@_secret_file
def renew(
    settings_file: Path | None, database: str | None, kind: str, name: str, secret_file: Path | None
) -> None:
    """Give a machine another password; the old one ends."""
    from core.storage.postgresql.devices import new_password

    with plain_failures():
        _tell(new_password(_server(settings_file, database), kind, name), secret_file)


@device.command("remove")
@settings_options
@click.argument("kind", type=_KIND)
@click.argument("name")
def remove(settings_file: Path | None, database: str | None, kind: str, name: str) -> None:
    """Let a machine in no more."""
    from core.storage.postgresql.devices import remove_device

    with plain_failures():
        click.echo(f"{remove_device(_server(settings_file, database), kind, name)} is let in no more.")


def _server(settings_file: Path | None, database: str | None) -> str:
    where = settings_of(settings_file, database).database
    if not is_server(where):
        fail(f"{where} is a file: logins are for a server (postgresql://login@host/name).")
    return where


def _tell(made: "DeviceLogin", secret_file: Path | None) -> None:
    if secret_file is None:
        click.echo(f"{made.login}: password {made.password}. It is shown this once.")
        click.echo(f"Its database setting: {made.url}")
        return
    _write_secret(secret_file, made.secret_line())
    click.echo(f"{made.login}: the password is in {secret_file}, which only you may read.")
    click.echo(f"Its database setting: {made.url}?passfile={secret_file.absolute()}")


def _write_secret(file: Path, line: str) -> None:
    try:
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except OSError as error:
        fail(
            f"{file}: cannot be made ({error.strerror}). The login is there: "
            "`dawr device new-password` with another file gives it a password."
        )
    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        out.write(f"{line}\n")
