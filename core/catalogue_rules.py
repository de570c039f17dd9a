"""What must hold in a catalogue beyond its shape: ids that meet, letters that can be told apart."""

import re
from collections.abc import Iterator, Sequence

from core.catalogue_readiness import Problem, readiness_problems, unknown
from core.catalogue_shape import AgencyShape, BundleShape, FileShape, Named, ServiceShape
from core.domain.fees import FeeBasis
from core.usecases.issue_ticket import ORDINARY
from core.yaml_lines import Place

SCHEMA_VERSION = 1
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LATIN_LETTER = re.compile("[A-Z]{1,2}")
# Letters and their joining sign; of a spoken name, vowel signs too. Nothing that a voice could
# take for an order.
_ARABIC_LETTER = re.compile("[\u0621-\u063a\u0640-\u064a]{1,2}")
_SPOKEN_LETTER = re.compile("[\u0621-\u063a\u0641-\u0652 ]{1,24}")


def problems(file: FileShape) -> Iterator[Problem]:
    """Everything wrong with a file of the right shape, with the place of each."""
    if file.schema_version != SCHEMA_VERSION:
        yield (
            ("schema_version",),
            f"schema_version is {file.schema_version}, this Dawr reads {SCHEMA_VERSION}",
        )
    for section in ("agencies", "services", "priority_classes", "bundles"):
        entries = getattr(file, section)
        yield from _ids(section, [each.id for each in entries])
        yield from _names(section, entries)
    for section in ("agencies", "services", "priority_classes"):
        if not getattr(file, section):
            yield (section,), f"there are no {section}"
    for index, agency in enumerate(file.agencies):
        yield from _of_agency(("agencies", index), agency)
    for key in ("code_ar", "code_en"):
        yield from _repeated("agencies", key, [getattr(each, key) for each in file.agencies])
    for index, service in enumerate(file.services):
        yield from _of_service(("services", index), service, file)
    yield from _of_the_rest(file)


def _ids(section: str, ids: Sequence[str]) -> Iterator[Problem]:
    for index, id_ in enumerate(ids):
        if not ID.fullmatch(id_):
            yield (section, index, "id"), f"id {id_!r} is not of small Latin letters, digits and single -"
    yield from _repeated(section, "id", ids)


def _names(section: str, entries: Sequence[Named]) -> Iterator[Problem]:
    for index, each in enumerate(entries):
        for key in ("name_ar", "name_en"):
            if not getattr(each, key).strip():
                yield (section, index, key), f"{key} is empty"


def _repeated(section: str, key: str, values: Sequence[str]) -> Iterator[Problem]:
    for index, value in enumerate(values):
        if value in values[:index]:
            yield (section, index, key), f"{key} {value} stands twice"


def _of_agency(where: Place, agency: AgencyShape) -> Iterator[Problem]:
    if not _LATIN_LETTER.fullmatch(agency.code_en):
        yield (*where, "code_en"), f"code_en {agency.code_en!r} is not one or two capital Latin letters"
    if not _ARABIC_LETTER.fullmatch(agency.code_ar):
        yield (*where, "code_ar"), f"code_ar {agency.code_ar!r} is not an Arabic letter"
    if not _SPOKEN_LETTER.fullmatch(agency.spoken_ar):
        yield (*where, "spoken_ar"), f"spoken_ar {agency.spoken_ar!r} is not a letter's name in Arabic"
    if not 0 <= agency.demand_share_pct <= 100:  # noqa: PLR2004 - per cent; also false for "not a number"
        yield (*where, "demand_share_pct"), "a share is between 0 and 100 per cent"


def _of_service(where: Place, service: ServiceShape, file: FileShape) -> Iterator[Problem]:
    if service.agency not in {agency.id for agency in file.agencies}:
        yield (*where, "agency"), f"agency {service.agency} is unknown"
    if not service.journey:
        yield (*where, "journey"), "a journey needs at least one step"
    yield from unknown((*where, "journey"), service.journey, file.step_types, "step type")
    if not service.visitors:
        yield (*where, "visitors"), "a service is for at least one category of visitors"
    yield from unknown((*where, "visitors"), service.visitors, file.visitor_categories, "category")
    yield from unknown((*where, "category"), [service.category], file.visitor_categories, "category")
    if service.minutes_typical <= 0:
        yield (*where, "minutes_typical"), "minutes_typical must be above 0"
    for index, speed in enumerate(service.speeds):
        if (speed.days is None) == (speed.minutes is None) or min(speed.days or 0, speed.minutes or 0) < 0:
            yield (*where, "speeds", index), "a speed is told in days (0: the same day) or in minutes"
    if len(service.documents_ar) != len(service.documents_en):
        yield (*where, "documents_en"), "the papers differ in number between Arabic and English"
    yield from _of_fee(where, service)


def _of_fee(where: Place, service: ServiceShape) -> Iterator[Problem]:
    fee = service.fee_egp or 0
    if fee < 0:
        yield (*where, "fee_egp"), "a fee is not below 0"
    if service.fee_basis is FeeBasis.SOURCED and not fee:
        yield (*where, "fee_basis"), "a sourced fee needs its amount"
    if service.fee_basis is FeeBasis.FREE and fee:
        yield (*where, "fee_basis"), f"a free service has no fee of {fee}"


def _of_order(where: Place, bundle: BundleShape) -> Iterator[Problem]:
    """Who waits comes later in the list, so nobody waits for who waits for him."""
    for service, before in (bundle.waits_for or {}).items():
        here = bundle.services.index(service) if service in bundle.services else 0
        for each in before:
            if each not in bundle.services[:here]:
                yield (
                    (*where, service),
                    f"service {service} waits for {each}, which is not before it in the bundle",
                )


def _of_the_rest(file: FileShape) -> Iterator[Problem]:
    for index, bundle in enumerate(file.bundles):
        known = {service.id for service in file.services}
        yield from unknown(("bundles", index, "services"), bundle.services, known, "service")
        yield from _of_order(("bundles", index, "waits_for"), bundle)
    yield from readiness_problems(file)
    for key in file.document_substitution:
        if key not in file.visitor_categories:
            yield ("document_substitution", key), f"category {key} is unknown"
    for index, each in enumerate(file.priority_classes):
        if each.rank < 1:
            yield ("priority_classes", index, "rank"), "a rank counts from 1, the first to be called"
    if file.priority_classes and ORDINARY not in {each.id for each in file.priority_classes}:
        yield ("priority_classes",), f"the class {ORDINARY} is missing: every ordinary visitor has it"
    if file.services_total not in {None, len(file.services)}:
        said = f"services_total says {file.services_total}, the file has {len(file.services)}"
        yield ("services_total",), said
