"""The services of a centre: what a visitor may come for, and what it takes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from core.domain.fees import Fee, Speed
from core.domain.identity import IdentityRule
from core.domain.policy import BOOKED_CLASS, ORDINARY_CLASS, Standing
from core.domain.readiness import Alternatives, Online, PaperSource
from core.domain.texts import LocalText


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """A body that offers services; its letter heads its ticket codes."""

    id: str
    letter_ar: str
    letter_en: str
    letter_spoken_ar: str
    name: LocalText
    short_name: LocalText
    demand_share: float
    """Its share of all visitors, 0 to 1: a prior until the centre has counted its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """One errand at one agency."""

    id: str
    agency: str
    name: LocalText
    category: str
    visitors: tuple[str, ...]
    """The visitor categories that may ask for it."""
    minutes_typical: int
    """Hands-on staff minutes over all windows of the journey: a prior, not a promise."""
    journey: tuple[str, ...]
    """Kinds of window, such as desk, cashier, delivery; each waits for the one before."""
    papers_ar: tuple[str, ...]
    papers_en: tuple[str, ...]
    """Their English names are their keys everywhere."""
    fee: Fee
    identity: IdentityRule = IdentityRule.NONE
    """Whether the kiosk asks who comes before it gives a ticket."""
    speeds: tuple[Speed, ...] = ()
    """How soon its result is ready; empty where nobody has said it."""
    papers_more: tuple[Mapping[str, str], ...] = field(default=(), hash=False)
    """What further languages call each of the papers, by language; empty where none has words for any."""

    @property
    def papers(self) -> tuple[LocalText, ...]:
        """The papers to bring."""
        return _papers(self.papers_ar, self.papers_en, self.papers_more)


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityClass:
    """A class of visitors; lists show rank 1 first. Who is called first is the calling rule's."""

    id: str
    name: LocalText
    rank: int

    @property
    def standing(self) -> Standing:
        """What it is to the calling rule."""
        standings = {ORDINARY_CLASS: Standing.ORDINARY, BOOKED_CLASS: Standing.BOOKED}
        return standings.get(self.id, Standing.PRIORITY)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitorCategory:
    """Citizen, investor, foreigner: decides services, papers and language."""

    id: str
    name: LocalText
    papers_ar: tuple[str, ...] = ()
    papers_en: tuple[str, ...] = ()
    """Papers that take the place of the national ID; empty when nothing does."""
    papers_more: tuple[Mapping[str, str], ...] = field(default=(), hash=False)
    """As those of a service."""

    @property
    def papers(self) -> tuple[LocalText, ...]:
        """What takes the place of the national ID."""
        return _papers(self.papers_ar, self.papers_en, self.papers_more)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Services that one event in life needs together."""

    id: str
    name: LocalText
    services: tuple[str, ...]
    waits_for: Mapping[str, tuple[str, ...]] | None = None
    """Those of them that need the result of others, with these; None: each needs that of the one before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """An errand that people look for here and that no agency of the catalogue does."""

    id: str
    name: LocalText
    where: LocalText
    """Where it is done, as the end of a sentence."""
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Everyday:
    """Words of which each may stand for any of what they mean."""

    typed: tuple[str, ...]
    means: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchWords:
    """What people say instead of the catalogue's own words; phrases by the id of what is meant."""

    idle: tuple[str, ...] = ()
    """Words that say nothing about the errand."""
    everyday: tuple[Everyday, ...] = ()
    agencies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    services: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    life_events: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Of bundles."""
    elsewhere: tuple[Elsewhere, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """Everything a centre can offer, in the order of the file it came from."""

    version: str
    agencies: Sequence[Agency]
    services: Sequence[Service]
    step_kinds: Mapping[str, LocalText]
    back_office: tuple[str, ...] = ()
    """Kinds of window behind which is worked without the visitor, once the papers are taken in."""
    categories: Sequence[VisitorCategory]
    priority_classes: Sequence[PriorityClass]
    bundles: Sequence[Bundle]
    search_words: SearchWords = field(default_factory=SearchWords)
    alternatives: Sequence[Alternatives] = ()
    paper_sources: Sequence[PaperSource] = ()
    online: Sequence[Online] = ()

    @cached_property
    def agency_by_id(self) -> Mapping[str, Agency]:
        """Agencies by their id."""
        return {agency.id: agency for agency in self.agencies}

    @cached_property
    def service_by_id(self) -> Mapping[str, Service]:
        """Services by their id."""
        return {service.id: service for service in self.services}

    @cached_property
    def bundle_by_id(self) -> Mapping[str, Bundle]:
        """Bundles by their id."""
        return {bundle.id: bundle for bundle in self.bundles}

    @cached_property
    def rank_by_class(self) -> Mapping[str, int]:
        """The rank of each priority class."""
        return {each.id: each.rank for each in self.priority_classes}

    @cached_property
    def standing_by_class(self) -> Mapping[str, Standing]:
        """What each priority class is to the calling rule."""
        return {each.id: each.standing for each in self.priority_classes}

    @cached_property
    def source_of(self) -> Mapping[str, PaperSource]:
        """Where a paper comes from, by its English name."""
        return {each.paper: each for each in self.paper_sources}

    @cached_property
    def online_of(self) -> Mapping[str, Online]:
        """Where a service can be had without coming, by its id."""
        return {service: each for each in self.online for service in each.services}

    @cached_property
    def alternatives_of(self) -> Mapping[str, Alternatives]:
        """The services with the same result as a service, by its id."""
        return {service: each for each in self.alternatives for service in each.services}

    def services_for(self, category: str, agency: str | None = None) -> list[Service]:
        """What a visitor of this category may ask for, of one agency or of all."""
        return [
            service
            for service in self.services
            if category in service.visitors and agency in {None, service.agency}
        ]


def _papers(ar: Sequence[str], en: Sequence[str], more: Sequence[Mapping[str, str]]) -> tuple[LocalText, ...]:
    return tuple(map(LocalText, ar, en, more or [{}] * len(en)))
