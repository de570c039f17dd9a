"""The options of `dawr zone` that say what a display looks like, and which layouts a screen can hold."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

import click

from core.domain.board_parts import Wanted
from core.domain.errors import QueueError
from core.domain.hall_screen import HallScreen, LayoutKind, Tongues, arrow_in
from core.domain.layouts import plan_with_band, require_rows
from core.domain.legibility import Screen
from core.usecases.require_screen import LYING, UPRIGHT

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--layout",
        type=click.Choice([each.value for each in LayoutKind]),
        help="How the screen is shared out.",
    ),
    click.option(
        "--languages",
        type=click.Choice([each.value for each in Tongues]),
        help="Both at a time, or rows and words in one after the other.",
    ),
    click.option(
        "--first-language", type=click.Choice(["ar", "en", ""]), help="Empty: as the machine's settings say."
    ),
    click.option(
        "--contrast", type=click.Choice(["usual", "strong"]), help="Strong: black, white and yellow alone."
    ),
    click.option("--inches", type=float, help="The screen's diagonal; 0: as the machine's settings say."),
    click.option("--farthest", type=float, metavar="METRES", help="The farthest seat; 0 as before."),
    click.option(
        "--arrow",
        "arrows",
        multiple=True,
        metavar="COUNTER=DEGREES",
        help="Where a window is, clockwise from straight ahead: 90 is to the right. Several are possible.",
    ),
)
_FIELDS = {
    "layout": "layout",
    "languages": "tongues",
    "first_language": "language",
    "contrast": "strong",
    "inches": "inches",
    "farthest": "metres",
    "arrows": "arrows",
}


def screen_options(command: F) -> F:
    """`--layout` and what else belongs to the screen of a display."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def screen_with(before: HallScreen, said: dict[str, Any]) -> HallScreen:
    """The screen with what was said of it; that is taken out of `said`."""
    changes = {name: said.pop(option) for option, name in _FIELDS.items() if option in said}
    read: dict[str, Callable[[Any], object]] = {
        "layout": LayoutKind,
        "tongues": Tongues,
        "strong": lambda value: value == "strong",
        "arrows": lambda values: tuple(arrow_in(each) for each in values if each.strip()),
    }
    wanted: dict[str, Any] = {name: read.get(name, _as_it_is)(value) for name, value in changes.items()}
    return replace(before, **wanted)


def tell_layouts(
    *,
    inches: float,
    farthest: float,
    counters: int,
    hall_letters: int,
    arrows: bool,
    news: bool,
    languages: str,
) -> None:
    """A line for each layout, lying and upright: its rows, or why it is refused."""
    for kind in LayoutKind:
        wanted = Wanted(
            kind=kind,
            arrows=arrows,
            in_turn=languages == Tongues.IN_TURN,
            hall_letters=hall_letters if kind is LayoutKind.HALLS else 0,
            band=news,
        )
        for name, size in (("lying", LYING), ("upright", UPRIGHT)):
            screen = Screen(*size, inches, farthest)
            click.echo(f"{kind:<8} {name:<8} {'; '.join(_said_of(screen, wanted, counters))}")


def _said_of(screen: Screen, wanted: Wanted, counters: int) -> Iterator[str]:
    """In the worse of both languages, which is Arabic: its digits are the lower ones."""
    try:
        sizes, crowded = plan_with_band(screen, "ar", wanted, counters)
        pages = require_rows(sizes, counters)
    except QueueError as error:
        yield f"refused: {error}"
        return
    yield f"{sizes.rows} rows" + (f" in {sizes.columns} columns" if sizes.columns > 1 else "")
    if pages > 1:
        yield f"{pages} pages when all {counters} windows call at once"
    if wanted.band:
        yield "news in a band" if crowded is None else "news in turn with the queues"
    if sizes.media.width:
        yield f"room for media {sizes.media.width} x {sizes.media.height} of {screen.width} x {screen.height}"


def _as_it_is(value: object) -> object:
    return value
