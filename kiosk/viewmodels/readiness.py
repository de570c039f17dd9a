"""Whether the visitor has the papers: what is missing, where to get it, and the list of it on paper."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from core.qt.rows import RowsModel
from core.qt.typed import Property, QmlElement, QmlUncreatable
from kiosk.viewmodels.papers import Paper
from kiosk.viewmodels.wording import Wording

QML_IMPORT_NAME = "Dawr.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """The papers of what is asked for; `strict`: a centre that gives no ticket without them."""

    papers: Sequence[Paper] = ()
    strict: bool = False

    @property
    def missing(self) -> list[Paper]:
        return [each for each in self.papers if each.missing]

    @property
    def may_take(self) -> bool:
        return not self.strict or not self.missing

    @property
    def must_look(self) -> bool:
        """Whether to show what is missing before a ticket.

        Who ticks some papers and not others has said that these are missing;
        who ticks none has said nothing.
        """
        said = any(each.ticked for each in self.papers)
        return bool(self.missing) and (said or self.strict)


@QmlElement
@QmlUncreatable("the app makes it and hands it to the root view")
class ReadinessViewModel(QObject):
    """Words the readiness of the visitor."""

    changed = Signal()
    printingChanged = Signal()

    def __init__(self, *, strict: bool, parent: QObject | None = None) -> None:
        """`strict`: without all papers there is a list of them, and no ticket."""
        super().__init__(parent)
        self._strict = strict
        self._now = Readiness(strict=strict)
        self._summary = ""
        self._printing = False
        self._papers = RowsModel(Paper, self)

    @property
    def now(self) -> Readiness:
        return self._now

    def show(self, papers: Sequence[Paper], wording: Wording) -> None:
        self._now = Readiness(papers=papers, strict=self._strict)
        self._papers.show(papers)
        said = any(each.ticked for each in papers)
        self._summary = wording.ready.missing(len(self._now.missing)) if said else ""
        self.changed.emit()

    def is_printing(self, *, printing: bool) -> None:
        """The list is on its way to the paper."""
        self._printing = printing
        self.printingChanged.emit()

    @Property(QObject, constant=True)
    def papers(self) -> RowsModel[Paper]:
        return self._papers

    @Property(str, notify=changed)
    def summary(self) -> str:
        """How many are missing; empty while nothing has been ticked."""
        return self._summary

    @Property(bool, notify=changed)
    def complete(self) -> bool:
        return not self._now.missing

    @Property(bool, notify=changed)
    def mayTake(self) -> bool:  # noqa: N802 - QML's name
        """Whether this centre gives a ticket now."""
        return self._now.may_take

    @Property(bool, notify=printingChanged)
    def printing(self) -> bool:
        return self._printing
