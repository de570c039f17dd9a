"""Makes what the visitor can look at from the settings."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from core.domain.digits import DigitStyle
from core.qt.languages import Phrases
from core.settings_sections import Kiosk as KioskSettings
from core.usecases.store import Store
from kiosk.sign_clips import SignClips
from kiosk.viewmodels.check_in import CheckInViewModel
from kiosk.viewmodels.check_in_words import CheckInWords
from kiosk.viewmodels.chosen_service import ChosenServiceViewModel
from kiosk.viewmodels.health import HealthViewModel
from kiosk.viewmodels.identity import IdentityViewModel
from kiosk.viewmodels.identity_words import IdentityWords
from kiosk.viewmodels.idle import IdleViewModel
from kiosk.viewmodels.issued_ticket import IssuedTicketViewModel
from kiosk.viewmodels.life_events import LifeEventsViewModel
from kiosk.viewmodels.mode_words import ModeWords
from kiosk.viewmodels.modes import ModesViewModel
from kiosk.viewmodels.pages import Pages
from kiosk.viewmodels.readiness import ReadinessViewModel
from kiosk.viewmodels.services import ServicesViewModel
from kiosk.viewmodels.trouble_words import TroubleWords
from kiosk.viewmodels.troubles import Trouble
from kiosk.viewmodels.visiting import VisitViewModel
from kiosk.viewmodels.wording import Wording
from kiosk.workers import Workers


def make_pages(
    own: KioskSettings,
    words: Mapping[str, Phrases],
    digits: DigitStyle,
    *,
    store: Store,
    workers: Workers,
    look: Callable[[], Trouble | None],
    second_ms: int,
    parent: QObject,
) -> Pages:
    """The view models of all pages, each in every language of `words`; `look` asks the printer how it is."""
    wordings = {language: Wording(language, phrases, digits) for language, phrases in words.items()}
    clips = SignClips(own.sign_clips)
    return Pages(
        services=ServicesViewModel(parent),
        events=LifeEventsViewModel(parent),
        chosen=ChosenServiceViewModel(parent),
        visit=VisitViewModel(parent),
        readiness=ReadinessViewModel(strict=not own.ticket_without_papers, parent=parent),
        ticket=IssuedTicketViewModel(second_ms=second_ms, parent=parent),
        idle=IdleViewModel(own.idle_seconds, second_ms=second_ms, parent=parent),
        health=HealthViewModel(
            look,
            workers.device,
            {language: TroubleWords(phrases) for language, phrases in words.items()},
            parent=parent,
        ),
        modes=ModesViewModel(
            {language: ModeWords(phrases) for language, phrases in words.items()},
            inches=own.screen_inches,
            bottom_mm=own.screen_bottom_mm,
            clip_of=clips.of,
            with_clips=clips.any,
            parent=parent,
        ),
        check_in=CheckInViewModel(
            store,
            workers.store,
            {language: CheckInWords(wordings[language], words[language]) for language in words},
            offered=own.appointments,
            parent=parent,
        ),
        identity=IdentityViewModel(
            {language: IdentityWords(language, words[language], digits) for language in words}, parent
        ),
        wordings=wordings,
    )
