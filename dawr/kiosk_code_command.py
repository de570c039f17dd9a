"""`dawr kiosk-code`: the code behind a kiosk's staff page, shown once, and its hash for the settings."""

import secrets

import click

from core.domain.centre import Role
from core.usecases.sign_in import hashed_secret

_DIGITS = 8
_FEWEST_DIFFERENT = 4


@click.command("kiosk-code")
def kiosk_code() -> None:
    """Make a code for the staff page of a kiosk; the settings keep its hash alone."""
    code = _random_code()
    click.echo(f"Code {code}. It is shown this once. In dawr.toml of the kiosk:\n", err=True)
    click.echo(f"[kiosk]\nstaff_code = '{hashed_secret(code, Role.CLERK)}'")
    click.echo(
        "\nAt the kiosk: touch its four corners, from the top left by the top right round, "
        "or press Ctrl+Shift+F12.",
        err=True,
    )


def _random_code() -> str:
    while True:
        code = f"{secrets.randbelow(10**_DIGITS):0{_DIGITS}}"
        if len(set(code)) >= _FEWEST_DIFFERENT:
            return code
