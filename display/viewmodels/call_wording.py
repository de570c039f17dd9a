"""What a voice says of a call: in the ticket's language, with the agency where the letter is not enough."""

import logging

from core.domain.announcement import LANGUAGES, Announcement, announcement
from core.domain.rhymes import sounds_like_another
from core.domain.spoken_text import spoken_name
from core.domain.texts import LocalText
from core.vowelled_words import vowelled_words
from display.viewmodels.hall_reading import HallCall
from display.viewmodels.hall_site import Site

_log = logging.getLogger(__name__)


def wording_of(call: HallCall, site: Site, *, short: bool) -> Announcement | None:
    """The announcement in the ticket's language, or in English; None for what no voice can say."""
    if not call.counter.isdecimal():
        return None
    language = call.language if call.language in LANGUAGES else "en"
    try:
        return announcement(
            site.spoken_letter(call.code),
            call.code.letter_en,
            call.code.number,
            int(call.counter),
            language,
            letter_ar=call.code.letter_ar,
            agency=_telling_apart(call, site, language),
            short=short,
            style=site.centre.digits,
        )
    except ValueError as error:
        _log.warning("call %s cannot be worded: %s", call.seq, error)
        return None


def _telling_apart(call: HallCall, site: Site, language: str) -> LocalText | None:
    """The name of the agency, when another letter that is called in this hall sounds like this one."""
    letters = {
        (each.letter_ar if language == "ar" else each.letter_en)
        for each in site.queues
        if each.id in site.served
    }
    letter = call.code.letter_ar if language == "ar" else call.code.letter_en
    if not sounds_like_another(letter, letters, language):
        return None
    agency = next((each.agency for each in site.queues if each.letter_en == call.code.letter_en), None)
    # The shortest is the agency's own; those of its other windows say the kind of window too.
    names = sorted(
        (each.name for each in site.queues if each.agency == agency), key=lambda name: len(name.ar)
    )
    return LocalText(spoken_name(names[0].ar, vowelled_words()), names[0].en) if names else None
