"""Words for what travels with a ticket: language, needs, states, reasons."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from core.domain.digits import isolated
from core.qt.languages import own_name
from core.qt.typed import QT_TRANSLATE_NOOP
from counter.viewmodels.desk_acts import DeskState
from counter.views.wording import Wording


@dataclass(frozen=True, slots=True)
class Fact:
    """A word and its icon."""

    word: str
    icon: str


_LANGUAGES: Mapping[str, str] = {
    "ar": QT_TRANSLATE_NOOP("Facts", "Speaks Arabic"),
    "en": QT_TRANSLATE_NOOP("Facts", "Speaks English"),
    "fr": QT_TRANSLATE_NOOP("Facts", "Speaks French"),
    "de": QT_TRANSLATE_NOOP("Facts", "Speaks German"),
}
_NEEDS: Mapping[str, Fact] = {
    "wheelchair": Fact(QT_TRANSLATE_NOOP("Facts", "Wheelchair"), "accessibility"),
    "sign-language": Fact(QT_TRANSLATE_NOOP("Facts", "Sign language"), "hand"),
    "interpreter": Fact(QT_TRANSLATE_NOOP("Facts", "Interpreter"), "languages"),
    "companion": Fact(QT_TRANSLATE_NOOP("Facts", "Companion"), "users"),
    "walk-to-me": Fact(QT_TRANSLATE_NOOP("Facts", "Go to the visitor"), "person-standing"),
}
_STATES: Mapping[DeskState, Fact] = {
    DeskState.FREE: Fact(QT_TRANSLATE_NOOP("Facts", "Free"), "circle-check"),
    DeskState.CALLED: Fact(QT_TRANSLATE_NOOP("Facts", "Called"), "megaphone"),
    DeskState.SERVING: Fact(QT_TRANSLATE_NOOP("Facts", "Serving"), "user-check"),
    DeskState.ON_BREAK: Fact(QT_TRANSLATE_NOOP("Facts", "On a break"), "coffee"),
    DeskState.CLOSED: Fact(QT_TRANSLATE_NOOP("Facts", "Closed"), "lock"),
}
BREAKS: Mapping[str, str] = {
    "prayer": QT_TRANSLATE_NOOP("Reasons", "Prayer"),
    "meal": QT_TRANSLATE_NOOP("Reasons", "Meal"),
    "short_break": QT_TRANSLATE_NOOP("Reasons", "Short break"),
    "meeting": QT_TRANSLATE_NOOP("Reasons", "Meeting"),
    "other": QT_TRANSLATE_NOOP("Reasons", "Other"),
}
# Closed lists: what a clerk types freely could name a visitor, and the log names nobody.
CHOOSING: Mapping[str, str] = {
    "special_need": QT_TRANSLATE_NOOP("Reasons", "The visitor needs help at once"),
    "came_back": QT_TRANSLATE_NOOP("Reasons", "Came back with a missing paper"),
    "same_family": QT_TRANSLATE_NOOP("Reasons", "Belongs to the visitor before"),
    "supervisor": QT_TRANSLATE_NOOP("Reasons", "The supervisor asked for it"),
    "other": QT_TRANSLATE_NOOP("Reasons", "Other"),
}
RESULTS: Mapping[str, str] = {
    "done": QT_TRANSLATE_NOOP("Reasons", "Done"),
    "partly": QT_TRANSLATE_NOOP("Reasons", "Done in part; something is still to come"),
    "not_possible": QT_TRANSLATE_NOOP("Reasons", "Could not be done"),
}
FEE_REASONS: Mapping[str, str] = {
    "haste": QT_TRANSLATE_NOOP("Reasons", "Urgent service"),
    "exempt": QT_TRANSLATE_NOOP("Reasons", "Exempt by law"),
    "catalogue_outdated": QT_TRANSLATE_NOOP("Reasons", "The catalogue does not have this fee"),
    "other": QT_TRANSLATE_NOOP("Reasons", "Other"),
}
DROPPING: Mapping[str, str] = {
    "not_needed": QT_TRANSLATE_NOOP("Reasons", "Not needed after all"),
    "done_here": QT_TRANSLATE_NOOP("Reasons", "Done here already"),
    "another_day": QT_TRANSLATE_NOOP("Reasons", "The visitor comes another day for it"),
    "other": QT_TRANSLATE_NOOP("Reasons", "Other"),
}
CANCELLING: Mapping[str, str] = {
    "visitor_left": QT_TRANSLATE_NOOP("Reasons", "The visitor has left"),
    "wrong_service": QT_TRANSLATE_NOOP("Reasons", "Took the wrong service"),
    "taken_twice": QT_TRANSLATE_NOOP("Reasons", "Took two tickets"),
    "papers_missing": QT_TRANSLATE_NOOP("Reasons", "Papers are missing; comes another day"),
    "other": QT_TRANSLATE_NOOP("Reasons", "Other"),
}


def note_line(note: str) -> str:
    """What the desk before says, as its own words."""
    said = QCoreApplication.translate("Facts", "From the desk before: {note}")
    return said.format(note=isolated(note)) if note else ""


def addressee_word(only_for: str, wording: Wording) -> str:
    """For whom alone a ticket waits."""
    kind, _, who = only_for.partition(".")
    if kind == "counter":
        return QCoreApplication.translate("Facts", "For counter {number}").format(number=wording.digits(who))
    return QCoreApplication.translate("Facts", "For {clerk}").format(clerk=isolated(who))


def language_word(language: str) -> str:
    """The visitor's language; one without a word by the name it has for itself."""
    word = _LANGUAGES.get(language)
    return QCoreApplication.translate("Facts", word) if word else own_name(language)


def need_fact(need: str) -> Fact:
    """Word and icon of a need; one from a newer kiosk is shown as it is written."""
    fact = _NEEDS.get(need.replace("_", "-"))
    return Fact(QCoreApplication.translate("Facts", fact.word), fact.icon) if fact else Fact(need, "info")


def state_fact(state: DeskState) -> Fact:
    """Word and icon of what the counter is doing."""
    fact = _STATES[state]
    return Fact(QCoreApplication.translate("Facts", fact.word), fact.icon)


def reason_word(reason: str, reasons: Mapping[str, str]) -> str:
    """The word of a logged reason."""
    word = reasons.get(reason)
    return QCoreApplication.translate("Reasons", word) if word else reason
