"""The values of a YAML file as a thing of a known shape, or the line that does not fit it."""

from typing import TypeVar

import msgspec

from core.misfit import misfit_of
from core.yaml_lines import Place, YamlRefusedError

T = TypeVar("T")


def shaped(members: object, lines: dict[Place, int], shape: type[T]) -> T:
    """YamlRefusedError with the line of what does not fit."""
    try:
        return msgspec.convert(members, shape)
    except msgspec.ValidationError as error:
        misfit = misfit_of(error)
        place: Place = (*misfit.place, misfit.unknown) if misfit.unknown else misfit.place
        raise YamlRefusedError(nearest_line(place, lines), misfit.reason) from error


def nearest_line(place: Place, lines: dict[Place, int]) -> int:
    """The line of a place; of what it is part of, when it is not there."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)
