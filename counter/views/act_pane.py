"""The buttons of the desk, in the order of the keys above the keyboard: F5 to F8, F9 to F12."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from counter.viewmodels.desk_acts import DeskAct, DeskState
from counter.viewmodels.desk_props import DeskProps
from counter.views.act_texts import DESK_ACTS, act_word
from counter.views.appearance import sizes
from counter.views.desk_keys import DeskKeys, printed_keys, tool_tip, usual_next
from counter.views.key_button import KeyButton
from counter.views.reflow_grid import ReflowGrid

_MAIN = {
    DeskAct.CALL_NEXT: "callNextButton",
    DeskAct.RECALL: "recallButton",
    DeskAct.START: "startButton",
    DeskAct.COMPLETE: "completeButton",
    DeskAct.NO_SHOW: "noShowButton",
    DeskAct.PARK: "parkButton",
    DeskAct.TRANSFER: "transferButton",
    DeskAct.TAKE_BREAK: "breakButton",
}
_LESS_USED = {
    DeskAct.COMPLETE_AND_CALL: "completeAndCallButton",
    DeskAct.CANCEL: "cancelButton",
}


@dataclass(frozen=True, slots=True)
class _Look:
    """A form of the buttons, and the columns that make it worth while."""

    flat: bool
    caps: int
    columns: int


_TALL = _Look(flat=False, caps=2, columns=4)
_LOOKS = (_TALL, _Look(flat=True, caps=2, columns=2), _Look(flat=True, caps=1, columns=2))
"""The first that fits is taken; the last one also where it does not."""


class ActPane(QWidget):
    """Each act with its icon, word and keys; the usual next one stands out."""

    def __init__(self, keys: DeskKeys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._state = DeskState.FREE
        self._has_receipts = False
        self._look = _TALL
        self.buttons = {act: KeyButton(name) for act, name in _MAIN.items()}
        self.buttons |= {act: KeyButton(name, flat=True) for act, name in _LESS_USED.items()}
        self._grids = (
            ReflowGrid([self.buttons[act] for act in _MAIN], 4),
            ReflowGrid([self.buttons[act] for act in _LESS_USED], 2),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for grid in self._grids:
            column.addWidget(grid)
        for act, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, act=act: self._action(act).trigger())

    def show_props(self, props: DeskProps) -> None:
        """Grey what cannot be done now."""
        has_receipts = DeskAct.PRINT_RECEIPT in props.possible
        if (props.state, has_receipts) != (self._state, self._has_receipts):
            self._state, self._has_receipts = props.state, has_receipts
            for act in (DeskAct.TAKE_BREAK, DeskAct.COMPLETE_AND_CALL, DeskAct.CANCEL):
                self._word(act)
        held = next((button for button in self.buttons.values() if button.hasFocus()), None)
        usual = usual_next(props)
        for act, button in self.buttons.items():
            button.setEnabled(self._shown(act) in props.possible)
            button.set_primary(self._shown(act) is usual)
        self._make_room()
        if held is not None and not held.isEnabled():
            self._hand_on_keyboard(usual)

    def take_focus(self) -> None:
        """Put the keyboard on the usual next act."""
        first = next((each for each in self.buttons.values() if each.isEnabled()), None)
        if first is not None:
            first.setFocus()

    def retranslate(self) -> None:
        for act in self.buttons:
            self._word(act)
        self._make_room()
        for grid in self._grids:
            grid.settle()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Take the form that fits. Where that is a flat one there is no room for what is grey."""
        self._look = next((look for look in _LOOKS if self._fits(look)), _LOOKS[-1])
        for act, button in self.buttons.items():
            button.set_flat(self._look.flat or act in _LESS_USED, self._look.caps)
        for grid, acts in zip(self._grids, (_MAIN, _LESS_USED), strict=True):
            grid.offer(self._offered(acts, self._look))

    def _fits(self, look: _Look) -> bool:
        if look is _TALL and sizes().large:
            return False
        space = self._grids[0].space
        widest = max(
            (each.hint(flat=look.flat, most_caps=look.caps).width() for each in self._offered(_MAIN, look)),
            default=0,
        )
        return look.columns * (widest + space) - space <= self.width()

    def _offered(self, acts: Iterable[DeskAct], look: _Look) -> list[KeyButton]:
        return [self.buttons[act] for act in acts if self.buttons[act].isEnabled() or not look.flat]

    def _hand_on_keyboard(self, usual: DeskAct | None) -> None:
        """A button that had the keyboard and turned grey hands it on to the usual next one."""
        following = next((b for act, b in self.buttons.items() if self._shown(act) is usual), None)
        if following is not None:
            following.give_keyboard()

    def _word(self, act: DeskAct) -> None:
        look = DESK_ACTS[self._shown(act)]
        self.buttons[act].offer(act_word(look), look.icon, printed_keys(look))
        self.buttons[act].setToolTip(tool_tip(look))

    def _shown(self, act: DeskAct) -> DeskAct:
        """Three buttons do what their usual act cannot now: end a break, walk-in, fee or receipt."""
        match act, self._state:
            case DeskAct.TAKE_BREAK, DeskState.ON_BREAK:
                return DeskAct.END_BREAK
            case DeskAct.COMPLETE_AND_CALL, DeskState.FREE:
                return DeskAct.WALK_IN
            case DeskAct.CANCEL, DeskState.SERVING:
                return DeskAct.COMPLETE_WITH_FEE
            case DeskAct.CANCEL, DeskState.FREE if self._has_receipts:
                return DeskAct.PRINT_RECEIPT
            case _:
                return act

    def _action(self, act: DeskAct) -> QAction:
        return self._keys.actions[self._shown(act)]
