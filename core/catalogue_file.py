"""The catalogue of services as a YAML file: read whole, or refused with lines and reasons."""

import hashlib
import re
from collections.abc import Container, Hashable, Iterator
from pathlib import Path
import msgspec
import yaml

from core.domain.catalogue import (
    Agency,
    Bundle,
    Catalogue,
    Fee,
    FeeBasis,
    PriorityClass,
    Service,
    VisitorCategory,
)
from core.domain.errors import CatalogueError
from core.domain.texts import LocalText

Path_ = tuple[str | int, ...]


class _Named(msgspec.Struct, frozen=True):
    name_ar: str
    name_en: str


class _Category(_Named, frozen=True):
    id_document: str = ""


class _Papers(msgspec.Struct, frozen=True):
    documents_ar: tuple[str, ...]
    documents_en: tuple[str, ...]


class _Class(_Named, frozen=True, kw_only=True):
    id: str
    rank: int


class _Agency(_Named, frozen=True, kw_only=True):
    id: str
    code_ar: str
    code_en: str
    short_ar: str
    short_en: str
    spoken_ar: str
    demand_share_pct: float
    named_by_ministry: bool = False


class _Service(_Named, frozen=True, kw_only=True, forbid_unknown_fields=True):
    id: str
    agency: str
    category: str
    visitors: tuple[str, ...]
    minutes_typical: int
    journey: tuple[str, ...]
    documents_ar: tuple[str, ...]
    documents_en: tuple[str, ...]
    fee_egp: int | None
    fee_basis: FeeBasis
    fee_note: str = ""


class _Bundle(_Named, frozen=True, kw_only=True):
    id: str
    services: tuple[str, ...]


class _File(msgspec.Struct, frozen=True):
    schema_version: int
    step_types: dict[str, _Named]
    visitor_categories: dict[str, _Category]
    priority_classes: tuple[_Class, ...]
    agencies: tuple[_Agency, ...]
    services: tuple[_Service, ...]
    bundles: tuple[_Bundle, ...] = ()
    document_substitution: dict[str, _Papers] = {}
    services_total: int | None = None


def read_catalogue(path: Path) -> Catalogue:
    """The catalogue of this file; CatalogueError with `line N: reason` for everything wrong."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogueError([f"{path}: {error}"]) from error
    lines: dict[Path_, int] = {}
    try:
        members = _plain(yaml.compose(text, Loader=yaml.SafeLoader), (), lines)
        file = msgspec.convert(members, _File)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise CatalogueError([f"line {line}: {error.problem}"]) from error
    except yaml.YAMLError as error:
        raise CatalogueError([f"line 1: {error}"]) from error
    except msgspec.ValidationError as error:
        said, _, where = str(error).partition(" - at `$")
        raise CatalogueError([f"line {_line_of(where.rstrip('`'), lines)}: {said}"]) from error
    problems = [f"line {lines.get(where, 1)}: {reason}" for where, reason in _problems(file)]
    if problems:
        raise CatalogueError(problems)
    return _catalogue(file, version=hashlib.sha256(text.encode()).hexdigest()[:16])


def catalogue_document(catalogue: Catalogue) -> str:
    """The catalogue as one JSON document, as the database keeps it."""
    return msgspec.json.encode(catalogue).decode()


def catalogue_from_document(document: str) -> Catalogue:
    """The catalogue back from its document."""
    return msgspec.json.decode(document, type=Catalogue)


def _plain(node: yaml.Node | None, where: Path_, lines: dict[Path_, int]) -> object:
    """YAML's node tree as plain values, remembering the line of each."""
    if node is None:
        raise yaml.YAMLError("the file is empty")
    lines[where] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        members: dict[Hashable, object] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if key in members:
                raise yaml.MarkedYAMLError(problem=f"{key} stands twice", problem_mark=key_node.start_mark)
            members[key] = _plain(value_node, (*where, key), lines)
        return members
    if isinstance(node, yaml.SequenceNode):
        return [_plain(each, (*where, index), lines) for index, each in enumerate(node.value)]
    return yaml.SafeLoader("").construct_object(node)


