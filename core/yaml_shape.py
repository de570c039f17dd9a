"""The values of a YAML file as a thing of a known shape, or the line that does not fit it."""

import re
from typing import TypeVar

import msgspec

from core.yaml_lines import Place, YamlRefusedError

T = TypeVar("T")
_UNKNOWN_MEMBER = re.compile("unknown field `(.+)`")
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


def shaped(members: object, lines: dict[Place, int], shape: type[T]) -> T:
    """YamlRefusedError with the line of what does not fit."""
    try:
        return msgspec.convert(members, shape)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `$")
        place: Place = tuple(int(index) if index else name for name, index in _STEP.findall(path))
        if unknown := _UNKNOWN_MEMBER.search(reason):
            place = (*place, unknown[1])
        raise YamlRefusedError(nearest_line(place, lines), reason) from error


def nearest_line(place: Place, lines: dict[Place, int]) -> int:
    """The line of a place; of what it is part of, when it is not there."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)
