"""`dawr day takings` and `correct`: what was taken, by clerk and agency, against the cash."""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

import click

from core.domain.outcome import LARGEST_FEE
from core.domain.read_log import events_of_day
from core.domain.takings import Taking, differences, takings
from core.storage.opening import OpenStore, open_store
from core.usecases.correct_fee import CorrectionReason, correct_fee
from core.usecases.operation import new_operation
from dawr.failing import fail, plain_failures
from dawr.options import settings_of, settings_options

_COUNTED = re.compile(r"([^=\s]+)=(\d{1,9})")


class _Counted(click.ParamType[tuple[str, int]]):
    name = "CLERK=POUNDS"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, int]:
        found = _COUNTED.fullmatch(str(value))
        if found is None:
            self.fail(f"{value!r}: write CLERK=POUNDS, such as nadia=1250.", param, ctx)
        return found[1], int(found[2])


F = TypeVar("F", bound=Callable[..., Any])


def counted_option(command: F) -> F:
    """`--counted CLERK=POUNDS`, once for each clerk."""
    return click.option(
        "--counted",
        multiple=True,
        type=_Counted(),
        help="The cash of a clerk in whole pounds; once for each.",
    )(command)


@click.command("takings")
@settings_options
@click.option("--day", metavar="YYYY-MM-DD", help="The latest business day when left out.")
@counted_option
def takings_command(
    settings_file: Path | None, database: str | None, day: str | None, counted: tuple[tuple[str, int], ...]
) -> None:
    """What was taken, by clerk and agency; with --counted, whose cash differs, and the exit code 1."""
    with plain_failures(), closing(open_store(settings_of(settings_file, database).database)) as store:
        chosen, taken = taken_on(store, day)
    if not reconciled(chosen, taken, dict(counted)):
        raise SystemExit(1)


@click.command("correct")
@settings_options
@click.argument("receipt")
@click.argument("pounds", type=click.IntRange(0, LARGEST_FEE))
@click.option("--reason", required=True, type=click.Choice([each.value for each in CorrectionReason]))
@click.option("--by", required=True, metavar="CLERK", help="Who answers for it: a supervisor's name.")
def correct_command(
    settings_file: Path | None, database: str | None, receipt: str, pounds: int, reason: str, by: str
) -> None:
    """Say that RECEIPT comes to POUNDS; the log keeps both. Today's takings change, no earlier ones."""
    with plain_failures(), closing(open_store(settings_of(settings_file, database).database)) as store:
        if store.clerk(by) is None:
            fail(f"There is no clerk {by!r}.")
        was = correct_fee(store, receipt, pounds, CorrectionReason(reason), op=new_operation(), by=by)
    click.echo(f"{receipt} of {was.clerk}: {pounds} EGP instead of {was.egp} EGP.")


def taken_on(store: OpenStore, day: str | None = None) -> tuple[str, list[Taking]]:
    """The business day, the latest one where none is named, and what was taken on it."""
    days = store.days()
    chosen = day or max(days, default="")
    if chosen not in days:
        fail(f"The log has no business day {chosen or 'yet'}.")
    agencies = {queue.id: queue.agency for queue in store.queues()}
    return chosen, takings(events_of_day(store, chosen, days[chosen]), agencies)


def reconciled(day: str, taken: list[Taking], counted: Mapping[str, int]) -> bool:
    """Print the sums and, where cash was counted, whose differs; whether nobody's does."""
    for line in told(day, taken):
        click.echo(line)
    wrong = differences(taken, counted) if counted else []
    for each in wrong:
        click.echo(
            f"{each.clerk}: {each.counted} EGP counted, {each.logged} EGP in the log, "
            f"{abs(each.counted - each.logged)} EGP {'short' if each.counted < each.logged else 'over'}."
        )
    if counted and not wrong:
        click.echo("All that was counted agrees with the log.")
    return not wrong


def told(day: str, taken: Iterable[Taking]) -> list[str]:
    """The table, with its sum."""
    rows = list(taken)
    lines = [f"{day}  clerk  agency  receipts  EGP"]
    lines += [f"{day}  {each.clerk}  {each.agency}  {each.receipts}  {each.egp}" for each in rows]
    return [*lines, f"{day}  in all  {sum(e.receipts for e in rows)}  {sum(e.egp for e in rows)}"]
