"""How one program is started, besides its settings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramOptions:
    """What the command line says of the window; settings say the rest."""

    windowed: str = ""
    """`540x960` for a window of that size; empty: a public screen fills the screen."""
    at: tuple[int, int] | None = None
    """Where the window stands, in pixels from the left and the top."""
    frameless: bool = False
    language: str = "ar"
    remote_hand: bool = False
    """Whether a demo, a test or a benchmark touches and reads the window over standard input."""
