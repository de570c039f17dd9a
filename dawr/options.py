"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from core.settings import Settings, read_settings
from dawr.failing import plain_failures

F = TypeVar("F", bound=Callable[..., Any])

_DEFAULT = Path("dawr.toml")


def settings_options(command: F) -> F:
    """`--settings FILE` and `--database WHERE`."""
    command = click.option(
        "--settings",
        "settings_file",
        type=click.Path(path_type=Path, dir_okay=False),
        help="The settings file (TOML); dawr.toml in this folder when there is one.",
    )(command)
    return click.option("--database", default=None, help="The database, instead of the one in the settings.")(
        command
    )


def settings_of(settings_file: Path | None, database: str | None) -> Settings:
    """The settings that the two options mean; ends the command when they are refused."""
    if settings_file is None and _DEFAULT.exists():
        settings_file = _DEFAULT
    with plain_failures():
        settings = read_settings(settings_file)
        return settings if database is None else settings.with_database(database)
