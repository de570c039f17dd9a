"""`dawr slip`: what the slips of this centre look like."""

import os
import sys
from contextlib import closing
from pathlib import Path

import click

from core.domain.events import Fact
from core.domain.slip_template import USUAL_TEMPLATE, SlipTemplate, template_facts
from core.slip_template_file import sample_slip_template
from core.storage.opening import OpenStore, open_store
from core.usecases.operation import new_operation
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options
from dawr.typed import NEW_FILE

_TECHNICIAN = "system"
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")
_file = click.argument("file", type=click.Path(path_type=Path, dir_okay=False))


@click.group()
def slip() -> None:
    """What the slips of this centre look like: lines, logo, parts, paper, codes."""


@slip.command()
@click.option("--out", type=NEW_FILE, default=None, help="Write it here, not to the terminal.")
def sample(out: Path | None) -> None:
    """Give a file with every key, explained: to change, to preview, to put in force."""
    if out is None:
        click.echo(sample_slip_template(), nl=False)
        return
    try:
        with out.open("x", encoding="utf-8") as written:
            written.write(sample_slip_template())
    except FileExistsError:
        fail(f"{out} is there already and is left as it is: name another file.")
    except OSError as error:
        fail(f"{out}: cannot be written ({error.strerror})")
    click.echo(f"{out}: change it while `dawr slip preview {out}` shows what comes of it.")


@slip.command()
@settings_options
@_file
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="Write the pictures into this folder and end; without it a window draws them at every save.",
)
def preview(settings_file: Path | None, database: str | None, file: Path, out: Path | None) -> None:
    """Show slips of this centre after a FILE, dot for dot as the printer gets them."""
    if out is not None:
        _needs_no_screen()
    elif not _has_screen():
        fail("There is no screen for a window here: name a folder for pictures, --out FOLDER.")
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        from dawr.slip_drawing import SlipDrawing  # no other command waits for Qt
        from dawr.slip_preview import SlipPreviewWindow, save_pictures

        drawing = SlipDrawing(store)
        if out is not None:
            for path in save_pictures(drawing.draw(drawing.read(file)), out):
                click.echo(path)
            return
        window = SlipPreviewWindow(file.absolute(), lambda: drawing.draw(drawing.read(file)))
        window.resize(1500, 900)
        window.show()
        sys.exit(drawing.application.exec())


@slip.command("set")
@settings_options
@_file
def set_(settings_file: Path | None, database: str | None, file: Path) -> None:
    """Print slips after a FILE, at every kiosk of the centre from the next ticket on."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        _needs_no_screen()
        from dawr.slip_drawing import SlipDrawing  # no other command waits for Qt

        _put(store, SlipDrawing(store).read(file))


@slip.command()
@settings_options
def reset(settings_file: Path | None, database: str | None) -> None:
    """Print slips as Dawr brings them."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        _put(store, USUAL_TEMPLATE)


@slip.command()
@settings_options
def show(settings_file: Path | None, database: str | None) -> None:
    """Say which template is in force."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        _tell(store.centre().slip)


def _put(store: OpenStore, wanted: SlipTemplate) -> None:
    if wanted != store.centre().slip:
        store.set_slip_template(new_operation(), _TECHNICIAN, wanted)
    _tell(wanted)


def _needs_no_screen() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _has_screen() -> bool:
    """A platform that was asked for is taken at its word."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return any(os.environ.get(screen) for screen in _SCREENS)


def _opened(settings_file: Path | None, database: str | None) -> OpenStore:
    return open_store(settings_of(settings_file, database).database)


def _tell(template: SlipTemplate) -> None:
    for name, value in template_facts(template).items():
        click.echo(f"{name.replace('_', '-')}: {_said(template, name, value)}")


def _said(template: SlipTemplate, name: str, value: Fact) -> str:
    if name == "logo" and template.logo is not None:
        return f"{template.logo.width} x {template.logo.height} dots"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return " | ".join(value) or "none"
    return "none" if value is None else str(value)
