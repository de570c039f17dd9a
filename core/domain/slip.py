"""What a slip says. Every text arrives localised; whoever draws it only lays it out."""

from collections.abc import Sequence
from dataclasses import dataclass

MOST_PAPERS = 16
MOST_STEPS = 12


@dataclass(frozen=True, slots=True)
class SlipBits:
    """A picture for a printer: rows from the top, eight dots a byte, most significant first, 1 = black."""

    width: int
    height: int
    rows: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One slip of paper, as the visitor reads it.

    An empty text takes no room. `papers` and `steps` are drawn whole: a caller
    keeps them short with `first_few` and says in `papers_more` or
    `steps_more` how many are left out.
    """

    language: str
    centre: str
    code: str
    code_other: str
    service: str
    also: tuple[str, ...] = ()
    """Further services on the same ticket."""
    agency: str
    people_ahead: str
    time: str
    date: str
    wait: str = ""
    first: str = ""
    """Where to go first."""
    papers_title: str = ""
    papers: tuple[str, ...] = ()
    papers_more: str = ""
    paper_notes: tuple[str, ...] = ()
    """Where a paper comes from on this visit; empty, or one for each."""
    steps_title: str = ""
    steps: tuple[str, ...] = ()
    step_notes: tuple[str, ...] = ()
    """What each step is for and what follows it; empty, or one for each."""
    steps_more: str = ""
    link: str = ""
    footer: str = ""
    reprint_mark: str = ""
    offline_mark: str = ""
    logo: SlipBits | None = None
    header: tuple[str, ...] = ()
    """The centre's own lines, below its name."""
    closing: tuple[str, ...] = ()
    """The centre's own lines at the end."""

    @property
    def marks(self) -> tuple[str, ...]:
        """What makes this slip unlike a usual one, in the order it is shown."""
        return tuple(mark for mark in (self.offline_mark, self.reprint_mark) if mark)


def first_few(items: Sequence[str], most: int = MOST_PAPERS) -> tuple[tuple[str, ...], int]:
    """The items that a slip shows, and how many it leaves out.

    Never leaves out just one: the line that says so would take its place.
    """
    if len(items) <= most + 1:
        return tuple(items), 0
    return tuple(items[:most]), len(items) - most
