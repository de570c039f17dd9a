"""`dawr desk`: how long the desks wait for a visitor, and what they can undo."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import click

from core.domain.calendar import local
from core.domain.desk_rules import USUAL_RULES, DeskRules, TransferPlace, rules_facts
from core.storage.opening import OpenStore, open_store
from core.usecases.desk_messages import hear_messages, see_message
from core.usecases.operation import new_operation
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options

_TECHNICIAN = "system"
_HELP = {
    "calls": "Calls before a no-show (usually {}).",
    "recall-seconds": "From a call until it may be called again (usually {}).",
    "no-show-seconds": "From the last call until a no-show (usually {}).",
    "back-minutes": "Who comes back within this time keeps the place (usually {}).",
    "returns": "How often a missed ticket is reinstated; then a new one is needed (usually {}).",
    "rest-minutes": "A missed ticket is not called again before (usually {}).",
    "forgotten-minutes": "A service that takes so long was forgotten and is in no average (usually {}).",
    "undo-seconds": "How long a call, a completion or a no-show can be undone (usually {}).",
}


@click.group()
def desk() -> None:
    """How long the desks wait for a visitor, and what they can undo."""


@desk.command()
@settings_options
def show(settings_file: Path | None, database: str | None) -> None:
    """Say which rules are in force."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        _tell(store.centre().desk)


@desk.command()
@settings_options
def messages(settings_file: Path | None, database: str | None) -> None:
    """Who asked for the supervisor, for staff at a kiosk, or for paper: the latest, the newest last."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        zone = store.centre().time_zone
        heard = hear_messages(store).messages
    for each in heard:
        line = f"{local(each.at, zone):%Y-%m-%d %H:%M:%S}  {each.kind.value}  {each.place}"
        if each.seen_at is not None:
            line += f"  seen {local(each.seen_at, zone):%H:%M:%S}"
        elif each.is_open:
            line += f"  open: dawr desk seen {each.seq} --by CLERK"
        click.echo(line)
    if not heard:
        click.echo("Nobody has said anything lately.")


@desk.command()
@settings_options
@click.argument("seq", type=click.IntRange(1))
@click.option("--by", required=True, metavar="CLERK", help="Who has seen it: a supervisor's name.")
def seen(settings_file: Path | None, database: str | None, seq: int, by: str) -> None:
    """Say that message SEQ was seen; a desk that asked for help is told, one in danger shows nothing."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        if store.clerk(by) is None:
            fail(f"There is no clerk {by!r}.")
        said = see_message(store, seq, op=new_operation(), by=by)
    click.echo(f"Counter {said.place}: {said.kind.value} is seen.")


def _set(
    settings_file: Path | None, database: str | None, transfer_place: str | None, **numbers: int | None
) -> None:
    """Change some of the rules from now on; what is not named stays. Given nothing, nothing changes."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        named = {name: value for name, value in numbers.items() if value is not None}
        wanted = replace(store.centre().desk, **named)  # type: ignore[arg-type]
        if transfer_place is not None:
            wanted = replace(wanted, transfer_place=TransferPlace(transfer_place))
        if wanted != store.centre().desk:
            store.set_desk_rules(new_operation(), _TECHNICIAN, wanted)
        _tell(wanted)


_set = click.option(
    "--transfer-place",
    type=click.Choice([each.value for each in TransferPlace]),
    help="Whether a transferred ticket keeps its place (usually the clerk's choice).",
)(_set)
for _name, _text in reversed(_HELP.items()):
    _usual = rules_facts(USUAL_RULES)[_name.replace("-", "_")]
    _set = click.option(f"--{_name}", type=int, metavar="N", help=_text.format(_usual))(_set)
desk.command("set", help=_set.__doc__)(settings_options(_set))


def _opened(settings_file: Path | None, database: str | None) -> OpenStore:
    return open_store(settings_of(settings_file, database).database)


def _tell(rules: DeskRules) -> None:
    for name, value in rules_facts(rules).items():
        click.echo(f"{name.replace('_', '-')}: {value}")
