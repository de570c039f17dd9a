"""Everything a visitor can choose from: categories, agencies, services, and what a search finds."""

from PySide6.QtCore import QObject, Signal

from core.domain.catalogue import Elsewhere, Service
from core.domain.telephone_letters import TelephoneWords
from core.qt.rows import RowsModel
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from kiosk.viewmodels.finding import Answer, Finder, prior_of
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.tiles import (
    AgencyTile,
    CategoryChip,
    ServiceTile,
    agency_tiles,
    category_chips,
    found_tiles,
    service_tiles,
)
from kiosk.viewmodels.wording import Wording

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST_USED = 3
AGENCIES_AT_FIRST = 8
"""So many and one tile for all of them fill the grid of the services page."""
LONGEST_QUERY = 40


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class ServicesViewModel(QObject):
    """The offer to one category of visitor in one language."""

    shown = Signal()
    agencyChanged = Signal()
    queryChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offer: Offer | None = None
        self._wording: Wording | None = None
        self._category = ""
        self._agency = ""
        self._query = ""
        self._agency_tiles: list[ServiceTile] = []
        self._finder: Finder | None = None
        self._telephone: tuple[tuple[str, str], TelephoneWords] | None = None
        """By the version of the catalogue and the language."""
        self._prior: dict[str, float] = {}
        self._not_here = ""
        self._categories = RowsModel(CategoryChip, self)
        self._most_used = RowsModel(ServiceTile, self)
        self._agencies = RowsModel(AgencyTile, self)
        self._all_agencies = RowsModel(AgencyTile, self)
        self._agency_services = RowsModel(ServiceTile, self)
        self._results = RowsModel(ServiceTile, self)

    @Property(QObject, constant=True)
    def categories(self) -> RowsModel[CategoryChip]:
        return self._categories

    @Property(QObject, constant=True)
    def mostUsed(self) -> RowsModel[ServiceTile]:  # noqa: N802 - QML's name
        return self._most_used

    @Property(QObject, constant=True)
    def agencies(self) -> RowsModel[AgencyTile]:
        """The most visited, as many as fit beside the tile for all of them."""
        return self._agencies

    @Property(QObject, constant=True)
    def allAgencies(self) -> RowsModel[AgencyTile]:  # noqa: N802 - QML's name
        return self._all_agencies

    @Property(QObject, constant=True)
    def agencyServices(self) -> RowsModel[ServiceTile]:  # noqa: N802 - QML's name
        return self._agency_services

    @Property(QObject, constant=True)
    def results(self) -> RowsModel[ServiceTile]:
        return self._results

    @Property(str, notify=shown)
    def centreName(self) -> str:  # noqa: N802 - QML's name
        return self._offer.centre.name.within(self._wording.language) if self._offer and self._wording else ""

    @Property(str, notify=shown)
    def allAgenciesText(self) -> str:  # noqa: N802 - QML's name
        """Empty when every agency is on the page already."""
        count = self._all_agencies.count
        if self._wording is None or count <= AGENCIES_AT_FIRST + 1:
            return ""
        return self._wording.all_agencies(count)

    @Property(str, notify=agencyChanged)
    def agencyName(self) -> str:  # noqa: N802 - QML's name
        agency = self._offer.catalogue.agency_by_id.get(self._agency) if self._offer else None
        return agency.name.within(self._wording.language) if agency and self._wording else ""

    @Property(str, notify=agencyChanged)
    def agencyWait(self) -> str:  # noqa: N802 - QML's name
        """The wait that all services of the agency share; empty when they differ or nothing is known."""
        waits = {tile.wait for tile in self._agency_tiles}
        return self._wording.wait_expected(waits.pop()) if self._wording and len(waits) == 1 else ""

    @Property(str, notify=queryChanged)
    def query(self) -> str:
        return self._query

    @Property(str, notify=queryChanged)
    def resultsText(self) -> str:  # noqa: N802 - QML's name
        """How many were found, said aloud by a screen reader; empty before a search."""
        if self._wording is None or self._finder is None or self._finder.says_nothing(self._query):
            return ""
        if self._not_here and not self._results.count:
            return self._wording.not_in_this_centre
        return self._wording.results(self._results.count)

    @Property(bool, notify=queryChanged)
    def foundNothing(self) -> bool:  # noqa: N802 - QML's name
        """Something was looked for, and nothing is like it, here or elsewhere."""
        return self.resultsText != "" and not self._not_here and not self._results.count

    @Property(str, notify=queryChanged)
    def notHere(self) -> str:  # noqa: N802 - QML's name
        """Where to go for what was meant, when it is not done in this centre; empty when it is."""
        return self._not_here

    def show(self, offer: Offer, category: str, wording: Wording) -> None:
        """Everything anew, for this visitor; what stayed the same keeps its place on the screen."""
        if offer is self._offer and category == self._category and wording is self._wording:
            return  # Only the page is another: a third of a page change would go into saying the same again.
        self._offer, self._category, self._wording = offer, category, wording
        agencies = agency_tiles(offer, offer.agencies(category), category, wording)
        fits = len(agencies) <= AGENCIES_AT_FIRST + 1
        self._categories.show(category_chips(offer.categories(), category, wording.language))
        self._most_used.show(service_tiles(offer, offer.most_wanted(category, MOST_USED), wording))
        self._agencies.show(agencies if fits else agencies[:AGENCIES_AT_FIRST])
        self._all_agencies.show(agencies)
        self._prior = prior_of(offer, category)
        self.show_agency(self._agency)
        self._find()
        self.shown.emit()

    def show_agency(self, agency: str) -> None:
        self._agency = agency
        if self._offer and self._wording:
            services = self._offer.services(self._category, agency) if agency else []
            self._agency_tiles = service_tiles(self._offer, services, self._wording)
            self._agency_services.show(self._agency_tiles)
        self.agencyChanged.emit()

    def begin_search(self) -> None:
        """Nothing typed yet; what takes a while is made before the first key."""
        self.clear()
        self._ready_finder()

    @Slot(str)
    def search(self, query: str) -> None:
        """What the visitor has typed so far."""
        query = query[:LONGEST_QUERY]
        if query != self._query:
            self._query = query
            self._find()

    @Slot(str)
    def type(self, sign: str) -> None:
        """A key of the keyboard on the screen."""
        self.search(self._query + sign)

    @Slot()
    def erase(self) -> None:
        self.search(self._query[:-1])

    @Slot()
    def clear(self) -> None:
        self.search("")

    def readings(self, keys: str) -> list[str]:
        """The beginnings of words that keys of a telephone may be, in the visitor's language."""
        finder = self._ready_finder()
        if finder is None or self._wording is None:
            return []
        of = (finder.catalogue.version, self._wording.language)
        if self._telephone is None or self._telephone[0] != of:
            self._telephone = of, finder.telephone_words(self._wording.language)
        return self._telephone[1].readings(keys)

    def _ready_finder(self) -> Finder | None:
        """For the catalogue in force, made when it is first needed."""
        catalogue = self._offer.catalogue if self._offer else None
        if catalogue and (self._finder is None or self._finder.catalogue.version != catalogue.version):
            self._finder = Finder.of(catalogue)
        return self._finder

    def _find(self) -> None:
        if self._offer and self._wording:
            finder = self._ready_finder() if self._query else None
            found = finder.find(self._query, self._prior) if finder else []
            self._results.show(found_tiles(self._offer, found, self._category, self._wording))
            self._not_here = _not_here(self._offer, found[0], self._wording) if found else ""
        self.queryChanged.emit()


def _not_here(offer: Offer, meant: Answer, wording: Wording) -> str:
    """The sentence for an errand that is not done here."""
    language = wording.language
    if isinstance(meant, Elsewhere):
        return wording.elsewhere(meant.name.within(language), meant.where.within(language))
    if isinstance(meant, Service) and not offer.offers(meant.id):
        agency = offer.catalogue.agency_by_id[meant.agency].name.within(language)
        return wording.not_here(wording.number(meant.name.within(language)), agency)
    return ""
