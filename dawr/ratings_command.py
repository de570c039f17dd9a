"""`dawr ratings`: what visitors said, by service or queue, never by clerk."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import click

from core.domain.events import Event
from core.domain.ratings import BEST, WORST, RatingReason, Tally, in_all, tallies
from core.domain.read_log import events_after
from core.storage.opening import OpenStore, open_store
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options

_FEWEST = 5
"""Ratings that a row must have: of fewer, somebody could be told apart."""


@click.command("ratings")
@settings_options
@click.option(
    "--from", "first", metavar="YYYY-MM-DD", help="The first business day; the latest when left out."
)
@click.option("--to", "last", metavar="YYYY-MM-DD", help="The last business day; the latest when left out.")
@click.option("--by", type=click.Choice(["service", "queue"]), default="service", show_default=True)
def ratings(
    settings_file: Path | None, database: str | None, first: str | None, last: str | None, by: str
) -> None:
    """What visitors said at the signs: how many, their mean from 1 to 5, the share of 4 and 5, the reasons.

    Services with fewer than five ratings are counted together. No clerk is named.
    """
    with plain_failures(), closing(open_store(settings_of(settings_file, database).database)) as store:
        days = store.days()
        latest = max(days, default="")
        since, until = first or last or latest, last or latest
        if not days or since > until:
            fail("The log has no business day between these two.")
        rows = tallies(_between(store, days, since, until), by)
        names = {each.id: each.name.en for each in store.catalogue().services}
    click.echo(f"{since} to {until}")
    for line in told(rows, names):
        click.echo(line)


def told(rows: Iterable[Tally], names: dict[str, str]) -> Iterator[str]:
    """The table, with all of them together as its last line."""
    found = list(rows)
    if not found:
        yield "Nobody has rated a visit."
        return
    scores = "  ".join(str(score) for score in range(WORST, BEST + 1))
    yield f"ratings  mean  4 or 5  ({scores})  of"
    few = [each for each in found if each.count < _FEWEST]
    for each in found:
        if each not in few:
            yield _line(each, f"{each.what}  {names.get(each.what, '')}".rstrip())
    if few:
        yield _line(in_all(few), f"{len(few)} with fewer than {_FEWEST} each")
    yield _line(in_all(found), "in all")


def _line(tally: Tally, what: str) -> str:
    scores = "  ".join(str(tally.scores[score]) for score in range(WORST, BEST + 1))
    given = ", ".join(f"{each.value} {tally.reasons[each]}" for each in RatingReason if tally.reasons[each])
    line = f"{tally.count:7}  {tally.mean:4.2f}  {tally.satisfied:5.0%}  ({scores})  {what}"
    return f"{line}: {given}" if given else line


def _between(store: OpenStore, days: dict[str, int], since: str, until: str) -> Iterator[Event]:
    begun = [seq for day, seq in days.items() if day >= since]
    first = min(begun, default=store.last_seq() + 1)
    return (event for event in events_after(store, first - 1) if since <= event.day <= until)
