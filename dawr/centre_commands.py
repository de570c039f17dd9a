"""The technician's commands: make a centre, its people, its catalogue, close its day."""

import secrets
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

import assets
from core.catalogue_file import read_catalogue
from core.domain.centre import Centre, Counter, Hall, Role
from core.domain.digits import localised
from core.domain.errors import WeakSecretError
from core.domain.texts import LocalText
from core.settings import sample_settings
from core.storage.making import make_centre, upgrade_centre, without_password
from core.storage.opening import open_store
from core.storage.setting_up import CentrePlan, Person
from core.usecases.close_day import close_day
from core.usecases.operation import new_operation
from core.usecases.sign_in import hashed_secret
from dawr.asking import AskedOption, at_a_terminal
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options
from dawr.takings_command import counted_option, reconciled, taken_on
from dawr.typed import CODE, NAME, NEW_FILE, PERSON_ID

EGYPT = Path(assets.__file__).parent / "catalogue" / "egypt.yaml"
_TECHNICIAN = "system"
_file = click.Path(path_type=Path, dir_okay=False)


@click.command()
@settings_options
@click.option(
    "--code",
    cls=AskedOption,
    type=CODE,
    prompt="Code of the centre (such as CAI)",
    help="A short code, part of every event.",
)
@click.option("--name-ar", cls=AskedOption, type=NAME, prompt="Name in Arabic")
@click.option("--name-en", cls=AskedOption, type=NAME, prompt="Name in English")
@click.option("--catalogue", "catalogue_file", type=_file, default=EGYPT, help="The services (YAML).")
@click.option("--counters", type=click.IntRange(1, 500), default=6, show_default=True)
@click.option("--administrator", cls=AskedOption, type=PERSON_ID, prompt="Id of the first administrator")
@click.option(
    "--password-file", type=_file, default=None, help="Read the password from here, not from the keyboard."
)
@click.option(
    "--settings-out", type=NEW_FILE, default=None, help="Also write a commented settings file here."
)
def init(
    settings_file: Path | None,
    database: str | None,
    *,
    code: str,
    name_ar: str,
    name_en: str,
    catalogue_file: Path,
    counters: int,
    administrator: str,
    password_file: Path | None,
    settings_out: Path | None,
) -> None:
    """Make a centre: its database, queues, counters and first administrator."""
    settings = settings_of(settings_file, database)
    with plain_failures():
        made = read_catalogue(catalogue_file)
        secret_hash = _asked_secret(password_file)
        plan = CentrePlan(
            centre=Centre(code=code, name=LocalText(name_ar, name_en)),
            catalogue=made,
            halls=[Hall(id="h1", name=LocalText(f"صالة {localised(1, 'ar')}", "Hall 1"))],
            counters=counters_for([agency.id for agency in made.agencies], counters),
            people=[
                Person(
                    id=administrator,
                    name=administrator,
                    role=Role.ADMINISTRATOR,
                    secret_hash=secret_hash,
                )
            ],
        )
        with _settings_kept(settings_out, without_password(settings.database)):
            where = make_centre(settings.database, plan)
    click.echo(f"{where}: centre {code}, {len(made.services)} services, {counters} counters.")
    click.echo("Next: `dawr clerk add ID`, then `dawr kiosk`, `dawr counter`, `dawr display`.")
    if settings_out is not None:
        click.echo(f"{settings_out}: every setting, explained.")


def counters_for(queues: list[str], count: int) -> list[Counter]:
    """Counters that share the queues in turn; each serves at least one."""
    return [
        Counter(
            code=str(number),
            hall="h1",
            queues=tuple(queues[number - 1 :: count]) or (queues[(number - 1) % len(queues)],),
        )
        for number in range(1, count + 1)
    ]


@contextmanager
def _settings_kept(file: Path | None, database: str) -> Iterator[None]:
    """Write the settings file before the centre is made, and take it away when that fails."""
    if file is None:
        yield
        return
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(sample_settings(database))
    except FileExistsError:
        fail(f"{file} is there already and is left as it is: name another file.")
    except OSError as error:
        fail(f"{file}: cannot be written ({error.strerror})")
    try:
        yield
    except BaseException:
        file.unlink()
        raise


def _asked_secret(password_file: Path | None) -> str:
    """The hash of a password from the file, or from the keyboard, asked again while it is too weak."""
    if password_file is not None:
        try:
            return hashed_secret(password_file.read_text(encoding="utf-8").strip(), Role.ADMINISTRATOR)
        except (OSError, UnicodeDecodeError) as error:
            fail(f"{password_file}: cannot be read ({error})")
    if not at_a_terminal():
        fail("There is no terminal to ask for the password: name the file that holds it, --password-file.")
    while True:
        password = click.prompt("Password (12 signs or more)", hide_input=True, confirmation_prompt=True)
        try:
            return hashed_secret(password, Role.ADMINISTRATOR)
        except WeakSecretError:
            click.echo("Too weak: 12 signs or more, at least three different ones.", err=True)


