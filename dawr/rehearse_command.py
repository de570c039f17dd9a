"""`dawr rehearse`: a centre tries its opening before the first visitor comes."""

import sys
from pathlib import Path

import click

from core.catalogue_file import read_catalogue
from dawr.centre_commands import EGYPT
from dawr.failing import plain_failures
from dawr.rehearsal.pace import Pace, pace_of


class _Speed(click.ParamType):  # type: ignore[type-arg] # generic to the type checker alone
    name = "max|realtime*N"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Pace:
        if isinstance(value, Pace):
            return value
        try:
            return pace_of(str(value))
        except ValueError:
            self.fail(f"{value!r} is none of max, realtime, realtime*60", param, ctx)


@click.command()
@click.option("--visitors", type=click.IntRange(1, 1_000_000), default=500, show_default=True)
@click.option("--counters", type=click.IntRange(1, 500), default=8, show_default=True)
@click.option("--kiosks", type=click.IntRange(1, 100), default=2, show_default=True)
@click.option("--seed", default=7, show_default=True, help="Who comes, and the luck of each clerk.")
@click.option("--speed", type=_Speed(), default="max", show_default=True, help="max, or times real life.")
@click.option(
    "--behaviour",
    "behaviour_file",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help="A YAML file with numbers of the day that are other than usual: docs/rehearsal.md.",
)
@click.option("--scenario", default="normal", show_default=True, help="Of those in the file of numbers.")
@click.option("--catalogue", "catalogue_file", type=click.Path(path_type=Path), default=EGYPT)
@click.option(
    "--database",
    default=None,
    help="Where to play, such as postgresql://postgres@host/rehearsal: a database that holds no centre yet. "
    "A file in --out when left out.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("rehearsal"),
    show_default=True,
    help="A folder for events.jsonl, and for the rehearsal's own database.",
)
def rehearse(
    *,
    visitors: int,
    counters: int,
    kiosks: int,
    seed: int,
    speed: Pace,
    behaviour_file: Path | None,
    scenario: str,
    catalogue_file: Path,
    database: str | None,
    out: Path,
) -> None:
    """Play a simulated day through the real acts, each kiosk and counter a process.

    Who comes when and for what, how long services take, who is on a break, who does not
    come when called: as in the simulation by which the forecast is judged, by the same file of numbers.

    It needs a database of its own: that of a centre is never touched. The seed fixes who comes to
    which kiosk, in which order and when, and the luck of each clerk; who is
    quicker at the store is not fixed, as in life.
    """
    from core.centre_day.behaviour_file import read_behaviour, usual_behaviour
    from dawr.rehearsal.day import Cast, report, wrongs
    from dawr.rehearsal.day import rehearse as play

    with plain_failures():
        cast = Cast(
            visitors=visitors,
            counters=counters,
            kiosks=kiosks,
            seed=seed,
            pace=speed,
            behaviour=read_behaviour(behaviour_file) if behaviour_file else usual_behaviour(),
            scenario=scenario,
        )
        played = play(cast, read_catalogue(catalogue_file), out, database)
    click.echo("\n".join(report(cast, played, out)))
    sys.exit(1 if wrongs(cast, played) else 0)
