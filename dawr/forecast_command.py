"""`dawr forecast`: how long people wait, and how true that was."""

import sys

import click


@click.group()
def forecast() -> None:
    """How long people wait: answers for a trace of events."""


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

    problems = Problems(lambda text: click.echo(text, err=True))
    stream = AnswerStream(problems, Replicator.while_compiling(warm_up))
    for line in stream.answers(iter(sys.stdin.buffer.readline, b"")):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