@click.group()
def clerk() -> None:
    """The people who sign in."""


@clerk.command("add")
@settings_options
@click.argument("id_", metavar="ID", type=PERSON_ID)
@click.option("--name", default="", help="The name on staff screens; never in the log.")
def add_clerk(settings_file: Path | None, database: str | None, id_: str, name: str) -> None:
    """Let a clerk sign in, with a random PIN that is shown once."""
    with plain_failures():
        where = settings_of(settings_file, database).database
        pin = _random_pin()
        person = Person(id=id_, name=name or id_, role=Role.CLERK, secret_hash=hashed_secret(pin, Role.CLERK))
        with closing(open_store(where)) as store:
            store.add_person(new_operation(), _TECHNICIAN, person)
    click.echo(f"{id_}: PIN {pin}. It is shown this once.")


@clerk.command("new-pin")
@settings_options
@click.argument("id_", metavar="ID")
@click.option("--password-file", type=_file, default=None, help="For an administrator: the new password.")
def new_pin(settings_file: Path | None, database: str | None, id_: str, password_file: Path | None) -> None:
    """Give a clerk a new random PIN and lift a lock-out; an administrator is asked for a password."""
    with plain_failures():
        where = settings_of(settings_file, database).database
        with closing(open_store(where)) as store:
            person = store.clerk(id_)
            if person is None or person.role is Role.CLERK:
                pin = _random_pin()
                secret_hash, says = hashed_secret(pin, Role.CLERK), f"PIN {pin}. It is shown this once."
            else:
                secret_hash, says = _asked_secret(password_file), "the password is changed."
            store.change_secret(new_operation(), _TECHNICIAN, id_, secret_hash)
    click.echo(f"{id_}: {says}")


def _random_pin() -> str:
    """Six digits at random, at least four of them different."""
    while True:
        pin = f"{secrets.randbelow(10**6):06}"
        if len(set(pin)) >= 4:  # noqa: PLR2004
            return pin


@click.group()
def catalogue() -> None:
    """The services that the centre offers."""


_more_words = click.option(
    "--words",
    type=_file,
    multiple=True,
    help="More words that visitors search by (YAML), beside those of the catalogue's own words file.",
)


@catalogue.command()
@click.argument("file", type=_file)
@_more_words
def check(file: Path, words: tuple[Path, ...]) -> None:
    """Read a catalogue and say what is wrong with it, line by line; import nothing."""
    with plain_failures():
        found = read_catalogue(file, *words)
    click.echo(
        f"{len(found.agencies)} agencies, {len(found.services)} services, {len(found.bundles)} bundles."
    )


@catalogue.command("import")
@settings_options
@click.argument("file", type=_file)
@_more_words
def import_(settings_file: Path | None, database: str | None, file: Path, words: tuple[Path, ...]) -> None:
    """Put a catalogue in force, whole or not at all."""
    with plain_failures():
        where = settings_of(settings_file, database).database
        found = read_catalogue(file, *words)
        with closing(open_store(where)) as store:
            store.import_catalogue(new_operation(), _TECHNICIAN, found)
    click.echo(f"{len(found.services)} services are in force (version {found.version}).")


@click.group()
def day() -> None:
    """The business day."""


@day.command("close")
@settings_options
@counted_option
@click.confirmation_option(
    cls=AskedOption, prompt="Tickets that are not ended expire, and no more are issued today. Close?"
)
def close_by_hand(
    settings_file: Path | None, database: str | None, counted: tuple[tuple[str, int], ...]
) -> None:
    """Close the business day; the first act of a later day does it by itself.

    Says what was taken; with --counted whose cash differs, and then the exit code is 1.
    The day is closed all the same.
    """
    with plain_failures(), closing(open_store(settings_of(settings_file, database).database)) as store:
        expired = close_day(store, op=new_operation(), actor=_TECHNICIAN)
        click.echo(f"The day is closed; {expired} tickets expired.")
        taken = taken_on(store) if counted or store.days() else None
    if taken is not None and not reconciled(*taken, dict(counted)):
        raise SystemExit(1)


@click.command()
@settings_options
def upgrade(settings_file: Path | None, database: str | None) -> None:
    """Bring a database of an older Dawr to this one; of a file, a copy is kept beside it."""
    with plain_failures():
        click.echo(upgrade_centre(settings_of(settings_file, database).database))


@click.command("settings")
def settings() -> None:
    """Print a settings file with every key, explained."""
    click.echo(sample_settings(), nl=False)
