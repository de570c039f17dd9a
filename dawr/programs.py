"""`dawr kiosk`, `dawr counter`, `dawr display`, `dawr sign`, `dawr reception`."""

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click
import msgspec

from core.name_lock import only_one
from core.program_options import ProgramOptions
from core.settings import Settings
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options
from dawr.typed import WINDOW_SIZE

F = TypeVar("F", bound=Callable[..., Any])


def _window_options(command: F) -> F:
    options = [
        click.option(
            "--language", type=click.Choice(["ar", "en"]), help="Instead of the one in the settings."
        ),
        click.option(
            "--windowed", type=WINDOW_SIZE, default="", help="A window of this size, not the whole screen."
        ),
        click.option("--at", type=(int, int), default=None, metavar="X Y", help="Where the window stands."),
        click.option("--frameless", is_flag=True, help="A window without a frame."),
        click.option("--remote-hand", is_flag=True, hidden=True),
    ]
    for option in options:
        command = option(command)
    return settings_options(command)


def _options(window: dict[str, Any], language: str) -> ProgramOptions:
    """`language` where the command line names none."""
    return ProgramOptions(**{**window, "language": window["language"] or language})


class _Chatter(logging.Filter):
    """Keeps python-escpos, which tells the root logger of every connection, out of the log."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.levelno >= logging.WARNING or "escpos" not in Path(record.pathname).parts


def _log_to(settings: Settings, program: str) -> None:
    target = Path(settings.log_folder) / f"{program}.log" if settings.log_folder else None
    if target:
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.touch()
        except OSError as error:
            fail(f"{target}: the log cannot be written ({error.strerror}): see log_folder in the settings.")
    logging.basicConfig(
        level=logging.INFO,
        filename=target,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
    )
    for handler in logging.getLogger().handlers:
        handler.addFilter(_Chatter())


@click.command()
@_window_options
@click.option("--name", default=None, help="The kiosk's name in the log.")
@click.option("--printer", default=None, help="tcp://host:9100, usb://…, file://…, serial://…")
def kiosk(
    settings_file: Path | None,
    database: str | None,
    name: str | None,
    printer: str | None,
    **window: Any,  # noqa: ANN401
) -> None:
    """A visitor takes a ticket here."""
    settings = settings_of(settings_file, database)
    own = settings.kiosk
    own = msgspec.structs.replace(
        own, name=name or own.name, printer=own.printer if printer is None else printer
    )
    settings = msgspec.structs.replace(settings, kiosk=own)
    _log_to(settings, f"kiosk-{own.name}")
    with plain_failures(), only_one(settings.database, "kiosk", own.name):
        from kiosk.app import run

        sys.exit(run(settings, _options(window, "ar")))


@click.command()
@_window_options
@click.option("--counter", "code", default=None, help="The counter (window) that this machine stands at.")
@click.option("--sign-in-as", default=None, metavar="CLERK", help="Sign in at once, with --pin-file.")
@click.option("--pin-file", type=click.Path(path_type=Path, exists=True), default=None)
@click.option("--training", is_flag=True, help="Practise with invented visitors; nothing reaches the hall.")
def counter(
    settings_file: Path | None,
    database: str | None,
    code: str | None,
    sign_in_as: str | None,
    pin_file: Path | None,
    training: bool,  # noqa: FBT001 - a click option
    **window: Any,  # noqa: ANN401
) -> None:
    """A clerk calls and serves visitors here."""
    settings = settings_of(settings_file, database)
    own = msgspec.structs.replace(settings.counter, code=code or settings.counter.code)
    settings = msgspec.structs.replace(settings, counter=own)
    _log_to(settings, f"counter-{own.code}")
    if training:
        _train(settings, _options(window, own.language))
    with plain_failures(), only_one(settings.database, "counter", own.code):
        from counter.app import run

        options = _options(window, own.language)
        sys.exit(run(settings, options, sign_in_as=sign_in_as, pin_file=pin_file))


def _train(settings: Settings, options: ProgramOptions) -> NoReturn:
    with plain_failures():
        from counter.app import run
        from dawr.training import TRAINEE, training_centre

        with training_centre(settings) as made:
            code = run(made.settings, options, sign_in_as=TRAINEE, pin_file=made.pin_file, training=True)
        sys.exit(code)


@click.group(invoke_without_command=True)
@_window_options
@click.option("--name", default=None, help="The display's name in the log.")
@click.option("--hall", default=None, help="The hall whose calls it shows.")
@click.option(
    "--agency", "agencies", multiple=True, help="The agency whose calls it shows; several are possible."
)
@click.option(
    "--sound-folder",
    type=click.Path(path_type=Path),
    default=None,
    help="Write the announcements there as WAV files instead of playing them.",
)
@click.pass_context
def display(
    context: click.Context,
    /,
    settings_file: Path | None,
    database: str | None,
    name: str | None,
    hall: str | None,
    agencies: tuple[str, ...],
    sound_folder: Path | None,
    **window: Any,  # noqa: ANN401
) -> None:
    """The hall sees and hears the calls here."""
    if context.invoked_subcommand is not None:
        return
    settings = settings_of(settings_file, database)
    own = settings.display
    own = msgspec.structs.replace(
        own,
        name=name or own.name,
        hall=own.hall if hall is None else hall,
        agencies=list(agencies) or own.agencies,
        language=window["language"] or own.language,
    )
    settings = msgspec.structs.replace(settings, display=own)
    _log_to(settings, f"display-{own.name}")
    with plain_failures(), only_one(settings.database, "display", own.name):
        from display.app import run

        sys.exit(run(settings, _options(window, own.language), sound_folder=sound_folder))


@click.command()
@_window_options
@click.option("--counter", "code", default=None, help="The counter (window) that it belongs to.")
def sign(
    settings_file: Path | None,
    database: str | None,
    code: str | None,
    **window: Any,  # noqa: ANN401
) -> None:
    """The small screen of a window: whose number is in hand, and what the clerk does."""
    settings = settings_of(settings_file, database)
    own = settings.sign
    own = msgspec.structs.replace(
        own, counter=code or own.counter, language=window["language"] or own.language
    )
    settings = msgspec.structs.replace(settings, sign=own)
    _log_to(settings, f"sign-{own.counter}")
    with plain_failures(), only_one(settings.database, "sign", own.counter):
        from sign.app import run

        sys.exit(run(settings, _options(window, own.language)))


@click.command()
@_window_options
@click.option("--name", default=None, help="The reception's name.")
@click.option("--printer", default=None, help="tcp://host:9100, usb://…, file://…, serial://…")
def reception(
    settings_file: Path | None,
    database: str | None,
    name: str | None,
    printer: str | None,
    **window: Any,  # noqa: ANN401
) -> None:
    """Staff give tickets here, print them again, change a class, check appointments in."""
    settings = settings_of(settings_file, database)
    own = settings.reception
    own = msgspec.structs.replace(
        own, name=name or own.name, printer=own.printer if printer is None else printer
    )
    settings = msgspec.structs.replace(settings, reception=own)
    _log_to(settings, f"reception-{own.name}")
    with plain_failures(), only_one(settings.database, "reception", own.name):
        from reception.app import run

        sys.exit(run(settings, _options(window, own.language)))
