"""What a service or a whole visit costs and how soon its results are ready, with what is known of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.domain.catalogue import Service
from core.domain.fees import Fee, FeeBasis, Speed
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.wording import Wording

_AT_THE_WINDOW = frozenset({FeeBasis.ILLUSTRATIVE, FeeBasis.VARIABLE})


@dataclass(frozen=True, slots=True)
class Tier:
    """One service among those that differ in speed alone; `words` has a line for each of its speeds."""

    key: str
    words: str
    spoken: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Cost:
    """The fees of a visit together."""

    fee: str = ""
    more: str = ""


def cost_of(services: Sequence[Service], wording: Wording) -> Cost:
    """The sum of what is published, and how many fees are told at the window."""
    known = sum(each.fee.egp for each in services if each.fee.basis is FeeBasis.SOURCED)
    untold = sum(each.fee.basis in _AT_THE_WINDOW for each in services)
    if not known:
        fee = Fee(0, FeeBasis.ILLUSTRATIVE if untold else FeeBasis.FREE)
        return Cost(wording.fee(fee)) if services else Cost()
    together = Fee(known, FeeBasis.SOURCED)
    more = wording.ready.told_at_window(untold) if untold else wording.fee_caution(together)
    return Cost(wording.fee(together), more)


def how_soon(service: Service, wording: Wording) -> str:
    """The first speed of the service; empty where nobody has said it."""
    return wording.ready.ready(service.speeds[0]) if service.speeds else ""


def tiers_of(offer: Offer, service: Service, wording: Wording) -> list[Tier]:
    """All speeds for the result of this service, the slowest first; empty where there is no choice."""
    group = offer.catalogue.alternatives_of.get(service.id)
    same = group.tiers if group and service.id in group.tiers else (service.id,)
    offered = [
        offer.catalogue.service_by_id[each] for each in same if each == service.id or offer.offers(each)
    ]
    tiers = [_tier(each, wording, chosen=each.id == service.id) for each in offered]
    return tiers if len(tiers) > 1 or len(service.speeds) > 1 else []


def _tier(service: Service, wording: Wording, *, chosen: bool) -> Tier:
    lines = [_speed(service, speed, wording) for speed in _speeds(service)]
    return Tier(service.id, "\n".join(lines), ". ".join(lines), chosen)


def _speed(service: Service, speed: Speed | None, wording: Wording) -> str:
    if speed is None:
        return f"{wording.ready.ordinary} – {wording.fee(service.fee)}"
    return f"{wording.ready.place(wording.ready.ready(speed))} – {wording.fee(speed.fee)}"


def _speeds(service: Service) -> Sequence[Speed | None]:
    """The slowest first, as the tiers stand; None for one that nobody has told."""
    return tuple(reversed(service.speeds)) or (None,)
