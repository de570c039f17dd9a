"""The catalogue of services as a YAML file: read whole, or refused with lines and reasons."""

import glob
import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from core.catalogue_languages import LANGUAGE_FILES, LanguageShape, in_languages, language_of
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
    and in the files of `more_words`; its texts in French, where it has them,
    in `egypt.fr.yaml`. CatalogueError with `line N: reason` for everything
    wrong; of a file beside it, with its name before.
    """
    beside = path.with_suffix(WORDS)
    named = [*([beside] if beside.exists() else []), *more_words]
    file, text = _read(path, FileShape, problems)
    spoken = [_read_beside(each, WordsShape, lambda words: words.problems(file)) for each in named]
    languages = {
        language_of(each): _read_beside(each, LanguageShape, LanguageShape.problems)
        for each in _language_files(path)
    }
    whole = "\0".join([text, *(each for _, each in spoken), *(each for _, each in languages.values())])
    catalogue = file.catalogue(
        version=hashlib.sha256(whole.encode()).hexdigest()[:16],
        search_words=search_words([each for each, _ in spoken]),
    )
    return in_languages(catalogue, {language: each for language, (each, _) in languages.items()})


def _language_files(path: Path) -> list[Path]:
    named = glob.escape(path.stem)
    return sorted(each for ending in LANGUAGE_FILES for each in path.parent.glob(named + ending))


def _read_beside(path: Path, shape: type[T], problems_of: Callable[[T], Iterable[Problem]]) -> tuple[T, str]:
    try:
        return _read(path, shape, problems_of)
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
