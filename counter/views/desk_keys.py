"""One action for each act of the desk, with its keys, shared by window and bar."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from counter.viewmodels.desk import DeskViewModel
from counter.viewmodels.desk_acts import DeskAct
from counter.viewmodels.desk_props import DeskProps
from counter.views.act_texts import DESK_ACTS, ActLook, act_word
from counter.views.desk_prompts import DeskPrompts

_PAD_KEYS = {
    "+": Qt.Key.Key_Plus,
    "-": Qt.Key.Key_Minus,
    "*": Qt.Key.Key_Asterisk,
    "/": Qt.Key.Key_Slash,
    "Enter": Qt.Key.Key_Enter,
}
_SHARED_PAD_KEY = "Enter"
"""Start and Complete share it: it is one action of its own."""


class DeskKeys(QObject):
    """The acts as actions: their keys, and whether they are possible now."""

    def __init__(self, desk: DeskViewModel, prompts: DeskPrompts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        acts: Mapping[DeskAct, Callable[[], None]] = {
            DeskAct.CALL_NEXT: desk.call_next,
            DeskAct.RECALL: desk.recall,
            DeskAct.START: desk.start,
            DeskAct.COMPLETE: desk.complete,
            DeskAct.COMPLETE_AND_CALL: desk.complete_and_call,
            DeskAct.NO_SHOW: desk.no_show,
            DeskAct.PARK: prompts.park,
            DeskAct.TRANSFER: prompts.transfer,
            DeskAct.CHANGE_STEPS: prompts.change_steps,
            DeskAct.CANCEL: prompts.cancel,
            DeskAct.TAKE_BREAK: prompts.take_break,
            DeskAct.END_BREAK: desk.end_break,
            DeskAct.SIGN_OUT: desk.sign_out,
            DeskAct.HAND_OVER: prompts.hand_over,
            DeskAct.UNDO: desk.undo,
            DeskAct.WALK_IN: prompts.walk_in,
            DeskAct.PRINT_RECEIPT: desk.print_receipt,
            DeskAct.COMPLETE_WITH_FEE: prompts.complete_with_fee,
        }
        self.actions = {act: self._action(DESK_ACTS[act], doing) for act, doing in acts.items()}
        self.go_on = self._action(ActLook("", "", pad=_SHARED_PAD_KEY), desk.go_on)
        self.retranslate()
        desk.propsChanged.connect(self._follow)
        self._follow()

    def all(self) -> list[QAction]:
        """What a window adds to itself, so that the keys work in it."""
        return [*self.actions.values(), self.go_on]

    def retranslate(self) -> None:
        for act, action in self.actions.items():
            action.setText(act_word(DESK_ACTS[act]))

    def _action(self, look: ActLook, doing: Callable[[], None]) -> QAction:
        action = QAction(self)
        shortcuts = [QKeySequence(look.key)] if look.key else []
        if look.pad and (not look.key or look.pad != _SHARED_PAD_KEY):
            pad = QKeyCombination(Qt.KeyboardModifier.KeypadModifier, _PAD_KEYS[look.pad])
            shortcuts.append(QKeySequence(pad))
        action.setShortcuts(shortcuts)
        action.setAutoRepeat(False)
        # In window and bar alike, also in the moment when one makes way for the other.
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        action.triggered.connect(lambda _checked=False: doing())
        return action

    def _follow(self) -> None:
        props = self._desk.props
        for act, action in self.actions.items():
            action.setEnabled(act in props.possible)
        if props.card is not None and props.reachable:
            self.actions[DeskAct.SIGN_OUT].setEnabled(True)  # it says why not
        self.go_on.setEnabled(bool(props.possible & {DeskAct.START, DeskAct.COMPLETE}))


def usual_next(props: DeskProps) -> DeskAct | None:
    """The act that a clerk most likely does next."""
    for act in (DeskAct.CALL_NEXT, DeskAct.START, DeskAct.COMPLETE, DeskAct.END_BREAK):
        if act in props.possible:
            return act
    return None


def printed_keys(look: ActLook) -> tuple[str, ...]:
    """The keys as they are printed on the keyboard."""
    pad = "⏎" if look.pad == "Enter" else look.pad.replace("-", "−").replace("*", "×").replace("/", "÷")
    return tuple(key for key in (look.key, pad) if key)


def tool_tip(look: ActLook) -> str:
    """Word and keys."""
    word = act_word(look)
    if look.pad:
        pad = QCoreApplication.translate("Acts", "number pad {key}").format(key=look.pad)
        return f"{word} ({look.key}, {pad})"
    return f"{word} ({look.key})"
