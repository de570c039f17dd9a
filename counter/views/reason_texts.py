"""Why this ticket, in one line."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from core.domain.reasons import WALK_IN, Why
from core.qt.typed import QT_TRANSLATE_NOOP
from counter.viewmodels.call_reason import CallReason
from counter.viewmodels.ticket_card import TicketCard
from counter.views.facts_texts import CHOOSING, reason_word
from counter.views.wording import Wording

translate = QCoreApplication.translate
_BEFORE_ALL = QT_TRANSLATE_NOOP("Why", "{group} come before all others.")
_SENTENCES: Mapping[str, str] = {
    Why.ONLY_ONE: QT_TRANSLATE_NOOP("Why", "Nobody else waited for this counter."),
    Why.FIRST_COME: QT_TRANSLATE_NOOP("Why", "Came first; waited {minutes}."),
    Why.PRIORITY: QT_TRANSLATE_NOOP("Why", "{group}: {points} after {minutes}."),
    Why.BOOKED: QT_TRANSLATE_NOOP("Why", "{group}: {points} after {minutes}."),
    Why.SHARE: QT_TRANSLATE_NOOP("Why", "It was the turn of priority or booked visitors here."),
    Why.RESERVED: QT_TRANSLATE_NOOP("Why", "This counter calls {group} first."),
    Why.OWN_AGENCY: QT_TRANSLATE_NOOP("Why", "This counter calls its own agency first."),
}


def why_called(card: TicketCard, wording: Wording) -> str:
    """The line; empty where nothing is known."""
    why = card.why
    if why is None:
        return ""
    if why.reason == WALK_IN:
        return translate("Why", "Came without a ticket.")
    if why.chosen:
        reason = reason_word(why.reason, CHOOSING)
        return translate("Why", "Chosen out of order: {reason}.").format(reason=reason)
    said = _reason(why, card, wording)
    return f"{said} {_behind(why, wording)}" if why.runner_up else said


def _reason(why: CallReason, card: TicketCard, wording: Wording) -> str:
    """A reason from a newer Dawr is shown as the log has it."""
    sentence = _SENTENCES.get(why.reason)
    if sentence is None:
        return why.reason
    if why.points is None and why.reason in {Why.PRIORITY, Why.BOOKED}:
        sentence = _BEFORE_ALL
    return translate("Why", sentence).format(
        group=wording.named(card.priority),
        minutes=wording.minutes(card.waited),
        points=wording.points(why.points or 0),
    )


def _behind(why: CallReason, wording: Wording) -> str:
    code = wording.coded(why.runner_up) if why.runner_up else ""
    if why.points is None or why.runner_up_points in {None, why.points}:
        return translate("Why", "{code} comes after.").format(code=code)
    points = wording.points(why.runner_up_points or 0)
    return translate("Why", "{code} comes after, with {points}.").format(code=code, points=points)
