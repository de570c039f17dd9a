"""What a display will look like: changed bit by bit, shown at once, kept when it is saved."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from core.domain.errors import QueueError, StoreError
from core.domain.hall_screen import Arrow, HallScreen, LayoutKind, Tongues
from core.domain.layouts import require_rows
from core.domain.zones import Zone
from core.qt.jobs import Jobs
from core.qt.rows import RowsModel
from core.qt.typed import Property, QmlElement, QmlUncreatable, Slot
from core.usecases.require_screen import Halls, judge_screen
from display.viewmodels.editor_wording import EditorWording

QML_IMPORT_NAME = "Dawr.Display"
QML_IMPORT_MAJOR_VERSION = 1

_EIGHTH = 45
_WHOLE_TURN = 360


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutChoice:
    """One layout, and what it would show on this screen."""

    kind: str
    name: str
    said: str
    """Its rows, or why it is refused."""
    picked: bool
    denied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrowChoice:
    """The arrow to one window; -1: none."""

    counter: str
    number: str
    bearing: int
    spoken: str


@QmlElement
@QmlUncreatable("the app makes it and hands it to the window")
class EditorViewModel(QObject):
    """The screen of one display while it is arranged."""

    changed = Signal()
    edited = Signal(object)
    """Zone: what the preview shows now."""

    def __init__(
        self,
        display: str,
        zone: Zone,
        halls: Halls,
        wording: EditorWording,
        *,
        keep: Callable[[Zone], None],
        jobs: Jobs,
        parent: QObject | None = None,
    ) -> None:
        """`zone` leaves nothing of its screen open; `keep` stores what is saved."""
        super().__init__(parent)
        self._display = display
        self._kept = self._zone = zone
        self._halls = halls
        self._wording = wording
        self._labels = wording.labels
        self._keep = keep
        self._jobs = jobs
        self._message = ""
        self._saving = False
        self.layouts = RowsModel(LayoutChoice, self)
        self.arrows = RowsModel(ArrowChoice, self)
        self._show()

    @property
    def zone(self) -> Zone:
        """As it stands in the editor."""
        return self._zone

    @Slot(str)
    def choose(self, kind: str) -> None:
        self._change(layout=LayoutKind(kind))

    @Slot(int)
    def measure(self, inches: int) -> None:
        self._change(inches=float(inches))

    @Slot(int)
    def seat(self, decimetres: int) -> None:
        """The farthest seat."""
        self._change(metres=decimetres / 10)

    @Slot(str)
    def speak(self, language: str) -> None:
        """This language comes first."""
        self._change(language=language)

    @Slot(bool)
    def takeTurns(self, in_turn: bool) -> None:  # noqa: FBT001, N802 - QML calls it
        self._change(tongues=Tongues.IN_TURN if in_turn else Tongues.TOGETHER)

    @Slot(bool)
    def contrast(self, strong: bool) -> None:  # noqa: FBT001 - QML calls it
        self._change(strong=strong)

    @Slot(str)
    def turn(self, counter: str) -> None:
        """The arrow to a window: none, straight ahead, and on by an eighth until it is none again."""
        before = self._screen.bearing(counter)
        others = tuple(each for each in self._screen.arrows if each.counter != counter)
        bearing = before + _EIGHTH if before >= 0 else 0
        more = () if bearing >= _WHOLE_TURN else (Arrow(counter=counter, bearing=bearing),)
        self._change(arrows=(*others, *more))

    @Slot()
    def save(self) -> None:
        """Keep what can be read; the display that runs takes it."""
        if self._saving or self.refused:
            return
        self._saving = True
        zone = self._zone
        self._jobs.run(lambda: self._keep(zone), lambda _: self._saved(zone), self._failed)

    def _saved(self, zone: Zone) -> None:
        self._saving, self._kept = False, zone
        self._message = self._wording.saved
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._saving = False
        self._message = self._wording.not_saved
        self.changed.emit()
        if not isinstance(error, (StoreError, QueueError)):
            raise error

    @property
    def _screen(self) -> HallScreen:
        return self._zone.screen

    def _change(self, **changes: object) -> None:
        screen = replace(self._screen, **changes)  # type: ignore[arg-type]
        if screen != self._screen:
            self._zone = replace(self._zone, screen=screen)
            self._message = ""
            self._show()

    def _show(self) -> None:
        self.layouts.show([self._choice(kind) for kind in LayoutKind])
        self.arrows.show(
            [
                ArrowChoice(
                    counter=each.code,
                    number=self._wording.number(each.code),
                    bearing=self._screen.bearing(each.code),
                    spoken=self._wording.arrow(each.code, self._screen.bearing(each.code)),
                )
                for each in self._halls.shown_in(self._zone)
            ]
        )
        self.edited.emit(self._zone)
        self.changed.emit()

    def _choice(self, kind: LayoutKind) -> LayoutChoice:
        zone = replace(self._zone, screen=replace(self._screen, layout=kind))
        try:
            sizes = judge_screen(self._halls, zone)
            pages = 1 if sizes is None else require_rows(sizes, len(self._halls.shown_in(zone)))
            said = "" if sizes is None else self._wording.rows(sizes, pages)
            refused = False
        except QueueError as error:
            said, refused = self._wording.reason(error), True
        return LayoutChoice(
            kind=kind.value,
            name=self._wording.kind(kind),
            said=said,
            picked=kind is self._screen.layout,
            denied=refused,
        )

    @Property(str, constant=True)
    def title(self) -> str:
        return self._wording.title(self._display)

    @Property(bool, constant=True)
    def rightToLeft(self) -> bool:  # noqa: N802 - QML reads it
        return self._wording.language == "ar"

    @Property(bool, notify=changed)
    def upright(self) -> bool:
        """The preview stands."""
        return self._screen.layout is LayoutKind.TOTEM

    @Property(int, notify=changed)
    def inches(self) -> int:
        return round(self._screen.inches)

    @Property(int, notify=changed)
    def decimetres(self) -> int:
        """The farthest seat."""
        return round(self._screen.metres * 10)

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._screen.language

    @Property(bool, notify=changed)
    def inTurn(self) -> bool:  # noqa: N802 - QML reads it
        return self._screen.tongues is Tongues.IN_TURN

    @Property(bool, notify=changed)
    def strong(self) -> bool:
        return self._screen.strong

    @Property(bool, notify=changed)
    def refused(self) -> bool:
        """It could not be read, or not be followed: it cannot be saved."""
        return next(each.denied for each in self.layouts.rows if each.picked)

    @Property(str, notify=changed)
    def message(self) -> str:
        """What became of saving, or what stands against it."""
        if self.refused:
            return next(each.said for each in self.layouts.rows if each.picked)
        if self._message:
            return self._message
        return "" if self._zone == self._kept else self._wording.unsaved

    @Property(str, constant=True)
    def inchesLabel(self) -> str:  # noqa: N802 - QML reads it
        return self._labels.inches

    @Property(str, constant=True)
    def seatLabel(self) -> str:  # noqa: N802
        return self._labels.seat

    @Property(str, constant=True)
    def arabicLabel(self) -> str:  # noqa: N802
        return self._labels.arabic

    @Property(str, constant=True)
    def englishLabel(self) -> str:  # noqa: N802
        return self._labels.english

    @Property(str, constant=True)
    def turnLabel(self) -> str:  # noqa: N802
        return self._labels.turn

    @Property(str, constant=True)
    def contrastLabel(self) -> str:  # noqa: N802
        return self._labels.contrast

    @Property(str, constant=True)
    def arrowsLabel(self) -> str:  # noqa: N802
        return self._labels.arrows

    @Property(str, constant=True)
    def saveLabel(self) -> str:  # noqa: N802
        return self._labels.save