def _line_of(where: str, lines: dict[Path_, int]) -> int:
    """The line of a msgspec path such as `.services[3].fee_egp`; the nearest parent's if unknown."""
    path: Path_ = tuple(
        int(index) if index else name for name, index in re.findall(r"\.(\w+)|\[(\d+)\]", where)
    )
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _problems(file: _File) -> Iterator[tuple[Path_, str]]:
    """Everything that the shape alone does not show."""
    agencies = [agency.id for agency in file.agencies]
    services = [service.id for service in file.services]
    yield from _repeated("agencies", agencies)
    yield from _repeated("services", services)
    yield from _repeated("agencies", [agency.code_en for agency in file.agencies], "code_en")
    yield from _repeated("agencies", [agency.code_ar for agency in file.agencies], "code_ar")
    for index, service in enumerate(file.services):
        where = ("services", index)
        if service.agency not in agencies:
            yield (*where, "agency"), f"agency {service.agency} is unknown"
        if not service.journey:
            yield (*where, "journey"), "a journey needs at least one step"
        yield from _unknown((*where, "journey"), service.journey, file.step_types, "step type")
        yield from _unknown((*where, "visitors"), service.visitors, file.visitor_categories, "category")
        if service.minutes_typical <= 0:
            yield (*where, "minutes_typical"), "minutes_typical must be above 0"
        if (service.fee_egp or 0) < 0:
            yield (*where, "fee_egp"), "a fee is not below 0"
        if service.fee_basis is FeeBasis.SOURCED and not service.fee_egp:
            yield (*where, "fee_basis"), "a sourced fee needs its amount"
        if len(service.documents_ar) != len(service.documents_en):
            yield (*where, "documents_en"), "the papers differ in number between Arabic and English"
    for index, bundle in enumerate(file.bundles):
        yield from _unknown(("bundles", index, "services"), bundle.services, services, "service")
    if file.services_total not in {None, len(services)}:
        yield ("services_total",), f"services_total says {file.services_total}, the file has {len(services)}"


def _repeated(section: str, values: list[str], key: str = "id") -> Iterator[tuple[Path_, str]]:
    for index, value in enumerate(values):
        if value in values[:index]:
            yield (section, index, key), f"{key} {value} stands twice"


def _unknown(
    where: Path_, values: tuple[str, ...], known: Container[str], kind: str
) -> Iterator[tuple[Path_, str]]:
    for index, value in enumerate(values):
        if value not in known:
            yield (*where, index), f"{kind} {value} is unknown"


def _catalogue(file: _File, version: str) -> Catalogue:
    return Catalogue(
        version=version,
        agencies=[
            Agency(
                id=each.id,
                letter_ar=each.code_ar,
                letter_en=each.code_en,
                letter_spoken_ar=each.spoken_ar,
                name=LocalText(each.name_ar, each.name_en),
                short_name=LocalText(each.short_ar, each.short_en),
                demand_share=each.demand_share_pct / 100,
            )
            for each in file.agencies
        ],
        services=[
            Service(
                id=each.id,
                agency=each.agency,
                name=LocalText(each.name_ar, each.name_en),
                category=each.category,
                visitors=each.visitors,
                minutes_typical=each.minutes_typical,
                journey=each.journey,
                papers_ar=each.documents_ar,
                papers_en=each.documents_en,
                fee=Fee(each.fee_egp or 0, each.fee_basis, each.fee_note),
            )
            for each in file.services
        ],
        step_kinds={key: LocalText(each.name_ar, each.name_en) for key, each in file.step_types.items()},
        categories=[
            VisitorCategory(
                id=key,
                name=LocalText(each.name_ar, each.name_en),
                papers_ar=file.document_substitution[key].documents_ar
                if key in file.document_substitution
                else (),
                papers_en=file.document_substitution[key].documents_en
                if key in file.document_substitution
                else (),
            )
            for key, each in file.visitor_categories.items()
        ],
        priority_classes=[
            PriorityClass(id=each.id, name=LocalText(each.name_ar, each.name_en), rank=each.rank)
            for each in file.priority_classes
        ],
        bundles=[
            Bundle(id=each.id, name=LocalText(each.name_ar, each.name_en), services=each.services)
            for each in file.bundles
        ],
    )
