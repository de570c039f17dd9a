"""What stands on the screen, in the order in which it is read: the tree that a screen reader gets."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtQuick import QQuickItem


class Kind(StrEnum):
    """How a stop is spoken, and whether it can be chosen."""

    TEXT = "text"
    HEADING = "heading"
    ALERT = "alert"
    BUTTON = "button"
    BOX = "box"
    FIELD = "field"


_KINDS = {
    QAccessible.Role.StaticText: Kind.TEXT,
    QAccessible.Role.ListItem: Kind.TEXT,
    QAccessible.Role.Graphic: Kind.TEXT,
    QAccessible.Role.Animation: Kind.TEXT,
    QAccessible.Role.Dialog: Kind.HEADING,
    QAccessible.Role.Heading: Kind.HEADING,
    QAccessible.Role.AlertMessage: Kind.ALERT,
    QAccessible.Role.Button: Kind.BUTTON,
    QAccessible.Role.CheckBox: Kind.BOX,
    QAccessible.Role.RadioButton: Kind.BOX,
    QAccessible.Role.EditableText: Kind.FIELD,
}
_LAST = "kioskHeader"
"""Where we are and the language: first for eyes, last for ears."""
_EYES_ALONE = "forEyes"
_ENDS_TYPING = "endsTyping"
_LANGUAGE = "spokenIn"


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing to hear about; `item` is what a screen reader calls it on."""

    item: QQuickItem
    kind: Kind
    name: str
    hint: str = ""
    value: str = ""
    enabled: bool = True
    checked: bool | None = None
    """Of what can be ticked; None of all else."""
    language: str = ""
    """Of its name and its hint, where that is not the one of the page."""
    ends_typing: bool = False
    """Where who has typed goes on."""

    @property
    def is_control(self) -> bool:
        return self.kind in {Kind.BUTTON, Kind.BOX, Kind.FIELD}

    def is_again(self, left: "Stop") -> bool:
        """The same thing on a page that was made anew."""
        return (self.kind, self.name) == (left.kind, left.name)


@dataclass(frozen=True, slots=True)
class Reading:
    """All stops of what is shown now; `over` names the notice that lies over the page, if one does."""

    stops: tuple[Stop, ...] = ()
    over: str = ""

    @property
    def title(self) -> str:
        return next((stop.name for stop in self.stops if stop.kind is Kind.HEADING), "")

    @property
    def opening(self) -> tuple[Stop, ...]:
        """What there is to hear before the first thing to choose."""
        first = next((at for at, stop in enumerate(self.stops) if stop.is_control), len(self.stops))
        return self.stops[:first]


def read(window: QWindow) -> Reading:
    """Everything that can be seen, below the fold too; under a notice the notice alone."""
    tree = _interface(window)
    if tree is None:
        return Reading()
    found = list(_under(tree))
    notice = next(_dialogs(tree), None)
    if notice is not None:
        inside = [stop for stop in found if _is_inside(stop.item, notice.objectName())]
        return Reading(tuple(_once(inside)), notice.objectName())
    last = [stop for stop in found if _is_inside(stop.item, _LAST)]
    return Reading((*_title_first([stop for stop in found if stop not in last]), *last))


def press(stop: Stop) -> bool:
    """Do as a screen reader does with it; False where there is nothing to do."""
    if not (stop.is_control and stop.enabled):
        return False
    if stop.kind is Kind.FIELD:
        stop.item.forceActiveFocus()
        return True
    interface = _interface(stop.item)
    if interface is None:
        return False
    interface.actionInterface().doAction("Press")
    return True


def _under(parent: QAccessibleInterface) -> Iterator[Stop]:
    for place in range(parent.childCount()):
        child = parent.child(place)
        state = child.state()
        item = child.object()
        if state.invisible or not isinstance(item, QQuickItem) or item.property(_EYES_ALONE):
            continue
        kind = _KINDS.get(child.role())
        name = child.text(QAccessible.Text.Name)
        if kind is not None and (name or kind is Kind.FIELD):
            yield _stop(item, kind, child)
        # What a button or a fact shows is in its own name.
        if kind in {None, Kind.HEADING}:
            yield from _under(child)


def _stop(item: QQuickItem, kind: Kind, found: QAccessibleInterface) -> Stop:
    state = found.state()
    value = str(item.property("text") or "") if kind is Kind.FIELD else ""
    return Stop(
        item,
        kind,
        found.text(QAccessible.Text.Name),
        found.text(QAccessible.Text.Description),
        "" if state.passwordEdit else value,
        enabled=not state.disabled,
        checked=bool(state.checked) if state.checkable else None,
        language=str(item.property(_LANGUAGE) or ""),
        ends_typing=bool(item.property(_ENDS_TYPING)),
    )


def _interface(thing: QObject) -> QAccessibleInterface | None:
    """The stubs leave out that there may be none."""
    return QAccessible.queryAccessibleInterface(thing)


def _dialogs(parent: QAccessibleInterface) -> Iterator[QQuickItem]:
    for place in range(parent.childCount()):
        child = parent.child(place)
        item = child.object()
        if child.state().invisible or not isinstance(item, QQuickItem):
            continue
        if child.role() == QAccessible.Role.Dialog:
            yield item
        yield from _dialogs(child)


def _is_inside(item: QQuickItem, around: str) -> bool:
    above: QQuickItem | None = item
    while above is not None and above.objectName() != around:
        above = above.parentItem()
    return above is not None


def _title_first(stops: list[Stop]) -> list[Stop]:
    """What stands before the title, such as the way back, comes after what the page has to tell."""
    title = next((at for at, stop in enumerate(stops) if stop.kind is Kind.HEADING), 0)
    told = next((at for at in range(title, len(stops)) if stops[at].is_control), len(stops))
    return [*stops[title:told], *stops[:title], *stops[told:]]


def _once(stops: list[Stop]) -> Iterator[Stop]:
    """A notice has the name of its own heading: said once."""
    for at, stop in enumerate(stops):
        if at == 0 or stop.kind is not Kind.HEADING or stop.name != stops[0].name:
            yield stop
