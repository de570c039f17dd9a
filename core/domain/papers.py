"""Which papers a visitor of a category brings for a service."""

from core.domain.catalogue import Service, VisitorCategory

_OWN_NATIONAL_ID = "original national id"


def papers_to_bring(service: Service, category: VisitorCategory | None, language: str) -> tuple[str, ...]:
    """The papers in this language; who has no national ID brings what takes its place.

    Only the visitor's own ID is replaced: a copy of a spouse's stays asked for.
    """
    asked = service.papers(language)
    if category is None or not category.papers_en:
        return asked
    own = [index for index, paper in enumerate(service.papers_en) if _OWN_NATIONAL_ID in paper.casefold()]
    if not own:
        return asked
    instead = category.papers_ar if language == "ar" else category.papers_en
    kept = tuple(paper for index, paper in enumerate(asked) if index not in own)
    return tuple(dict.fromkeys(instead + kept))
