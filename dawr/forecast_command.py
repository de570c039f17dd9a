"""`dawr forecast`: how long people wait, and how true that was."""

import sys
from contextlib import closing
from pathlib import Path

import click

from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options


@click.group()
def forecast() -> None:
    """How long people wait, how true that was, and what is learned from it."""


@forecast.command()
def stream() -> None:
    """Read a trace (JSON Lines) from standard input and answer each line with "ask": true at once.

    An answer is one line, {"p10", "p50", "p90", "from", "to"} in minutes until the ticket of that line
    is called: p10 to p90 hold eight of ten, from and to are what people would be told. All are null
    when there is no basis for a number. Every line is learned from; nothing later than a line is used
    for its answer. Problems of the trace are told on standard error.
    """
    from core.forecast.replicator import Replicator
    from core.forecast.stream import AnswerStream, Problems
    from core.forecast.warming import warm_up

    # A program that is started with a closed stream has none.
    lines, answers = sys.stdin, sys.stdout
    if lines is None or answers is None:
        fail("The trace comes in by standard input and the answers go out by standard output: one is closed.")
    problems = Problems(lambda text: click.echo(text, err=True))
    stream = AnswerStream(problems, Replicator.while_compiling(warm_up))
    try:
        for line in stream.answers(iter(lines.buffer.readline, b"")):
            answers.write(f"{line}\n")
            answers.flush()
    except BrokenPipeError:
        raise  # Who reads no more wants no word.
    except OSError as error:
        fail(f"The answers cannot be written ({error.strerror}).")


@forecast.command()
@settings_options
@click.option("--days", type=click.IntRange(1, 366), default=20, show_default=True, help="The latest.")
@click.option(
    "--plots",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    help="A folder for the pictures, forecast-ar.png and forecast-en.png.",
)
def report(settings_file: Path | None, database: str | None, days: int, plots: Path | None) -> None:
    """How true it was what visitors were told at the issue, by day, queue and class.

    KEPT is called within what was told, LATE after it (and more than five minutes after), EARLY
    before, of 100 who were called. 8 OF 10 is the range that should hold eight of ten, of 100 of them
    who were to wait three minutes or more. ERROR is how far the forecast's middle was from the wait,
    on average and in the MEDIAN.
    """
    from core.storage.opening import open_store
    from dawr.forecast_report import read_report, table

    with plain_failures(), closing(open_store(settings_of(settings_file, database).database)) as store:
        found = read_report(store, days)
        digits = store.centre().digits
    if not found.promises:
        fail("No visitor of these days was told a wait: there is nothing to report.")
    click.echo("\n".join(table(found)))
    if plots is not None:
        from dawr.forecast_plots import draw_promises

        try:
            plots.mkdir(parents=True, exist_ok=True)
            for language in ("ar", "en"):
                file = plots / f"forecast-{language}.png"
                draw_promises(found, language, file, digits=digits)
                click.echo(f"Drawn: {file}")
        except OSError as error:
            fail(f"{plots}: the plots cannot be written ({error.strerror})")


@forecast.command()
@settings_options
def learn(settings_file: Path | None, database: str | None) -> None:
    """Learn anew from the last 20 days of the log, and keep that for the next start on this machine.

    Nothing needs it: programs learn as they go, and read the log by themselves where nothing is
    kept. It is for after a restore, or to see what is known.
    """
    from core.live_forecast.hall import LiveHall
    from core.live_forecast.memory import memory_file
    from core.storage.opening import open_store
    from dawr.forecast_learned import told

    where = settings_of(settings_file, database).database
    with plain_failures(), closing(open_store(where)) as store:
        hall, file = LiveHall(store, memory_file(where)), memory_file(where)
        hall.begin(anew=True)
        events = hall.catch_up()
    click.echo("\n".join(told(hall, events)))
    click.echo(f"Kept in {file.path}" if file.path.exists() else "Nothing is kept before a day has ended.")
