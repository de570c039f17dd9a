"""Between the press and the ticket: services that ask who comes are answered first, once a visit."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from core.domain.identity import IdentityKind, IdentityRule, strictest
from core.usecases.issue_ticket import Wish
from kiosk.viewmodels.identity import IdentityViewModel
from kiosk.viewmodels.offer import Offer
from kiosk.viewmodels.trail import PageName
from kiosk.viewmodels.way import Way


class Identifying(QObject):
    """Remembers of a visit which kind was given; `answered` asks for the press again."""

    answered = Signal(bool)
    """Whether the visitor was sure before."""

    def __init__(self, page: IdentityViewModel, way: Way, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._way = way
        self._kind: IdentityKind | None = None
        self._skipped = False
        self._sure = False
        page.given.connect(self._given)
        page.skipped.connect(self._skip)

    def begin(self) -> None:
        """Another visitor."""
        self._kind, self._skipped = None, False
        self._page.leave()

    def asks_first(self, wish: Wish, offer: Offer, *, sure: bool) -> bool:
        """Whether the visitor is asked now, before anything else comes of the press."""
        rule = _rule(wish, offer)
        enough = self._kind is not None or (self._skipped and rule is IdentityRule.OPTIONAL)
        if rule is IdentityRule.NONE or enough:
            return False
        self._sure = sure
        self._page.begin(rule, wish.category, date.fromisoformat(offer.day))
        self._way.go(self._way.trail.to(PageName.IDENTITY))
        return True

    def completed(self, wish: Wish, offer: Offer) -> Wish:
        """With the kind of what was given, where it was asked for."""
        asked = _rule(wish, offer) is not IdentityRule.NONE
        return replace(wish, identity=self._kind) if asked else wish

    def moved(self) -> None:
        """Whoever leaves the page leaves nothing on it."""
        if self._way.here.page is not PageName.IDENTITY:
            self._page.leave()

    def _given(self, kind: str) -> None:
        self._kind = IdentityKind(kind)
        self._go_on()

    def _skip(self) -> None:
        self._skipped = True
        self._go_on()

    def _go_on(self) -> None:
        self._way.go(self._way.trail.back())
        self.answered.emit(self._sure)


def _rule(wish: Wish, offer: Offer) -> IdentityRule:
    known = offer.catalogue.service_by_id
    return strictest(known[id].identity for id in wish.services if id in known)
