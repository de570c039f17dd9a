"""Which papers a visitor of a category brings for a service, and which of them a visit gives itself."""

from collections.abc import Sequence

from core.domain.catalogue import Catalogue, Service, VisitorCategory

_OWN_NATIONAL_ID = "original national id"


def papers_to_bring(service: Service, category: VisitorCategory | None, language: str) -> tuple[str, ...]:
    """The papers in this language; who has no national ID brings what takes its place.

    Only the visitor's own ID is replaced: a copy of a spouse's stays asked for.
    """
    asked = tuple(paper.within(language) for paper in service.papers)
    if category is None or not category.papers_en:
        return asked
    own = [index for index, paper in enumerate(service.papers_en) if _OWN_NATIONAL_ID in paper.casefold()]
    if not own:
        return asked
    instead = tuple(paper.within(language) for paper in category.papers)
    kept = tuple(paper for index, paper in enumerate(asked) if index not in own)
    return tuple(dict.fromkeys(instead + kept))


def giver_of(paper: str, services: Sequence[Service], catalogue: Catalogue) -> Service | None:
    """The service among these that gives this paper (its English name) to another of them.

    One that asks for the paper itself does not give it, and what gives one ID
    card stands for whatever else gives it.
    """
    source = catalogue.source_of.get(paper)
    if source is None or not source.service:
        return None
    group = catalogue.alternatives_of.get(source.service)
    giving = group.services if group else (source.service,)
    givers = (each for each in services if each.id in giving and paper not in each.papers_en)
    return next(givers, None)
