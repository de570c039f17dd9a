"""The word, the icon and the keys of each act."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.qt.typed import QT_TRANSLATE_NOOP
from counter.viewmodels.desk_acts import DeskAct, ListAct


@dataclass(frozen=True, slots=True)
class ActLook:
    """How an act is offered; `pad` is its key on the number pad."""

    word: str
    icon: str
    key: str = ""
    pad: str = ""


DESK_ACTS: Mapping[DeskAct, ActLook] = {
    DeskAct.CALL_NEXT: ActLook(QT_TRANSLATE_NOOP("Acts", "Call next"), "megaphone", "F5", "+"),
    DeskAct.RECALL: ActLook(QT_TRANSLATE_NOOP("Acts", "Call again"), "bell-ring", "F6", "*"),
    DeskAct.START: ActLook(QT_TRANSLATE_NOOP("Acts", "Start"), "play", "F7", "Enter"),
    DeskAct.COMPLETE: ActLook(QT_TRANSLATE_NOOP("Acts", "Complete"), "circle-check", "F8", "Enter"),
    DeskAct.NO_SHOW: ActLook(QT_TRANSLATE_NOOP("Acts", "No-show"), "user-x", "F9", "-"),
    DeskAct.PARK: ActLook(QT_TRANSLATE_NOOP("Acts", "Park"), "pause", "F10", "/"),
    DeskAct.CHANGE_STEPS: ActLook(QT_TRANSLATE_NOOP("Acts", "Change the visit"), "list-ordered", "Ctrl+F10"),
    DeskAct.TRANSFER: ActLook(QT_TRANSLATE_NOOP("Acts", "Transfer"), "arrow-right-left", "F11"),
    DeskAct.TAKE_BREAK: ActLook(QT_TRANSLATE_NOOP("Acts", "Break"), "coffee", "F12"),
    DeskAct.END_BREAK: ActLook(QT_TRANSLATE_NOOP("Acts", "End the break"), "play", "F12"),
    DeskAct.COMPLETE_AND_CALL: ActLook(
        QT_TRANSLATE_NOOP("Acts", "Complete, then call next"), "skip-forward", "Ctrl+F8"
    ),
    DeskAct.CANCEL: ActLook(QT_TRANSLATE_NOOP("Acts", "Cancel the ticket"), "circle-x", "Ctrl+F9"),
    DeskAct.COMPLETE_WITH_FEE: ActLook(
        QT_TRANSLATE_NOOP("Acts", "Complete with a fee"), "banknote", "Shift+F8"
    ),
    DeskAct.PRINT_RECEIPT: ActLook(QT_TRANSLATE_NOOP("Acts", "Print the receipt"), "printer", "Ctrl+P"),
    DeskAct.WALK_IN: ActLook(QT_TRANSLATE_NOOP("Acts", "Serve without a ticket"), "user-check", "F3"),
    DeskAct.UNDO: ActLook(QT_TRANSLATE_NOOP("Acts", "Undo"), "undo-2", "F4"),
    DeskAct.HAND_OVER: ActLook(QT_TRANSLATE_NOOP("Acts", "Hand over the counter"), "log-in", "Shift+F12"),
    DeskAct.SIGN_OUT: ActLook(QT_TRANSLATE_NOOP("Acts", "Sign out"), "log-out", "Ctrl+F12"),
}

LIST_ACTS: Mapping[ListAct, ActLook] = {
    ListAct.CALL_CHOSEN: ActLook(QT_TRANSLATE_NOOP("Acts", "Call this one"), "hand", "Enter"),
    ListAct.RESUME: ActLook(QT_TRANSLATE_NOOP("Acts", "Resume"), "undo-2", "Enter"),
    ListAct.REINSTATE: ActLook(QT_TRANSLATE_NOOP("Acts", "Reinstate"), "user-check", "Enter"),
    ListAct.TRANSFER_LISTED: ActLook(QT_TRANSLATE_NOOP("Acts", "Transfer"), "arrow-right-left"),
    ListAct.CANCEL_LISTED: ActLook(QT_TRANSLATE_NOOP("Acts", "Cancel the ticket"), "circle-x", "Delete"),
}

MIRRORED_ICONS = frozenset({"log-out", "log-in", "skip-forward", "undo-2"})
"""Icons of moving on or back: they follow the reading direction."""


def act_word(look: ActLook) -> str:
    """The word in the language in use."""
    return QCoreApplication.translate("Acts", look.word)
