"""The catalogue of services as a YAML file: read whole, or refused with lines and reasons."""

import hashlib
import re
from pathlib import Path

import msgspec

from core.catalogue_rules import problems
from core.catalogue_shape import FileShape
from core.domain.catalogue import Catalogue
from core.domain.errors import CatalogueError
from core.yaml_lines import Place, YamlRefusedError, plain_values

_UNKNOWN_MEMBER = re.compile("unknown field `(.+)`")
_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")


def read_catalogue(path: Path) -> Catalogue:
    """The catalogue of this file; CatalogueError with `line N: reason` for everything wrong."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise CatalogueError([f"{path} cannot be read: {error.strerror}"]) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise CatalogueError([f"line {line}: the text is not UTF-8"]) from error
    try:
        members, lines = plain_values(text)
        file = _shaped(members, lines)
    except YamlRefusedError as error:
        raise CatalogueError([f"line {error.line}: {error.reason}"]) from error
    found = [(_nearest_line(where, lines), reason) for where, reason in problems(file)]
    if found:
        raise CatalogueError([f"line {line}: {reason}" for line, reason in sorted(found)])
    return file.catalogue(version=hashlib.sha256(text.encode()).hexdigest()[:16])


def _shaped(members: object, lines: dict[Place, int]) -> FileShape:
    try:
        return msgspec.convert(members, FileShape)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at `$")
        place: Place = tuple(int(index) if index else name for name, index in _STEP.findall(path))
        if unknown := _UNKNOWN_MEMBER.search(reason):
            place = (*place, unknown[1])
        raise YamlRefusedError(_nearest_line(place, lines), reason) from error


def _nearest_line(place: Place, lines: dict[Place, int]) -> int:
    """The line of a place; of what it is part of, when it is not there."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)
