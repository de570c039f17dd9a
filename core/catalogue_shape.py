"""The shape of a catalogue file: which members there are, of which type, and what becomes of them."""

import msgspec

from core.domain.catalogue import (
    Agency,
    Bundle,
    Catalogue,
    PriorityClass,
    SearchWords,
    Service,
    VisitorCategory,
)
from core.domain.fees import Fee, FeeBasis, Speed
from core.domain.identity import IdentityRule
from core.domain.readiness import Alternatives, Online, PaperSource
from core.domain.texts import LocalText


class Named(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whatever has a name in both languages."""

    name_ar: str
    name_en: str

    @property
    def name(self) -> LocalText:
        """Both names."""
        return LocalText(self.name_ar, self.name_en)


class CategoryShape(Named, frozen=True):
    """A category of visitors."""

    id_document: str = ""


class PapersShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The same papers in both languages."""

    documents_ar: tuple[str, ...]
    documents_en: tuple[str, ...]


class ClassShape(Named, frozen=True, kw_only=True):
    """A priority class."""

    id: str
    rank: int


class AgencyShape(Named, frozen=True, kw_only=True):
    """An agency with its letter."""

    id: str
    code_ar: str
    code_en: str
    short_ar: str
    short_en: str
    spoken_ar: str
    demand_share_pct: float
    named_by_ministry: bool = False

    def agency(self) -> Agency:
        """As the domain knows it."""
        return Agency(
            id=self.id,
            letter_ar=self.code_ar,
            letter_en=self.code_en,
            letter_spoken_ar=self.spoken_ar,
            name=self.name,
            short_name=LocalText(self.short_ar, self.short_en),
            demand_share=self.demand_share_pct / 100,
        )


class SpeedShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How soon a result is ready, in days or in minutes, and what that costs when it is not the usual fee."""

    days: int | None = None
    minutes: int | None = None
    fee_egp: int | None = None


class ServiceShape(Named, frozen=True, kw_only=True):
    """A service with its journey, papers and fee."""

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
    identity: IdentityRule = IdentityRule.NONE
    speeds: tuple[SpeedShape, ...] = ()

    def service(self) -> Service:
        """As the domain knows it."""
        fee = Fee(self.fee_egp or 0, self.fee_basis, self.fee_note)
        return Service(
            id=self.id,
            agency=self.agency,
            name=self.name,
            category=self.category,
            visitors=self.visitors,
            minutes_typical=self.minutes_typical,
            journey=self.journey,
            papers_ar=self.documents_ar,
            papers_en=self.documents_en,
            identity=self.identity,
            fee=fee,
            speeds=tuple(
                Speed(
                    fee=fee if each.fee_egp is None else Fee(each.fee_egp, self.fee_basis),
                    days=each.days,
                    minutes=each.minutes,
                )
                for each in self.speeds
            ),
        )


class KindShape(Named, frozen=True):
    """A kind of window; or of work in the back office, which needs no visitor."""

    without_visitor: bool = False


class BundleShape(Named, frozen=True, kw_only=True):
    """Services that one event in life needs together, and which of them wait for the result of others."""

    id: str
    services: tuple[str, ...]
    waits_for: dict[str, tuple[str, ...]] | None = None


class AlternativesShape(Named, frozen=True, kw_only=True):
    """Services with one and the same result; `tiers` are those that differ in speed alone."""

    services: tuple[str, ...]
    tiers: tuple[str, ...] = ()


class PaperSourceShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a paper comes from: a service, or a place in both languages."""

    paper: str
    service: str = ""
    where_ar: str = ""
    where_en: str = ""


class OnlineShape(Named, frozen=True, kw_only=True):
    """Where services can be had without coming."""

    address: str
    services: tuple[str, ...]


class FileShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file; what is not used is read for the sake of who keeps the file."""

    schema_version: int
    step_types: dict[str, KindShape]
    visitor_categories: dict[str, CategoryShape]
    priority_classes: tuple[ClassShape, ...]
    agencies: tuple[AgencyShape, ...]
    services: tuple[ServiceShape, ...]
    bundles: tuple[BundleShape, ...] = ()
    document_substitution: dict[str, PapersShape] = {}
    alternatives: tuple[AlternativesShape, ...] = ()
    paper_sources: tuple[PaperSourceShape, ...] = ()
    online: tuple[OnlineShape, ...] = ()
    services_total: int | None = None
    locale_default: str = ""
    currency: str = ""
    status: str = ""
    fee_sources: dict[str, tuple[str, ...]] = {}

    def catalogue(self, version: str, search_words: SearchWords) -> Catalogue:
        """The catalogue, once the rules hold."""
        return Catalogue(
            version=version,
            agencies=[each.agency() for each in self.agencies],
            services=[each.service() for each in self.services],
            step_kinds={key: each.name for key, each in self.step_types.items()},
            back_office=tuple(key for key, each in self.step_types.items() if each.without_visitor),
            categories=[self._category(key, each) for key, each in self.visitor_categories.items()],
            priority_classes=[
                PriorityClass(id=each.id, name=each.name, rank=each.rank) for each in self.priority_classes
            ],
            bundles=[
                Bundle(id=each.id, name=each.name, services=each.services, waits_for=each.waits_for)
                for each in self.bundles
            ],
            search_words=search_words,
            alternatives=[
                Alternatives(name=each.name, services=each.services, tiers=each.tiers)
                for each in self.alternatives
            ],
            paper_sources=[
                PaperSource(
                    paper=each.paper, service=each.service, where=LocalText(each.where_ar, each.where_en)
                )
                for each in self.paper_sources
            ],
            online=[
                Online(name=each.name, address=each.address, services=each.services) for each in self.online
            ],
        )

    def _category(self, key: str, shape: CategoryShape) -> VisitorCategory:
        papers = self.document_substitution.get(key, PapersShape((), ()))
        return VisitorCategory(
            id=key, name=shape.name, papers_ar=papers.documents_ar, papers_en=papers.documents_en
        )
