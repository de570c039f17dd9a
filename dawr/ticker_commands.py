"""`dawr ticker`: the news that the hall displays of this centre tell."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import click

from core.domain.errors import QueueError
from core.domain.ticker import NO_NEWS, Ticker
from core.storage.opening import OpenStore, open_store
from core.ticker_file import read_ticker, ticker_text
from core.usecases.operation import new_operation
from core.usecases.require_screen import halls_of, judge_screen
from dawr.failing import plain_failures
from dawr.options import settings_of, settings_options

_TECHNICIAN = "system"


@click.group()
def ticker() -> None:
    """News in a band of the hall displays: lines in Arabic, English or both, by zones, days and hours."""


@ticker.command()
@settings_options
def show(settings_file: Path | None, database: str | None) -> None:
    """Give the file of the news in force, to change and to set again."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        _tell(store, store.centre().ticker)


@ticker.command("set")
@settings_options
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
def set_(settings_file: Path | None, database: str | None, file: Path) -> None:
    """Tell the news of a FILE (docs/media.md says what it holds) on every display, within a second."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        _put(store, read_ticker(file))


@ticker.command()
@settings_options
def clear(settings_file: Path | None, database: str | None) -> None:
    """Tell no news any more: the room of the band is for calls again."""
    with plain_failures(), closing(_opened(settings_file, database)) as store:
        _put(store, NO_NEWS)


def _put(store: OpenStore, wanted: Ticker) -> None:
    if wanted.opening.place is not None:
        wanted.opening.place.refuse_elsewhere(store.centre().time_zone, store.now())
    if wanted != store.centre().ticker:
        store.set_ticker(new_operation(), _TECHNICIAN, wanted)
    _tell(store, wanted)


def _tell(store: OpenStore, wanted: Ticker) -> None:
    """The file to standard output, and what will not be seen to standard error."""
    click.echo(ticker_text(wanted) or "# No news.")
    for doubt in _doubts(store, wanted):
        click.echo(doubt, err=True)


def _doubts(store: OpenStore, wanted: Ticker) -> Iterator[str]:
    zones, halls = store.centre().zones, halls_of(store)
    known = {each.id for each in halls.halls} | set(zones)
    for name in sorted({zone for line in wanted.lines for zone in line.zones} - known):
        yield f"{name} is no hall and no display with a zone: its lines wait for a display of that name."
    for name, zone in zones.items():
        if wanted.wanted({name, zone.hall}):
            try:
                judge_screen(halls, zone, band=True)
            except QueueError as error:
                yield f"{name} tells the news in turn with its queues, without a band of their own: {error}"


def _opened(settings_file: Path | None, database: str | None) -> OpenStore:
    return open_store(settings_of(settings_file, database).database)
