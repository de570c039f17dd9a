"""What a search may find: services, life events, and errands that are done elsewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from core.domain.catalogue import Bundle, Catalogue, Elsewhere, Service
from core.domain.search import Findable, SearchIndex
from core.domain.telephone_letters import TelephoneWords
from core.domain.texts import LocalText
from core.domain.vocabulary import Lexicon
from kiosk.viewmodels.offer import Offer

_POPULAR = 0.1
"""What the most wanted service has before the least wanted, where a name that fits wholly has 1.5."""
_FOR_OTHERS = -0.15
"""What a service for other visitors has behind one that fits alike."""
_SHOWN = 10
"""Whoever does not see it among these types on; and each one is drawn at a key."""
EVENT = "event:"
"""What the key of an event in life begins with."""
_ELSEWHERE = "elsewhere:"

Answer = Service | Bundle | Elsewhere


@dataclass(frozen=True)
class Finder:
    """Everything of a catalogue that can be found; made once for each version of it."""

    catalogue: Catalogue
    _index: SearchIndex

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Finder":
        spoken = catalogue.search_words
        means = {typed: each.means for each in spoken.everyday for typed in each.typed}
        findables = [
            *(_service(catalogue, each) for each in catalogue.services),
            *(_event(catalogue, each) for each in catalogue.bundles),
            *(_named(_ELSEWHERE + each.id, each.name, each.words) for each in spoken.elsewhere),
        ]
        return cls(catalogue, SearchIndex(findables, Lexicon(means, spoken.idle)))

    def says_nothing(self, query: str) -> bool:
        """Whether nothing in it says yet what is looked for."""
        return self._index.says_nothing(query)

    def find(self, query: str, prior: Mapping[str, float]) -> list[Answer]:
        """What the query means, best first."""
        return [self._answer(key) for key in self._index.find(query, _SHOWN, prior)]

    def telephone_words(self, language: str) -> TelephoneWords:
        """What may be meant by keys of a telephone: names in this language, and what people say for them."""
        return TelephoneWords(_all_said(self.catalogue, language), language)

    def _answer(self, key: str) -> Answer:
        if key.startswith(EVENT):
            return self.catalogue.bundle_by_id[key.removeprefix(EVENT)]
        if key.startswith(_ELSEWHERE):
            return next(e for e in self.catalogue.search_words.elsewhere if key == _ELSEWHERE + e.id)
        return self.catalogue.service_by_id[key]


def prior_of(offer: Offer, category: str) -> dict[str, float]:
    """What is known of each service before a word is typed: how wanted, and whether for this category."""
    wanted = offer.most_wanted(category)
    prior = {service.id: _FOR_OTHERS for service in offer.catalogue.services}
    return prior | {service.id: _POPULAR * (1 - place / len(wanted)) for place, service in enumerate(wanted)}


def _service(catalogue: Catalogue, service: Service) -> Findable:
    agency = catalogue.agency_by_id[service.agency]
    spoken = catalogue.search_words
    return Findable(
        service.id,
        (*_said(service.name), *spoken.services.get(service.id, ())),
        (*_said(agency.short_name), *spoken.agencies.get(agency.id, ())),
        tuple(text for paper in service.papers for text in _said(paper)),
    )


def _event(catalogue: Catalogue, bundle: Bundle) -> Findable:
    return _named(EVENT + bundle.id, bundle.name, catalogue.search_words.life_events.get(bundle.id, ()))


def _named(key: str, name: LocalText, words: tuple[str, ...]) -> Findable:
    return Findable(key, (*_said(name), *words))


def _all_said(catalogue: Catalogue, language: str) -> Iterator[str]:
    spoken = catalogue.search_words
    for service in catalogue.services:
        yield service.name.within(language)
    for agency in catalogue.agencies:
        yield agency.short_name.within(language)
    for event in catalogue.bundles:
        yield event.name.within(language)
    for by_id in (spoken.services, spoken.agencies, spoken.life_events):
        yield from (phrase for phrases in by_id.values() for phrase in phrases)
    for each in spoken.everyday:
        yield from each.typed
    for away in spoken.elsewhere:
        yield from (away.name.within(language), *away.words)


def _said(name: LocalText) -> tuple[str, ...]:
    """In every language in which the pages show it."""
    return (name.ar, name.en, *name.more.values())
