"""What is asked at the keyboard; where nobody sits at one, the option is missing and nothing waits."""

import sys

import click
from typing_extensions import override


def at_a_terminal() -> bool:
    """Whether somebody can answer."""
    return sys.stdin is not None and sys.stdin.isatty()


class AskedOption(click.Option):
    """An option that is asked for when it is left out."""

    @override
    def prompt_for_value(self, ctx: click.Context) -> object:
        if not at_a_terminal():
            raise click.MissingParameter("There is no terminal to ask at.", ctx=ctx, param=self)
        return super().prompt_for_value(ctx)
