"""Files of numbers of a simulated day: the shipped one, and those that change some of its numbers."""

from difflib import get_close_matches
from functools import cache
from pathlib import Path

import assets
from core.centre_day.behaviour import Behaviour, Scenario
from core.domain.errors import QueueError
from core.yaml_lines import Place, YamlRefusedError, plain_values
from core.yaml_shape import shaped

FOLDER = Path(assets.__file__).parent / "centre_days"
USUAL = FOLDER / "behaviour.yaml"
_FREE: set[Place] = {("scenarios",), ("people", "classes"), ("people", "languages")}
"""Members that a file may name as it likes."""


class BehaviourError(QueueError):
    """The file of a day's numbers is refused; the message tells the line."""

    code = "behaviour_refused"


@cache
def usual_behaviour() -> Behaviour:
    """The shipped numbers."""
    return read_behaviour(USUAL)


def read_behaviour(file: Path) -> Behaviour:
    """The shipped numbers, with those of this file in their stead.

    BehaviourError with the line and the reason.
    """
    try:
        members, lines = plain_values(file.read_text(encoding="utf-8"))
        whole = _over(_usual_members(), members, (), lines)
        _check_scenarios(members, lines)
        return shaped(whole, lines, Behaviour)
    except OSError as error:
        raise BehaviourError(f"{file} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BehaviourError(f"{file}: the text is not UTF-8") from error
    except YamlRefusedError as error:
        raise BehaviourError(f"{file}, line {error.line}: {error.reason}") from error


@cache
def _usual_members() -> object:
    return plain_values(USUAL.read_text(encoding="utf-8"))[0]


def _over(usual: object, own: object, place: Place, lines: dict[Place, int]) -> object:
    """`own` where it says something; YamlRefusedError for a name that nobody knows."""
    if not isinstance(usual, dict):
        return own
    if not isinstance(own, dict):
        raise YamlRefusedError(lines[place], f"{_said(place)} must be names with their values")
    if place in _FREE:
        return own if place[0] == "people" else {**usual, **own}
    for name in own:
        if name not in usual:
            raise YamlRefusedError(lines[*place, name], _unknown(str(name), list(usual)))
    return {
        name: _over(value, own[name], (*place, name), lines) if name in own else value
        for name, value in usual.items()
    }


def _check_scenarios(members: object, lines: dict[Place, int]) -> None:
    """Each by itself: of what has a free name, a refusal of the whole would not tell the line."""
    own = members.get("scenarios", {}) if isinstance(members, dict) else {}
    for name, scenario in own.items():
        here = {place[2:]: line for place, line in lines.items() if place[:2] == ("scenarios", name)}
        shaped(scenario, here, Scenario)


def _unknown(name: str, known: list[str]) -> str:
    near = get_close_matches(name, known, 1)
    return (
        f"{name} is not known: {f'did you mean {near[0]}?' if near else 'it is one of ' + ', '.join(known)}"
    )


def _said(place: Place) -> str:
    return ".".join(map(str, place)) or "the file"
