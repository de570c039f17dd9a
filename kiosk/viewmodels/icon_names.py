"""Which icon stands beside a service, an agency or a category; the word is always there too."""

from core.domain.catalogue import Service

UNKNOWN = "landmark"

_AGENCIES = {
    "civ": "id-card",
    "pas": "plane",
    "tra": "car",
    "not": "signature",
    "com": "store",
    "ind": "factory",
    "pro": "scale",
    "sol": "hand-heart",
    "ins": "shield-check",
    "tax": "percent",
    "mfa": "stamp",
    "lab": "hard-hat",
    "sup": "shopping-basket",
    "inv": "trending-up",
    "utl": "plug-zap",
    "pos": "mail",
    "loc": "building-2",
}

# The longest beginning of a service's id that is found here decides.
_SERVICES = {
    "civ-birth": "baby",
    "civ-death": "file-text",
    "civ-marriage": "file-badge",
    "civ-divorce": "file-text",
    "civ-family": "users",
    "civ-individual": "user",
    "civ-correction": "file-pen",
    "civ-event-abroad": "earth",
    "pas-passport": "plane",
    "pas-movement": "plane",
    "pas-nationality": "file-badge",
    "pas-residence": "id-card",
    "pas-exit": "log-out",
    "tra-violations": "receipt",
    "not-poa-car": "car",
    "not-poa-property": "house",
    "not-poa-bank": "landmark",
    "not-poa-company": "briefcase",
    "not-car": "car",
    "not-property": "house",
    "not-date": "calendar",
    "not-official-copy": "scroll-text",
    "com-trade-name": "badge-check",
    "com-extract": "scroll-text",
    "ins-pension": "piggy-bank",
    "ins-contributions": "coins",
    "tax-payment": "coins",
    "tax-card": "credit-card",
    "pos-money": "banknote",
    "pos-savings": "piggy-bank",
    "pos-pension": "coins",
    "utl-water": "droplets",
    "utl-bill": "receipt",
    "sol-isc": "accessibility",
    "sol-cash": "credit-card",
    "pro-fine": "coins",
}


def agency_icon(agency: str) -> str:
    return _AGENCIES.get(agency, UNKNOWN)


def service_icon(service: Service) -> str:
    beginnings = [beginning for beginning in _SERVICES if service.id.startswith(beginning)]
    return _SERVICES[max(beginnings, key=len)] if beginnings else agency_icon(service.agency)
