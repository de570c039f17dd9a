"""A layout in the pixels of its window, against the limits of letters in a hall."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.domain.forecast import WaitRange
from core.domain.hall_screen import Arrow, HallScreen, LayoutKind
from core.domain.texts import LocalText
from core.domain.zones import Zone
from tests.display.ink import Ink, Picture
from tests.display.samples import a_call, a_queue, a_site
from tests.display.windows import LANDSCAPE, PORTRAIT, Maker, Shown

# Millimetres for each metre of the farthest seat, as measured facts have them: 60, 40 and 122 mm at 10 m.
CALL, EASY, LEAST, FROM_HALF_WAY = 12.2, 6.0, 4.0, 3.0
CONTRAST = 7.0
STROKE = 0.10, 0.30
"""Of the height of a digit."""
_PIXEL = 1.0
"""An edge may be off by as much."""
FIVES, WINDOW, ONES = 555, "55", "11"
"""The five is the lowest digit in Arabic; the one has nothing but an upright stroke."""
_HALLS = {code: LocalText("القاعة الكبرى ٥", "Great Hall 5") for code in (WINDOW, ONES)}
_WAIT = WaitRange(15, 55)


@dataclass(frozen=True, slots=True)
class Letter:
    """What was measured of one text: `share` of the millimetres it must have."""

    name: str
    share: float
    contrast: float


@dataclass(frozen=True, slots=True)
class Proof:
    """One layout on one screen: what was measured, or the refusal that stands there."""

    rows: int
    letters: tuple[Letter, ...]
    outside: tuple[str, ...]
    """What leaves its panel or row, or lies over its neighbour."""
    stroke: float
    """Of upright strokes, as a share of their height."""
    spacing: float
    refused: str = ""


class Prover:
    """Measures layout after layout in one window a language and orientation."""

    def __init__(self, maker: Maker) -> None:
        self._maker = maker
        self._windows: dict[tuple[str, tuple[int, int]], Shown] = {}

    def prove(
        self, kind: LayoutKind, language: str, inches: float, metres: float, *, arrows: bool = False
    ) -> Proof:
        """Show the layout as the centre would have it, and measure it."""
        upright = kind is LayoutKind.TOTEM
        size = PORTRAIT if upright else LANDSCAPE
        shown = self._windows.get((language, size))
        if shown is None:
            shown = self._windows[language, size] = self._maker(language, size)
            shown.board.take_queues((a_queue(5, _WAIT),))
        pointers = tuple(Arrow(counter=each, bearing=0) for each in (WINDOW, ONES)) if arrows else ()
        screen = HallScreen(layout=kind, inches=inches, metres=metres, arrows=pointers)
        halls = _HALLS if kind is LayoutKind.HALLS else {}
        shown.board.take_site(replace(a_site(), halls=halls, zone=Zone(screen=screen)))
        shown.screen = replace(shown.screen, inches=inches, farthest_metres=metres)
        return measured(shown, language)


def measured(shown: Shown, language: str) -> Proof:
    """Every text of the window that a visitor must read."""
    if shown.board.refusal.standing:
        Picture(shown.window).item("refusal")
        return Proof(0, (), (), 0, 0, shown.board.refusal.sentence)
    shown.board.take_back(tuple(range(shown.calls + 1)))
    rows = shown.board.measures.sizes.rows
    _call(shown, ONES, rows + 1)
    ones = Picture(shown.window).ink(_part(shown, "Window"))
    shown.board.take_back(tuple(range(shown.calls + 1)))
    _call(shown, WINDOW, rows + 1)
    picture = Picture(shown.window)
    letters = tuple(_letters(shown, picture, language))
    stroke, height = ones.stroke, ones.height
    found = sum(each.name.startswith("historyCode") for each in letters)
    outside = tuple(_outside(shown, picture))
    return Proof(found, letters, outside, stroke / height, ones.spacing / height)


def _call(shown: Shown, counter: str, count: int) -> None:
    """In one look of the log, and then wait until the last has stood on the panel for a while."""
    calls = [a_call(shown.calls + place, number=FIVES, counter=counter) for place in range(1, count + 1)]
    shown.calls += count
    shown.board.take_calls(tuple(calls))
    for _ in range(count):
        shown.wait(3.5)
    # The pages have turned meanwhile: a new call shows the first one again.
    while shown.board.calls.rows[0].fresh:
        shown.wait(1.0)


def _part(shown: Shown, name: str) -> str:
    return f"{'strip' if shown.board.measures.sizes.strip else 'newest'}{name}"


def _letters(shown: Shown, picture: Picture, language: str) -> Iterator[Letter]:
    sizes = shown.board.measures.sizes
    # The letter of a code stands at one end, the number of a window at the end of its line.
    digits, number = ((0.0, 0.5), (0.92, 1.0)) if language == "ar" else ((0.6, 1.0), (0.0, 0.1))
    yield _letter(shown, "newest code", picture.ink(_part(shown, "Code")).part(*digits), CALL)
    yield _letter(shown, "newest window", picture.ink(_part(shown, "Window")), CALL)
    yield _letter(shown, "second language", picture.ink(_part(shown, "SecondLine")).part(*number), LEAST)
    if sizes.arrows:
        yield _letter(shown, "newest arrow", picture.ink(_part(shown, "Arrow")), CALL)
    if sizes.hall_font:
        yield _letter(shown, "newest hall", picture.ink("newestHall"), LEAST)
        yield _letter(shown, "newest second hall", picture.ink("newestSecondHall"), LEAST)
    for row in range(sizes.rows):
        yield _letter(shown, f"historyCode-{row}", picture.ink(f"historyCode-{row}-digits"), EASY)
        yield _letter(shown, f"historyWindow-{row}", picture.ink(f"historyWindow-{row}"), EASY)
        if sizes.arrows:
            yield _letter(shown, f"historyArrow-{row}", picture.ink(f"historyArrow-{row}"), EASY)
        if sizes.hall_font:
            yield _letter(shown, f"historyHall-{row}", picture.ink(f"historyHall-{row}"), LEAST)
    for name in ("clock", "place", "queueName-civ"):
        # Words that nobody has to read from the farthest seat must stand out all the same.
        yield Letter(name, 1.0, picture.ink(name).contrast)
    yield _letter(shown, "foot", picture.ink("queueWait-civ"), FROM_HALF_WAY)


def _outside(shown: Shown, picture: Picture) -> Iterator[str]:
    sizes = shown.board.measures.sizes
    arrow = ("Arrow",) if sizes.arrows else ()
    panel = "newestStrip" if sizes.strip else "newestCall"
    line = [_part(shown, name) for name in ("Word", *arrow, "Window")]
    yield from _leaving(picture, panel, [_part(shown, "Code")])
    yield from _leaving(picture, panel, [_part(shown, "Code"), *line] if sizes.strip else line)
    for row in range(sizes.rows):
        parts = ["Hall"] * bool(sizes.hall_font) + [*arrow, "Window"]
        names = [f"historyCode-{row}-digits", *(f"history{part}-{row}" for part in parts)]
        yield from _leaving(picture, f"historyRow-{row}", names)


def _leaving(picture: Picture, around: str, names: list[str]) -> Iterator[str]:
    """Those of a line of texts whose box is not within, or that lie over the one before."""
    whole = picture.box(around)
    boxes = [(name, picture.box(name)) for name in names]
    yield from (
        name for name, box in boxes if not (whole.left() <= box.left() <= box.right() <= whole.right())
    )
    for (_, one), (name, other) in itertools.pairwise(boxes):
        if max(one.left(), other.left()) + 1 < min(one.right(), other.right()):
            yield name


def _letter(shown: Shown, name: str, ink: Ink, wanted: float) -> Letter:
    millimetres = shown.millimetres(ink.height + _PIXEL)
    return Letter(name, millimetres / (wanted * shown.screen.farthest_metres), ink.contrast)


def failures(proof: Proof) -> list[str]:
    """What falls below a limit; a layout that is refused shows nothing that could."""
    if proof.refused:
        return []
    found = [f"{each.name} has {each.share:.3f} of its height" for each in proof.letters if each.share < 1]
    found += [
        f"{each.name} stands out {each.contrast:.1f} to 1"
        for each in proof.letters
        if each.contrast < CONTRAST
    ]
    found += [f"{name} is cut or lies over another" for name in proof.outside]
    if not STROKE[0] <= proof.stroke <= STROKE[1]:
        found.append(f"strokes are {proof.stroke:.2f} of their height")
    return found
