"""The words file of a catalogue: what people say for its services, agencies and life events."""

from collections.abc import Collection, Iterator, Mapping

import msgspec

from core.catalogue_readiness import Problem
from core.catalogue_rules import ID, SCHEMA_VERSION
from core.catalogue_shape import FileShape, Named
from core.domain.catalogue import Elsewhere, Everyday, SearchWords
from core.domain.texts import LocalText
from core.domain.words import words
from core.yaml_lines import Place

Phrases = dict[str, tuple[str, ...]]


class EverydayShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everyday words with the words that they stand for."""

    typed: tuple[str, ...]
    means: tuple[str, ...]


class ElsewhereShape(Named, frozen=True, kw_only=True):
    """An errand that is not done here."""

    id: str
    where_ar: str
    where_en: str
    words: tuple[str, ...]


class WordsShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole words file."""

    schema_version: int
    idle: tuple[tuple[str, ...], ...] = ()
    everyday: tuple[EverydayShape, ...] = ()
    agencies: Phrases = {}
    services: Phrases = {}
    life_events: Phrases = {}
    elsewhere: tuple[ElsewhereShape, ...] = ()

    def problems(self, file: FileShape) -> Iterator[Problem]:
        """Everything wrong with it beside this catalogue, with the place of each."""
        if self.schema_version != SCHEMA_VERSION:
            said = f"schema_version is {self.schema_version}, this Dawr reads {SCHEMA_VERSION}"
            yield ("schema_version",), said
        for section, kind, known in (
            ("agencies", "agency", file.agencies),
            ("services", "service", file.services),
            ("life_events", "bundle", file.bundles),
        ):
            yield from _of_phrases(section, getattr(self, section), kind, {each.id for each in known})
        for index, group in enumerate(self.idle):
            yield from _single(("idle", index), group)
        for index, pair in enumerate(self.everyday):
            yield from _single(("everyday", index, "typed"), pair.typed)
            yield from _single(("everyday", index, "means"), pair.means)
        yield from self._of_elsewhere()

    def _of_elsewhere(self) -> Iterator[Problem]:
        ids = [each.id for each in self.elsewhere]
        for index, each in enumerate(self.elsewhere):
            where: Place = ("elsewhere", index)
            if not ID.fullmatch(each.id) or each.id in ids[:index]:
                yield (*where, "id"), f"id {each.id!r} stands twice or is not of small Latin letters and -"
            for key in ("name_ar", "name_en", "where_ar", "where_en"):
                if not getattr(each, key).strip():
                    yield (*where, key), f"{key} is empty"
            yield from _worded((*where, "words"), each.words)


def search_words(files: Collection[WordsShape]) -> SearchWords:
    """What these files say together, in their order."""
    return SearchWords(
        idle=tuple(word for file in files for group in file.idle for word in group),
        everyday=tuple(Everyday(each.typed, each.means) for file in files for each in file.everyday),
        agencies=_together(file.agencies for file in files),
        services=_together(file.services for file in files),
        life_events=_together(file.life_events for file in files),
        elsewhere=tuple(
            Elsewhere(
                id=each.id,
                name=each.name,
                where=LocalText(each.where_ar, each.where_en),
                words=each.words,
            )
            for file in files
            for each in file.elsewhere
        ),
    )


def _together(parts: Iterator[Phrases]) -> Phrases:
    found: Phrases = {}
    for part in parts:
        for id_, phrases in part.items():
            found[id_] = (*found.get(id_, ()), *phrases)
    return found


def _of_phrases(
    section: str, phrases: Mapping[str, tuple[str, ...]], kind: str, known: Collection[str]
) -> Iterator[Problem]:
    for id_, said in phrases.items():
        if id_ not in known:
            yield (section, id_), f"{kind} {id_} is unknown"
        yield from _worded((section, id_), said)


def _worded(where: Place, phrases: tuple[str, ...]) -> Iterator[Problem]:
    for index, phrase in enumerate(phrases):
        if not words(phrase):
            yield (*where, index), f"{phrase!r} has no word"


def _single(where: Place, said: tuple[str, ...]) -> Iterator[Problem]:
    for index, each in enumerate(said):
        if len(words(each)) != 1:
            yield (*where, index), f"{each!r} is not one word"
