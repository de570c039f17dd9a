"""`dawr zone`: where each display hangs, whose calls it shows, and how loud it is."""

import re
from collections.abc import Callable, Collection, Mapping
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from core.domain.hall_screen import Tongues
from core.domain.zone_form import hours_in, zone_facts
from core.domain.zones import USUAL_ZONE, Zone, ZoneError
from core.storage.opening import OpenStore, open_store
from core.usecases.operation import new_operation
from core.usecases.require_screen import require_screen
from core.usecases.require_zone import require_windows, require_zone
from core.usecases.zone_actor import zone_actor
from dawr.failing import plain_failures
from dawr.options import settings_of, settings_options
from dawr.screen_options import screen_options, screen_with, tell_layouts

_NAME = re.compile("[a-z0-9][a-z0-9-]*")
_display = click.argument("display")

_LARGEST = 500


@click.group()
def zone() -> None:
    """Where each display hangs, whose calls it shows and says, and how loud it is."""


@zone.command()
@settings_options
def show(settings_file: Path | None, database: str | None) -> None:
    """Say which displays have a zone, and what is in it."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        zones = store.centre().zones
        if not zones:
            click.echo("No display has a zone: each does what the settings of its machine say.")
        for name, found in zones.items():
            _tell(name, found)


@zone.command("set")
@settings_options
@_display
@click.option("--hall", help="Calls of this hall alone; empty: of every hall.")
@click.option("--agency", "agencies", multiple=True, help="Calls of this agency alone; several are possible.")
@click.option("--screen-only", multiple=True, metavar="KIND", help="Windows of this kind are not spoken.")
@click.option("--busy-from", type=int, metavar="N", help="Short announcements while so many calls wait.")
@click.option("--stale-seconds", type=int, metavar="N", help="A repeat that waited longer is not spoken.")
@click.option("--loudness", type=int, metavar="PERCENT", help="0: nothing is spoken.")
@click.option(
    "--loudness-at",
    multiple=True,
    metavar="HH:MM-HH:MM=PERCENT",
    help="At these hours instead; of hours that overlap the first counts.",
)
@screen_options
def set_(settings_file: Path | None, database: str | None, display: str, **given: Any) -> None:  # noqa: ANN401
    """Give a DISPLAY (by its name) its zone, or change some of it; what is not named stays.

    Several values replace those of before; an empty one takes them away.
    """
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        if not _NAME.fullmatch(display):
            raise ZoneError(f"{display!r} names no display: small letters, digits and dashes do, as in d1.")
        before = store.centre().zones.get(display, USUAL_ZONE)
        said = {name: value for name, value in given.items() if _said(value)}
        screen = screen_with(before.screen, said)
        changes: dict[str, Any] = {name: _READ.get(name, _as_it_is)(value) for name, value in said.items()}
        wanted = replace(before, screen=screen, **changes)
        require_zone(store, wanted)
        require_windows(store, wanted)
        require_screen(store, wanted)
        if wanted != store.centre().zones.get(display):
            store.set_zone(new_operation(), zone_actor(store, display), display, wanted)
        _tell(display, wanted)


@zone.command()
@click.option("--inches", type=float, required=True, help="The screen's diagonal.")
@click.option("--farthest", type=float, required=True, metavar="METRES", help="The farthest seat.")
@click.option("--counters", type=int, default=1, help="So many windows call on it.")
@click.option("--hall-letters", type=int, default=14, help="Of the longest name of a hall.")
@click.option("--arrows", is_flag=True, help="With arrows to the windows.")
@click.option("--news", is_flag=True, help="With a band of news.")
@click.option(
    "--languages", type=click.Choice([each.value for each in Tongues]), default=Tongues.TOGETHER.value
)
def layouts(**given: Any) -> None:  # noqa: ANN401
    """Say which layouts can be read on a screen, before one is bought; no database is needed."""
    with plain_failures():
        if not (0 < given["inches"] <= _LARGEST and 0 < given["farthest"] <= _LARGEST):
            raise ZoneError(f"A screen has inches and a seat metres, more than 0 and up to {_LARGEST}.")
        tell_layouts(**given)


@zone.command()
@settings_options
@_display
def remove(settings_file: Path | None, database: str | None, display: str) -> None:
    """Let a DISPLAY do what the settings of its machine say; nobody expects calls there any more."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        zones = store.centre().zones
        if display not in zones:
            raise ZoneError(f"No display {display} has a zone: {_listed(zones)}.")
        store.set_zone(new_operation(), zone_actor(store, display), display, None)
        click.echo(f"{display} has no zone of its own any more.")


def _said(value: object) -> bool:
    return value is not None and value != ()


def _several(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in values if each.strip())


def _as_it_is(value: object) -> object:
    return value


_READ: Mapping[str, Callable[[Any], object]] = {
    "agencies": _several,
    "screen_only": _several,
    "loudness_at": lambda values: tuple(map(hours_in, _several(values))),
}


def _listed(names: Collection[str]) -> str:
    return f"it has {', '.join(sorted(names))}" if names else "it has none"


def _opened(settings_file: Path | None, database: str | None) -> OpenStore:
    return open_store(settings_of(settings_file, database).database)


def _tell(name: str, found: Zone) -> None:
    click.echo(f"[{name}]")
    for key, value in zone_facts(found).items():
        shown = " ".join(value) if isinstance(value, list) else value
        click.echo(f"{key.replace('_', '-')}: {'' if shown is None else shown}".rstrip())
