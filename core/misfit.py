"""What msgspec says of a value that does not fit its type, taken apart for those who word it."""

import re
from dataclasses import dataclass

import msgspec

_UNKNOWN = re.compile("unknown field `(.+?)`")
_MISSING = re.compile("missing required field `(.+?)`")
_CHOICE = "Invalid enum value "
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """Of `unknown`, `missing` and `choice` one is not empty at most."""

    reason: str
    """In msgspec's words."""
    place: tuple[str | int, ...]
    """Keys, and positions from 0, from the whole to what does not fit."""
    unknown: str = ""
    """A key that nobody knows, of the thing at `place`."""
    missing: str = ""
    """A key that is not there."""
    choice: str = ""
    """What is none of the choices, as written in code."""

    @property
    def path(self) -> str:
        """`kiosk.printer`, `line[0].days[1]`."""
        said = (f"[{each}]" if isinstance(each, int) else f".{each}" for each in self.place)
        return "".join(said).removeprefix(".")


def misfit_of(error: msgspec.ValidationError) -> Misfit:
    """The same as data."""
    reason, _, path = str(error).partition(" - at `$")
    unknown, missing = _UNKNOWN.search(reason), _MISSING.search(reason)
    return Misfit(
        reason=reason,
        place=tuple(int(index) if index else name for name, index in _STEP.findall(path)),
        unknown=unknown[1] if unknown else "",
        missing=missing[1] if missing else "",
        choice=reason.removeprefix(_CHOICE) if reason.startswith(_CHOICE) else "",
    )
