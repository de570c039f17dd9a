"""`dawr device`: the logins of kiosks, counters, displays, signs and receptions on a server."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from core.storage.opening import is_server
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options
from dawr.typed import NEW_FILE

if TYPE_CHECKING:
    from core.storage.postgresql.devices import DeviceLogin

_KIND = click.Choice(["kiosk", "counter", "display", "sign", "reception"])
_secret_file = click.option(
    "--secret-file",
    type=NEW_FILE,
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
    """Let a machine in: NAME is that of the kiosk, display or reception; of counter and sign, the counter."""
    from core.storage.postgresql.devices import add_device

    with plain_failures(), _new_secret(secret_file) as keep:
        made = add_device(_server(settings_file, database), kind, name, keep)
    _tell(made, secret_file)


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

    with plain_failures(), _new_secret(secret_file) as keep:
        made = new_password(_server(settings_file, database), kind, name, keep)
    _tell(made, secret_file)


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
    click.echo(f"{made.login}: the password is in {secret_file}, which only you may read.")
    more = "&" if "?" in made.url else "?"
    click.echo(f"Its database setting: {made.url}{more}passfile={secret_file.absolute()}")


@contextmanager
def _new_secret(file: Path | None) -> Iterator["Callable[[DeviceLogin], None]"]:
    """Who writes the password into the new file; no file is left when there is no login in the end."""
    if file is None:
        yield lambda _made: None
        return
    try:
        descriptor = os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        fail(f"{file} is there already and is left as it is: name another file.")
    except OSError as error:
        fail(f"{file} cannot be made ({error.strerror}), so nothing was changed: name another file.")

    def keep(made: "DeviceLogin") -> None:
        try:
            out.write(f"{made.secret_line()}\n")
            out.flush()
            os.fsync(out.fileno())
        except OSError as error:
            fail(f"{file} cannot be written ({error.strerror}), so nothing was changed.")

    with os.fdopen(descriptor, "w", encoding="utf-8") as out:
        try:
            yield keep
        except BaseException:
            file.unlink(missing_ok=True)
            raise
