"""The language file of a catalogue: its names and papers in one language more, by their English."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import msgspec

from core.catalogue_readiness import Problem
from core.catalogue_rules import SCHEMA_VERSION
from core.domain.catalogue import Catalogue, SearchWords
from core.domain.texts import LocalText

LANGUAGE_FILES = (".[a-z][a-z].yaml", ".[a-z][a-z][a-z].yaml")
"""What their names have instead of `.yaml`: `egypt.fr.yaml`."""

_More = Callable[[str], Mapping[str, str]]
"""What further languages say for an English text."""


class LanguageShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole language file: `texts` are its words by the English of the catalogue."""

    schema_version: int
    texts: dict[str, object]
    """Looked at one by one, so that the line is told of one that is no text."""

    def problems(self) -> Iterator[Problem]:
        """Everything wrong with it. What the catalogue does not say (any more) does no harm."""
        if self.schema_version != SCHEMA_VERSION:
            said = f"schema_version is {self.schema_version}, this Dawr reads {SCHEMA_VERSION}"
            yield ("schema_version",), said
        for english, text in self.texts.items():
            if not (isinstance(text, str) and text.strip()):
                yield ("texts", english), f"what stands for {english!r} is no text"


def language_of(path: Path) -> str:
    """The language of such a file, by its name."""
    return path.suffixes[-2].removeprefix(".")


def in_languages(catalogue: Catalogue, files: Mapping[str, LanguageShape]) -> Catalogue:
    """The catalogue with what these files, by their languages, say for its texts."""
    if not files:
        return catalogue

    def said(english: str) -> Mapping[str, str]:
        return {
            language: str(file.texts[english]) for language, file in files.items() if english in file.texts
        }

    return _with(catalogue, said)


def visible_texts(catalogue: Catalogue) -> tuple[str, ...]:
    """The English of all that a visitor can read of a catalogue, each once."""
    seen: dict[str, None] = {}

    def note(english: str) -> Mapping[str, str]:
        if english:
            seen[english] = None
        return {}

    _with(catalogue, note)
    return tuple(seen)


def _with(catalogue: Catalogue, more: _More) -> Catalogue:
    """Every name and paper with what further languages say for it."""

    def name(text: LocalText) -> LocalText:
        return replace(text, more=more(text.en))

    def papers(english: tuple[str, ...]) -> tuple[Mapping[str, str], ...]:
        return tuple(map(more, english))

    return replace(
        catalogue,
        agencies=[
            replace(each, name=name(each.name), short_name=name(each.short_name))
            for each in catalogue.agencies
        ],
        services=[
            replace(each, name=name(each.name), papers_more=papers(each.papers_en))
            for each in catalogue.services
        ],
        step_kinds={kind: name(each) for kind, each in catalogue.step_kinds.items()},
        categories=[
            replace(each, name=name(each.name), papers_more=papers(each.papers_en))
            for each in catalogue.categories
        ],
        priority_classes=[replace(each, name=name(each.name)) for each in catalogue.priority_classes],
        bundles=[replace(each, name=name(each.name)) for each in catalogue.bundles],
        search_words=_elsewhere(catalogue.search_words, name),
        alternatives=[replace(each, name=name(each.name)) for each in catalogue.alternatives],
        paper_sources=[replace(each, where=name(each.where)) for each in catalogue.paper_sources],
        online=[replace(each, name=name(each.name)) for each in catalogue.online],
    )


def _elsewhere(spoken: SearchWords, name: Callable[[LocalText], LocalText]) -> SearchWords:
    return replace(
        spoken,
        elsewhere=tuple(
            replace(each, name=name(each.name), where=name(each.where)) for each in spoken.elsewhere
        ),
    )
