"""The numbers that kiosks hold for a time without the centre."""

from contextlib import closing
from pathlib import Path

import click

from core.storage.opening import open_store
from core.usecases.give_back_lease import give_back_lease
from core.usecases.operation import new_operation
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options

_TECHNICIAN = "system"


@click.group()
def lease() -> None:
    """The numbers that kiosks hold for a time without the centre."""


@lease.command("list")
@settings_options
def list_(settings_file: Path | None, database: str | None) -> None:
    """Say which kiosk holds which numbers today."""
    with plain_failures(), closing(open_store(settings_of(settings_file, database).database)) as store:
        held = store.leases()
        for each in held:
            click.echo(f"{each.holder}: {each.series}{each.first} to {each.series}{each.last}")
    if not held:
        click.echo("No kiosk holds numbers today.")


@lease.command("return")
@settings_options
@click.argument("kiosk")
def return_(settings_file: Path | None, database: str | None, kiosk: str) -> None:
    """Take back what KIOSK holds today, such as one that is broken; nobody is given these numbers again."""
    with plain_failures(), closing(open_store(settings_of(settings_file, database).database)) as store:
        held = [each for each in store.leases() if each.holder == f"kiosk.{kiosk}"]
        for each in held:
            give_back_lease(store, each.id, op=new_operation(), actor=_TECHNICIAN)
    if not held:
        fail(f"kiosk.{kiosk} holds no numbers today.")
    click.echo(f"{len(held)} leases of kiosk.{kiosk} are taken back.")
