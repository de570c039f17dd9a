"""`dawr policy`: how it is decided who is next."""

from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import click

from core.domain.policy import WEIGHTS, CallingPolicy, PolicyError, Preset, Weight
from core.domain.policy_form import policy_facts, reserved_of, weight_of
from core.domain.policy_words import explained
from core.storage.opening import OpenStore, open_store
from core.usecases.operation import new_operation
from core.usecases.set_policy import cautions, check_names, set_policy
from core.usecases.store import Store
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options

F = TypeVar("F", bound=Callable[..., Any])
_TECHNICIAN = "system"
_PRESETS = [preset.value for preset in Preset]
_language = click.option(
    "--language", type=click.Choice(["ar", "en", "both"]), default="both", help="Both when left out."
)


@click.group()
def policy() -> None:
    """How it is decided who is next."""


@policy.command()
@settings_options
@_language
def show(settings_file: Path | None, database: str | None, language: str) -> None:
    """Say which setting is in force, as numbers and in words."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        found = store.centre().policy
        _tell_numbers(found)
        _tell(explained_in(found, store, language))
        _tell_cautions(cautions(store, found))


@policy.command()
@settings_options
@_language
@click.argument("preset", type=click.Choice(_PRESETS), required=False)
def explain(settings_file: Path | None, database: str | None, language: str, preset: str | None) -> None:
    """Say in plain words what a PRESET does, or without one what is in force; `own` has what was set."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        found = store.centre().policy
        if preset is not None:
            own = found.own if preset == found.preset else {}
            found = CallingPolicy(preset=Preset(preset), own=own)
        _tell(explained_in(found, store, language))


def policy_options(command: F) -> F:
    """A setting as it is typed: PRESET and what goes with it."""
    for option in (
        click.option(
            "--reserve",
            multiple=True,
            metavar="COUNTER=CLASS[,CLASS]",
            help="The counter calls these first: priority, booked, or a class of the catalogue.",
        ),
        click.option(
            "--own-first", multiple=True, metavar="AGENCY", help="Its counters call its own visitors first."
        ),
        click.option(
            "--cap", type=int, metavar="MINUTES", help="Nobody is passed by who came more than this later."
        ),
        click.option(
            "--one-in", type=int, metavar="N", help="After N ordinary calls in a row, another class is next."
        ),
        click.option(
            "--class",
            "classes",
            multiple=True,
            metavar="CLASS=CREDIT+SLOPE",
            help="Numbers of your own, such as priority=12+2.5: credit 0 to 60, slope 1 to 6 (with `own`).",
        ),
        click.argument("preset", type=click.Choice(_PRESETS)),
    ):
        command = option(command)
    return command


def policy_of_options(
    *,
    preset: str,
    classes: tuple[str, ...],
    one_in: int | None,
    cap: int | None,
    own_first: tuple[str, ...],
    reserve: tuple[str, ...],
) -> CallingPolicy:
    """The setting that was typed; PolicyError."""
    return CallingPolicy(
        preset=Preset(preset),
        own=own_weights(Preset(preset), classes),
        one_in=one_in,
        cap=cap,
        own_first=tuple(sorted(set(own_first))),
        reserved=dict(map(reserved_of, reserve)),
    )


@policy.command("set")
@settings_options
@_language
@policy_options
def set_(settings_file: Path | None, database: str | None, *, language: str, **options: Any) -> None:  # noqa: ANN401
    """Put a setting in force from the next call on; what is not named is off.

    `fair` suits most centres, `mild` keeps the order of the tickets, `strong` is for halls that are
    often too full, `strict` for laws that say "before all others", `fifo` knows no classes, `own`
    takes your own numbers.
    """
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        wanted = policy_of_options(**options)
        told = set_policy(store, wanted, op=new_operation(), actor=_TECHNICIAN)
        _tell_numbers(wanted)
        _tell(explained_in(wanted, store, language))
        _tell_cautions(told)


@policy.command()
@settings_options
@policy_options
@click.option("--days", type=click.IntRange(1, 400), default=20, show_default=True, help="The latest days.")
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("policy-compare"),
    show_default=True,
    help="The folder for the plots.",
)
def compare(
    settings_file: Path | None,
    database: str | None,
    *,
    days: int,
    out: Path,
    **options: Any,  # noqa: ANN401
) -> None:
    """Play past days again under another setting, and show how long each class would have waited.

    The same visitors, clerks and services: only who is next changes.
    """
    from dawr.policy_comparison import compared, plotted, report

    with plain_failures(), closing(_opened(settings_file, database)) as store:
        wanted = policy_of_options(**options)
        check_names(store, wanted)
        found = compared(store, wanted, days)
        _tell(report(found))
        try:
            files = plotted(found, out)
        except OSError as error:
            fail(f"{out}: the plots cannot be written ({error.strerror})")
    for file in files:
        click.echo(file)


def own_weights(preset: Preset, classes: Iterable[str]) -> dict[str, Weight]:
    """The numbers of `own`: those that are named, for the rest those of `fair`."""
    named = dict(map(weight_of, classes))
    if preset is not Preset.OWN:
        if named:
            raise PolicyError(f"{preset} has numbers of its own: with others, the setting is `own`.")
        return {}
    return {**WEIGHTS[Preset.FAIR], **named}


def explained_in(policy: CallingPolicy, store: Store, language: str) -> list[str]:
    """The setting in one language, or in both with a line between."""
    catalogue = store.catalogue()
    if language != "both":
        return explained(policy, catalogue, language)
    return [*explained(policy, catalogue, "ar"), "", *explained(policy, catalogue, "en")]


def _opened(settings_file: Path | None, database: str | None) -> OpenStore:
    return open_store(settings_of(settings_file, database).database)


def _tell_numbers(policy: CallingPolicy) -> None:
    for name, value in policy_facts(policy).items():
        said = " ".join(map(str, value)) if isinstance(value, list) else value
        if said not in {None, ""}:
            click.echo(f"{name.replace('_', '-')}: {said}")
    click.echo()


def _tell(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(line)


def _tell_cautions(cautions: Iterable[str]) -> None:
    for caution in cautions:
        click.echo(f"Note: {caution}", err=True)
