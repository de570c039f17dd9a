"""`dawr display edit`: arrange the screen of a display, and see at once what it will look like."""

import sys
from pathlib import Path

import click

from dawr.failing import plain_failures
from dawr.options import settings_of, settings_options
from dawr.programs import display

__all__ = ["display"]


@display.command()
@settings_options
@click.argument("name", required=False)
@click.option("--language", type=click.Choice(["ar", "en"]), help="Of the editor itself.")
def edit(settings_file: Path | None, database: str | None, name: str | None, language: str | None) -> None:
    """Arrange the screen of the display NAME: layout, size, languages, arrows, with a live preview.

    Without a name that of this machine's settings. The display that runs takes what is saved at once.
    """
    settings = settings_of(settings_file, database)
    with plain_failures():
        from display.editor import edit_screen

        sys.exit(edit_screen(settings, name or settings.display.name, language or settings.display.language))
