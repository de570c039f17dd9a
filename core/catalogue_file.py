"""The catalogue of services as a YAML file: read whole, or refused with lines and reasons."""

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from core.catalogue_readiness import Problem
from core.catalogue_rules import problems
from core.catalogue_shape import FileShape
from core.catalogue_words import WordsShape, search_words
from core.domain.catalogue import Catalogue
from core.domain.errors import CatalogueError
from core.yaml_lines import YamlRefusedError, plain_values
from core.yaml_shape import nearest_line, shaped

WORDS = ".words.yaml"
"""What the name of a words file has instead of `.yaml`."""
T = TypeVar("T")


def read_catalogue(path: Path, *more_words: Path) -> Catalogue:
    """The catalogue of this file, with the words people use for it.

    They stand beside `egypt.yaml` in `egypt.words.yaml`, where there is one,
    and in the files of `more_words`. CatalogueError with `line N: reason` for
    everything wrong; of a words file, with its name before.
    """
    beside = path.with_suffix(WORDS)
    named = [*([beside] if beside.exists() else []), *more_words]
    file, text = _read(path, FileShape, problems)
    spoken = [_read_words(each, file) for each in named]
    whole = "\0".join([text, *(each for _, each in spoken)])
    return file.catalogue(
        version=hashlib.sha256(whole.encode()).hexdigest()[:16],
        search_words=search_words([each for each, _ in spoken]),
    )


def _read_words(path: Path, file: FileShape) -> tuple[WordsShape, str]:
    try:
        return _read(path, WordsShape, lambda spoken: spoken.problems(file))
    except CatalogueError as error:
        raise CatalogueError([f"{path.name} {problem}" for problem in error.problems]) from error


def _read(path: Path, shape: type[T], problems_of: Callable[[T], Iterable[Problem]]) -> tuple[T, str]:
    """A file of this shape in which the rules hold, and its text."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise CatalogueError([f"{path} cannot be read: {error.strerror}"]) from error
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise CatalogueError([f"line {line}: the text is not UTF-8"]) from error
    try:
        members, lines = plain_values(text)
        file = shaped(members, lines, shape)
    except YamlRefusedError as error:
        raise CatalogueError([f"line {error.line}: {error.reason}"]) from error
    found = [(nearest_line(where, lines), reason) for where, reason in problems_of(file)]
    if found:
        raise CatalogueError([f"line {line}: {reason}" for line, reason in sorted(found)])
    return file, text
