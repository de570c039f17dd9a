"""What may be asked of a program that is driven from outside: one JSON object a line, told apart by "do"."""

import difflib
from typing import Literal, TypeAlias

import msgspec
from msgspec import UNSET, UnsetType

Plain: TypeAlias = str | int | float | bool | None


class RequestRefusedError(Exception):
    """The request cannot be done; the message is the answer's `why`."""


class _Request(msgspec.Struct, tag_field="do", tag=str.lower, forbid_unknown_fields=True):
    pass


class Touch(_Request):
    """Strike a thing with a finger (widgets: click it); `row` strikes that row of a list."""

    name: str
    times: int = 1
    row: int | None = None
    by: Literal["finger", "mouse"] = "finger"


class Key(_Request):
    """Press and let go a key by Qt's name: "F5", "Ctrl+Shift+P", "Return"."""

    key: str


class Type(_Request):
    """Type a text into what has the keyboard, letter by letter."""

    text: str


class Look(_Request):
    """Write a PNG of the window, or of one thing in it."""

    file: str
    name: str = ""


class Await(_Request):
    """Wait until a property is as said; with no condition, until the thing is there.

    `visible` may stand alone: until the thing can be seen, or can no longer be.
    """

    name: str
    property: str = "text"
    equals: Plain | UnsetType = UNSET
    differs: Plain | UnsetType = UNSET
    contains: str | UnsetType = UNSET
    visible: bool | UnsetType = UNSET
    seconds: float = 5.0


class Read(_Request):
    """Answer a property; besides Qt's own: "visible", "enabled", "focused", and "rows" of a list."""

    name: str
    property: str = "text"


class Where(_Request):
    """Answer the rectangle of a thing in the window's pixels."""

    name: str


class Texts(_Request):
    """Answer all texts that can be seen, and the names that a screen reader would say."""


class Names(_Request):
    """Answer the names of all things that can be seen."""


class Language(_Request):
    to: str


class Rest(_Request):
    """Do nothing for a while, as a person does."""

    seconds: float


class Quit(_Request):
    pass


Request: TypeAlias = Touch | Key | Type | Look | Await | Read | Where | Texts | Names | Language | Rest | Quit
_ACTS = [kind.__name__.lower() for kind in _Request.__subclasses__()]


def parse_request(line: str) -> Request:
    """Raises RequestRefusedError with what is wrong and, where that helps, the nearest right word."""
    try:
        request: Request = msgspec.json.decode(line, type=Request)
    except msgspec.ValidationError as error:
        raise RequestRefusedError(f"{error}{_act_meant(line)}") from error
    except msgspec.DecodeError as error:
        raise RequestRefusedError(f"this is no JSON object: {error}") from error
    return request


def nearest(wrong: str, right: list[str]) -> str:
    """The end of a sentence that names what may have been meant, or nothing."""
    near = difflib.get_close_matches(wrong, dict.fromkeys(right), n=3, cutoff=0.5)
    return f"; there is {', '.join(near)}" if near else ""


def _act_meant(line: str) -> str:
    asked = msgspec.json.decode(line)
    act = str(asked.get("do", "")) if isinstance(asked, dict) else ""
    return "" if act in _ACTS else nearest(act, _ACTS) or f"; there is {', '.join(_ACTS)}"
