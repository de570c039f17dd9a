"""The page that asks for a national ID or a passport, and forgets the number when it is left."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal

from core.domain.given_identity import scanned_identity, typed_identity
from core.domain.identity import (
    HIDDEN,
    SHOWN,
    Identity,
    IdentityFault,
    IdentityKind,
    IdentityRule,
    Remark,
    masked,
    plain,
)
from core.domain.national_id import LENGTH
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from kiosk.viewmodels.identity_words import IdentityWords

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

_LONGEST = {IdentityKind.NATIONAL_ID: LENGTH, IdentityKind.PASSPORT: 9}
_FOREIGNER = "foreigner"


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class IdentityViewModel(QObject):
    """What was typed stays in here and goes no further than its check."""

    changed = Signal()
    given = Signal(str)
    """The kind alone."""
    skipped = Signal()

    def __init__(self, words: Mapping[str, IdentityWords], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._language = next(iter(words))
        self._kind = IdentityKind.NATIONAL_ID
        self._rule = IdentityRule.NONE
        self._today = date.min
        self._number = ""
        self._before_scan = ""
        self._fault: IdentityFault | None = None
        self._found: Identity | None = None
        """What was remarked on, until the visitor says that it is right."""

    def begin(self, rule: IdentityRule, category: str, today: date) -> None:
        """Another visitor is asked."""
        self._rule, self._today = rule, today
        self._kind = IdentityKind.PASSPORT if category == _FOREIGNER else IdentityKind.NATIONAL_ID
        self._become("")

    def leave(self) -> None:
        """Nothing of the number stays."""
        self._before_scan = ""
        self._become("")

    def use_language(self, language: str) -> None:
        self._language = language
        self.changed.emit()

    # What the page shows.

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._kind.value

    @Property(bool, notify=changed)
    def lettered(self) -> bool:
        """The number may have letters."""
        return self._kind is IdentityKind.PASSPORT

    @Property(str, notify=changed)
    def shown(self) -> str:
        """The number with all but its last signs hidden; that of a passport as it stands in it."""
        shown = masked(self._number)
        if self._found is not None and not self._number:
            # Of a scan there is its ending alone.
            shown = HIDDEN * SHOWN + self._found.ending
        return shown if self.lettered else self._words_now.number(shown)

    @Property(str, notify=changed)
    def digits(self) -> str:
        """The signs of 1 to 9 and 0 on the keys."""
        return self._words_now.number("1234567890")

    @Property(str, notify=changed)
    def counted(self) -> str:
        """How much there is, to be said in the place of the number; empty before the first sign."""
        if not self._number:
            return "" if self._found is None else self._words_now.scanned
        return self._words_now.count(self._kind, len(self._number))

    @Property(str, notify=changed)
    def ask(self) -> str:
        return self._words_now.ask(self._kind)

    @Property(str, notify=changed)
    def nationalIdName(self) -> str:  # noqa: N802 - QML's name
        return self._words_now.kind(IdentityKind.NATIONAL_ID)

    @Property(str, notify=changed)
    def passportName(self) -> str:  # noqa: N802 - QML's name
        return self._words_now.kind(IdentityKind.PASSPORT)

    @Property(str, notify=changed)
    def fault(self) -> str:
        """What is wrong, in a sentence without the number; empty when nothing is."""
        if self._fault is None:
            return ""
        return self._words_now.fault(self._fault, self._kind, len(self._number))

    @Property(str, notify=changed)
    def remark(self) -> str:
        """What to look at before going on."""
        return self._words_now.remark(self._remark) if self._remark else ""

    @Property(str, notify=changed)
    def note(self) -> str:
        """What is said of the number: a fault, or a remark."""
        return self.fault or self.remark

    @Property(str, notify=changed)
    def goOn(self) -> str:  # noqa: N802 - QML's name
        return self._words_now.go_on(self._remark)

    @Property(bool, notify=changed)
    def maySkip(self) -> bool:  # noqa: N802 - QML's name
        return self._rule is not IdentityRule.REQUIRED

    @property
    def _remark(self) -> Remark | None:
        return self._found.remark if self._found else None

    @property
    def _words_now(self) -> IdentityWords:
        return self._words[self._language]

    # What the visitor does.

    @Slot(str)
    def chooseKind(self, kind: str) -> None:  # noqa: N802 - QML's name
        if kind != self._kind:
            self._kind = IdentityKind(kind)
            self._become("")

    @Slot(str)
    def press(self, sign: str) -> None:
        """One more sign, as far as the number may have it."""
        sign = plain(sign)
        fits = sign.isdigit() or (self.lettered and sign.isalpha())
        if len(sign) == 1 and sign.isascii() and fits and len(self._number) < _LONGEST[self._kind]:
            self._become(self._number + sign)

    @Slot()
    def erase(self) -> None:
        self._become(self._number[:-1])

    @Slot()
    def clear(self) -> None:
        self._become("")

    @Slot()
    def confirm(self) -> None:
        """Look at the number; what is remarked on is asked for once more."""
        if self._found is not None:
            self._give(self._found)
            return
        self._meet(typed_identity(self._number, self._kind, self._today))

    @Slot()
    def skip(self) -> None:
        if self.maySkip:
            self.leave()
            self.skipped.emit()

    def begin_scan(self) -> None:
        """What comes now may turn out to be a scan: then it takes the place of what it typed."""
        self._before_scan = self._number

    def scan(self, payload: str) -> None:
        """A readable scan takes the place of everything, another one of what it typed."""
        found = scanned_identity(payload, self._today)
        if isinstance(found, Identity):
            self._kind = found.kind
            self._become("")
        else:
            self._become(self._before_scan)
        self._meet(found)

    def _meet(self, found: Identity | IdentityFault) -> None:
        if isinstance(found, IdentityFault):
            self._fault, self._found = found, None
            self.changed.emit()
        elif found.remark is not None:
            self._fault, self._found = None, found
            self.changed.emit()
        else:
            self._give(found)

    def _give(self, found: Identity) -> None:
        self.leave()
        self.given.emit(found.kind.value)

    def _become(self, number: str) -> None:
        self._number = number
        self._fault = self._found = None
        self.changed.emit()
