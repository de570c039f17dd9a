"""Words of the reception: states, slips, reasons, and what was done."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QObject

from core.domain.ticket import StepState
from core.qt.typed import QT_TRANSLATE_NOOP
from counter.viewmodels.notices import Notice
from counter.views.notice_texts import notice_text
from counter.views.wording import Wording
from reception.viewmodels.reception import Card
from reception.viewmodels.slips import SlipState

_STATES: Mapping[StepState, tuple[str, str]] = {
    StepState.WAITING: ("hourglass", QT_TRANSLATE_NOOP("Reception", "Waits")),
    StepState.CALLED: ("megaphone", QT_TRANSLATE_NOOP("Reception", "Is called")),
    StepState.SERVING: ("user-check", QT_TRANSLATE_NOOP("Reception", "Is being served")),
    StepState.PARKED: ("clock", QT_TRANSLATE_NOOP("Reception", "Is parked")),
    StepState.NO_SHOW: ("eye-off", QT_TRANSLATE_NOOP("Reception", "Did not come when called")),
    StepState.COMPLETED: ("circle-check", QT_TRANSLATE_NOOP("Reception", "Is completed")),
    StepState.CANCELLED: ("circle-x", QT_TRANSLATE_NOOP("Reception", "Is cancelled")),
    StepState.EXPIRED: ("circle-x", QT_TRANSLATE_NOOP("Reception", "Ended with its day")),
}
_SLIPS: Mapping[SlipState, tuple[str, str]] = {
    SlipState.NO_PRINTER: (
        "file-pen",
        QT_TRANSLATE_NOOP("Reception", "There is no printer here: write the number down for the visitor."),
    ),
    SlipState.PRINTING: ("printer", QT_TRANSLATE_NOOP("Reception", "The slip is being printed…")),
    SlipState.PRINTED: ("circle-check", QT_TRANSLATE_NOOP("Reception", "The slip is printed.")),
    SlipState.UNKNOWN: (
        "triangle-alert",
        QT_TRANSLATE_NOOP("Reception", "Look whether a slip came out. F6 prints another one."),
    ),
}
_FAULTS: Mapping[str, str] = {
    "paper_out": QT_TRANSLATE_NOOP(
        "Reception", "No slip: the printer has no paper. Put a roll in, then F6 prints."
    ),
    "cover_open": QT_TRANSLATE_NOOP(
        "Reception", "No slip: the printer is open. Close the cover, then F6 prints."
    ),
}
_FAULT = QT_TRANSLATE_NOOP(
    "Reception", "No slip: the printer does not answer. Look at its power and cable, then F6 prints."
)
CLASS_REASONS: Mapping[str, str] = {
    "mistaken": QT_TRANSLATE_NOOP("Reception", "Chosen by mistake at the kiosk"),
    "not_asked": QT_TRANSLATE_NOOP("Reception", "The kiosk was not told"),
    "seen": QT_TRANSLATE_NOOP("Reception", "Staff see that the visitor needs it"),
    "asked": QT_TRANSLATE_NOOP("Reception", "The visitor asks for it"),
    "other": QT_TRANSLATE_NOOP("Reception", "Other"),
}
_DONE: Mapping[str, str] = {
    "issued": QT_TRANSLATE_NOOP("Reception", "{ticket} is issued."),
    "class_changed": QT_TRANSLATE_NOOP("Reception", "{ticket} has another class; its place stays."),
    "idle": QT_TRANSLATE_NOOP("Reception", "Nobody was here for a while. Sign in again."),
}


def said(source: str) -> str:
    """A text of the reception in the language of its screen."""
    return QCoreApplication.translate("Reception", source)


class Counted(QObject):
    """One word for each count: Arabic has six forms."""

    def ahead(self, count: int) -> str:
        return self.tr("%n people are called before", "", count) if count else self.tr("Nobody is before")


def state_words(state: StepState) -> tuple[str, str]:
    """Icon and words of where a ticket stands."""
    icon, words = _STATES.get(state, ("info", state.value))
    return icon, said(words)


def slip_words(card: Card) -> tuple[str, str, bool]:
    """Icon and words of what became of its slip, and whether that is a fault."""
    if card.slip is SlipState.FAILED:
        return "triangle-alert", said(_FAULTS.get(card.slip_fault, _FAULT)), True
    icon, words = _SLIPS.get(card.slip, ("printer", ""))
    return icon, said(words) if words else "", card.slip in {SlipState.UNKNOWN, SlipState.NO_PRINTER}


def done_or_notice(notice: Notice, wording: Wording) -> str:
    """What was done here, or what the desk says of a rule that was broken."""
    words = _DONE.get(notice.code)
    if words is None:
        return notice_text(notice, wording)
    return said(words).format(ticket=wording.coded(notice.ticket) if notice.ticket else "")
