"""YAML as plain values, with the line of each: so that a refusal can say where."""

import yaml

_COLLECTIONS = {"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}

Place = tuple[str | int, ...]
"""The way to a value: names of members and indexes of lists."""


class YamlRefusedError(Exception):
    """The text is no plain YAML; `line` counts from 1."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line
        self.reason = reason


def plain_values(text: str) -> tuple[object, dict[Place, int]]:
    """The values of a text, and the line of each; YamlRefusedError.

    Plainer than YAML allows: no name twice in a mapping, names are single
    words, no anchors (a value that stands elsewhere has no line, and eight
    lines of them fill the memory).
    """
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise YamlRefusedError(line, _said(error, line)) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise YamlRefusedError(line, f"{error.reason} (#x{ord(text[error.position]):04x})") from error
    except RecursionError as error:
        raise YamlRefusedError(1, "lists in lists without end") from error
    if root is None:
        raise YamlRefusedError(1, "the file is empty")
    reading = _Reading()
    return reading.plain(root, ()), reading.lines


class _Reading:
    def __init__(self) -> None:
        self.lines: dict[Place, int] = {}
        self._seen: set[int] = set()
        self._scalars = yaml.SafeLoader("")

    def plain(self, node: yaml.Node, where: Place) -> object:
        line = self.lines[where] = node.start_mark.line + 1
        if id(node) in self._seen:
            raise YamlRefusedError(line, "an anchor is used again: write the value out")
        self._seen.add(id(node))
        if isinstance(node, yaml.CollectionNode) and node.tag not in _COLLECTIONS:
            raise YamlRefusedError(line, f"{node.tag} is more than a value")
        if isinstance(node, yaml.MappingNode):
            return self._members(node, where)
        if isinstance(node, yaml.SequenceNode):
            return [self.plain(each, (*where, index)) for index, each in enumerate(node.value)]
        try:
            return self._scalars.construct_object(node)
        except (yaml.YAMLError, ValueError, TypeError, AttributeError) as error:
            raise YamlRefusedError(line, f"{node.value!r} cannot be read: {_first_line(error)}") from error

    def _members(self, node: yaml.MappingNode, where: Place) -> dict[str, object]:
        members: dict[str, object] = {}
        for name, value in node.value:
            line = name.start_mark.line + 1
            if not isinstance(name, yaml.ScalarNode):
                raise YamlRefusedError(line, "a name must be a single word")
            if name.value in members:
                raise YamlRefusedError(line, f"{name.value} stands twice")
            members[name.value] = self.plain(value, (*where, name.value))
            # What is said of a member is said of the line of its name.
            self.lines[*where, name.value] = line
        return members


def _said(error: yaml.MarkedYAMLError, line: int) -> str:
    """What is wrong, and where the thing begins that is wrong only at its end."""
    begins = error.context_mark.line + 1 if error.context_mark else line
    reason = str(error.problem or error.context)
    return reason if begins == line else f"{reason} ({error.context} that begins in line {begins})"


def _first_line(error: Exception) -> str:
    return str(getattr(error, "problem", None) or error).partition("\n")[0]
