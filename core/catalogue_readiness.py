"""What must hold in the parts of a catalogue that tell a visitor what to know before the wait."""

import re
from collections.abc import Container, Iterator, Sequence

from core.catalogue_shape import FileShape, PaperSourceShape
from core.yaml_lines import Place

Problem = tuple[Place, str]

# What a phone's camera opens, and nothing else: no spaces, no other scheme.
_ADDRESS = re.compile(r"https://[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,}(/[^\s]*)?")


def readiness_problems(file: FileShape) -> Iterator[Problem]:
    """Of alternatives, sources of papers and what can be done online."""
    services = {service.id for service in file.services}
    for index, group in enumerate(file.alternatives):
        where: Place = ("alternatives", index)
        yield from unknown((*where, "services"), group.services, services, "service")
        yield from unknown((*where, "tiers"), group.tiers, group.services, "alternative")
        for service in group.services:
            if any(service in earlier.services for earlier in file.alternatives[:index]):
                yield (*where, "services"), f"service {service} is among other alternatives already"
    for index, source in enumerate(file.paper_sources):
        yield from _of_source(("paper_sources", index), source, file, services)
    for index, place in enumerate(file.online):
        yield from unknown(("online", index, "services"), place.services, services, "service")
        if not _ADDRESS.fullmatch(place.address):
            yield ("online", index, "address"), f"address {place.address!r} is not one of https"


def unknown(where: Place, values: Sequence[str], known: Container[str], kind: str) -> Iterator[Problem]:
    """One problem for each value that is not known."""
    for index, value in enumerate(values):
        if value not in known:
            yield (*where, index), f"{kind} {value} is unknown"


def _of_source(
    where: Place, source: PaperSourceShape, file: FileShape, services: Container[str]
) -> Iterator[Problem]:
    papers = {paper for each in file.services for paper in each.documents_en}
    papers.update(paper for each in file.document_substitution.values() for paper in each.documents_en)
    if source.paper not in papers:
        yield (*where, "paper"), f"no service asks for the paper {source.paper!r}"
    if source.service and source.service not in services:
        yield (*where, "service"), f"service {source.service} is unknown"
    if not source.service and not (source.where_ar.strip() and source.where_en.strip()):
        yield where, "a source is a service, or a place in both languages"
